/** What stands between a clue and the question: whole sentences that do not matter. */
import type { Random } from '../../engine/random.ts';
import type { Scenario } from '../contract.ts';
import { fillAtRandom, type Pattern } from './patterns.ts';

export interface Chatter {
  readonly kinds: Scenario['kinds'];
  /** Sentences that name a country which has nothing to do with the answer. */
  readonly decoys: readonly Pattern[];
  /** Sentences about everything else. */
  readonly asides: readonly Pattern[];
}

const DECOY_PROBABILITY = 0.3;

/** Sentences without end. */
export function* chatterPieces(
  chatter: Chatter,
  random: Random,
  excluded: readonly string[],
): Generator<string[], never> {
  for (;;) {
    const patterns = random.chance(DECOY_PROBABILITY) ? chatter.decoys : chatter.asides;
    yield fillAtRandom(random.pick(patterns), random, chatter.kinds, excluded);
  }
}

/** Whole sentences until `target` tokens are reached; up to eight tokens more. */
export function middleOf(
  chatter: Chatter,
  random: Random,
  target: number,
  excluded: readonly string[],
): string[] {
  const words: string[] = [];
  const pieces = chatterPieces(chatter, random, excluded);
  while (words.length < target) words.push(...pieces.next().value);
  return words;
}

/** A name, and how many tokens the middle has at least and at most. */
export type Lengths = readonly [name: string, from: number, to: number];

/** The lengths on which the word scenarios are measured, up to far beyond their training. */
export const LENGTHS: readonly Lengths[] = [
  ['0-10', 0, 10],
  ['11-20', 11, 20],
  ['21-40', 21, 40],
  ['55-65', 55, 65],
  ['95-105', 95, 105],
];

/** Those of them that occur in training. */
export const LENGTHS_AS_TRAINED: readonly string[] = ['0-10', '11-20', '21-40'];

/** A middle of a true length from `from` to `to` tokens. */
export function middleWithin(
  chatter: Chatter,
  random: Random,
  [, from, to]: Lengths,
  excluded: readonly string[],
): string[] {
  let middle: string[];
  do {
    middle = middleOf(chatter, random, from + random.integer(to - from + 1), excluded);
  } while (middle.length > to);
  return middle;
}

/** The longest middle that is aimed at in training, by level. */
export const LONGEST_MIDDLES: readonly number[] = [0, 5, 10, 20, 40];

/** Throws a RangeError for a level that is not there. */
export function longestMiddle(level: number): number {
  const longest = LONGEST_MIDDLES[level];
  if (longest === undefined) throw new RangeError(`There is no level ${String(level)}.`);
  return longest;
}
