import { describe, expect, it } from 'vitest';
import { columnLayout } from '../../src/draw/columns.ts';
import { beltOf, layoutScore, layoutSummary } from '../../src/draw/score.ts';
import { unitOrder } from '../../src/draw/unitOrder.ts';
import { cellNamed } from '../../src/engine/cells/index.ts';
import { summaryBefore } from '../../src/draw/scoreBefore.ts';
import type { LayerTrace } from '../../src/engine/trace.ts';

const lstm = cellNamed('lstm');

/** A layer of three units over four steps, from the numbers that the score looks at. */
function layerOf(signals: Record<'cellState' | 'forgetGate' | 'written', number[]>): LayerTrace {
  const arrays = Object.entries(signals).map(([id, values]) => [id, Float64Array.from(values)]);
  return {
    layer: 0,
    direction: 'forward',
    units: 3,
    input: new Float64Array(4),
    signals: Object.fromEntries(arrays) as Record<string, Float64Array>,
    initial: { cellState: new Float64Array(3), hiddenState: new Float64Array(3) },
  };
}

// Unit 1 is written at step 0 and wiped out at step 3, unit 0 is written at step 1 and kept, unit 2
// is never written.
const layer = layerOf({
  cellState: [0, 0.5, 0, 0.8, 0.5, 0, 0.8, 0.5, 0, 0.8, 0.05, 0],
  forgetGate: [1, 1, 1, 1, 1, 0.2, 1, 1, 1, 1, 0.1, 1],
  written: [0, 0.5, 0, 0.8, 0, 0, 0, 0, 0, 0, 0, 0.1],
});

/** The outline's thickness at a place, where it is level. */
function thicknessAt(path: string, xPx: number): number {
  const numbers = [...path.matchAll(/-?\d+(\.\d+)?/g)].map((match) => Number(match[0]));
  const ys = numbers.filter((_, at) => at % 2 === 1 && Math.abs(numbers[at - 1]! - xPx) < 0.01);
  return ys.length === 0 ? 0 : Math.max(...ys) - Math.min(...ys);
}

/** The y coordinates that a path visits, above and below its line. */
function spread(path: string): number {
  const numbers = [...path.matchAll(/-?\d+(\.\d+)?/g)].map((match) => Number(match[0]));
  const ys = numbers.filter((_, index) => index % 2 === 1);
  return Math.max(...ys) - Math.min(...ys);
}

