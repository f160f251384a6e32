/** How the probability of a word comes about at the current step: its logit, against all others. */
import { explainLogit, othersTogether } from '../engine/explainLogit.ts';
import type { Direction } from '../engine/model.ts';
import { softmax } from '../engine/predict.ts';
import { largestProducts, type VectorContribution } from './contributions.ts';
import type { NetworkReading, Scene } from './scene.ts';

/** What the output of one direction of the top layer adds. */
export interface OutputContribution extends Pick<VectorContribution, 'largest' | 'others' | 'sum'> {
  readonly direction: Direction;
}

export interface PredictedWord {
  readonly word: string;
  readonly bias: number;
  readonly vectors: readonly OutputContribution[];
  /** The bias and all that the vectors add. */
  readonly logit: number;
  /** ln Σ exp of the logits of all other words. */
  readonly others: number;
  readonly probability: number;
}

type Place = Pick<Scene, 'step'> & {
  readonly network: Pick<NetworkReading, 'model' | 'trace' | 'answer' | 'predictions'>;
};

/** The likeliest word after the step; undefined where nothing is predicted. */
export function likeliestWord({ network, step }: Place): string | undefined {
  const { answer, predictions, model } = network;
  const here = answer?.step === step ? answer.top : undefined;
  return (model.architecture.bidirectional ? here : predictions[step])?.[0]?.word;
}

/** @param most how many products of a vector are told one by one; the others are added up */
export function predictedWord(
  { network, step }: Place,
  word: string,
  most: number,
): PredictedWord | undefined {
  const { model, trace } = network;
  const { vocabulary = [] } = model.architecture;
  const token = vocabulary.indexOf(word);
  const { logits } = trace;
  const parts = token < 0 ? undefined : explainLogit(model, trace, step, token);
  if (parts === undefined || logits === undefined) return undefined;
  const from = step * vocabulary.length;
  const vectors = parts.directions.map(({ direction, weights, values }) => ({
    direction,
    ...largestProducts({ factors: { weights, values } }, 0, most),
    sum: weights.reduce((sum, weight, unit) => sum + weight * values[unit]!, 0),
  }));
  return {
    word,
    bias: parts.bias,
    vectors,
    logit: vectors.reduce((sum, vector) => sum + vector.sum, parts.bias),
    others: othersTogether(logits, from, vocabulary.length, token),
    probability: softmax(logits, from, vocabulary.length)[token]!,
  };
}
