import { describe, expect, it } from 'vitest';
import { largestDifference } from './golden.ts';
import { check, setups, traced } from './setups.ts';

describe.each(['lstm', 'peephole-lstm'])('the memory of a cell: %s', (cell) => {
  it('is C(t) = f ⊙ C(t−1) + i ⊙ g exactly, and h(t) = o ⊙ tanh C(t)', () => {
    check(setups({ cell }), (setup) => {
      for (const layer of traced(setup).layers) {
        const { units, signals, initial, direction } = layer;
        const value = (id: string, at: number): number => signals[id]![at]!;
        const first = direction === 'forward' ? 0 : setup.steps - 1;
        const back = direction === 'forward' ? -units : units;
        signals['cellState']!.forEach((memory, at) => {
          const isFirst = Math.floor(at / units) === first;
          const before = isFirst
            ? initial['cellState']![at % units]!
            : value('cellState', at + back);
          const retained = value('forgetGate', at) * before;
          const written = value('inputGate', at) * value('candidate', at);
          expect(value('retained', at)).toBe(retained);
          expect(value('written', at)).toBe(written);
          expect(memory).toBe(retained + written);
          const shown = value('squashedCellState', at);
          expect(Math.abs(shown - Math.tanh(memory))).toBeLessThanOrEqual(1e-15);
          expect(value('hiddenState', at)).toBe(value('outputGate', at) * shown);
        });
      }
    });
  });

  it.each(['forgetGate', 'inputGate', 'outputGate'])('%s is σ of its pre-activation', (gate) => {
    check(setups({ cell }), (setup) => {
      for (const { signals } of traced(setup).layers) {
        const expected = signals[`${gate}PreActivation`]!.map((x) => (1 + Math.tanh(x / 2)) / 2);
        expect(largestDifference(signals[gate]!, expected)).toBeLessThanOrEqual(1e-15);
      }
    });
  });
});
