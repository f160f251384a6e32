import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slotsOf, visibleSteps } from '../../../src/draw/chain/visible.ts';
import {
  around,
  asBefore,
  nearestView,
  scrollCloseUp,
  scrollFor,
} from '../../../src/draw/chain/zooming.ts';
import { columnLayout, scrollToReveal } from '../../../src/draw/columns.ts';
import { isPainted } from '../../../src/draw/score.ts';

describe('zooming', () => {
  it('keeps what is pointed at where it is seen', () => {
    const column = 6.3;
    const before = { columnWidthPx: 52, scrolledPx: 40, scale: 1, shiftPx: 0 };
    const seenAtPx = column * 52 - 40;
    const scrolledPx = scrollFor({ column, seenAtPx }, 148, 148 * 25, 1300);
    expect(column * 148 - scrolledPx).toBeCloseTo(seenAtPx, 9);
    const placing = asBefore(before, 148, scrolledPx);
    for (const place of [0, 6.3, 25]) {
      const now = placing.scale * place * 148 + placing.shiftPx - scrolledPx;
      expect(now).toBeCloseTo(place * 52 - 40, 9);
    }
  });

  it('goes on from the middle of a movement, and from a gesture', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        fc.double({ min: 0, max: 900, noNaN: true }),
        (scale, atPx) => {
          const before = { columnWidthPx: 100, scrolledPx: 30, ...around(atPx, scale) };
          const placing = asBefore(before, 400, 77);
          const seenBefore = scale * 250 + before.shiftPx - 30;
          expect(placing.scale * 1000 + placing.shiftPx - 77).toBeCloseTo(seenBefore, 6);
        },
      ),
    );
  });

  it('does not scroll beyond the ends', () => {
    expect(scrollFor({ column: 0, seenAtPx: 300 }, 148, 3700, 1300)).toBe(0);
    expect(scrollFor({ column: 25, seenAtPx: 10 }, 148, 3700, 1300)).toBe(2400);
    expect(scrollFor({ column: 3, seenAtPx: 10 }, 10, 250, 1300)).toBe(0);
  });

  it('settles on the level that is nearest in proportion', () => {
    const views = [25, 9, 3, 1];
    expect(nearestView(20, views)).toBe(0);
    expect(nearestView(14, views)).toBe(1);
    expect(nearestView(5.3, views)).toBe(1);
    expect(nearestView(5, views)).toBe(2);
    expect(nearestView(0.2, views)).toBe(3);
  });
});

describe('columns that are looked at closely', () => {
  const scroll = (column: number, scrolledPx = 0) =>
    scrollCloseUp(100, { from: 2, to: 16 }, column, scrolledPx, 1502);

  it('are all seen while the step is one of them', () => {
    for (const column of [2, 10, 16]) expect(scroll(column, 700)).toBe(200);
  });

  it('give way to a step beyond them, as far as it needs', () => {
    expect(scroll(18)).toBe(400);
    expect(scroll(24)).toBe(1000);
    expect(scroll(1)).toBe(100);
    expect(scroll(0)).toBe(0);
  });

  it('begin at the edge where there is no room for all, and scroll with the step', () => {
    const scrollNarrow = (column: number, scrolledPx: number) =>
      scrollCloseUp(52, { from: 2, to: 16 }, column, scrolledPx, 332);
    expect(scrollNarrow(2, 500)).toBe(104);
    expect(scrollNarrow(5, 104)).toBe(104);
    expect(scrollNarrow(9, 104)).toBe(10 * 52 - 332);
  });
});

describe('columns seen from near', () => {
  const view = { visible: 3, narrowestPx: 300 };

  it('are so many at once, unless they would become too narrow', () => {
    expect(columnLayout(1200, 25, view)).toMatchObject({ columnWidthPx: 400, overflows: true });
    expect(columnLayout(600, 25, view)).toMatchObject({ columnWidthPx: 300, overflows: true });
    expect(columnLayout(1200, 2, view)).toMatchObject({ columnWidthPx: 600, overflows: false });
    expect(columnLayout(1200, 500, { visible: Infinity, narrowestPx: 2 }).isReadable).toBe(false);
  });

  it('are drawn only where they can be seen, and one to each side', () => {
    const columns = columnLayout(1200, 25, view);
    expect(visibleSteps(columns, 0, 1200)).toEqual({ first: 0, last: 5 });
    expect(visibleSteps(columns, 2000, 1200)).toEqual({ first: 4, last: 9 });
    expect(visibleSteps(columns, 8800, 1200)).toEqual({ first: 19, last: 24 });
  });

  it('give a column that comes into sight the place of one that goes out of it', () => {
    const at = (first: number) => new Map(slotsOf({ first, last: first + 5 }));
    for (let first = 0; first < 12; first++) {
      expect([...at(first).values()].sort((a, b) => a - b)).toEqual(
        [0, 1, 2, 3, 4, 5].map((each) => first + each),
      );
      const moved = [...at(first)].filter(([slot, step]) => at(first + 1).get(slot) !== step);
      expect(moved).toEqual([[first % 6, first]]);
    }
  });

  it('scroll until the step is seen with its neighbours, or alone where there is no room', () => {
    const three = columnLayout(1200, 25, view);
    expect(scrollToReveal(three, 10, 0, 1200)).toBe(3600);
    const one = columnLayout(1200, 25, { visible: 1, narrowestPx: 300 });
    expect(scrollToReveal(one, 10, 0, 1200)).toBe(12000);
    expect(scrollToReveal(one, 24, 12000, 1200)).toBe(28800);
    const all = columnLayout(1000, 40);
    expect(scrollToReveal(all, 10, 300, 1000)).toBe(300);
  });
});

it('more than four thousand marks are painted, fewer are elements', () => {
  expect(isPainted(16, 250)).toBe(false);
  expect(isPainted(16, 251)).toBe(true);
  expect(isPainted(128, 500)).toBe(true);
});
