import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/engine/random.ts';

const COUNT = 20_000;

function draws(count: number, next: () => number): number[] {
  return Array.from({ length: count }, () => next());
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

/** The mean of the products of deviations, as a fraction of the variance. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  const covariance = mean(a.map((value, at) => (value - meanA) * (b[at]! - meanB)));
  const variance = (values: readonly number[], middle: number): number =>
    mean(values.map((value) => (value - middle) ** 2));
  return covariance / Math.sqrt(variance(a, meanA) * variance(b, meanB));
}

function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((total, count) => total + count, 0) / counts.length;
  return counts.reduce((total, count) => total + (count - expected) ** 2 / expected, 0);
}

describe('seeded random numbers', () => {
  it('are the same for the same key', () => {
    const [a, b] = [seededRandom('train', 7), seededRandom('train', 7)];
    expect(draws(1000, a.next)).toEqual(draws(1000, b.next));
  });

  it('are those of sfc32, keyed by the labels', () => {
    // Changing these numbers changes every trained model and every generated sentence.
    expect(draws(3, seededRandom('train', 1).next).map((value) => value * 2 ** 32)).toEqual([
      685039040, 2334984133, 1909594065,
    ]);
  });

  it.each([
    [
      ['train', 1],
      ['train', 2],
    ],
    [
      ['train', 1],
      ['evaluate', 1],
    ],
    [
      ['train', 12],
      ['train1', 2],
    ],
    [
      ['train', 1, 2],
      ['train', 2, 1],
    ],
    [
      ['train', 1, 2],
      ['train', 12],
    ],
    [[0], ['']],
  ])('do not coincide or correlate for the keys %j and %j', (one, other) => {
    const first = draws(COUNT, seededRandom(...one).next);
    const second = draws(COUNT, seededRandom(...other).next);
    const seen = new Set(first);
    const common = second.filter((value) => seen.has(value)).length;
    expect(common).toBeLessThan(5);
    expect(Math.abs(correlation(first, second))).toBeLessThan(5 / Math.sqrt(COUNT));
  });

  it.each([0, 1, 2, 3, 4])('are uniform in [0, 1): seed %i', (seed) => {
    const values = draws(COUNT, seededRandom('uniform', seed).next);
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    expect(mean(values)).toBeCloseTo(0.5, 1.8);
    const counts = new Array<number>(100).fill(0);
    for (const value of values) counts[Math.floor(value * 100)]!++;
    // 99 degrees of freedom: beyond 170 lies less than one case in 80,000, below 45 one in 10 million.
    expect(chiSquare(counts)).toBeLessThan(170);
    expect(chiSquare(counts)).toBeGreaterThan(45);
  });

  it('start uniformly over neighbouring seeds', () => {
    const counts = new Array<number>(20).fill(0);
    const firsts = Array.from({ length: 4000 }, (_, seed) => seededRandom('start', seed).next());
    for (const value of firsts) counts[Math.floor(value * 20)]!++;
    expect(chiSquare(counts)).toBeLessThan(60);
    expect(Math.abs(correlation(firsts.slice(1), firsts.slice(0, -1)))).toBeLessThan(0.08);
  });

  it('do not depend on the draws before', () => {
    const values = draws(COUNT + 10, seededRandom('lags').next);
    for (const lag of [1, 2, 3, 10]) {
      const later = values.slice(lag, lag + COUNT);
      expect(Math.abs(correlation(values.slice(0, COUNT), later))).toBeLessThan(
        5 / Math.sqrt(COUNT),
      );
    }
  });
});

describe('what is made of them', () => {
  it('normal numbers have the moments of the standard normal distribution', () => {
    const values = draws(COUNT, seededRandom('normal').normal);
    const moment = (power: number): number => mean(values.map((value) => value ** power));
    expect(values.every(Number.isFinite)).toBe(true);
    expect(Math.abs(moment(1))).toBeLessThan(0.035);
    expect(Math.abs(moment(2) - 1)).toBeLessThan(0.05);
    expect(Math.abs(moment(3))).toBeLessThan(0.14);
    expect(Math.abs(moment(4) - 3)).toBeLessThan(0.35);
    const beyond = values.filter((value) => Math.abs(value) > 1.959964).length / COUNT;
    expect(Math.abs(beyond - 0.05)).toBeLessThan(0.008);
  });

  it('whole numbers cover their range evenly', () => {
    const random = seededRandom('integer');
    const counts = new Array<number>(13).fill(0);
    for (let draw = 0; draw < COUNT; draw++) counts[random.integer(13)]!++;
    expect(counts.reduce((total, count) => total + count)).toBe(COUNT);
    // 12 degrees of freedom: beyond 45 lies one case in 100,000.
    expect(chiSquare(counts)).toBeLessThan(45);
  });

  it('every item is picked, evenly', () => {
    const random = seededRandom('pick');
    const items = ['a', 'b', 'c', 'd'];
    const picked = Array.from({ length: COUNT }, () => random.pick(items));
    const counts = items.map((item) => picked.filter((each) => each === item).length);
    expect(chiSquare(counts)).toBeLessThan(30);
    expect(() => random.pick([])).toThrow('Nothing to pick from: the list is empty.');
  });

  it('chances come true as often as they say', () => {
    const random = seededRandom('chance');
    const share = draws(COUNT, () => Number(random.chance(0.3)));
    expect(Math.abs(mean(share) - 0.3)).toBeLessThan(0.017);
    expect(random.chance(0)).toBe(false);
    expect(random.chance(1)).toBe(true);
  });
});
