import { describe, expect, it } from 'vitest';
import { betweenPath, curvePath } from '../../src/draw/beside/curve.ts';
import { fullThickness, layoutMiniScore } from '../../src/draw/beside/miniScore.ts';
import type { ChartFrame } from '../../src/draw/unitCharts.ts';

describe('a curve over time', () => {
  const frame: ChartFrame = {
    columns: { from: 0, to: 4, columnWidthPx: 10, widthPx: 50 },
    scale: { kind: 'sequential', lowest: 0, highest: 2 },
    heightPx: 40,
  };

  it('goes from middle to middle, and breaks off where there is no number', () => {
    const path = curvePath(frame, Float64Array.of(0, 1, NaN, 2, 3));
    expect(path).toBe('M5 40L15 20M35 0L45 0');
  });

  it('encloses what lies between it and another one, where both have a number', () => {
    const path = betweenPath(
      frame,
      Float64Array.of(0, 1, NaN, 2, 1),
      Float64Array.of(2, 1, 1, 1, 0),
    );
    expect(path).toBe('M5 40L15 20L15 20L5 0ZM35 0L45 20L45 40L35 20Z');
  });

  it('is nothing where there is none', () => {
    expect(curvePath(frame, Float64Array.of(NaN, NaN, NaN, NaN, NaN))).toBe('');
  });
});

describe('a small score', () => {
  const belt = Float64Array.of(0, 0.5, -1, 0.5);
  const lines = { belt, units: 2, direction: 'forward', pinnedShare: undefined } as const;

  it('has the same scale as the other one', () => {
    expect(fullThickness([belt, Float64Array.of(2)])).toBe(2);
    expect(fullThickness([Float64Array.of(0.01), undefined])).toBe(0.25);
  });

  it('draws the units in the order that is asked for', () => {
    const one = layoutMiniScore({ ...lines, order: [0, 1] }, 10, 20, 1);
    const other = layoutMiniScore({ ...lines, order: [1, 0] }, 10, 20, 1);
    const tops = (path: string): string[] =>
      [...path.matchAll(/M[^,]+,([\d.]+)/g)].map((m) => m[1]!);
    expect(tops(one.memoryPath)).toHaveLength(2);
    expect(one.memoryPath).not.toBe(other.memoryPath);
    expect(one.pinnedPath).toBe('');
  });

  it('paints the share of the pinned word unless it cannot be seen', () => {
    const draw = (share: number) =>
      layoutMiniScore(
        { ...lines, order: [0, 1], pinnedShare: Float64Array.of(0, 0, share, share) },
        10,
        20,
        1,
      );
    expect(draw(0.5).pinnedPath).toMatch(/^M.*Z$/);
    expect(draw(0.5).thinPinnedPath).toBe('');
    // One too thin for an edge around it is drawn without.
    expect(draw(0.1).pinnedPath).toBe('');
    expect(draw(0.1).thinPinnedPath).toMatch(/^M.*Z$/);
    const { pinnedPath, thinPinnedPath } = draw(0.001);
    expect([pinnedPath, thinPinnedPath]).toEqual(['', '']);
  });
});
