/** aⁿbⁿ (Gers & Schmidhuber 2000, 2001): as many b as there were a, then the end. */
import { START_TOKEN } from '../engine/model.ts';
import { answerSentence } from './accuracy.ts';
import type { Bucket, Scenario, Sentence } from './contract.ts';
import { atLevel, between, positions } from './draw.ts';
import { onlyLegal } from './legal.ts';
import { recipeTable } from './recipeTable.ts';
import { symbolsWriting } from './writing/symbols.ts';

const VOCABULARY = [START_TOKEN, 'a', 'b', '.'];
/** The largest n of the training sentences. */
const LARGEST = [3, 6, 10];
const TEN_SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** What is asked begins once the first b is read: from then on only one symbol is right. */
function sentenceOf(n: number): Sentence {
  const end = 2 * n;
  return {
    words: [...Array<string>(n).fill('a'), ...Array<string>(n).fill('b'), '.'],
    answerAt: end,
    asked: positions(n + 1, end + 1),
    keyAt: 0,
    middle: [1, end],
  };
}

function bucket(from: number, to: number): Bucket {
  return {
    name: `${String(from)}-${String(to)}`,
    generate: (random) => sentenceOf(between(random, from, to)),
  };
}

function legalNext(before: readonly string[]): readonly string[] {
  const [, as = '', bs = ''] = /^(a*)(b*)$/.exec(before.join('')) ?? [undefined];
  if (before.length > as.length + bs.length || bs.length > as.length) return [];
  if (as.length === 0) return ['a'];
  if (bs.length === 0) return ['a', 'b'];
  return bs.length < as.length ? ['b'] : ['.'];
}

/** A network that has never met more than ten of each counts on, the farther the finer it counts. */
export const counting: Scenario = {
  id: 'counting',
  vocabulary: VOCABULARY,
  kinds: { letter: ['a', 'b'] },
  keyKind: 'letter',
  openingText: 'a a a a a a a a a a a a a a a a b b b b b b b b b b b b b b b b ___',
  openingPin: 1,
  ...symbolsWriting(VOCABULARY),
  rightAnswer: onlyLegal(legalNext),
  legalNext,
  levels: LARGEST,
  generate: (random, level) => sentenceOf(between(random, 1, atLevel(LARGEST, level))),
  answerWeight: 1,
  buckets: [bucket(1, 10), bucket(11, 20), bucket(21, 50)],
  asTrained: ['1-10'],
  reach: {
    most: 200,
    isRight: (model, n) => answerSentence(counting, model, sentenceOf(n)).right,
  },
  recipes: recipeTable({
    vocabulary: VOCABULARY,
    embeddingWidth: 4,
    batch: 32,
    stacks: [
      { layers: 1, units: 2, steps: 3000, seeds: TEN_SEEDS, choose: 'furthest' },
      { layers: 2, units: 2, steps: 2000, seeds: [1, 2, 3], choose: 'furthest' },
    ],
  }),
};
