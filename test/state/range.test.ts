import { describe, expect, it } from 'vitest';
import { decodeRange, encodeRange, rangeBetween, rangeWithin } from '../../src/state/range.ts';

describe('a range of steps', () => {
  it('lies between two steps, whichever comes first', () => {
    expect(rangeBetween(3, 9, 23)).toEqual({ from: 3, to: 9 });
    expect(rangeBetween(9, 3, 23)).toEqual({ from: 3, to: 9 });
    expect(rangeBetween(7, 7, 23)).toEqual({ from: 7, to: 7 });
  });

  it('is clamped to the sequence, and all of it is no range', () => {
    expect(rangeBetween(-4, 9, 23)).toEqual({ from: 0, to: 9 });
    expect(rangeBetween(20, 99, 23)).toEqual({ from: 20, to: 23 });
    expect(rangeBetween(-1, 99, 23)).toBeNull();
    expect(rangeBetween(0, 0, 0)).toBeNull();
  });

  it('is let go where the sequence has become too short for it', () => {
    const range = { from: 5, to: 12 };
    expect(rangeWithin(range, 23)).toBe(range);
    expect(rangeWithin(range, 12)).toBe(range);
    expect(rangeWithin(range, 11)).toBeNull();
    expect(rangeWithin(null, 11)).toBeNull();
  });

  it('comes back from how a link writes it', () => {
    const range = { from: 5, to: 12 };
    expect(decodeRange(encodeRange(range), 23)).toEqual({ value: range });
    expect(decodeRange('5-99', 23)).toEqual({
      value: { from: 5, to: 23 },
      ignored: { reason: 'clamped' },
    });
    for (const raw of ['', '-', '5', '5-', '-5', '12-5', '5-9-12', '1.5-3', 'a-b']) {
      expect(decodeRange(raw, 23)).toEqual({ ignored: { reason: 'value' } });
    }
  });
});
