import { probabilityOf } from '../../state/experiments/facts.ts';
import type { Scene } from '../../state/scene.ts';
import { whatIsTold } from '../answer/told.ts';
import { Icon } from '../controls/icons.tsx';
import { useGloss } from '../sentence/useGloss.ts';
import { shownAnswer } from '../shared/shownAnswer.ts';
import { wordAt } from '../shared/words.ts';
import { useFullText } from '../useText.ts';
import './changedBars.css';

interface Changed {
  readonly word: string;
  readonly now: number;
  readonly before: number;
}

/** The likeliest words now, and with them the likeliest before and the right one. */
function changedWords(scene: Scene): readonly Changed[] {
  const { network, before = network, step } = scene;
  const now = whatIsTold(scene);
  const earlier = whatIsTold({ ...scene, network: before });
  const words = new Set([
    ...(now.own ?? []).map(({ word }) => word),
    ...(earlier.own ?? []).slice(0, 1).map(({ word }) => word),
    ...(now.right === undefined ? [] : [now.right]),
  ]);
  return [...words].map((word) => ({
    word,
    now: probabilityOf(network, step, word),
    before: probabilityOf(before, step, word),
  }));
}

interface ChangedBarsProps {
  readonly scene: Scene;
  /** Whether it says above the table what is shown; else only to who cannot see the heading. */
  readonly isTitled?: boolean;
}

/** What the experiments make of the likeliest words at the current step: before and after. */
export function ChangedBars({ scene, isTitled = false }: ChangedBarsProps) {
  const text = useFullText();
  const gloss = useGloss(text.language);
  const { scenario, network, step, before } = scene;
  const { own, right, atBlank } = whatIsTold(scene);
  if (own === undefined) return <p className="lab-note">{text('lab.noAnswerHere')}</p>;
  const shown = changedWords(scene);
  const display = (word: string): string => shownAnswer({ scenario }, word, text);
  const atItsBlank = isTitled
    ? text('answer.atBlank')
    : text('lab.answerAtBlank', { network: text.of('network', network.cell.name) });
  const caption = atBlank
    ? atItsBlank
    : text('lab.answerAfter', { word: wordAt(scene, step, text) });
  return (
    <div className="changed">
      <table className="changed-bars">
        <caption className={isTitled ? undefined : 'sr-only'}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {text.of('network', network.cell.name)}
              <span className="sr-only">{text('answer.word')}</span>
            </th>
            <th scope="col">{text('lab.before')}</th>
            <th scope="col">{text('lab.now')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((each) => (
            <tr key={each.word} className={each.word === right ? 'is-right' : undefined}>
              <th scope="row">
                {each.word === right && (
                  <span className="right-mark" title={text('answer.right')}>
                    <Icon name="right" />
                    <span className="sr-only">{text('answer.right')}</span>
                  </span>
                )}
                <span lang={scenario.language} title={gloss[each.word]}>
                  {display(each.word)}
                </span>
              </th>
              <td className="changed-picture">
                <Track {...each} />
              </td>
              <td className="changed-before">{text.percent(each.before)}</td>
              <td>{text.percent(each.now)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {before && <Flip scene={scene} words={shown} display={display} />}
    </div>
  );
}

function width(part: number): string {
  return `${(part * 100).toFixed(2)}%`;
}

/** Now as a bar, before as an outline with a tick at its end. */
function Track({ now, before }: Changed) {
  return (
    <span className="changed-track" aria-hidden="true">
      <span className="changed-ink" style={{ inlineSize: width(now) }} />
      <span className="changed-outline" style={{ inlineSize: width(before) }} />
    </span>
  );
}

interface FlipProps {
  readonly scene: Scene;
  readonly words: readonly Changed[];
  readonly display: (word: string) => string;
}

/** Whether the answer is another one than before, in words. */
function Flip({ words, display }: FlipProps) {
  const text = useFullText();
  const likeliest = (of: 'now' | 'before'): string =>
    words.reduce((best, each) => (each[of] > best[of] ? each : best)).word;
  const [now, before] = [likeliest('now'), likeliest('before')];
  return (
    <p className="changed-flip">
      {now === before
        ? text('lab.sameAnswer', { word: display(now) })
        : text('lab.otherAnswer', { word: display(now), before: display(before) })}
    </p>
  );
}
