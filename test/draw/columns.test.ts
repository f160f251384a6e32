import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_COLUMNS, columnLayout } from '../../src/draw/columns.ts';
import { roomFor } from '../../src/draw/room.ts';

const widths = fc.integer({ min: 0, max: 3000 });
const counts = fc.integer({ min: 1, max: 500 });

describe('columns', () => {
  it('share the width evenly where there is room', () => {
    const columns = columnLayout(1000, 10);
    expect(columns.columnWidthPx).toBe(100);
    expect(columns.widthPx).toBe(1000);
    expect(columns.centerOf(0)).toBe(50);
    expect(columns.centerOf(9)).toBe(950);
  });

  it('are never narrower than a word can be read at ease, unless that brings all in sight', () => {
    fc.assert(
      fc.property(widths, counts, (width, count) => {
        const { columnWidthPx, widthPx, overflows } = columnLayout(width, count);
        const leastPx = overflows ? ALL_COLUMNS.narrowestPx : ALL_COLUMNS.tightPx!;
        expect(columnWidthPx).toBeGreaterThanOrEqual(leastPx);
        expect(widthPx).toBeGreaterThanOrEqual(width - 1e-9);
      }),
    );
  });

  it('bring a sentence in sight on a tablet, and stay wide enough for a finger on a phone', () => {
    expect(columnLayout(944, 25).overflows).toBe(false);
    expect(columnLayout(664, 25).overflows).toBe(false);
    expect(columnLayout(332, 10).columnWidthPx).toBe(ALL_COLUMNS.narrowestPx);
  });

  it('are wider where they are touched, on a tablet too', () => {
    const touched = (width: number, count: number) => columnLayout(width, count, ALL_COLUMNS, true);
    expect(touched(944, 25).overflows).toBe(false);
    expect(touched(664, 25).columnWidthPx).toBe(ALL_COLUMNS.narrowestPx);
  });

  it('hold words wherever they are as wide as words get in that window', () => {
    const overview = { visible: Infinity, narrowestPx: 2 };
    for (const isTouched of [false, true]) {
      for (const width of [332, 700, 1300]) {
        for (let count = 1; count < 80; count++) {
          expect(columnLayout(width, count, ALL_COLUMNS, isTouched).isReadable).toBe(true);
          // An overview of fewer is what all of them are: there it is not offered.
          const { overflows } = columnLayout(width, count, ALL_COLUMNS, isTouched);
          const { isReadable } = columnLayout(width, count, overview, isTouched);
          expect(isReadable).toBe(!overflows);
        }
      }
    }
  });

  it('that are looked at closely fill the width, unless they would become too narrow', () => {
    const part = { from: 2, to: 16 };
    const close = (width: number) => columnLayout(width, 25, { ...ALL_COLUMNS, part });
    expect(close(1335)).toMatchObject({ columnWidthPx: 89, widthPx: 2225, overflows: true, part });
    expect(close(332).columnWidthPx).toBe(ALL_COLUMNS.narrowestPx);
  });

  it('tell for how many columns of another view there is room', () => {
    const cells = { visible: 3, narrowestPx: 300 };
    const seen = (width: number, count = 25) => roomFor(columnLayout(width, count), cells);
    expect([1335, 740, 332, 0].map((width) => seen(width))).toEqual([3, 2, 1, 1]);
    // Room that is left over is room.
    expect(seen(1335, 2)).toBe(3);
    // A little of the last one may be cut.
    expect([889, 860].map((width) => seen(width))).toEqual([3, 2]);
  });

  it('find the step of every middle, and of places beyond the ends the nearest', () => {
    fc.assert(
      fc.property(widths, counts, (width, count) => {
        const columns = columnLayout(width, count);
        for (let step = 0; step < count; step++) {
          expect(columns.stepAt(columns.centerOf(step))).toBe(step);
        }
        expect(columns.stepAt(-5)).toBe(0);
        expect(columns.stepAt(columns.widthPx + 5)).toBe(count - 1);
      }),
      { numRuns: 30 },
    );
  });
});
