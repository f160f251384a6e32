import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/engine/random.ts';
import type { Sentence } from '../../src/scenarios/contract.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { ANCHORS, ASIDES, DECOYS, LANGUAGES, QUESTIONS } from './franceSpecification.ts';
import { match, sentencesOf } from './wordSpecification.ts';

const LAST_LEVEL = france.levels.length - 1;
const KNOWN_WORDS = new Set(france.vocabulary);
const ORDINARY_BUCKETS = france.buckets.filter(({ name }) => name !== 'withheld');

function bucketNamed(name: string) {
  return france.buckets.find((bucket) => bucket.name === name)!;
}

function trainingSentences(count: number, level = LAST_LEVEL): Sentence[] {
  const random = seededRandom('test', level);
  return Array.from({ length: count }, () => france.generate(random, level));
}

/** Everything that must hold of any sentence; returns what the other tests count. */
function checkSentence({ words, answerAt, keyAt, middle }: Sentence) {
  const sentences = sentencesOf(words);
  expect(sentences.join(' ')).toBe(words.join(' '));
  const anchor = match(sentences[0]!, ANCHORS);
  const question = match(sentences.at(-1)!, QUESTIONS);
  const country = words[keyAt]!;
  expect(anchor?.slots['country']).toBe(country);
  expect(question?.slots['language']).toBe(LANGUAGES[country]);
  expect(words[answerAt]).toBe(LANGUAGES[country]);
  expect(answerAt).toBe(words.length - 2);
  expect(words.slice(...middle).join(' ')).toBe(sentences.slice(1, -1).join(' '));
  expect(words.filter((word) => !KNOWN_WORDS.has(word))).toEqual([]);

  let decoys = 0;
  for (const sentence of sentences.slice(1, -1)) {
    const decoy = match(sentence, DECOYS);
    if (decoy) {
      decoys++;
      expect(decoy.slots['country']).not.toBe(country);
    } else {
      if (!match(sentence, ASIDES)) expect.fail(`Not a sentence of the grammar: ${sentence}`);
    }
  }
  return {
    anchor: anchor!.index,
    country,
    question: question!.index,
    decoys,
    asides: sentences.length - 2 - decoys,
  };
}

const seeds = fc.integer({ min: 0, max: 2 ** 31 });

describe('the France grammar', () => {
  it('makes consistent sentences of its own patterns at every level', () => {
    const levels = fc.integer({ min: 0, max: LAST_LEVEL });
    fc.assert(
      fc.property(seeds, levels, (seed, level) => {
        const sentence = france.generate(seededRandom(seed), level);
        checkSentence(sentence);
        const [from, to] = sentence.middle;
        expect(to - from).toBeLessThanOrEqual(france.levels[level]! + 8);
      }),
      { numRuns: 400 },
    );
  });

  it('has no middle at the first level and refuses a level that it does not have', () => {
    for (const { middle } of trainingSentences(50, 0)) expect(middle[0]).toBe(middle[1]);
    expect(() => france.generate(seededRandom(1), france.levels.length)).toThrow(/no level 5/);
  });

  it('fills every bucket with middles of its true length', () => {
    const ranges: Record<string, [number, number]> = {
      '0-10': [0, 10],
      '11-20': [11, 20],
      '21-40': [21, 40],
      '55-65': [55, 65],
      '95-105': [95, 105],
      withheld: [21, 40],
    };
    expect(france.buckets.map(({ name }) => name)).toEqual(Object.keys(ranges));
    for (const bucket of france.buckets) {
      const [low, high] = ranges[bucket.name]!;
      fc.assert(
        fc.property(seeds, (seed) => {
          const sentence = bucket.generate(seededRandom(seed));
          checkSentence(sentence);
          const length = sentence.middle[1] - sentence.middle[0];
          expect(length).toBeGreaterThanOrEqual(low);
          expect(length).toBeLessThanOrEqual(high);
        }),
        { numRuns: 100 },
      );
    }
  });

  it('gives the same sentences for the same seed, and others for another', () => {
    const draw = (seed: number) => {
      const random = seededRandom('a label', seed);
      return [france.generate(random, LAST_LEVEL), bucketNamed('95-105').generate(random)];
    };
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(draw(seed)).toEqual(draw(seed));
        expect(draw(seed)).not.toEqual(draw(seed + 1));
      }),
      { numRuns: 50 },
    );
  });

  it('draws sentence types in the declared shares', () => {
    const anchors = new Map<number, number>();
    const questions = new Map<number, number>();
    const countries = new Map<string, number>();
    const count = (map: Map<unknown, number>, key: unknown) =>
      map.set(key, (map.get(key) ?? 0) + 1);
    let decoys = 0;
    let asides = 0;
    const sentences = trainingSentences(6000);
    for (const sentence of sentences) {
      const facts = checkSentence(sentence);
      count(anchors, facts.anchor);
      count(questions, facts.question);
      count(countries, facts.country);
      decoys += facts.decoys;
      asides += facts.asides;
    }
    expect(decoys / (decoys + asides)).toBeCloseTo(0.3, 1.7);
    for (const [map, values] of [
      [anchors, 6],
      [questions, 5],
      [countries, 12],
    ] as const) {
      expect(map.size).toBe(values);
      for (const times of map.values()) {
        expect(Math.abs(times / sentences.length - 1 / values)).toBeLessThan(0.02);
      }
    }
  });
});

describe('the withheld pairs', () => {
  const pairOf = (sentence: Sentence) => {
    const { anchor, country } = checkSentence(sentence);
    return { anchor, country, name: `${String(anchor)} ${country}` };
  };
  const random = seededRandom('withheld');
  const withheld = Array.from({ length: 600 }, () =>
    pairOf(bucketNamed('withheld').generate(random)),
  );
  const names = new Set(withheld.map(({ name }) => name));

  it('are twelve: one a country, two an anchor phrase', () => {
    expect(names.size).toBe(12);
    const pairs = [...names].map((name) => withheld.find((pair) => pair.name === name)!);
    expect(new Set(pairs.map(({ country }) => country)).size).toBe(12);
    for (let anchor = 0; anchor < 6; anchor++) {
      expect(pairs.filter((pair) => pair.anchor === anchor)).toHaveLength(2);
    }
  });

  it('never occur in training, where every other pair does', () => {
    const seen = new Set(trainingSentences(5000).map((sentence) => pairOf(sentence).name));
    expect(seen.size).toBe(60);
    for (const name of names) expect(seen).not.toContain(name);
  });

  it('never occur in the ordinary buckets', () => {
    for (const bucket of ORDINARY_BUCKETS) {
      for (let index = 0; index < 300; index++) {
        expect(names).not.toContain(pairOf(bucket.generate(random)).name);
      }
    }
  });
});
