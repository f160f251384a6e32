/** From logits to probabilities and odds, without overflow. */
import { bounded } from './squash.ts';

/** Which of `count` logits from `from` on is the largest; the first of equals. */
export function mostLikely(logits: Float64Array, from: number, count: number): number {
  let best = 0;
  for (let index = 1; index < count; index++) {
    if (logits[from + index]! > logits[from + best]!) best = index;
  }
  return best;
}

/** Probabilities of `count` logits from `from` on; they sum to 1. */
export function softmax(logits: Float64Array, from: number, count: number): Float64Array {
  const probabilities = new Float64Array(count);
  writeSoftmax(logits, from, probabilities);
  return probabilities;
}

/** The same into an array that is there, as long as there are logits. */
export function writeSoftmax(
  logits: Float64Array,
  from: number,
  probabilities: Float64Array,
): void {
  const count = probabilities.length;
  const top = logits[from + mostLikely(logits, from, count)]!;
  let sum = 0;
  for (let index = 0; index < count; index++) {
    const odds = Math.exp(logits[from + index]! - top);
    probabilities[index] = odds;
    sum += odds;
  }
  for (let index = 0; index < count; index++) probabilities[index]! /= sum;
}

/**
 * ln(p / (1 − p)) of the answer `index`, which is its logit less the log of the summed exponentials
 * of all the others: exact however near p is to 0 or 1. +∞ if there is no other answer.
 */
export function logOdds(logits: Float64Array, from: number, count: number, index: number): number {
  let top = -Infinity;
  for (let other = 0; other < count; other++) {
    if (other !== index && logits[from + other]! > top) top = logits[from + other]!;
  }
  if (top === -Infinity) return Infinity;
  let sum = 0;
  for (let other = 0; other < count; other++) {
    if (other !== index) sum += Math.exp(logits[from + other]! - top);
  }
  return bounded(logits[from + index]! - top - Math.log(sum));
}

export interface WordProbability {
  readonly word: string;
  readonly probability: number;
}

/** The `count` likeliest words after `step`, the likeliest first. */
export function topWords(
  logits: Float64Array,
  step: number,
  vocabulary: readonly string[],
  count: number,
): readonly WordProbability[] {
  const probabilities = softmax(logits, step * vocabulary.length, vocabulary.length);
  // A few of many, for every step of every run: nothing is made but these.
  const best: number[] = [];
  for (let token = 0; token < probabilities.length; token++) {
    let place = best.length;
    while (place > 0 && probabilities[token]! > probabilities[best[place - 1]!]!) place--;
    if (place < count) best.splice(place, 0, token);
    if (best.length > count) best.pop();
  }
  return best.map((token) => ({ word: vocabulary[token]!, probability: probabilities[token]! }));
}
