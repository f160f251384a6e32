/** Gradients against TensorFlow.js, which differentiates by itself, in float32. */
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Gradients } from '../../src/engine/gradients.ts';
import { addCrossEntropy, type Example } from '../../src/engine/loss.ts';
import {
  directionsOf,
  parameterSuffix,
  type Architecture,
  type Model,
} from '../../src/engine/model.ts';
import { cells } from '../../src/engine/cells/index.ts';
import { seededRandom, type Random } from '../../src/engine/random.ts';
import type { Run } from '../../src/engine/run.ts';
import { backPropagate, readyRun } from './differentiate.ts';
import { architectures, randomModel, randomStates, titled } from './randomModel.ts';
import { check, larger, setups } from './setups.ts';
import { formulaOutputs, INPUT_NAME, initialName, type Values } from './tfjsFormulas.ts';
import { asTensor, recurrentStack } from './tfjsLayers.ts';

const TOLERANCE = 1e-4;
const VOCABULARY = ['<s>', 'a', 'b', 'c', 'd'];

beforeAll(async () => {
  tf.enableProdMode();
  await tf.setBackend('cpu');
});

/** The largest difference, as a fraction of the largest number (or of 1e-2, where all are small). */
function relativeError(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (actual.length !== expected.length) return Infinity;
  let difference = 0;
  let largest = 1e-2;
  for (let index = 0; index < expected.length; index++) {
    difference = Math.max(difference, Math.abs(actual[index]! - expected[index]!));
    largest = Math.max(largest, Math.abs(expected[index]!));
  }
  return Number.isNaN(difference) ? Infinity : difference / largest;
}

function expectClose(name: string, actual: Float64Array, expected: tf.Tensor): void {
  expect(relativeError(actual, expected.dataSync()), name).toBeLessThanOrEqual(TOLERANCE);
}

/** Words to read and to expect; some steps ask nothing. */
function randomExample(random: Random, steps: number): Example {
  const words = (): number[] =>
    Array.from({ length: steps }, () => random.integer(VOCABULARY.length));
  const weights = Array.from({ length: steps }, () => (random.chance(0.3) ? 0 : random.next()));
  return { tokens: words(), targets: words(), weights, answerStep: steps - 1 };
}

function oneHot(tokens: readonly number[]): tf.Tensor2D {
  const rows = tf.oneHot(tf.tensor1d([...tokens], 'int32'), VOCABULARY.length);
  return tf.cast(rows, 'float32') as tf.Tensor2D;
}

/** Σ_t weight_t · −ln softmax(W h_t + b)[target_t]. */
function crossEntropy(outputs: tf.Tensor, values: Values, example: Example): tf.Scalar {
  const weight = values['output.weight'] as tf.Tensor2D;
  const product = tf.matMul(outputs, weight, false, true);
  const logits = tf.add(product, values['output.bias']!);
  const right = tf.sum(tf.mul(logits, oneHot(example.targets)), 1);
  const losses = tf.sub(tf.logSumExp(logits, 1), right);
  return tf.sum(tf.mul(losses, tf.tensor1d([...example.weights])));
}

function embedded(values: Values, example: Example): tf.Tensor {
  return tf.matMul(oneHot(example.tokens), values['embedding.weight'] as tf.Tensor2D);
}

interface Differentiated {
  readonly run: Run;
  readonly gradients: Gradients;
}

function ourGradients(
  model: Model,
  example: Example,
  states: Readonly<Record<string, readonly (readonly number[])[]>>,
): Differentiated {
  const run = readyRun(model, { tokens: example.tokens }, states);
  const loss = (each: Run, into: Gradients): number => addCrossEntropy(each, example, 1, into);
  return { run, gradients: backPropagate(run, loss, example.tokens) };
}

function tensorsOf(model: Model): Record<string, tf.Tensor> {
  return Object.fromEntries(
    Object.entries(model.tensors).map(([name, tensor]) => [name, asTensor(tensor)]),
  );
}

