import { describe, expect, it } from 'vitest';
import { unitOrder } from '../../src/draw/unitOrder.ts';
import { cellNamed } from '../../src/engine/cells/index.ts';
import type { LayerTrace } from '../../src/engine/trace.ts';

const lstm = cellNamed('lstm');

/** Four units over three steps: 0 and 2 are mirror images, 3 is like 1, which carries most. */
const layer: LayerTrace = {
  layer: 0,
  direction: 'forward',
  units: 4,
  input: new Float64Array(3),
  signals: {
    cellState: Float64Array.from([0.4, 0, -0.2, 0, 0.4, 0.9, -0.2, 0.3, 0, 0.9, 0, 0.2]),
    forgetGate: new Float64Array(12).fill(1),
    written: Float64Array.from([0.4, 0, -0.2, 0, 0, 0.9, 0, 0.3, 0, 0, 0, 0]),
  },
  initial: { cellState: new Float64Array(4), hiddenState: new Float64Array(4) },
};

describe('the order of the lines', () => {
  it('is by what the pinned step wrote, then by birth', () => {
    expect(unitOrder(lstm, layer, 1, 'pin')).toEqual([1, 3, 0, 2]);
  });

  it('is by birth alone, whatever is pinned', () => {
    expect(unitOrder(lstm, layer, 1, 'birth')).toEqual([0, 2, 1, 3]);
  });

  it('puts like beside like, from the unit that carries most, mirror images side by side', () => {
    expect(unitOrder(lstm, layer, 1, 'similarity')).toEqual([1, 3, 0, 2]);
  });

  it('names every unit once, also of a cell that keeps nothing', () => {
    const rnn = cellNamed('rnn');
    const { cellState } = layer.signals;
    const rewritten = { ...layer, signals: { hiddenState: cellState! } };
    for (const order of ['pin', 'birth', 'similarity'] as const) {
      expect(unitOrder(rnn, rewritten, 1, order).toSorted()).toEqual([0, 1, 2, 3]);
    }
  });
});
