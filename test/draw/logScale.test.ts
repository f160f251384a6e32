import { describe, expect, it } from 'vitest';
import { logHeight, logPath, logScale, logTicks } from '../../src/draw/logScale.ts';

const of = (...values: number[]): Float64Array => Float64Array.from(values);

describe('a logarithmic axis', () => {
  it('runs from the power of ten below everything to the one above, and always holds 1', () => {
    expect(logScale([of(0.03, 7), of(2)], 100)).toMatchObject({ lowest: -2, highest: 1 });
    expect(logScale([of(40, 50)], 100)).toMatchObject({ lowest: 0, highest: 2 });
    expect(logScale([of(1)], 100)).toMatchObject({ lowest: -1, highest: 0 });
    expect(logScale([], 100)).toMatchObject({ lowest: -1, highest: 0 });
  });

  it('takes no notice of zero and of what is no number', () => {
    expect(logScale([of(0, NaN, Infinity, 0.5)], 100)).toMatchObject({ lowest: -1, highest: 0 });
  });

  it('leaves rounding beyond its lower end', () => {
    const scale = logScale([of(1e-30, 1)], 90);
    expect(scale.lowest).toBe(-9);
    expect(logHeight(scale, 1e-30)).toBe(90);
  });

  it('puts every power of ten equally far from the next', () => {
    const scale = logScale([of(0.01, 10)], 90);
    expect([10, 1, 0.1, 0.01].map((value) => logHeight(scale, value))).toEqual([0, 30, 60, 90]);
  });

  it('writes as many powers as there is room for, 1 among them', () => {
    expect(logTicks(logScale([of(0.01, 10)], 90))).toEqual([1, 0, -1, -2]);
    expect(logTicks(logScale([of(1e-8, 10)], 60))).toEqual([0, -3, -6]);
  });
});

describe('a line on it', () => {
  const scale = logScale([of(0.01, 1)], 20);
  const path = (values: Float64Array): string =>
    logPath(scale, values, 0, values.length - 1, (step) => step * 10);

  it('joins the values', () => {
    expect(path(of(1, 0.1, 0.01))).toBe('M0 0L10 10L20 20');
  });

  it('is interrupted where there is nothing, and shows a lone value', () => {
    expect(path(of(1, 0, 0.1, NaN, 0.01, 1))).toBe('M0 0h0M20 10h0M40 20L50 0');
  });
});