describe('the memory score', () => {
  const columns = columnLayout(400, 4);
  const layout = layoutScore(lstm, layer, null, undefined, columns, 30);

  it('puts the pinned units on top and the others in the order of their birth', () => {
    expect(unitOrder(lstm, layer, null)).toEqual([1, 0, 2]);
    expect(unitOrder(lstm, layer, 1)).toEqual([0, 1, 2]);
    expect(unitOrder(lstm, layer, 3)).toEqual([1, 0, 2]);
  });

  it('draws a line as thick as the memory is large', () => {
    const [first, second, third] = layout.lines;
    expect(layout.largest).toBe(0.8);
    expect(spread(second!.memoryPath)).toBeCloseTo(10 * 0.86, 1);
    expect(spread(first!.memoryPath)).toBeCloseTo(10 * 0.86 * (0.5 / 0.8), 1);
    expect(third!.memoryPath).toBe('');
  });

  it('marks where a unit is written and where it is forgotten, and nothing else', () => {
    const dots = Object.fromEntries(
      layout.lines.map(({ unit, dots }) => [
        unit,
        dots.map(({ kind, step }) => `${kind} ${String(step)}`),
      ]),
    );
    expect(dots).toEqual({ 0: ['written 1'], 1: ['written 0', 'forgotten 3'], 2: [] });
  });

  it('reads a backward layer from its end, and a memory that it starts from', () => {
    const backward: LayerTrace = {
      ...layerOf({
        cellState: [0, 0.5, 0, 0, 0.5, 0, 0.9, 0.5, 0, 0.9, 0.5, 0],
        forgetGate: [1, 1, 1, 0.1, 1, 1, 1, 1, 1, 1, 1, 0.3],
        written: [0, 0.4, 0, 0, 0, 0, 0, 0, 0, 0.9, 0, 0],
      }),
      direction: 'backward',
      initial: { cellState: Float64Array.of(0, 0, 0.7), hiddenState: new Float64Array(3) },
    };
    const { lines } = layoutScore(lstm, backward, null, undefined, columns, 30);
    const marks = lines.map(({ unit, dots }) => [
      unit,
      ...dots.map(({ kind, step }) => `${kind} ${String(step)}`),
    ]);
    expect(marks).toEqual([
      [0, 'forgotten 1', 'written 3'],
      [1, 'written 0'],
      [2, 'forgotten 3'],
    ]);
  });

  it('lets what a backward layer writes run on to the left, and nothing to the right', () => {
    const backward: LayerTrace = {
      ...layerOf({
        cellState: [0.8, 0, 0, 0.8, 0, 0, 0.8, 0, 0, 0, 0, 0],
        forgetGate: Array<number>(12).fill(1),
        written: [0, 0, 0, 0, 0, 0, 0.8, 0, 0, 0, 0, 0],
      }),
      direction: 'backward',
    };
    const line = layoutScore(lstm, backward, null, undefined, columns, 30).lines[0]!;
    const xs = [...line.memoryPath.matchAll(/(-?\d+(?:\.\d+)?),/g)].map((match) =>
      Number(match[1]),
    );
    expect(Math.min(...xs)).toBe(0);
    expect(Math.max(...xs)).toBeCloseTo(columns.centerOf(2) + 0.3 * columns.columnWidthPx);
    expect(thicknessAt(line.memoryPath, columns.centerOf(2))).toBeCloseTo(10 * 0.86, 1);
    expect(thicknessAt(line.memoryPath, 0)).toBeCloseTo(10 * 0.86, 1);
  });

  it('sets the forgetting of a step before its writing, as time runs', () => {
    const both = {
      cellState: [0, 0, 0, 0.5, 0, 0, 0.5, 0, 0, 0.5, 0, 0],
      forgetGate: [1, 1, 1, 0.1, 1, 1, 0.1, 1, 1, 1, 1, 1],
      written: [0.5, 0, 0, 0.5, 0, 0, 0.5, 0, 0, 0.5, 0, 0],
    };
    const placesIn = (direction: LayerTrace['direction']) => {
      const layer = { ...layerOf(both), direction };
      const line = layoutScore(lstm, layer, null, undefined, columns, 30).lines[0]!;
      const at = (kind: string) =>
        line.dots.find(
          (dot) => dot.kind === kind && dot.step === 1 + Number(direction === 'forward'),
        )!.xPx;
      return [at('forgotten'), at('written')] as const;
    };
    const [forgotten, written] = placesIn('forward');
    expect(forgotten).toBeLessThan(written);
    const [forgottenBack, writtenBack] = placesIn('backward');
    expect(forgottenBack).toBeGreaterThan(writtenBack);
  });

  it('folds a layer to one line of all that it holds, and of what the pinned step put there', () => {
    const share = Float64Array.from([0, 0, 0, 0.8, 0, 0, 0.4, 0, 0, 0.4, 0, 0]);
    const { memoryPath, pinnedPath } = layoutSummary(lstm, layer, share, columns, 20);
    const full = 20 * 0.86;
    const end = columns.widthPx;
    expect(thicknessAt(memoryPath, columns.centerOf(1))).toBeCloseTo(full, 1);
    expect(thicknessAt(memoryPath, columns.centerOf(0))).toBeCloseTo((full * 0.5) / 1.3, 1);
    expect(thicknessAt(memoryPath, end)).toBeCloseTo((full * 0.85) / 1.3, 1);
    expect(thicknessAt(pinnedPath, end)).toBeCloseTo((full * 0.4) / 1.3, 1);
    expect(layoutSummary(lstm, layer, undefined, columns, 20).pinnedPath).toBe('');
  });

  it('folds beside an experiment also what there is without it, on the same scale', () => {
    const halved = {
      ...layer,
      signals: { ...layer.signals, cellState: beltOf(lstm, layer).map((c) => c / 2) },
    };
    const { memoryPath, ...pen } = layoutSummary(lstm, halved, undefined, columns, 20, layer);
    const beforePath = summaryBefore(lstm, layer, halved, { columns, ...pen });
    const center = columns.centerOf(1);
    expect(thicknessAt(beforePath, center)).toBeCloseTo(20 * 0.86, 1);
    expect(thicknessAt(memoryPath, center)).toBeCloseTo(10 * 0.86, 1);
    expect(summaryBefore(lstm, layer, layer, { columns, ...pen })).toBe('');
  });

  it('puts the dots in the middle of their columns', () => {
    const dot = layout.lines.find(({ unit }) => unit === 0)!.dots[0]!;
    expect(dot.xPx).toBe(columns.centerOf(1));
  });

  it('paints the pinned share only on the lines that hold some of it', () => {
    const share = Float64Array.from([0, 0, 0, 0.8, 0, 0, 0.8, 0, 0, 0.8, 0, 0]);
    const pinned = layoutScore(lstm, layer, 1, share, columns, 30);
    const painted = pinned.lines.filter((line) => line.pinnedPath !== '').map(({ unit }) => unit);
    expect(painted).toEqual([0]);
    const line = pinned.lines[0]!;
    expect(spread(line.pinnedPath)).toBeCloseTo(spread(line.memoryPath), 5);
  });

  it('pinches a line where the value turns its sign', () => {
    const turning = layerOf({
      cellState: [0.8, 0, 0, -0.8, 0, 0, -0.8, 0, 0, -0.8, 0, 0],
      forgetGate: Array<number>(12).fill(1),
      written: Array<number>(12).fill(0),
    });
    const line = layoutScore(lstm, turning, null, undefined, columns, 30).lines[0]!;
    const middle = columns.centerOf(1) - 0.15 * columns.columnWidthPx;
    const touching = line.memoryPath
      .split(/[A-Z]/)
      .filter((piece) => piece.endsWith(`${String(middle)},${String(line.yPx)}`));
    expect(touching).toHaveLength(2);
  });

  it('leaves the columns of words that are not read empty', () => {
    const wider = layoutScore(lstm, layer, null, undefined, columnLayout(600, 6), 30);
    const ends = wider.lines.map((line) => line.memoryPath).join('');
    const xs = [...ends.matchAll(/[ML,C]?(-?\d+(?:\.\d+)?),/g)].map((match) => Number(match[1]));
    expect(Math.max(...xs)).toBeLessThanOrEqual(400);
  });

  it('shows the hidden state of a simple RNN, without dots', () => {
    const rnn = cellNamed('rnn');
    const hidden = { ...layer, signals: { hiddenState: layer.signals['cellState']! } };
    expect(beltOf(rnn, hidden)).toBe(layer.signals['cellState']);
    const lines = layoutScore(rnn, hidden, 1, undefined, columns, 30).lines;
    expect(lines.flatMap(({ dots }) => dots)).toEqual([]);
    expect(lines.map(({ unit }) => unit)).toEqual([0, 1, 2]);
  });
});
