import type { ReactNode } from 'react';
import type { WordProbability } from '../../engine/predict.ts';
import { Icon } from '../controls/icons.tsx';
import { useGloss } from '../sentence/useGloss.ts';
import { shownAnswer } from '../shared/shownAnswer.ts';
import { useText } from '../useText.ts';

interface WordBarsProps {
  /** Whose words they are. */
  readonly caption: string;
  /** Undefined while they are not known. */
  readonly words: readonly WordProbability[] | undefined;
  /** What stands in their place then. */
  readonly missing?: ReactNode;
  readonly right: string | undefined;
  readonly display: (word: string) => string;
  /** The language of the words, where they belong to one. */
  readonly language?: 'en' | 'zh-CN' | undefined;
  /** The symbols that may come next, where a scenario has rules for that. */
  readonly legal?: ReadonlySet<string> | undefined;
  /** The network beside: smaller, in grey. */
  readonly isFoil?: boolean;
}

/** A network's likeliest words, one row each: a table that is also its own picture. */
export function WordBars(props: WordBarsProps) {
  const { caption, words, missing, right, display, language, legal, isFoil = false } = props;
  const text = useText();
  const gloss = useGloss(text.language);
  return (
    <table className={isFoil ? 'word-bars is-foil' : 'word-bars'}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">{text('answer.word')}</span>
          </th>
          <th scope="col">
            <span className="sr-only">{text('answer.probability')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {words?.map(({ word, probability }) => (
          <tr key={word} className={word === right ? 'is-right' : undefined}>
            <WordCell
              shown={shownAnswer({ scenario: { display } }, word, text)}
              language={language}
              gloss={gloss[word]}
              isRight={word === right}
              isLegal={legal?.has(word) ?? false}
              isFoil={isFoil}
            />
            <td>
              <div className="bar-cell">
                <span className="bar-track" aria-hidden="true">
                  <span
                    className="bar-ink"
                    style={{ inlineSize: `${(probability * 100).toFixed(2)}%` }}
                  />
                </span>
                <span className="bar-percent">{text.percent(probability)}</span>
              </div>
            </td>
          </tr>
        )) ?? (
          <tr>
            <td colSpan={2} className="bar-waiting">
              {missing}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

interface WordCellProps {
  readonly shown: string;
  readonly language: WordBarsProps['language'];
  readonly gloss: string | undefined;
  readonly isRight: boolean;
  readonly isLegal: boolean;
  readonly isFoil: boolean;
}

function WordCell({ shown, language, gloss, isRight, isLegal, isFoil }: WordCellProps) {
  const text = useText();
  return (
    <th scope="row">
      {isRight && (
        <span className="right-mark" title={text('answer.right')}>
          <Icon name="right" />
          <span className="sr-only">{text('answer.right')}</span>
        </span>
      )}
      <span lang={language} title={gloss}>
        {shown}
      </span>
      {gloss !== undefined && !isFoil && <small className="word-gloss">{gloss}</small>}
      {isLegal && <small className="legal-mark">{text('answer.legal')}</small>}
    </th>
  );
}
