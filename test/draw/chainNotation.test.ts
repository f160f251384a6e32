import { describe, expect, it } from 'vitest';
import { layoutChainNotation } from '../../src/draw/chainNotation.ts';
import { cells, cellNamed } from '../../src/engine/cells/index.ts';

it.each(cells)('the belt of the $name comes in on the left and goes on to the right', (cell) => {
  const layout = layoutChainNotation(cell, 780, 370);
  for (const state of cell.states) {
    const before = layout.strips.filter(
      ({ signal, time }) => signal === state && time === 'before',
    );
    expect(before).toHaveLength(1);
    expect(before[0]!.x).toBeLessThan(layout.frame.x);
    const out = layout.wires.find(({ id }) => id === `${state}→next`)!;
    expect(out.points.at(-1)!.x).toBe(layout.width);
  }
});

describe('peepholes', () => {
  it('are drawn for the peephole LSTM only, from C before to i and f, from C after to o', () => {
    const of = (name: string) =>
      layoutChainNotation(cellNamed(name), 780, 370).wires.filter(({ peephole }) => peephole);
    expect(of('lstm')).toEqual([]);
    const edges = of('peephole-lstm').flatMap((wire) => wire.edges);
    expect(edges.toSorted((a, b) => a.to.localeCompare(b.to))).toEqual([
      { from: 'cellState', to: 'forgetGatePreActivation', offset: -1 },
      { from: 'cellState', to: 'inputGatePreActivation', offset: -1 },
      { from: 'cellState', to: 'outputGatePreActivation', offset: 0 },
    ]);
  });

  it('of i and f leave the belt before ×, that of o leaves it after +', () => {
    const { wires, nodes } = layoutChainNotation(cellNamed('peephole-lstm'), 780, 370);
    const x = (signal: string) => nodes.find((node) => node.signal === signal)!.x;
    const tap = (gate: string) => wires.find(({ id }) => id === `peephole→${gate}`)!.points[0]!.x;
    expect(tap('forgetGate')).toBeLessThan(x('retained'));
    expect(tap('inputGate')).toBeLessThan(x('retained'));
    expect(tap('outputGate')).toBeGreaterThan(x('cellState'));
  });
});
