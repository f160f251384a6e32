import { describe, expect, it } from 'vitest';
import { FACTOR_MARKS, FACTOR_STOPS, nearestStop } from '../../src/draw/factorStops.ts';

describe('the stops of a factor', () => {
  it('go from 0 to 1, ever closer', () => {
    expect(FACTOR_STOPS[0]).toBe(0);
    expect(FACTOR_STOPS.at(-1)).toBe(1);
    const apart = FACTOR_STOPS.slice(1).map((stop, index) => stop - FACTOR_STOPS[index]!);
    for (const [index, distance] of apart.entries()) {
      expect(distance).toBeGreaterThan(0.0019);
      expect(distance).toBeLessThanOrEqual((apart[index - 1] ?? 1) + 1e-9);
    }
  });

  it('are plain numbers, with what is usual among them', () => {
    for (const stop of FACTOR_STOPS) expect(String(stop).length).toBeLessThanOrEqual(5);
    for (const factor of [0.5, 0.7, 0.8, 0.9, 0.95, 0.99]) expect(FACTOR_STOPS).toContain(factor);
  });

  it('give more than half of the way to what is above 0.9', () => {
    const { part } = FACTOR_MARKS.find(({ factor }) => factor === 0.9)!;
    expect(part).toBeGreaterThan(0.3);
    expect(part).toBeLessThan(0.45);
    expect(FACTOR_MARKS.at(-1)).toEqual({ factor: 1, part: 1 });
  });

  it('come nearest to any factor, and lead back', () => {
    for (const [index, stop] of FACTOR_STOPS.entries()) expect(nearestStop(stop)).toBe(index);
    expect(FACTOR_STOPS[nearestStop(0.973)]).toBe(0.972);
    expect(FACTOR_STOPS[nearestStop(-3)]).toBe(0);
    expect(FACTOR_STOPS[nearestStop(1.5)]).toBe(1);
  });
});
