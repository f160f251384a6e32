import { hueOf } from '../../draw/roles.ts';
import { predictedWord, type PredictedWord } from '../../state/predicted.ts';
import type { Scene } from '../../state/scene.ts';
import { shownAnswer } from '../shared/shownAnswer.ts';
import { useFullText } from '../useText.ts';
import type { HowOpened } from './HowButton.tsx';
import { HowPopover } from './HowPopover.tsx';
import { HowTable, Products } from './HowTable.tsx';

/** How many units of each direction are told one by one. */
export const MOST = 6;

interface SoftmaxProps {
  readonly predicted: PredictedWord;
}

/** The softmax of one word: e to its logit, against the same of it and all others. */
export function Softmax({ predicted }: SoftmaxProps) {
  const text = useFullText();
  const { logit, others, probability } = predicted;
  const power = (exponent: number) => (
    <>
      e<sup>{text.number(exponent)}</sup>
    </>
  );
  return (
    <>
      {text.percent(probability)} = {power(logit)} / ({power(logit)} + {power(others)})
    </>
  );
}

interface PredictedProps {
  readonly scene: Scene;
  readonly predicted: PredictedWord;
}

/** The word that is right at the blank, where it is another one. */
function rightBeside({ scene, predicted }: PredictedProps): PredictedWord | undefined {
  const { answer } = scene.network;
  const right = answer?.step === scene.step ? answer.right : undefined;
  const isOther = right !== undefined && right !== predicted.word;
  return isOther ? predictedWord(scene, right, MOST) : undefined;
}

/** The largest part of all, so that every bar can be compared with every other. */
function largestOf(words: readonly PredictedWord[]): number {
  const parts = words.flatMap(({ vectors, bias }) => [
    ...vectors.flatMap(({ largest }) => largest.map(({ product }) => product)),
    ...vectors.map(({ others }) => others.sum),
    bias,
  ]);
  return Math.max(...parts.map(Math.abs));
}

/** How the logit and the probability of a word come about, and beside them those of the right one. */
export function PredictHow({ scene, predicted, ...opened }: PredictedProps & HowOpened) {
  const text = useFullText();
  const right = rightBeside({ scene, predicted });
  const words = right === undefined ? [predicted] : [predicted, right];
  const largest = largestOf(words);
  const [shown, shownRight] = words.map(({ word }) => shownAnswer(scene, word, text));
  const title =
    shownRight === undefined
      ? text('predict.how', { word: shown!, logit: text.number(predicted.logit) })
      : text('predict.whyNot', { word: shown!, right: shownRight });
  return (
    <HowPopover {...opened} title={title}>
      {words.map((each) => (
        <div key={each.word} className="how-word">
          {right && (
            <h3>
              {text(each === right ? 'predict.right' : 'predict.likeliest', {
                word: shownAnswer(scene, each.word, text),
                logit: text.number(each.logit),
              })}
            </h3>
          )}
          <WordTable scene={scene} predicted={each} largest={largest} />
          <p className="how-softmax">
            <Softmax predicted={each} />
            <br />
            <small>{text('predict.softmax', { others: text.number(each.others) })}</small>
          </p>
        </div>
      ))}
      <p className="how-note">
        {text('predict.parts')} {text('predict.rounded')}
      </p>
    </HowPopover>
  );
}

function WordTable({ scene, predicted, largest }: PredictedProps & { readonly largest: number }) {
  const text = useFullText();
  const { cell, model } = scene.network;
  const { vectors, bias, logit } = predicted;
  const output = cell.states[0]!;
  const { bidirectional } = model.architecture;
  return (
    <HowTable sum={logit} bias={bias} largest={largest}>
      {vectors.map((vector) => (
        <tbody key={vector.direction} className={`how-vector hue-${hueOf(cell, output)}`}>
          <tr>
            <th scope="rowgroup" colSpan={2}>
              {bidirectional
                ? text('predict.from', { direction: text.of('direction', vector.direction) })
                : text.of('strip', output)}
            </th>
            <td>{text.signed(vector.sum)}</td>
            <td />
          </tr>
          <Products vector={vector} name="how.unit" largest={largest} />
        </tbody>
      ))}
    </HowTable>
  );
}
