/** Arbitrary small networks for tests of properties that every network has. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { cells, cellNamed } from '../../src/engine/cells/index.ts';
import type { Architecture, Model } from '../../src/engine/model.ts';
import { seededRandom, type Random } from '../../src/engine/random.ts';
import { runTrace, type Trace } from '../../src/engine/trace.ts';
import { randomModel, randomRows, randomStates } from './randomModel.ts';

const CELLS = cells.map((cell) => cell.name);

export interface Setup {
  readonly architecture: Architecture;
  readonly steps: number;
  readonly random: Random;
}

/** Any small network, a number of steps, and random numbers for everything else. */
export function setups(fixed: Partial<Architecture> = {}): fc.Arbitrary<Setup> {
  return fc
    .record({
      cell: fc.constantFrom(...CELLS),
      inputs: fc.integer({ min: 1, max: 4 }),
      units: fc.integer({ min: 1, max: 5 }),
      layers: fc.integer({ min: 1, max: 3 }),
      bidirectional: fc.boolean(),
      steps: fc.integer({ min: 1, max: 6 }),
      seed: fc.integer(),
    })
    .map(({ steps, seed, ...drawn }) => ({
      architecture: { ...drawn, ...fixed },
      steps,
      random: seededRandom('properties', seed),
    }));
}

/** The same network with more of everything: sizes at which sums are computed side by side. */
export function larger({ architecture, steps, random }: Setup): Setup {
  const units = 4 * architecture.units + (steps % 4);
  const inputs = 3 * architecture.inputs + (units % 3);
  return { architecture: { ...architecture, units, inputs }, steps: 2 * steps + 1, random };
}

export function check(
  arbitrary: fc.Arbitrary<Setup>,
  property: (setup: Setup) => void,
  numRuns = 100,
): void {
  fc.assert(fc.property(arbitrary, property), { numRuns, seed: 20260701 });
}

export function tracedWith(
  model: Model,
  { architecture, steps, random }: Setup,
  reach: number,
): Trace {
  const vectors = randomRows(random, steps, architecture.inputs, reach);
  return runTrace(model, { vectors }, randomStates(random, architecture));
}

export function traced(setup: Setup): Trace {
  return tracedWith(randomModel(setup.random, setup.architecture, 2), setup, 3);
}

export function expectFinite(values: Float64Array, name: string): void {
  expect(
    values.find((value) => !Number.isFinite(value)),
    name,
  ).toBeUndefined();
}

/** Every number of every signal lies where the cell says that it does. */
export function expectInRange(trace: Trace, architecture: Architecture): void {
  const limits = { unit: [0, 1], symmetric: [-1, 1], unbounded: [-Infinity, Infinity] } as const;
  for (const { signals } of trace.layers) {
    for (const { id, range } of cellNamed(architecture.cell).signals) {
      const [least, most] = limits[range];
      expectFinite(signals[id]!, id);
      const outside = signals[id]!.find((value) => value < least || value > most);
      expect(outside, id).toBeUndefined();
    }
  }
}
