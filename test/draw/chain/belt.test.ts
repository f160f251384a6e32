import { describe, expect, it } from 'vitest';
import { beltEdges, beltScale, layoutBelt, plusesPath } from '../../../src/draw/chain/belt.ts';
import { beltOf } from '../../../src/draw/score.ts';
import { signalWithRole } from '../../../src/engine/cells/contract.ts';
import { cells, cellNamed } from '../../../src/engine/cells/index.ts';
import { memoryOf, shareOverTime } from '../../../src/engine/provenance.ts';
import { rowBefore } from '../../../src/engine/trace.ts';
import { STEPS, tracedLayer, UNITS } from './tracedLayer.ts';

const frame = { widthPx: 140, heightPx: 120, keepAtPx: 48, writeAtPx: 90 };
const order = [3, 0, 5, 1, 4, 2];
const lstm = cellNamed('lstm');

const setups = cells.flatMap((cell) =>
  (['forward', 'backward'] as const).map((direction) => {
    const layer = tracedLayer(cell, direction);
    const scale = beltScale(cell, layer, undefined, order, frame.heightPx);
    const columns = Array.from({ length: STEPS }, (_, step) =>
      layoutBelt(cell, layer, step, undefined, scale, frame),
    );
    return { name: `${cell.name}, ${direction}`, cell, layer, scale, columns };
  }),
);

/** The pairs of numbers in a path that is drawn from place to place. */
function pointsOf(path: string): { readonly x: number; readonly y: number }[] {
  const numbers = [...path.matchAll(/-?\d+(\.\d+)?/g)].map((match) => Number(match[0]));
  return numbers.flatMap((x, at) => (at % 2 === 0 ? [{ x, y: numbers[at + 1]! }] : []));
}

/** The edges of all lines at a place, but of those that are too thin to be seen. */
function edgesAt(path: string, x: number, pitchPx: number): string[] {
  const fromMiddle = (y: number): number => Math.abs(((y / pitchPx) % 1) - 0.5) * pitchPx;
  return pointsOf(path)
    .filter((point) => Math.abs(point.x - x) < 1e-6 && fromMiddle(point.y) > 0.05)
    .map(({ y }) => y.toFixed(1));
}

describe.each(setups)('the lines of one step: $name', ({ cell, layer, scale, columns }) => {
  it('have edges where they are without an experiment', () => {
    columns.forEach(({ memoryPath }, step) => {
      const signals = Object.entries(layer.signals).map(([id, values]) => [
        id,
        values.map(() => 9),
      ]);
      const now = { ...layer, signals: Object.fromEntries(signals) as typeof layer.signals };
      expect(beltEdges(cell, layer, layer, step, scale, frame)).toBe('');
      const edges = beltEdges(cell, layer, now, step, scale, frame);
      const sorted = (path: string) =>
        pointsOf(path)
          .map(({ x, y }) => `${x} ${y}`)
          .sort();
      expect([...new Set(sorted(edges))]).toEqual([...new Set(sorted(memoryPath))]);
    });
  });

  it('end where those of the next step begin, equally thick', () => {
    const steps = columns.map((_, step) => step);
    const inReadingOrder = layer.direction === 'backward' ? steps.reverse() : steps;
    inReadingOrder.slice(1).forEach((step, index) => {
      const before = columns[inReadingOrder[index]!]!;
      const now = columns[step]!;
      const leaving = edgesAt(before.memoryPath, frame.widthPx, scale.pitchPx);
      const entering = edgesAt(now.memoryPath, 0, scale.pitchPx);
      expect(leaving.length).toBeGreaterThan(0);
      expect(new Set(entering)).toEqual(new Set(leaving));
    });
  });

  it('stay inside their frame', () => {
    for (const { memoryPath } of columns) {
      for (const { x, y } of pointsOf(memoryPath)) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(frame.widthPx);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(frame.heightPx);
      }
    }
  });

  it('have marks whose sizes are 1 − f and |w|, by area, each on the line of its unit', () => {
    const memory = memoryOf(cell, layer);
    columns.forEach(({ lost, added }, step) => {
      if (memory === undefined) {
        expect([...lost, ...added]).toEqual([]);
        return;
      }
      for (const { unit, size, reachPx, x, y } of lost) {
        expect(size).toBeCloseTo(1 - memory.keep[step * UNITS + unit]!, 12);
        expect(reachPx ** 2).toBeCloseTo(size * scale.markPx ** 2, 9);
        expect(x).toBe(frame.keepAtPx);
        expect(y).toBeCloseTo((order.indexOf(unit) + 0.5) * scale.pitchPx, 9);
      }
      for (const { unit, size, x } of added) {
        expect(size).toBeCloseTo(Math.abs(memory.written[step * UNITS + unit]!), 12);
        expect(x).toBe(frame.writeAtPx);
      }
      // Whatever is worth a mark has one.
      const heldUnits = order.filter((unit) => {
        const row = rowBefore(layer, signalWithRole(cell, 'belt')!.id, step);
        const loses = 1 - memory.keep[step * UNITS + unit]! > 0.2;
        return loses && Math.abs(row.values[row.at + unit]!) > 0.05;
      });
      expect(lost.map(({ unit }) => unit)).toEqual(expect.arrayContaining(heldUnits));
    });
  });
});

