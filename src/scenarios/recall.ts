/** Recall of the first symbol after many others that say nothing about it. */
import { START_TOKEN } from '../engine/model.ts';
import type { Random } from '../engine/random.ts';
import type { Bucket, Gap, Scenario, Sentence } from './contract.ts';
import { atLevel, between } from './draw.ts';
import { onlyLegal } from './legal.ts';
import { recipeTable } from './recipeTable.ts';
import { symbolsWriting } from './writing/symbols.ts';

const KEYS = ['A', 'B', 'C', 'D'];
const NOISE = ['u', 'v', 'w', 'x', 'y', 'z'];
const CUE = '?';
const VOCABULARY = [START_TOKEN, ...KEYS, ...NOISE, CUE];
/** The longest noise of the training sentences. */
const LONGEST = [5, 10, 20, 40, 70, 100];

/** A key, `steps` symbols of noise, the cue, the key again. */
function sentence(random: Random, steps: number): Sentence {
  const key = random.pick(KEYS);
  const noise = Array.from({ length: steps }, () => random.pick(NOISE));
  return {
    words: [key, ...noise, CUE, key],
    answerAt: steps + 2,
    keyAt: 0,
    middle: [1, steps + 1],
  };
}

function bucket(steps: number): Bucket {
  return { name: String(steps), generate: (random) => sentence(random, steps) };
}

function legalNext(before: readonly string[]): readonly string[] {
  const [key, ...behind] = before;
  if (key === undefined) return KEYS;
  if (!KEYS.includes(key)) return [];
  const noise = behind.findIndex((symbol) => !NOISE.includes(symbol));
  if (noise < 0) return [...NOISE, CUE];
  return behind[noise] === CUE && behind.length === noise + 1 ? [key] : [];
}

/** The noise between the key and the cue. */
const gap: Gap = {
  sentence,
  find: (words, blank) => {
    const isAsked = words[blank - 1] === CUE && KEYS.includes(words[0] ?? '');
    return isAsked ? { keyAt: 0, middle: [1, blank - 1] } : undefined;
  },
  *pieces(random) {
    for (;;) yield [random.pick(NOISE)];
  },
};

/** The first symbol has to be kept while everything else is let go. */
export const recall: Scenario = {
  id: 'recall',
  vocabulary: VOCABULARY,
  kinds: { key: KEYS, noise: NOISE },
  keyKind: 'key',
  openingText: 'C x u w y z v x u z w y v u x z w y u v x w z y v u x y w z v u y x w z u v ? ___',
  openingPin: 1,
  ...symbolsWriting(VOCABULARY),
  rightAnswer: onlyLegal(legalNext),
  legalNext,
  levels: LONGEST,
  generate: (random, level) => sentence(random, between(random, 1, atLevel(LONGEST, level))),
  answerWeight: 20,
  buckets: [bucket(20), bucket(50), bucket(100), bucket(200)],
  asTrained: ['20', '50', '100'],
  readabilityBucket: '50',
  gap: () => Promise.resolve(gap),
  recipes: recipeTable({
    vocabulary: VOCABULARY,
    embeddingWidth: 6,
    batch: 32,
    stacks: [
      {
        layers: 1,
        units: 4,
        steps: 2000,
        seeds: [1, 2],
        writePenalty: 0.1,
        showPenalty: 0.02,
        plain: {},
      },
      { layers: 2, units: 4, steps: 1500, seeds: [1, 2] },
    ],
  }),
};
