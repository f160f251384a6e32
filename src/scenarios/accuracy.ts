import type { Model } from '../engine/model.ts';
import { PackedWeights } from '../engine/packedWeights.ts';
import { softmax } from '../engine/predict.ts';
import type { Random } from '../engine/random.ts';
import { computeLogits, prepareRun, readTokens, runLayers } from '../engine/run.ts';
import { ask, type Question } from './asked.ts';
import type { Bucket, Scenario, Sentence } from './contract.ts';
import { wilsonInterval } from './wilson.ts';

export interface BucketResult {
  readonly name: string;
  /** The share of sentences in which all that is asked is right, from 0 to 1. */
  readonly accuracy: number;
  /** Wilson's 95 % interval of the accuracy. */
  readonly interval: readonly [low: number, high: number];
  /** The probability of the answer, averaged over the sentences. */
  readonly meanProbability: number;
  readonly sentences: number;
}

/** Whether every right word is likelier than every other one. */
function isRight(logits: Float64Array, count: number, { step, right }: Question): boolean {
  let lowestRight = Infinity;
  let highestOther = -Infinity;
  for (let word = 0; word < count; word++) {
    const logit = logits[step * count + word]!;
    if (right.includes(word)) lowestRight = Math.min(lowestRight, logit);
    else highestOther = Math.max(highestOther, logit);
  }
  return lowestRight > highestOther;
}

/** How a model answers a sentence. */
export interface SentenceResult {
  /** Whether all that is asked is right. */
  readonly right: boolean;
  /** The probability of the answer. */
  readonly probability: number;
}

/**
 * Asks a model a sentence. Throws a RangeError if it has no output layer.
 * @param packed of the model, where it is asked more than once
 */
export function answerSentence(
  scenario: Scenario,
  model: Model,
  sentence: Sentence,
  packed = new PackedWeights(model),
): SentenceResult {
  const { tokens, answerStep, answer, questions } = ask(scenario, model, sentence);
  const run = prepareRun(model, tokens.length, packed);
  const { logits, words } = run;
  if (logits === undefined) throw new RangeError('This model has no output layer to answer.');
  readTokens(run, tokens);
  runLayers(run);
  // Over a large vocabulary an output costs more than the step itself.
  const asked = [answerStep, ...questions.map(({ step }) => step)];
  computeLogits(run, Math.min(...asked), Math.max(...asked));
  const count = words.vocabularySize;
  return {
    right: questions.every((question) => isRight(logits, count, question)),
    probability: softmax(logits, answerStep * count, count)[answer]!,
  };
}

/** Asks a model `sentences` fresh sentences of a bucket. */
export function evaluateBucket(
  scenario: Scenario,
  bucket: Bucket,
  model: Model,
  random: Random,
  sentences: number,
): BucketResult {
  const packed = new PackedWeights(model);
  let right = 0;
  let probability = 0;
  for (let index = 0; index < sentences; index++) {
    const answered = answerSentence(scenario, model, bucket.generate(random), packed);
    if (answered.right) right++;
    probability += answered.probability;
  }
  return {
    name: bucket.name,
    accuracy: right / sentences,
    interval: wilsonInterval(right, sentences),
    meanProbability: probability / sentences,
    sentences,
  };
}
