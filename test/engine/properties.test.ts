import { describe, expect, it } from 'vitest';
import { cellNamed } from '../../src/engine/cells/index.ts';
import { directionsOf } from '../../src/engine/model.ts';
import { seededRandom } from '../../src/engine/random.ts';
import { runTrace } from '../../src/engine/trace.ts';
import { largestDifference } from './golden.ts';
import { mirroredModel, mirroredStates } from './mirror.ts';
import { randomModel, randomRows, randomStates } from './randomModel.ts';
import { check, expectInRange, setups, traced, tracedWith } from './setups.ts';

describe('any network', () => {
  it('keeps gates within [0, 1] and |h| ≤ 1', () => {
    check(setups(), (setup) => {
      const trace = traced(setup);
      expectInRange(trace, setup.architecture);
      expect(Math.max(...trace.output.map(Math.abs))).toBeLessThanOrEqual(1);
    });
  });

  it('has the right sizes, also with one unit and one step', () => {
    for (const fixed of [{}, { units: 1 }]) {
      check(
        setups(fixed).map((setup) => ('units' in fixed ? { ...setup, steps: 1 } : setup)),
        (setup) => {
          const { units } = setup.architecture;
          const directions = directionsOf(setup.architecture).length;
          const trace = traced(setup);
          expect(trace.layers).toHaveLength(setup.architecture.layers * directions);
          expect(trace.output).toHaveLength(setup.steps * units * directions);
          for (const { signals } of trace.layers) {
            for (const values of Object.values(signals)) {
              expect(values).toHaveLength(setup.steps * units);
            }
          }
        },
      );
    }
  });

  it('gives the same numbers every time', () => {
    check(setups(), (setup) => {
      const { architecture, steps, random } = setup;
      const model = randomModel(random, architecture);
      const vectors = randomRows(random, steps, architecture.inputs);
      const [first, second] = [runTrace(model, { vectors }), runTrace(model, { vectors })];
      first.layers.forEach(({ signals }, row) => {
        expect(signals).toEqual(second.layers[row]!.signals);
      });
      expect(first.output).toEqual(second.output);
    });
  });

  it('reads a mirrored sequence with swapped directions as the mirror image', () => {
    check(setups({ bidirectional: true }), ({ architecture, steps, random }) => {
      const model = randomModel(random, architecture);
      const vectors = randomRows(random, steps, architecture.inputs, 2);
      const initial = randomStates(random, architecture);
      const straight = runTrace(model, { vectors }, initial);
      const mirrored = runTrace(
        mirroredModel(model),
        { vectors: vectors.toReversed() },
        mirroredStates(initial),
      );
      straight.layers.forEach(({ signals, units }, row) => {
        // The directions of a layer stand side by side: 0 and 1, 2 and 3 …
        const partner = mirrored.layers[row % 2 ? row - 1 : row + 1]!;
        for (const [id, values] of Object.entries(signals)) {
          const image = values.map((_, at) => {
            const step = steps - 1 - Math.floor(at / units);
            return partner.signals[id]![step * units + (at % units)]!;
          });
          expect(largestDifference(values, image), id).toBeLessThanOrEqual(1e-12);
        }
      });
    });
  });
});

describe('a forward network', () => {
  it('does not know what comes later', () => {
    check(setups({ bidirectional: false }), ({ architecture, steps, random }) => {
      const model = randomModel(random, architecture);
      const vectors = randomRows(random, steps + 3, architecture.inputs, 2);
      const whole = runTrace(model, { vectors });
      const beginning = runTrace(model, { vectors: vectors.slice(0, steps) });
      beginning.layers.forEach(({ signals }, row) => {
        for (const [id, values] of Object.entries(signals)) {
          expect(whole.layers[row]!.signals[id]!.slice(0, values.length), id).toEqual(values);
        }
      });
    });
  });

  it('goes on from its own final states as if it had never stopped', () => {
    check(setups({ bidirectional: false }), ({ architecture, steps, random }) => {
      const model = randomModel(random, architecture);
      const vectors = randomRows(random, steps + 2, architecture.inputs, 2);
      const whole = runTrace(model, { vectors });
      const beginning = runTrace(model, { vectors: vectors.slice(0, steps) });
      const states = cellNamed(architecture.cell).states.map((state) => [
        state,
        beginning.layers.map(({ signals }) => signals[state]!.slice(-architecture.units)),
      ]);
      const initial = Object.fromEntries(states) as Record<string, Float64Array[]>;
      const rest = runTrace(model, { vectors: vectors.slice(steps) }, initial);
      expect(rest.output).toEqual(whole.output.slice(-2 * architecture.units));
    });
  });
});

it('is plain data that a worker can hand over', () => {
  const architecture = { cell: 'lstm', inputs: 2, units: 3, layers: 2, bidirectional: true };
  const random = seededRandom('transfer');
  const trace = tracedWith(
    randomModel(random, architecture),
    { architecture, steps: 4, random },
    1,
  );
  expect(structuredClone(trace)).toEqual(trace);
});