it('lines of a cell that keeps nothing end at the box and begin anew behind it', () => {
  const { columns, layer } = setups.find(({ name }) => name === 'rnn, forward')!;
  expect(beltOf(cellNamed('rnn'), layer)).toHaveLength(STEPS * UNITS);
  for (const { memoryPath } of columns) {
    const inside = pointsOf(memoryPath).filter(
      ({ x }) => x > frame.keepAtPx && x < frame.writeAtPx,
    );
    expect(inside).toEqual([]);
    for (const piece of memoryPath.split('M').filter(Boolean)) {
      const xs = pointsOf(piece).map(({ x }) => x);
      const isBefore = Math.max(...xs) <= frame.keepAtPx;
      expect(isBefore || Math.min(...xs) >= frame.writeAtPx).toBe(true);
    }
  }
});

describe('the pinned part', () => {
  const layer = tracedLayer(lstm);
  const share = shareOverTime(lstm, layer, 2)!;
  const scale = beltScale(lstm, layer, share, order, frame.heightPx);
  const pinned = (step: number) => layoutBelt(lstm, layer, step, share, scale, frame).pinnedPath;

  it('begins at the + of its step and is nowhere before', () => {
    expect(pinned(1)).toBe('');
    expect(pinned(2)).not.toBe('');
    const early = pointsOf(pinned(2)).filter(({ x }) => x < frame.keepAtPx);
    const middles = order.map((_, row) => (row + 0.5) * scale.pitchPx);
    for (const { y } of early) {
      expect(Math.min(...middles.map((middle) => Math.abs(middle - y)))).toBeLessThan(0.02);
    }
  });
});

it('a plus reaches equally far to all four sides', () => {
  const path = plusesPath([{ unit: 0, x: 10, y: 20, size: 1, reachPx: 4 }]);
  expect(path).toBe('M6 20H14M10 16V24');
});

describe('beside an experiment', () => {
  it('the scale leaves room for what there is without it', () => {
    const layer = tracedLayer(lstm);
    const halved = {
      ...layer,
      signals: { ...layer.signals, cellState: beltOf(lstm, layer).map((c) => c / 2) },
    };
    const scaleOf = (...layers: Parameters<typeof beltScale>[1][]) =>
      beltScale(lstm, layers[0]!, undefined, order, 120, layers[1]).pxPerValue;
    expect(scaleOf(halved, layer)).toBe(scaleOf(layer));
    expect(scaleOf(halved)).toBeGreaterThan(scaleOf(layer));
  });
});
