import { describe, expect, it } from 'vitest';
import { areApart, stretchesApart } from '../../src/draw/apart.ts';

describe('what can be told from what was', () => {
  it.each([
    [1, 1.49, false],
    [1, 1.5, true],
    [2, 1.4, true],
    [0.05, 0.3, true],
    [0.05, 0.2, false],
    [0.15, 0.5, false],
    [0, 0, false],
    // As thick, and yet another value.
    [0.8, -0.8, true],
    [0.2, -0.2, false],
    [-0.05, -0.3, true],
    [0.05, -0.3, true],
  ])('half %d px beside %d px: %s', (one, other, isApart) => {
    expect(areApart(one, other)).toBe(isApart);
    expect(areApart(other, one)).toBe(isApart);
  });

  it('is found stretch by stretch, in the steps that are looked at', () => {
    const before = Float64Array.of(0, 9, 0, 9, 0, 9, 0, 9, 0, 9, 0, 9);
    const now = Float64Array.of(0, 9, 0, 0, 0, 0, 0, -9, 9, 9, 0, 5);
    const all = { first: 0, last: 5 };
    expect(stretchesApart(now, before, 1, 2, 1, all)).toEqual([
      { first: 1, last: 3 },
      { first: 5, last: 5 },
    ]);
    expect(stretchesApart(now, before, 0, 2, 1, all)).toEqual([{ first: 4, last: 4 }]);
    expect(stretchesApart(now, before, 1, 2, 1, { first: 2, last: 4 })).toEqual([
      { first: 2, last: 3 },
    ]);
    expect(stretchesApart(before, before, 1, 2, 1, all)).toEqual([]);
    expect(stretchesApart(now, before, 1, 2, 0.01, all)).toEqual([]);
  });
});
