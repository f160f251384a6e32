/** Nested brackets of two kinds, at most four deep. */
import { START_TOKEN } from '../engine/model.ts';
import type { Random } from '../engine/random.ts';
import type { Bucket, Scenario, Sentence } from './contract.ts';
import { atLevel, drawFitting, positions } from './draw.ts';
import { onlyLegal } from './legal.ts';
import { recipeTable } from './recipeTable.ts';
import { symbolsWriting } from './writing/symbols.ts';

const OPENERS = ['(', '['];
const CLOSERS = [')', ']'];
const END = '.';
const VOCABULARY = [START_TOKEN, ...OPENERS, ...CLOSERS, END];

const DEEPEST = 4;
const END_PROBABILITY = 1 / 3;
const OPEN_PROBABILITY = 1 / 2;
/** The longest training strings, without their end. */
const LONGEST = [6, 12, 24, 40];

function closerOf(opener: string): string {
  return CLOSERS[OPENERS.indexOf(opener)]!;
}

/** The positions of the brackets that are still open; undefined if the rules are broken. */
function openAfter(symbols: readonly string[]): readonly number[] | undefined {
  const open: number[] = [];
  for (const [position, symbol] of symbols.entries()) {
    if (OPENERS.includes(symbol)) {
      if (open.length === DEEPEST) return undefined;
      open.push(position);
    } else {
      const opener = symbols[open.pop() ?? -1];
      if (opener === undefined || closerOf(opener) !== symbol) return undefined;
    }
  }
  return open;
}

function legalNext(before: readonly string[]): readonly string[] {
  const open = openAfter(before);
  if (open === undefined) return [];
  const innermost = before[open.at(-1) ?? -1];
  const openers = open.length < DEEPEST ? OPENERS : [];
  if (innermost !== undefined) return [...openers, closerOf(innermost)];
  return before.length === 0 ? openers : [...openers, END];
}

/** A string without its end; each next symbol depends only on the brackets that are open. */
function drawString(random: Random): string[] {
  const symbols: string[] = [];
  const open: string[] = [];
  do {
    const innermost = open.at(-1);
    const opens = open.length < DEEPEST && random.chance(OPEN_PROBABILITY);
    if (innermost === undefined || opens) {
      const opener = random.pick(OPENERS);
      symbols.push(opener);
      open.push(opener);
    } else {
      symbols.push(closerOf(innermost));
      open.pop();
    }
  } while (open.length > 0 || !random.chance(END_PROBABILITY));
  return symbols;
}

/** The opening and closing bracket that stand farthest apart, the first of several such pairs. */
function widestPair(symbols: readonly string[]): readonly [opener: number, closer: number] {
  const open: number[] = [];
  let widest: readonly [number, number] = [0, 0];
  for (const [position, symbol] of symbols.entries()) {
    if (OPENERS.includes(symbol)) {
      open.push(position);
      continue;
    }
    const opener = open.pop() ?? position;
    if (position - opener > widest[1] - widest[0]) widest = [opener, position];
  }
  return widest;
}

/** A string of `shortest` to `longest` brackets, and its end. */
function sentence(random: Random, shortest: number, longest: number): Sentence {
  const symbols = drawFitting(
    () => drawString(random),
    ({ length }) => length >= shortest && length <= longest,
  );
  const [keyAt, answerAt] = widestPair(symbols);
  return {
    words: [...symbols, END],
    answerAt,
    asked: positions(0, symbols.length + 1),
    keyAt,
    middle: [keyAt + 1, answerAt],
  };
}

function bucket(shortest: number, longest: number): Bucket {
  return {
    name: `${String(shortest)}-${String(longest)}`,
    generate: (random) => sentence(random, shortest, longest),
  };
}

/** What was opened last has to be closed first, however much stands between. */
export const brackets: Scenario = {
  id: 'brackets',
  vocabulary: VOCABULARY,
  kinds: { opener: OPENERS, closer: CLOSERS },
  keyKind: 'opener',
  openingText: '[ ( ( ) [ ] ) ( [ ( ) ] ) ___',
  openingPin: 1,
  ...symbolsWriting(VOCABULARY),
  rightAnswer: onlyLegal(legalNext),
  legalNext,
  levels: LONGEST,
  generate: (random, level) => sentence(random, 2, atLevel(LONGEST, level)),
  answerWeight: 1,
  buckets: [bucket(2, 10), bucket(12, 20), bucket(22, 40), bucket(42, 80)],
  asTrained: ['2-10', '12-20', '22-40'],
  recipes: recipeTable({
    vocabulary: VOCABULARY,
    embeddingWidth: 6,
    batch: 32,
    stacks: [
      { layers: 1, units: 12, steps: 3000, seeds: [1, 2, 3] },
      { layers: 2, units: 12, steps: 2000, seeds: [1, 2] },
    ],
  }),
};
