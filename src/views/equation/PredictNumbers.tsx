import { hueOf } from '../../draw/roles.ts';
import { likeliestWord, predictedWord, type PredictedWord } from '../../state/predicted.ts';
import type { Scene } from '../../state/scene.ts';
import { shownAnswer } from '../shared/shownAnswer.ts';
import { useMark } from '../shared/useMark.ts';
import { useFullText } from '../useText.ts';
import { bracketed } from './bracketed.ts';
import { HowButton } from './HowButton.tsx';
import { MOST, PredictHow, Softmax } from './PredictHow.tsx';

export interface PredictNumbersProps {
  readonly scene: Scene;
}

interface WordProps extends PredictNumbersProps {
  readonly predicted: PredictedWord;
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
          {(opened) => <PredictHow scene={scene} predicted={predicted} {...opened} />}
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
