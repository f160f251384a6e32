import { describe, expect, it } from 'vitest';
import { columnLayout } from '../../src/draw/columns.ts';
import { columnsIn, levelOf } from '../../src/views/shared/timelineColumns.ts';

describe('steps that are looked at closely', () => {
  const levelAt = (widthPx: number, from: number, to: number) =>
    levelOf('range', columnLayout(widthPx, 25, columnsIn('range', { from, to })));

  it('open where they are few and there is room', () => {
    expect(levelAt(1380, 5, 5)).toBe('3');
    expect(levelAt(1380, 5, 8)).toBe('3');
    expect(levelAt(1380, 4, 12)).toBe('9');
    expect(levelAt(1380, 4, 13)).toBe('all');
    expect(levelAt(1000, 4, 12)).toBe('all');
    expect(levelAt(332, 5, 5)).toBe('3');
    expect(levelAt(332, 5, 6)).toBe('9');
    expect(levelAt(332, 5, 7)).toBe('all');
  });

  it('have no say in a level that is chosen by hand', () => {
    const columns = columnLayout(1380, 25, columnsIn('9', { from: 5, to: 6 }));
    expect(columns.part).toBeUndefined();
    expect(levelOf('9', columns)).toBe('9');
  });
});

describe('a level that is chosen by hand', () => {
  it('is drawn in the columns that are made for it, and not where they are narrower', () => {
    for (const level of ['9', '3', '1'] as const) {
      for (const widthPx of [0, 334, 1380]) {
        const columns = columnLayout(widthPx, 25, columnsIn(level, null));
        expect(levelOf(level, columns)).toBe(level);
      }
      // The words stand as if seen from afar where they stand alone.
      expect(levelOf(level, columnLayout(334, 25, columnsIn('all', null)))).toBe('all');
    }
    expect(levelOf('overview', columnLayout(334, 25, columnsIn('overview', null)))).toBe(
      'overview',
    );
  });
});
