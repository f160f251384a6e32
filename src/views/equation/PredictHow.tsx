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

/** How the logit and the probability of a word come about, and beside them those of the right one. */
export function PredictHow({ scene, predicted, ...opened }: PredictedProps & HowOpened) {
  const text = useFullText();
  const right = rightBeside({ scene, predicted });
  const valuesOf = ({ word, logit }: PredictedWord) => ({
    word: shownAnswer(scene, word, text),
    logit: text.number(logit),
  });
  return (
    <HowPopover {...opened} title={text('predict.how', valuesOf(predicted))}>
      {right === undefined ? (
        <WordHow scene={scene} predicted={predicted} />
      ) : (
        <>
          <div className="how-word">
            <p>{text('predict.likeliest', valuesOf(predicted))}</p>
            <WordHow scene={scene} predicted={predicted} />
          </div>
          <div className="how-word">
            <p>{text('predict.right', valuesOf(right))}</p>
            <WordHow scene={scene} predicted={right} />
          </div>
        </>
      )}
    </HowPopover>
  );
}

function WordHow({ scene, predicted }: PredictedProps) {
  const text = useFullText();
  const { cell, model } = scene.network;
  const { vectors, bias, logit, others } = predicted;
  const output = cell.states[0]!;
  const parts = vectors.flatMap((vector) => [
    ...vector.largest.map(({ product }) => product),
    vector.others.sum,
  ]);
  const largest = Math.max(...[...parts, bias].map(Math.abs));
  const { bidirectional } = model.architecture;
  return (
    <>
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
      <p className="how-softmax">
        <Softmax predicted={predicted} />
        <br />
        <small>
          {text('predict.parts')} {text('predict.softmax', { others: text.number(others) })}
        </small>
      </p>
    </>
  );
}
