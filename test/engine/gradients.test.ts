import { describe, expect, it } from 'vitest';
import { flowBackward } from '../../src/engine/backward.ts';
import { prepareGradients, type Gradients } from '../../src/engine/gradients.ts';
import { signalWithRole } from '../../src/engine/cells/contract.ts';
import { cells } from '../../src/engine/cells/index.ts';
import { addCrossEntropy, addPenalties, type Example } from '../../src/engine/loss.ts';
import type { Architecture } from '../../src/engine/model.ts';
import { seededRandom } from '../../src/engine/random.ts';
import { computeLogits, readTokens, runLayers, type Run } from '../../src/engine/run.ts';
import { backPropagate, centralDifferences, gradientError, readyRun } from './differentiate.ts';
import { architectures, randomModel, randomStates, titled } from './randomModel.ts';

const CELLS = cells.map(({ name }) => name);
const example: Example = {
  tokens: [0, 2, 1, 2, 3],
  targets: [2, 1, 2, 3, 1],
  weights: [1, 0, 0.5, 1, 5],
  answerStep: 4,
};
const SCALE = 0.25;

type Loss = (run: Run, gradients: Gradients) => number;

const crossEntropy: Loss = (run, gradients) => addCrossEntropy(run, example, SCALE, gradients);

/** A ready run whose weights come from a seed. */
function networkRun(network: Architecture, label: string, seed = 0): Run {
  const random = seededRandom(label, seed);
  const model = randomModel(random, network);
  return readyRun(model, { tokens: example.tokens }, randomStates(random, network));
}

/** Checks every gradient of the loss: all tensors, the input and the initial states. */
function expectTrueGradients(run: Run, loss: Loss, distance: number): void {
  const gradients = backPropagate(run, loss, example.tokens);
  const ignored = prepareGradients(run);
  const evaluate = (): number => {
    run.packed.refresh();
    runLayers(run);
    computeLogits(run);
    return loss(run, ignored);
  };
  const evaluateWords = (): number => {
    readTokens(run, example.tokens);
    return evaluate();
  };
  const check = (name: string, analytic: Float64Array, numeric: Float64Array): void =>
    expect(gradientError(analytic, numeric), name).toBeLessThanOrEqual(1);

  for (const [name, { data }] of Object.entries(run.model.tensors)) {
    check(name, gradients.tensors[name]!, centralDifferences(data, evaluateWords, distance));
  }
  readTokens(run, example.tokens);
  check('input', gradients.input, centralDifferences(run.input, evaluate, distance));
  run.layers.forEach((layers, layer) => {
    layers.forEach(({ initial, direction }, index) => {
      for (const [state, values] of Object.entries(initial)) {
        const analytic = gradients.layers[layer]![index]!.previous[state]!;
        const numeric = centralDifferences(values, evaluate, distance);
        check(`initial ${state} of layer ${layer} ${direction}`, analytic, numeric);
      }
    });
  });
}

describe('gradients of the loss equal central differences', () => {
  const networks = architectures(CELLS, {
    inputs: 3,
    units: 3,
    vocabulary: ['<s>', 'a', 'b', 'c'],
  });

  it.each(titled(networks))('%s', (_, network) => {
    expectTrueGradients(networkRun(network, 'loss'), crossEntropy, 1e-3);
  });
});

/** The distance of the nearest penalised number to the kink of its absolute value. */
function distanceToKink(run: Run): number {
  runLayers(run);
  const priced = [signalWithRole(run.cell, 'written'), signalWithRole(run.cell, 'output')];
  const values = run.layers
    .at(-1)!
    .flatMap(({ signals }) => priced.flatMap((signal) => (signal ? [...signals[signal.id]!] : [])));
  return Math.min(...values.map(Math.abs));
}

/** The first seed at which nothing that is penalised lies near a kink. */
function runAwayFromKinks(network: Architecture): Run {
  for (let seed = 0; seed < 2000; seed++) {
    const run = networkRun(network, 'penalties', seed);
    if (distanceToKink(run) > 0.005) return run;
  }
  throw new Error('Every seed has a number near a kink.');
}

describe('gradients of the penalties equal central differences away from kinks', () => {
  const networks = architectures(CELLS, {
    inputs: 2,
    units: 2,
    vocabulary: ['<s>', 'a', 'b', 'c'],
  });
  const penalties = { write: 0.2, show: 0.05 };

  it.each(titled(networks))('%s', (_, network) => {
    const run = runAwayFromKinks(network);
    const both: Loss = (each, gradients) =>
      crossEntropy(each, gradients) + addPenalties(each, penalties, SCALE, gradients);
    expectTrueGradients(run, both, 2e-4);
  });

  it('are the means that they claim to be', () => {
    const network = architectures(['lstm'], { inputs: 2, units: 2 })[2]!;
    const random = seededRandom('penalty values');
    const vectors = [
      [1, -1],
      [0.5, 2],
      [0, 1],
    ];
    const run = readyRun(randomModel(random, network), { vectors }, randomStates(random, network));
    runLayers(run);
    const { written, hiddenState } = run.layers[1]![0]!.signals;
    const sum = (values: Float64Array): number =>
      values.reduce((total, value) => total + Math.abs(value), 0);
    const expected = SCALE * (0.2 * sum(written!) + 0.05 * sum(hiddenState!));
    expect(addPenalties(run, penalties, SCALE, prepareGradients(run))).toBeCloseTo(expected, 14);
  });
});

describe('a gradient that only flows back', () => {
  it.each(CELLS)('is the same to the last digit without what the tensors receive (%s)', (cell) => {
    const shape = { cell, layers: 2, bidirectional: true, inputs: 3, units: 3 };
    const run = networkRun({ ...shape, vocabulary: ['<s>', 'a', 'b', 'c'] }, 'flow only');
    const whole = backPropagate(run, crossEntropy);
    const flowing = prepareGradients(run);
    crossEntropy(run, flowing);
    flowBackward(run, flowing);
    expect(flowing.input).toEqual(whole.input);
    flowing.layers.flat().forEach((layer, index) => {
      const { signals, previous } = whole.layers.flat()[index]!;
      expect(layer.signals).toEqual(signals);
      expect(layer.previous).toEqual(previous);
    });
    expect(flowing.tensors['weight_ih_l0']!.every((each) => each === 0)).toBe(true);
  });
});
