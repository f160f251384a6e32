import { describe, expect, it } from 'vitest';
import { cellNamed } from '../../../src/engine/cells/index.ts';
import { seededRandom } from '../../../src/engine/random.ts';
import type { LayerTrace } from '../../../src/engine/trace.ts';
import {
  layoutMap,
  leftOf,
  mapColumns,
  placeAt,
  rowBox,
  rowHeightPx,
  stepAt,
  valueAt,
} from '../../../src/draw/map/layout.ts';
import { wordLabels } from '../../../src/draw/map/wordLabels.ts';
import { mainSignals } from '../../../src/draw/mainSignals.ts';

const lstm = cellNamed('lstm');

function layerOf(layer: number, steps: number, units: number): LayerTrace {
  const random = seededRandom('map', layer);
  const values = () => Float64Array.from({ length: steps * units }, () => 4 * random.next() - 2);
  return {
    layer,
    direction: 'forward',
    units,
    input: new Float64Array(steps),
    signals: Object.fromEntries(lstm.signals.map(({ id }) => [id, values()])),
    initial: {},
  };
}

const layers = [layerOf(0, 20, 6), layerOf(1, 20, 6)];
const signals = mainSignals(lstm);
const orderOf = (layer: LayerTrace) =>
  layer.layer === 0 ? [5, 4, 3, 2, 1, 0] : [0, 1, 2, 3, 4, 5];
const layout = layoutMap({ layers, signals, orderOf, columns: mapColumns(400, 5, 14) });

describe('the signals that tell most', () => {
  it('are the gates, the belt and the output, found by their roles', () => {
    expect(signals.map(({ symbol }) => symbol)).toEqual(['f', 'i', 'g', 'C', 'o', 'h']);
    expect(mainSignals(cellNamed('rnn')).map(({ symbol }) => symbol)).toEqual(['h']);
  });
});

describe('the columns of the map', () => {
  it('share the width, or are as narrow as can be pointed at', () => {
    expect(mapColumns(400, 5, 14)).toMatchObject({ columnWidthPx: 40, widthPx: 400 });
    const narrow = mapColumns(400, 0, 499);
    expect(narrow.columnWidthPx).toBeGreaterThanOrEqual(3);
    expect(narrow.widthPx).toBe(500 * narrow.columnWidthPx);
  });

  it('lead from a step to its place and back, and stay inside the range', () => {
    const { columns } = layout;
    for (let step = 5; step <= 14; step++) {
      expect(stepAt(columns, leftOf(columns, step))).toBe(step);
      expect(stepAt(columns, leftOf(columns, step) + columns.columnWidthPx - 0.01)).toBe(step);
    }
    expect(stepAt(columns, -20)).toBe(5);
    expect(stepAt(columns, 9999)).toBe(14);
  });
});

describe('the blocks of the map', () => {
  it('stand below each other without overlapping, layer by layer, signal by signal', () => {
    expect(layout.blocks.map(({ layer, signal }) => `${layer.layer}${signal.symbol}`)).toEqual(
      layers.flatMap(({ layer }) => signals.map(({ symbol }) => `${layer}${symbol}`)),
    );
    expect(layout.headings.map(({ layer }) => layer.layer)).toEqual([0, 1]);
    layout.blocks.forEach((block, index) => {
      const next = layout.blocks[index + 1];
      const bottom = block.topPx + block.heightPx;
      expect(bottom).toBeLessThan(next?.topPx ?? layout.heightPx + 1);
    });
  });

  it('give a signal the same scale in every layer', () => {
    const reach = (index: number) => layout.blocks[index]!.scale;
    const belt = signals.findIndex(({ symbol }) => symbol === 'C');
    expect(reach(belt)).toEqual(reach(belt + signals.length));
    const both = layers.flatMap((layer) => [...layer.signals['cellState']!]);
    expect(reach(belt).highest).toBe(Math.max(...both.map(Math.abs)));
  });

  it('have no headings where there is one layer', () => {
    const one = layoutMap({ layers: [layers[0]!], signals, orderOf, columns: layout.columns });
    expect(one.headings).toEqual([]);
    expect(one.blocks[0]!.topPx).toBe(0);
  });

  it('have rows of whole pixels that can be seen and told apart', () => {
    for (const units of [1, 2, 4, 16, 24, 55, 128]) {
      const height = rowHeightPx(units);
      expect(height).toBeGreaterThanOrEqual(2);
      expect(Number.isInteger(height)).toBe(true);
    }
  });
});

describe('a place of the map', () => {
  it('is found under the pointer, with its value', () => {
    layout.blocks.forEach((block, index) => {
      const { layer, signal } = block;
      for (const unit of [0, 3, 5]) {
        const box = rowBox(block, unit);
        const place = placeAt(layout, leftOf(layout.columns, 9) + 1, box.topPx + box.heightPx / 2)!;
        expect(place).toEqual({ block: index, row: orderOf(layer).indexOf(unit), step: 9 });
        expect(valueAt(layout, place)).toBe(layer.signals[signal.id]![9 * 6 + unit]);
      }
    });
  });

  it('is the nearest one beside and between the blocks', () => {
    const last = layout.blocks.length - 1;
    expect(placeAt(layout, -50, -50)).toEqual({ block: 0, row: 0, step: 5 });
    expect(placeAt(layout, 9999, 9999)).toEqual({ block: last, row: 5, step: 14 });
    const nothing = layoutMap({ layers, signals: [], orderOf, columns: layout.columns });
    expect(placeAt(nothing, 0, 0)).toBeUndefined();
  });
});

describe('the words above the map', () => {
  it('are level where all fit, else slanted, and left out where lines would run together', () => {
    expect(wordLabels(mapColumns(400, 5, 14), 30)).toEqual({
      isSlanted: false,
      steps: [5, 6, 7, 8, 9, 10, 11, 12, 13, 14],
    });
    expect(wordLabels(mapColumns(400, 5, 14), 60)).toMatchObject({ isSlanted: true });
    const { steps, isSlanted } = wordLabels(mapColumns(400, 0, 99), 60);
    expect(isSlanted).toBe(true);
    expect(steps.slice(0, 3)).toEqual([0, 4, 8]);
    expect(steps.at(-1)!).toBeLessThan(100);
  });
});
