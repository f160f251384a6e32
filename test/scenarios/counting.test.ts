import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/engine/random.ts';
import { counting } from '../../src/scenarios/counting.ts';
import { evaluateModel } from '../../src/scenarios/evaluate.ts';
import { measureReach } from '../../src/scenarios/reach.ts';
import { countingModel } from './countingModel.ts';

/** The n of a sentence, which has to be n times a, n times b and the end. */
function sizeOf(words: readonly string[]): number {
  const n = (words.length - 1) / 2;
  expect(words.join('')).toBe(`${'a'.repeat(n)}${'b'.repeat(n)}.`);
  return n;
}

describe('aⁿbⁿ', () => {
  it('fills each bucket with every size in its name', () => {
    for (const { name, generate } of counting.buckets) {
      const [from, to] = name.split('-').map(Number) as [number, number];
      const random = seededRandom('sizes', name);
      const sizes = new Set(Array.from({ length: 600 }, () => sizeOf(generate(random).words)));
      expect(Math.min(...sizes)).toBe(from);
      expect(Math.max(...sizes)).toBe(to);
      expect(sizes.size).toBe(to - from + 1);
    }
  });

  it('is trained on no more than ten of each', () => {
    const random = seededRandom('training');
    const last = counting.levels.length - 1;
    const sizes = Array.from({ length: 400 }, () => sizeOf(counting.generate(random, last).words));
    expect(Math.max(...sizes)).toBe(10);
    expect(new Set(sizes).size).toBe(10);
  });

  it('asks for everything behind the first b, the end included', () => {
    const random = seededRandom('asked');
    for (let index = 0; index < 50; index++) {
      const { words, asked, answerAt } = counting.generate(random, 2);
      const afterFirst = [...words.keys()].filter((position) => position > words.indexOf('b'));
      expect(asked).toEqual(afterFirst);
      expect(answerAt).toBe(words.length - 1);
    }
  });
});

describe('how far a network counts', () => {
  it('is to the end for one that adds and takes away', () => {
    expect(measureReach(counting.reach!, countingModel())).toBe(counting.reach!.most);
    expect(counting.reach!.most).toBeGreaterThanOrEqual(100);
    for (const { accuracy } of evaluateModel(counting, countingModel(), 1, 20).buckets) {
      expect(accuracy).toBe(1);
    }
  });

  it('is less far the more of the count leaks', () => {
    const [slow, fast] = [6, 3].map((gate) => measureReach(counting.reach!, countingModel(gate)));
    expect(slow).toBeLessThan(50);
    expect(fast).toBeGreaterThan(0);
    expect(fast).toBeLessThan(slow!);
  });
});
