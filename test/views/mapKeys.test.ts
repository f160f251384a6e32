import { describe, expect, it } from 'vitest';
import { cellNamed } from '../../src/engine/cells/index.ts';
import type { LayerTrace } from '../../src/engine/trace.ts';
import { layoutMap, mapColumns } from '../../src/draw/map/layout.ts';
import { mainSignals } from '../../src/draw/mainSignals.ts';
import { placeByKey } from '../../src/views/map/keyMoves.ts';

const cell = cellNamed('lstm');

function layerOf(units: number): LayerTrace {
  const signals = Object.fromEntries(
    cell.signals.map(({ id }) => [id, new Float64Array(units * 20)]),
  );
  return {
    layer: 0,
    direction: 'forward',
    units,
    input: new Float64Array(20),
    signals,
    initial: {},
  };
}

const layout = layoutMap({
  layers: [layerOf(5), layerOf(3)],
  signals: mainSignals(cell),
  orderOf: ({ units }) => Array.from({ length: units }, (_, unit) => unit),
  columns: mapColumns(300, 4, 12),
});

describe('a key on the map', () => {
  const from = { block: 5, row: 4, step: 4 };

  it('leads to the next step, unit or signal', () => {
    const place = { block: 2, row: 2, step: 8 };
    expect(placeByKey(layout, place, 'ArrowRight')).toEqual({ ...place, step: 9 });
    expect(placeByKey(layout, place, 'ArrowLeft')).toEqual({ ...place, step: 7 });
    expect(placeByKey(layout, place, 'ArrowDown')).toEqual({ ...place, row: 3 });
    expect(placeByKey(layout, place, 'ArrowUp')).toEqual({ ...place, row: 1 });
    expect(placeByKey(layout, place, 'PageDown')).toEqual({ ...place, block: 3 });
    expect(placeByKey(layout, place, 'PageUp')).toEqual({ ...place, block: 1 });
    expect(placeByKey(layout, place, 'Home')).toEqual({ ...place, step: 4 });
    expect(placeByKey(layout, place, 'End')).toEqual({ ...place, step: 12 });
  });

  it('never leads out of the map', () => {
    expect(placeByKey(layout, from, 'ArrowLeft')).toEqual(from);
    expect(placeByKey(layout, from, 'ArrowDown')).toEqual(from);
    expect(placeByKey(layout, { ...from, step: 12 }, 'ArrowRight')).toMatchObject({ step: 12 });
    expect(placeByKey(layout, { ...from, block: 11 }, 'PageDown')).toMatchObject({ block: 11 });
  });

  it('stays inside a block with fewer units', () => {
    expect(placeByKey(layout, from, 'PageDown')).toEqual({ ...from, block: 6, row: 2 });
  });

  it('leads nowhere if it is none of these', () => {
    expect(placeByKey(layout, from, 'a')).toBeUndefined();
    expect(placeByKey(layout, from, 'Tab')).toBeUndefined();
  });
});
