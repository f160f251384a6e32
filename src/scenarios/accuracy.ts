import type { Model } from '../engine/model.ts';
import { softmax } from '../engine/predict.ts';
import type { Random } from '../engine/random.ts';
import { runTrace } from '../engine/trace.ts';
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

/** Asks a model a sentence. Throws a RangeError if it has no output layer. */
export function answerSentence(
  scenario: Scenario,
  model: Model,
  sentence: Sentence,
): SentenceResult {
  const { tokens, answerStep, answer, questions } = ask(scenario, model, sentence);
  const { logits } = runTrace(model, { tokens });
  if (logits === undefined) throw new RangeError('This model has no output layer to answer.');
  const count = logits.length / tokens.length;
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
  let right = 0;
  let probability = 0;
  for (let index = 0; index < sentences; index++) {
    const answered = answerSentence(scenario, model, bucket.generate(random));
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
