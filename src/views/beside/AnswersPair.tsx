import type { FullText } from '../../i18n/index.ts';
import type { Side } from '../../state/beside/align.ts';
import type { AnsweredWord, AnswersBeside } from '../../state/beside/answers.ts';
import type { Scene } from '../../state/scene.ts';
import { Icon } from '../controls/icons.tsx';
import { shownAnswer } from '../shared/shownAnswer.ts';
import { useFullText } from '../useText.ts';
import { letterOf, RunBadge } from './runNames.tsx';
import './answers.css';

const SIDES: readonly Side[] = ['left', 'right'];

interface AnswersPairProps {
  readonly scene: Scene;
  readonly answers: AnswersBeside;
  readonly words: readonly string[];
  readonly column: number;
}

/** The likeliest words of both runs, and by how many percentage points they differ. */
export function AnswersPair({ scene, answers, words, column }: AnswersPairProps) {
  const text = useFullText();
  const word = words[column] ?? '';
  const title = answers.atBlank ? text('answer.atBlank') : text('answer.after', { word });
  return (
    <div className="beside-answers">
      <h3 id="beside-answers">{title}</h3>
      {answers.words.length > 0 && (
        <table aria-labelledby="beside-answers">
          <thead>
            <tr>
              <th scope="col">{text('answer.word')}</th>
              {SIDES.map((side) => (
                <th key={side} scope="col">
                  <RunBadge side={side} />
                </th>
              ))}
              <th scope="col">{text('beside.points')}</th>
            </tr>
          </thead>
          <tbody>
            {answers.words.map((answered) => (
              <tr key={answered.word}>
                <th scope="row" lang={scene.scenario.language}>
                  {shownAnswer(scene, answered.word, text)}
                </th>
                {SIDES.map((side) => (
                  <ProbabilityCell key={side} {...{ answered, answers, side }} />
                ))}
                <td className="beside-points">{pointsOf(answered, text)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="beside-note">
        {SIDES.map((side) => verdictOf(answers, side, scene, text))
          .filter((sentence) => sentence !== '')
          .join(text('word.sentenceGap'))}
      </p>
    </div>
  );
}

/** The difference B − A in hundredths; a dash where one of them says nothing. */
function pointsOf({ left, right }: AnsweredWord, text: FullText): string {
  return left === undefined || right === undefined ? '–' : text.signed(100 * (right - left));
}

interface CellProps {
  readonly answered: AnsweredWord;
  readonly answers: AnswersBeside;
  readonly side: Side;
}

function ProbabilityCell({ answered, answers, side }: CellProps) {
  const text = useFullText();
  const probability = answered[side];
  const isRight = answers.of[side]?.right === answered.word;
  if (probability === undefined) return <td>–</td>;
  return (
    <td className={isRight ? 'is-right' : undefined}>
      <div className="beside-probability">
        <span className="beside-track" aria-hidden="true">
          <span style={{ inlineSize: `${(probability * 100).toFixed(2)}%` }} />
        </span>
        <span className="beside-percent">{text.percent(probability)}</span>
        <span className="beside-right">
          {isRight && (
            <>
              <Icon name="right" />
              <span className="sr-only">{text('answer.right')}</span>
            </>
          )}
        </span>
      </div>
    </td>
  );
}

/** Who is right; nothing where the scenario knows no right word. */
function verdictOf(
  { of, atBlank }: AnswersBeside,
  side: Side,
  scene: Scene,
  text: FullText,
): string {
  const answer = of[side];
  const run = letterOf(side);
  if (answer === undefined) return text(atBlank ? 'beside.noBlank' : 'beside.noAnswer', { run });
  const { likeliest, right } = answer;
  if (right === undefined) return '';
  const values = {
    run,
    word: shownAnswer(scene, likeliest, text),
    right: scene.scenario.display(right),
  };
  return text(likeliest === right ? 'beside.isRight' : 'beside.isWrong', values);
}
