import { describe, expect, it } from 'vitest';
import {
  gapFrame,
  gapPath,
  gapTicks,
  gapX,
  gapY,
  nearestGap,
  rangeOf,
  valueOnLine,
  wordsAt,
} from '../../src/draw/gapChart.ts';

const frame = gapFrame(200, 100, 50);

describe('the chart over the gap', () => {
  it('puts words from left to right and shares from bottom to top', () => {
    expect([gapX(frame, 0), gapX(frame, 50)]).toEqual([0, 200]);
    expect([gapY(frame, 0), gapY(frame, 1)]).toEqual([100, 0]);
    expect(wordsAt(frame, gapX(frame, 17))).toBeCloseTo(17, 12);
    expect([wordsAt(frame, -9), wordsAt(frame, 999)]).toEqual([0, 50]);
  });

  it('has a tick every twenty words', () => {
    expect(gapTicks(frame)).toEqual([0, 20, 40]);
  });

  it('joins what has a value', () => {
    const values = [0, 25, 50].map((words) => ({ words, value: words === 25 ? null : words / 50 }));
    expect(gapPath(frame, values)).toBe('M0 100L200 0');
    expect(gapPath(frame, [])).toBe('');
  });

  it('finds the nearest gap', () => {
    expect(nearestGap([0, 8, 22], 14)).toBe(1);
    expect(nearestGap([0, 8, 22], 99)).toBe(2);
    expect(nearestGap([], 3)).toBeUndefined();
  });

  it('reads off a line between measured gaps, and at its ends beyond them', () => {
    const values = [
      { words: 2, value: 1 },
      { words: 10, value: 0.5 },
      { words: 20, value: null },
    ];
    expect(valueOnLine(values, 6)).toBe(0.75);
    expect(valueOnLine(values, 10)).toBe(0.5);
    expect(valueOnLine(values, 0)).toBe(1);
    expect(valueOnLine(values, 15)).toBeNull();
    expect(valueOnLine(values.slice(0, 2), 99)).toBe(0.5);
    expect(valueOnLine([], 3)).toBeNull();
  });

  it('reads the words of a group from its name', () => {
    expect(rangeOf('21-40')).toEqual({ from: 21, to: 40 });
    expect(rangeOf('withheld')).toBeUndefined();
    expect(rangeOf('before 0-10')).toBeUndefined();
  });
});
