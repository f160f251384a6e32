/** The embedded Reber grammar, as in Hochreiter & Schmidhuber 1997. */
import { START_TOKEN } from '../engine/model.ts';
import type { Random } from '../engine/random.ts';
import type { Bucket, Scenario, Sentence } from './contract.ts';
import { atLevel, drawFitting, positions } from './draw.ts';
import { onlyLegal } from './legal.ts';
import { recipeTable } from './recipeTable.ts';
import { symbolsWriting } from './writing/symbols.ts';

const VOCABULARY = [START_TOKEN, 'B', 'T', 'P', 'S', 'X', 'V', 'E'];
/** The longest inner strings of the training sentences. */
const LONGEST = [6, 10, 30];

/** From a state of a grammar: which symbol leads to which state. */
type Moves = Readonly<Record<string, number>>;

/** Reber's own grammar; its last symbol leads to the state behind it. */
const INNER: readonly Moves[] = [
  { B: 1 },
  { T: 2, P: 3 },
  { S: 2, X: 4 },
  { T: 3, V: 5 },
  { X: 3, S: 6 },
  { P: 4, V: 6 },
  { E: 7 },
];

const AFTER_T = 2;
const AFTER_P = AFTER_T + INNER.length + 1;
const CLOSING = AFTER_P + INNER.length + 1;

/** An inner string whose first state is `from`, and the branch that has to follow it. */
function innerThen(branch: string, from: number): readonly Moves[] {
  const inner = INNER.map((moves) =>
    Object.fromEntries(Object.entries(moves).map(([symbol, to]) => [symbol, from + to])),
  );
  return [...inner, { [branch]: CLOSING }];
}

/** B, T or P, an inner string, the same again, E. */
const EMBEDDED: readonly Moves[] = [
  { B: 1 },
  { T: AFTER_T, P: AFTER_P },
  ...innerThen('T', AFTER_T),
  ...innerThen('P', AFTER_P),
  { E: CLOSING + 1 },
  {},
];

function legalNext(before: readonly string[]): readonly string[] {
  let moves = EMBEDDED[0];
  for (const symbol of before) moves = EMBEDDED[moves?.[symbol] ?? -1];
  return Object.keys(moves ?? {});
}

/** At each step every legal symbol is as likely as any other. */
function drawString(random: Random): string[] {
  const symbols: string[] = [];
  let moves = Object.entries(EMBEDDED[0] ?? {});
  while (moves.length > 0) {
    const [symbol, to] = random.pick(moves);
    symbols.push(symbol);
    moves = Object.entries(EMBEDDED[to] ?? {});
  }
  return symbols;
}

/** A string whose inner string has from `shortest` to `longest` symbols. */
function sentence(random: Random, shortest: number, longest: number): Sentence {
  const words = drawFitting(
    () => drawString(random),
    ({ length }) => length >= shortest + 4 && length <= longest + 4,
  );
  const answerAt = words.length - 2;
  return {
    words,
    answerAt,
    asked: positions(1, words.length),
    keyAt: 1,
    middle: [2, answerAt],
  };
}

function bucket(shortest: number, longest: number): Bucket {
  return {
    name: `${String(shortest)}-${String(longest)}`,
    generate: (random) => sentence(random, shortest, longest),
  };
}

/** The second symbol has to come back at the end; what stands between says nothing about it. */
export const reber: Scenario = {
  id: 'reber',
  vocabulary: VOCABULARY,
  kinds: { branch: ['T', 'P'], loop: ['S', 'X'] },
  keyKind: 'branch',
  openingText: 'B P B T S S X X T V P X V V E ___',
  openingPin: 2,
  ...symbolsWriting(VOCABULARY),
  rightAnswer: onlyLegal(legalNext),
  legalNext,
  levels: LONGEST,
  generate: (random, level) => sentence(random, 5, atLevel(LONGEST, level)),
  answerWeight: 1,
  buckets: [bucket(5, 8), bucket(9, 15), bucket(16, 30)],
  asTrained: ['5-8', '9-15', '16-30'],
  readabilityBucket: '9-15',
  recipes: recipeTable({
    vocabulary: VOCABULARY,
    embeddingWidth: 8,
    batch: 32,
    stacks: [
      { layers: 1, units: 8, steps: 3000, seeds: [1, 2] },
      { layers: 2, units: 8, steps: 2500, seeds: [1, 2] },
    ],
  }),
};
