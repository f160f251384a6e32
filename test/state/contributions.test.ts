import { describe, expect, it } from 'vitest';
import { cells, cellNamed } from '../../src/engine/cells/index.ts';
import type { Cell } from '../../src/engine/cells/contract.ts';
import { seededRandom } from '../../src/engine/random.ts';
import { runTrace } from '../../src/engine/trace.ts';
import { contributionsTo } from '../../src/state/contributions.ts';
import { randomModel } from '../engine/randomModel.ts';

const STEPS = 4;
const UNITS = 5;
const INPUTS = 3;
const STEP = 2;
const UNIT = 1;

/** A random network of a cell that has read random vectors. */
function networkOf(cell: Cell) {
  const random = seededRandom('contributions', cell.name);
  const architecture = {
    cell: cell.name,
    inputs: INPUTS,
    units: UNITS,
    layers: 1,
    bidirectional: false,
  };
  const model = randomModel(random, architecture);
  const vectors = Array.from({ length: STEPS }, () =>
    Array.from({ length: INPUTS }, () => random.normal()),
  );
  const layer = runTrace(model, { vectors }).layers[0]!;
  return { model, cell, layer };
}

const sums = cells.flatMap((cell) =>
  cell.signals
    .filter(({ roles }) => roles.includes('preActivation'))
    .map(({ id }) => ({ cell, name: cell.name, sum: id })),
);

describe('what a sum adds up', () => {
  it.each(sums)('is all of $sum of the $name, however few are told one by one', ({ cell, sum }) => {
    const network = networkOf(cell);
    for (let step = 0; step < STEPS; step++) {
      const expected = network.layer.signals[sum]![step * UNITS + UNIT]!;
      for (const most of [0, 1, 3, 100]) {
        const found = contributionsTo({ network, step, unit: UNIT }, sum, most);
        expect(found.sum).toBeCloseTo(expected, 12);
        const told = found.vectors.map((vector) => {
          const products = vector.largest.map(({ product }) => product);
          const sizes = products.map(Math.abs);
          expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
          if (vector.kind === 'direct') return vector.sum;
          const all = products.reduce((total, product) => total + product, vector.others.sum);
          expect(all).toBeCloseTo(vector.sum, 12);
          return all;
        });
        expect(told.reduce((total, part) => total + part, found.bias)).toBeCloseTo(expected, 12);
      }
    }
  });

  it('tells whose values they are: of h before by unit, and of the own unit through a peephole', () => {
    const network = networkOf(cellNamed('peephole-lstm'));
    const { signals } = network.layer;
    const place = { network, step: STEP, unit: UNIT };
    const [input, hidden, before] = contributionsTo(place, 'forgetGatePreActivation', 100).vectors;
    expect(input).toMatchObject({ from: 'input', offset: 0, others: { count: 0, sum: 0 } });
    expect(hidden).toMatchObject({ from: 'hiddenState', offset: -1 });
    expect(hidden!.largest).toHaveLength(UNITS);
    for (const { index, weight, value, product } of hidden!.largest) {
      expect(value).toBe(signals['hiddenState']![(STEP - 1) * UNITS + index]);
      expect(product).toBe(weight * value);
    }
    expect(before).toMatchObject({ from: 'cellState', offset: -1 });
    expect(before!.largest).toMatchObject([
      { index: UNIT, value: signals['cellState']![(STEP - 1) * UNITS + UNIT] },
    ]);
    const [, , now] = contributionsTo(place, 'outputGatePreActivation', 100).vectors;
    expect(now).toMatchObject({ from: 'cellState', offset: 0 });
    expect(now!.largest).toMatchObject([
      { index: UNIT, value: signals['cellState']![STEP * UNITS + UNIT] },
    ]);
  });

  it('counts the rest of a vector, and adds it up', () => {
    const network = networkOf(cellNamed('lstm'));
    const place = { network, step: STEP, unit: UNIT };
    const [, hidden] = contributionsTo(place, 'inputGatePreActivation', 2).vectors;
    expect(hidden!.largest).toHaveLength(2);
    expect(hidden!.others.count).toBe(UNITS - 2);
  });
});
