import { describe, expect, it } from 'vitest';
import { cells } from '../../src/engine/cells/index.ts';
import { INPUT, type Cell } from '../../src/engine/cells/contract.ts';
import type { Architecture } from '../../src/engine/model.ts';
import { seededRandom } from '../../src/engine/random.ts';
import { runTrace } from '../../src/engine/trace.ts';
import { interpretLayer } from './interpret.ts';
import { randomModel, randomRows, randomStates } from './randomModel.ts';
import { check, larger, setups } from './setups.ts';

const TOLERANCE = 1e-12;
const STEPS = 6;

function expectSameNumbers(cell: Cell, architecture: Architecture, reach: number): void {
  const random = seededRandom('flow', cell.name, architecture.units, reach);
  const model = randomModel(random, architecture, reach);
  const vectors = randomRows(random, STEPS, architecture.inputs, 2);
  const trace = runTrace(model, { vectors }, randomStates(random, architecture));
  let read: readonly ArrayLike<number>[] = vectors;
  for (let layer = 0; layer < architecture.layers; layer++) {
    const layers = trace.layers.filter((each) => each.layer === layer);
    const interpreted = layers.map((each) => interpretLayer(cell, model, each, read));
    interpreted.forEach((steps, index) => {
      for (const { id } of cell.signals) {
        const kernel = layers[index]!.signals[id]!;
        steps.forEach((step, at) => {
          step[id]!.forEach((expected, unit) => {
            const actual = kernel[at * architecture.units + unit]!;
            expect(Math.abs(actual - expected), `${id} at step ${at}`).toBeLessThanOrEqual(
              TOLERANCE,
            );
          });
        });
      }
    });
    read = vectors.map((_, at) => interpreted.flatMap((steps) => steps[at]![cell.states[0]!]!));
  }
}

describe.each(cells.map((cell): [string, Cell] => [cell.name, cell]))(
  'the declared flow of %s computes what its kernel computes',
  (_, cell) => {
    const sizes = { cell: cell.name, inputs: 3, layers: 2 };

    it.each([false, true])('both ways %s', (bidirectional) => {
      expectSameNumbers(cell, { ...sizes, units: 4, bidirectional }, 1);
      expectSameNumbers(cell, { ...sizes, units: 5, bidirectional }, 3);
    });

    it('for any sizes and layers, both ways', () => {
      for (const grown of [setups(), setups().map(larger)]) {
        check(
          grown,
          ({ architecture }) => expectSameNumbers(cell, { ...architecture, cell: cell.name }, 1),
          30,
        );
      }
    });

    it('names every signal before it is used, and only what there is', () => {
      const known = new Set([INPUT]);
      for (const { id, from, operation } of cell.signals) {
        expect(from.length, id).toBeGreaterThan(0);
        for (const { signal, offset } of from) {
          if (offset === 0) expect(known, `${id} reads ${signal}`).toContain(signal);
          else expect(cell.states, `${id} reads ${signal}`).toContain(signal);
        }
        if (operation !== 'affine') {
          expect(from.every((source) => !source.diagonal && !source.direct)).toBe(true);
        }
        expect(known).not.toContain(id);
        known.add(id);
      }
      for (const state of cell.states) expect(known).toContain(state);
    });

    it('computes every signal in exactly one phase, in the order of the flow', () => {
      const phased = cell.phases.flatMap((phase) => phase.computes);
      expect(phased).toEqual(cell.signals.map((signal) => signal.id));
    });

    it('feeds every affine signal, and nothing else, from its parameters', () => {
      const fed = cell.parameters(3, 4).flatMap((parameter) => parameter.feeds);
      const affine = cell.signals.filter((signal) => signal.operation === 'affine');
      expect([...new Set(fed)].sort()).toEqual(affine.map((signal) => signal.id).sort());
      for (const { stem, kind, shape, feeds } of cell.parameters(3, 4)) {
        expect(shape[0], stem).toBe(kind === 'diagonal' ? feeds.length : feeds.length * 4);
      }
    });
  },
);
