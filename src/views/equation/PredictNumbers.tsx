import { hueOf } from '../../draw/roles.ts';
import { likeliestWord, predictedWord, type PredictedWord } from '../../state/predicted.ts';
import type { Scene } from '../../state/scene.ts';
import { shownAnswer } from '../shared/shownAnswer.ts';
import { useMark } from '../shared/useMark.ts';
import { useFullText } from '../useText.ts';
import { bracketed } from './bracketed.ts';
import { HowButton, type HowOpened } from './HowButton.tsx';
import { HowPopover } from './HowPopover.tsx';
import { HowTable, Products } from './HowTable.tsx';

export interface PredictNumbersProps {
  readonly scene: Scene;
}

/** How many units of each direction are told one by one. */
const MOST = 6;

interface WordProps extends PredictNumbersProps {
  readonly predicted: PredictedWord;
}

/** The softmax of one word: e to its logit, against the same of it and all others. */
function Softmax({ predicted }: Pick<WordProps, 'predicted'>) {
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

function How({ scene, predicted, ...opened }: WordProps & HowOpened) {
  const text = useFullText();
  const { cell, model } = scene.network;
  const { vectors, bias, logit } = predicted;
  const output = cell.states[0]!;
  const parts = vectors.flatMap((vector) => [
    ...vector.largest.map(({ product }) => product),
    vector.others.sum,
  ]);
  const largest = Math.max(...[...parts, bias].map(Math.abs));
  const word = shownAnswer(scene, predicted.word, text);
  const { bidirectional } = model.architecture;
  return (
    <HowPopover {...opened} title={text('predict.how', { word, logit: text.number(logit) })}>
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
          {text('predict.parts')}{' '}
          {text('predict.softmax', { others: text.number(predicted.others) })}
        </small>
      </p>
    </HowPopover>
  );
}

function Word({ scene, predicted }: WordProps) {
  const text = useFullText();
  const output = scene.network.cell.states[0]!;
  const { layer, trace } = scene.network;
  // In the layers below h is another one.
  const isOpen = layer.layer === trace.layers.at(-1)!.layer;
  const mark = useMark(isOpen ? output : '');
  const { logit, bias, vectors } = predicted;
  const fromOutput = vectors.reduce((sum, vector) => sum + vector.sum, 0);
  return (
    <div className="equation-line">
      <p className="numbers-line">
        {text('predict.logit', { word: shownAnswer(scene, predicted.word, text) })}{' '}
        {text.number(logit)} ={' '}
        <span
          className={`numbers-value hue-${hueOf(scene.network.cell, output)}${mark.className}`}
          {...mark.handlers}
        >
          {text.number(fromOutput)}
        </span>{' '}
        + {bracketed(text.number(bias))}
      </p>
      <div className="numbers-sum">
        <p className="numbers-line">
          <Softmax predicted={predicted} />
        </p>{' '}
        <HowButton sum={text.number(logit)}>
          {(opened) => <How scene={scene} predicted={predicted} {...opened} />}
        </HowButton>
      </div>
    </div>
  );
}

/** What is predicted, in numbers: the logit of the likeliest word, and its probability. */
export function PredictNumbers({ scene }: PredictNumbersProps) {
  const likeliest = likeliestWord(scene);
  const predicted = likeliest === undefined ? undefined : predictedWord(scene, likeliest, MOST);
  return predicted && <Word scene={scene} predicted={predicted} />;
}
