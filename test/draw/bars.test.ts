import { describe, expect, it } from 'vitest';
import { barAt, barFrames } from '../../src/draw/bars.ts';
import { layoutChainColumn } from '../../src/draw/chain/chainLayout.ts';
import { stripSpots } from '../../src/draw/chain/stripSpots.ts';
import { lstm } from '../../src/engine/cells/lstm.ts';

const strips = [
  { x: 10, y: 20, width: 40, height: 12 },
  { x: 10, y: 60, width: 80, height: 12 },
];

describe('single bars of strips', () => {
  it('finds the bar at a place, also a little above and below it', () => {
    expect(barAt(strips, 4, 10, 20)).toEqual({ spot: strips[0], unit: 0 });
    expect(barAt(strips, 4, 49.9, 34)).toEqual({ spot: strips[0], unit: 3 });
    expect(barAt(strips, 4, 50, 58)).toEqual({ spot: strips[1], unit: 2 });
    expect(barAt(strips, 4, 9, 25)).toBeUndefined();
    expect(barAt(strips, 4, 20, 45)).toBeUndefined();
  });

  it('frames a unit in every strip where pointing would find it', () => {
    const starts = [...barFrames(strips, 4, 3).matchAll(/M([\d.]+) ([\d.]+)/g)];
    expect(starts.map(([, x, y]) => [Number(x), Number(y)])).toEqual([
      [39, 18],
      [69, 58],
    ]);
  });

  it.each(['window', 'cells'] as const)('knows the strips of a column seen as %s', (level) => {
    const layout = layoutChainColumn(level, lstm, 'forward', 300);
    const spots = stripSpots(layout);
    expect(spots.length).toBeGreaterThan(3);
    for (const { x, y, width, height } of spots) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(300);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y + height).toBeLessThanOrEqual(layout.heightPx - layout.bodyTopPx);
    }
  });
});
