import { describe, expect, it } from 'vitest';
import { mapColumns } from '../../src/draw/map/layout.ts';
import {
  barOf,
  barsPath,
  changedBarsPath,
  endOf,
  endsPath,
  valuePerPx,
  zeroOf,
} from '../../src/draw/unitCharts.ts';

const columns = mapColumns(100, 2, 6);
const gate = {
  columns,
  heightPx: 40,
  scale: { kind: 'sequential', lowest: 0, highest: 1 },
} as const;
const state = {
  columns,
  heightPx: 60,
  scale: { kind: 'diverging', lowest: -2, highest: 2 },
} as const;

describe('the bars of a unit', () => {
  it('stand in the middle of their columns', () => {
    const { xPx, widthPx } = barOf(gate, 3, 0.5);
    expect(xPx + widthPx / 2).toBe(30);
    expect(widthPx).toBeLessThan(columns.columnWidthPx);
  });

  it('are as long as their values are large, up from zero or down', () => {
    expect(zeroOf(gate)).toBe(40);
    expect(barOf(gate, 2, 0.25)).toMatchObject({ yPx: 30, heightPx: 10 });
    expect(zeroOf(state)).toBe(30);
    expect(barOf(state, 2, 1)).toMatchObject({ yPx: 15, heightPx: 15 });
    expect(barOf(state, 2, -1)).toMatchObject({ yPx: 30, heightPx: 15 });
  });

  it('end at the edge of the scale, and can be seen however small', () => {
    expect(barOf(state, 2, 9)).toMatchObject({ yPx: 0, heightPx: 30 });
    expect(barOf(state, 2, -9)).toMatchObject({ yPx: 30, heightPx: 30 });
    expect(barOf(gate, 2, 1e-6).heightPx).toBeGreaterThan(0.5);
  });

  it('are drawn for one unit and the shown steps, none where there is nothing', () => {
    // Two units over eight steps; the second one is 0 at step 4.
    const values = Float64Array.from({ length: 16 }, (_, at) => (at === 9 ? 0 : at / 16));
    const starts = [...barsPath(gate, values, 2, 1).matchAll(/M(\S+) /g)].map(([, x]) => Number(x));
    expect(starts).toEqual([3, 23, 63, 83]);
  });

  it('end where their value is, which a drag moves', () => {
    expect(endOf(gate, 3, 0.25)).toEqual({ xPx: 30, yPx: 30 });
    expect(endOf(state, 3, -1)).toEqual({ xPx: 30, yPx: 45 });
    expect(30 - 20 * valuePerPx(gate)).toBe(29.5);
    expect(valuePerPx(state) * 60).toBe(4);
    const held = endsPath(gate, [1, 3, 4, 7], (step) => step / 10);
    expect(held).toBe('M23 28h14M43 24h14');
  });

  it('are outlined as they were only where they have changed', () => {
    const before = Float64Array.from({ length: 8 }, () => 0.5);
    const now = before.with(3, 0).with(5, 0.501);
    const path = changedBarsPath(gate, before, now, 1, 0);
    expect(path).toBe(barsPath(gate, new Float64Array(8).with(3, 0.5), 1, 0));
    expect(changedBarsPath(gate, new Float64Array(8), now.with(3, 1), 1, 0)).toContain('M23');
  });
});
