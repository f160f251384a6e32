import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLANK, START_TOKEN } from '../../src/engine/model.ts';
import { seededRandom } from '../../src/engine/random.ts';
import { scenarios } from '../../src/scenarios/all.ts';
import type { Sentence } from '../../src/scenarios/contract.ts';
import { kindOf } from '../../src/scenarios/kinds.ts';
import { architectureOf } from '../../src/scenarios/lessons.ts';
import { trainedParameters } from '../../src/scenarios/size.ts';
import { findRecipe } from '../../src/scenarios/variants.ts';

/** What a page shows of a text at most. */
const MOST_SYMBOLS = 300;

const symbolScenarios = scenarios.flatMap((scenario) => {
  const { legalNext } = scenario;
  return legalNext === undefined ? [] : [{ name: scenario.id, scenario, legalNext }];
});

const seeds = fc.integer({ min: 0, max: 2 ** 31 });

it('there are scenarios of symbols', () => {
  expect(symbolScenarios.map(({ name }) => name)).toEqual([
    'counting',
    'reber',
    'brackets',
    'recall',
  ]);
});

describe.each(symbolScenarios)('the sentences of $name', ({ scenario, legalNext }) => {
  const { levels, buckets, vocabulary, keyKind, rightAnswer } = scenario;
  const draws = [
    ...levels.map((_, level) => (seed: number) => scenario.generate(seededRandom(seed), level)),
    ...buckets.map(
      (bucket) =>
        (seed: number): Sentence =>
          bucket.generate(seededRandom(seed)),
    ),
  ];
  const sentences = fc.tuple(fc.constantFrom(...draws), seeds).map(([draw, seed]) => draw(seed));

  it('follow the rules at every position and end where nothing may follow', () => {
    fc.assert(
      fc.property(sentences, ({ words }) => {
        const illegal = words.filter((word, position) => {
          const legal = legalNext(words.slice(0, position));
          const known = legal.every((symbol) => vocabulary.indexOf(symbol) > 0);
          return !known || !legal.includes(word) || new Set(legal).size < legal.length;
        });
        expect(illegal).toEqual([]);
        expect(legalNext(words)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('break the rules with any symbol that is not legal, and then nothing is', () => {
    fc.assert(
      fc.property(sentences, fc.nat(), fc.constantFrom(...vocabulary), (sentence, at, symbol) => {
        const before = sentence.words.slice(0, at % sentence.words.length);
        if (legalNext(before).includes(symbol)) return;
        expect(legalNext([...before, symbol])).toEqual([]);
        expect(legalNext([...before, symbol, ...sentence.words])).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('say where the key, the middle and the answer are', () => {
    fc.assert(
      fc.property(sentences, ({ words, answerAt, asked = [answerAt], keyAt, middle }) => {
        expect(kindOf(scenario, words[keyAt]!)).toBe(keyKind);
        expect(asked).toContain(answerAt);
        expect(Math.max(...asked)).toBeLessThan(words.length);
        expect(middle[0]).toBe(keyAt + 1);
        expect(middle[1]).toBeGreaterThanOrEqual(middle[0]);
        expect(middle[1]).toBeLessThanOrEqual(answerAt);
      }),
      { numRuns: 200 },
    );
  });

  it('have a right answer exactly where one symbol alone is legal', () => {
    fc.assert(
      fc.property(sentences, ({ words }) => {
        const rights = words.map((_, position) => rightAnswer(words, position));
        const only = words.map((word, position) =>
          legalNext(words.slice(0, position)).length === 1 ? word : undefined,
        );
        expect(rights).toEqual(only);
      }),
      { numRuns: 100 },
    );
  });

  it('depend on the seed alone', () => {
    const longest = draws.at(-1)!;
    const twenty = (from: number) =>
      Array.from({ length: 20 }, (_, index) => longest(from + index));
    expect(twenty(1)).toEqual(twenty(1));
    expect(twenty(1)).not.toEqual(twenty(100));
    expect(() => scenario.generate(seededRandom(1), levels.length)).toThrow(/no level/);
  });

  it('are read as they are written, with a blank as without, typed without spaces too', () => {
    fc.assert(
      fc.property(sentences, fc.nat(), ({ words }, at) => {
        const blanked = words.with(at % words.length, BLANK);
        expect(scenario.tokenize(scenario.write(words))).toEqual(words);
        expect(scenario.tokenize(scenario.write(blanked))).toEqual(blanked);
        expect(scenario.tokenize(words.join(''))).toEqual(words);
      }),
      { numRuns: 100 },
    );
  });
});

describe.each(symbolScenarios)('$name', ({ scenario, legalNext }) => {
  const { vocabulary, kinds, keyKind, openingText, openingPin, recipes } = scenario;

  it('has kinds of its own symbols, each in one kind at most', () => {
    const sorted = Object.values(kinds).flat();
    expect(new Set(sorted).size).toBe(sorted.length);
    for (const symbol of sorted) expect(vocabulary.slice(1)).toContain(symbol);
    expect(kinds[keyKind]!.length).toBeGreaterThan(1);
    expect(vocabulary[0]).toBe(START_TOKEN);
    expect(new Set(vocabulary).size).toBe(vocabulary.length);
  });

  it('opens with a text that keeps its rules, a blank at its end, and a pinned key', () => {
    const words = scenario.tokenize(openingText);
    expect(scenario.write(words)).toBe(openingText);
    expect(words.length).toBeLessThanOrEqual(MOST_SYMBOLS);
    expect(words.indexOf(BLANK)).toBe(words.length - 1);
    const read = words.slice(0, -1);
    for (const [position, word] of read.entries()) {
      expect(legalNext(read.slice(0, position))).toContain(word);
    }
    expect(legalNext(read)).not.toEqual([]);
    expect(kindOf(scenario, read[openingPin - 1]!)).toBe(keyKind);
  });

  it('has every cell with one and two layers', () => {
    for (const cell of ['rnn', 'lstm', 'peephole-lstm']) {
      for (const layers of [1, 2]) {
        const request = { cell, layers, direction: 'forward' } as const;
        expect(findRecipe(scenario, request)).toBeDefined();
      }
    }
  });

  it('gives the simple RNN the size nearest to that of the LSTM', () => {
    for (const rnn of recipes.filter(({ cell }) => cell === 'rnn')) {
      const { layers, direction } = rnn;
      const lstm = findRecipe(scenario, { cell: 'lstm', layers, direction })!;
      const wanted = trainedParameters(architectureOf(scenario, lstm));
      const miss = (units: number) =>
        Math.abs(trainedParameters(architectureOf(scenario, { ...rnn, units })) - wanted);
      expect(miss(rnn.units)).toBeLessThanOrEqual(miss(rnn.units - 1));
      expect(miss(rnn.units)).toBeLessThanOrEqual(miss(rnn.units + 1));
      expect(rnn.steps).toBe(lstm.steps);
      expect(rnn.seeds.length).toBeGreaterThanOrEqual(lstm.seeds.length);
    }
  });
});
