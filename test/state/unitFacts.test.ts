import { describe, expect, it } from 'vitest';
import { cellNamed } from '../../src/engine/cells/index.ts';
import type { LayerTrace, Trace } from '../../src/engine/trace.ts';
import { unitFactsOf } from '../../src/state/unitFacts.ts';

const cell = cellNamed('lstm');

/** One unit over four steps. */
function networkOf(
  signals: Record<'cellState' | 'forgetGate' | 'written', number[]>,
  direction: LayerTrace['direction'] = 'forward',
) {
  const arrays = Object.entries(signals).map(([id, values]) => [id, Float64Array.from(values)]);
  const layer: LayerTrace = {
    layer: 0,
    direction,
    units: 1,
    input: new Float64Array(4),
    signals: Object.fromEntries(arrays) as Record<string, Float64Array>,
    initial: { cellState: Float64Array.of(0.5) },
  };
  const trace: Trace = { steps: 4, input: layer.input, layers: [layer], output: layer.input };
  return { cell, layer, trace };
}

describe('what happens to a unit', () => {
  const signals = {
    cellState: [0.2, -0.6, -0.6, 0.1],
    forgetGate: [0.4, 1, 1, 0.1],
    written: [0, -0.8, 0.12, 0.16],
  };

  it('is told with the largest amounts first', () => {
    const facts = unitFactsOf(networkOf(signals), 0)!;
    expect(facts.written).toEqual([
      { step: 1, amount: -0.8 },
      { step: 3, amount: 0.16 },
    ]);
    expect(facts.forgotten).toEqual([
      { step: 3, kept: 0.1, before: -0.6 },
      { step: 0, kept: 0.4, before: 0.5 },
    ]);
  });

  it('takes what came before from the right where a direction reads backwards', () => {
    const { forgotten } = unitFactsOf(networkOf(signals, 'backward'), 0)!;
    expect(forgotten).toEqual([
      { step: 3, kept: 0.1, before: 0.5 },
      { step: 0, kept: 0.4, before: -0.6 },
    ]);
  });

  it('is nothing in a cell without a memory', () => {
    const network = networkOf(signals);
    expect(unitFactsOf({ ...network, cell: cellNamed('rnn') }, 0)).toBeUndefined();
  });
});