/** Compares every gradient: all tensors, the embedding included, the input, the initial states. */
function expectAgreement(architecture: Architecture, steps: number, random: Random): void {
  const model = randomModel(random, architecture);
  const states = randomStates(random, architecture);
  const example = randomExample(random, steps);
  const { run, gradients } = ourGradients(model, example, states);
  tf.tidy(() => {
    const values = tensorsOf(model);
    for (const layer of run.layers.flat()) {
      for (const [state, data] of Object.entries(layer.initial)) {
        const name = initialName(state, layer.layer, layer.direction);
        values[name] = asTensor({ shape: [1, data.length], data });
      }
    }
    // The input is a sum, so that it has a gradient besides the embedding's.
    values[INPUT_NAME] = tf.zeros([steps, architecture.inputs]);
    const names = Object.keys(values);
    const loss = (...tensors: tf.Tensor[]): tf.Scalar => {
      const given: Values = Object.fromEntries(names.map((name, at) => [name, tensors[at]!]));
      const input = tf.add(given[INPUT_NAME]!, embedded(given, example));
      const outputs = formulaOutputs(architecture, { ...given, [INPUT_NAME]: input });
      return crossEntropy(outputs, given, example);
    };
    const derivatives = tf.grads(loss)(names.map((name) => values[name]!));
    const expected = new Map(names.map((name, at) => [name, derivatives[at]!]));
    for (const name of Object.keys(model.tensors)) {
      expectClose(name, gradients.tensors[name]!, expected.get(name)!);
    }
    expectClose(INPUT_NAME, gradients.input, expected.get(INPUT_NAME)!);
    run.layers.flat().forEach(({ layer, direction }, index) => {
      for (const [state, derivative] of Object.entries(gradients.layers.flat()[index]!.previous)) {
        const name = initialName(state, layer, direction);
        expectClose(name, derivative, expected.get(name)!);
      }
    });
  });
}

describe('TensorFlow.js differentiates the formulas as we do', () => {
  const sizes = { inputs: 5, units: 6, vocabulary: VOCABULARY };
  const names = cells.map(({ name }) => name);
  const networks = architectures(names, sizes);

  it.each(titled(networks))('%s', (title, network) => {
    expectAgreement(network, 9, seededRandom('tfjs', title));
  });

  it('for any sizes, layers, directions and cells', () => {
    check(
      setups({ vocabulary: VOCABULARY }).map(larger),
      ({ architecture, steps, random }) => expectAgreement(architecture, steps, random),
      30,
    );
  });

  it('at the size of a real network, over many steps', () => {
    const network = { cell: 'lstm', inputs: 16, units: 24, layers: 1, bidirectional: false };
    const architecture = { ...network, vocabulary: VOCABULARY };
    expectAgreement(architecture, 60, seededRandom('tfjs large'));
  });
});

describe("TensorFlow.js' own layers have the same gradients", () => {
  const sizes = { inputs: 4, units: 7, vocabulary: VOCABULARY };
  const networks = architectures(['rnn', 'lstm'], sizes);

  it.each(titled(networks))('%s', (title, network) => {
    const random = seededRandom('tfjs layers', title);
    const model = randomModel(random, network);
    const example = randomExample(random, 8);
    const { gradients } = ourGradients(model, example, {});
    const stack = recurrentStack(model, example.tokens.length);
    tf.tidy(() => {
      const values = tensorsOf(model);
      const names = ['embedding.weight', 'output.weight', 'output.bias'];
      const loss = (...tensors: tf.Tensor[]): tf.Scalar => {
        const given: Values = Object.fromEntries(names.map((name, at) => [name, tensors[at]!]));
        const outputs = stack.apply(tf.expandDims(embedded(given, example), 0)) as tf.Tensor;
        return crossEntropy(tf.squeeze(outputs, [0]), given, example);
      };
      const derivatives = tf.grads(loss)(names.map((name) => values[name]!));
      names.forEach((name, at) => expectClose(name, gradients.tensors[name]!, derivatives[at]!));
      const { grads } = tf.variableGrads(() => loss(...names.map((name) => values[name]!)));
      const directions = directionsOf(network);
      // Of each layer and direction, one after the other: kernel, recurrent kernel, bias.
      stack.trainableWeights.forEach(({ name }, index) => {
        const stem = ['weight_ih', 'weight_hh', 'bias_ih'][index % 3]!;
        const row = Math.floor(index / 3);
        const direction = directions[row % directions.length]!;
        const tensor = stem + parameterSuffix(Math.floor(row / directions.length), direction);
        const expected = stem === 'bias_ih' ? grads[name]! : tf.transpose(grads[name]!);
        expectClose(tensor, gradients.tensors[tensor]!, expected);
      });
    });
    stack.dispose();
  });
});
