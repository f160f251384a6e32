import type { Model } from '../engine/model.ts';
import { mostLikely, softmax } from '../engine/predict.ts';
import type { Random } from '../engine/random.ts';
import { runTrace } from '../engine/trace.ts';
import { ask } from './asked.ts';
import type { Bucket } from './contract.ts';
import { wilsonInterval } from './wilson.ts';

export interface BucketResult {
  readonly name: string;
  /** The share of sentences whose right word is the most likely of all words, from 0 to 1. */
  readonly accuracy: number;
  /** Wilson's 95 % interval of the accuracy. */
  readonly interval: readonly [low: number, high: number];
  /** The probability of the right word, averaged over the sentences. */
  readonly meanProbability: number;
  readonly sentences: number;
}

/** Asks a model `sentences` fresh sentences of a bucket. */
export function evaluateBucket(
  bucket: Bucket,
  model: Model,
  random: Random,
  sentences: number,
): BucketResult {
  let right = 0;
  let probability = 0;
  for (let index = 0; index < sentences; index++) {
    const { tokens, answerStep, answer } = ask(model, bucket.generate(random));
    const { logits } = runTrace(model, { tokens });
    if (logits === undefined) throw new RangeError('This model has no output layer to answer.');
    const count = logits.length / tokens.length;
    if (mostLikely(logits, answerStep * count, count) === answer) right++;
    probability += softmax(logits, answerStep * count, count)[answer]!;
  }
  return {
    name: bucket.name,
    accuracy: right / sentences,
    interval: wilsonInterval(right, sentences),
    meanProbability: probability / sentences,
    sentences,
  };
}
