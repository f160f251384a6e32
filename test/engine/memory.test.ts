import { describe, expect, it } from 'vitest';
import { signalWithRole, type Role } from '../../src/engine/cells/contract.ts';
import { cells, cellNamed } from '../../src/engine/cells/index.ts';
import { largestDifference } from './golden.ts';
import { check, setups, traced } from './setups.ts';

const keeping = cells.filter((cell) => signalWithRole(cell, 'keep') !== undefined);

describe.each(keeping.map(({ name }) => name))('the memory of a cell: %s', (cell) => {
  const idOf = (role: Role): string => signalWithRole(cellNamed(cell), role)!.id;

  it('is keep ⊙ belt(t−1) + writeAmount ⊙ writeContent exactly', () => {
    check(setups({ cell }), (setup) => {
      for (const layer of traced(setup).layers) {
        const { units, signals, initial, direction } = layer;
        const value = (role: Role, at: number): number => signals[idOf(role)]![at]!;
        const first = direction === 'forward' ? 0 : setup.steps - 1;
        const back = direction === 'forward' ? -units : units;
        signals[idOf('belt')]!.forEach((memory, at) => {
          const isFirst = Math.floor(at / units) === first;
          const before = isFirst ? initial[idOf('belt')]![at % units]! : value('belt', at + back);
          const retained = value('keep', at) * before;
          const written = value('writeAmount', at) * value('writeContent', at);
          expect(value('retained', at)).toBe(retained);
          expect(value('written', at)).toBe(written);
          expect(memory).toBe(retained + written);
        });
      }
    });
  });

  it('is shown as it is, or as o ⊙ tanh of it', () => {
    check(setups({ cell }), (setup) => {
      for (const { signals } of traced(setup).layers) {
        const read = signalWithRole(cellNamed(cell), 'read');
        signals[idOf('output')]!.forEach((output, at) => {
          const memory = signals[idOf('belt')]![at]!;
          const shown = read === undefined ? memory : signals[idOf('squashed')]![at]!;
          if (read !== undefined) {
            expect(Math.abs(shown - Math.tanh(memory))).toBeLessThanOrEqual(1e-15);
          }
          expect(output).toBe(read === undefined ? shown : signals[read.id]![at]! * shown);
        });
      }
    });
  });

  it('has gates that are σ of their pre-activations', () => {
    const gates = cellNamed(cell).signals.filter(({ operation }) => operation === 'sigmoid');
    expect(gates.length).toBeGreaterThan(1);
    check(setups({ cell }), (setup) => {
      for (const { signals } of traced(setup).layers) {
        for (const { id, from } of gates) {
          const expected = signals[from[0]!.signal]!.map((x) => (1 + Math.tanh(x / 2)) / 2);
          expect(largestDifference(signals[id]!, expected)).toBeLessThanOrEqual(1e-15);
        }
      }
    });
  });
});
