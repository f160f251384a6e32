import { describe, expect, it } from 'vitest';
import { cells } from '../../src/engine/cells/index.ts';
import { explainPreActivation } from '../../src/engine/explain.ts';
import { explainLogit } from '../../src/engine/explainLogit.ts';
import { seededRandom } from '../../src/engine/random.ts';
import { runTrace } from '../../src/engine/trace.ts';
import { randomModel } from './randomModel.ts';

const setups = cells.flatMap((cell) =>
  [1, 2].flatMap((layers) =>
    [false, true].map((bidirectional) => ({ cell, layers, bidirectional })),
  ),
);

describe.each(setups)(
  'a pre-activation of $cell.name, $layers layers, bidirectional $bidirectional',
  ({ cell, layers, bidirectional }) => {
    const units = 3;
    const steps = 4;
    const random = seededRandom('explain', cell.name, layers, String(bidirectional));
    const architecture = { cell: cell.name, inputs: 2, units, layers, bidirectional };
    const model = randomModel(random, architecture);
    const vector = (length: number) => Array.from({ length }, () => random.normal());
    const vectors = Array.from({ length: steps }, () => vector(2));
    const rows = layers * (bidirectional ? 2 : 1);
    const initial = Object.fromEntries(
      cell.states.map((state) => [state, Array.from({ length: rows }, () => vector(units))]),
    );
    const trace = runTrace(model, { vectors }, initial);
    const sums = cell.signals.filter(({ roles }) => roles.includes('preActivation'));

    it('is the sum of its parts at every step, the first one included', () => {
      for (const layer of trace.layers) {
        for (const { id } of sums) {
          for (let at = 0; at < steps * units; at++) {
            const step = Math.floor(at / units);
            const parts = explainPreActivation(model, layer, id, step, at % units);
            const sum = parts.reduce((total, part) => total + part.value, 0);
            expect(sum).toBeCloseTo(layer.signals[id]![at]!, 12);
          }
        }
      }
    });

    it('has a part for everything that its flow reads, and the biases', () => {
      for (const { id, from } of sums) {
        const parts = explainPreActivation(model, trace.layers[0]!, id, 1, 0);
        const read = parts.flatMap((part) => part.from ?? []);
        expect(read.toSorted()).toEqual(from.map(({ signal }) => signal).toSorted());
        const biases = cell
          .parameters(2, units)
          .filter(({ kind, feeds }) => kind.endsWith('Bias') && feeds.includes(id));
        expect(parts.filter((part) => part.from === undefined)).toHaveLength(biases.length);
      }
    });
  },
);

describe.each(setups)(
  'a logit of $cell.name, $layers layers, bidirectional $bidirectional',
  ({ cell, layers, bidirectional }) => {
    const vocabulary = ['<s>', 'a', 'b', 'c'];
    const architecture = {
      cell: cell.name,
      inputs: 2,
      units: 3,
      layers,
      bidirectional,
      vocabulary,
    };
    const model = randomModel(seededRandom('logit', cell.name, layers), architecture);
    const trace = runTrace(model, { tokens: [0, 2, 1] });

    it('is its bias and what every unit of the top layer adds', () => {
      trace.logits!.forEach((logit, at) => {
        const token = at % vocabulary.length;
        const parts = explainLogit(model, trace, Math.floor(at / vocabulary.length), token)!;
        expect(parts.directions).toHaveLength(bidirectional ? 2 : 1);
        const products = parts.directions.flatMap(({ weights, values }) =>
          Array.from(weights, (weight, unit) => weight * values[unit]!),
        );
        expect(products.reduce((sum, each) => sum + each, parts.bias)).toBeCloseTo(logit, 12);
      });
    });
  },
);
