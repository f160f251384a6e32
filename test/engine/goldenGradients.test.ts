import { describe, expect, it } from 'vitest';
import type { Gradients } from '../../src/engine/gradients.ts';
import { softmax } from '../../src/engine/predict.ts';
import type { LayerRun } from '../../src/engine/layerRun.ts';
import { backPropagate, readyRun, type Seed } from './differentiate.ts';
import {
  largestDifference,
  modelOf,
  readGolden,
  type GoldenAnswer,
  type Rows,
  type TorchCase,
} from './golden.ts';

const TOLERANCE = 1e-9;

/** The direct derivatives of an answer's log-odds: 1 for its logit, −p / (1 − p_answer) for others. */
function answerLogOdds({ step, answer, architecture }: GoldenAnswer): Seed {
  return ({ logits }, gradients) => {
    const count = architecture.vocabulary!.length;
    const probabilities = softmax(logits!, step * count, count);
    probabilities.forEach((probability, word) => {
      gradients.logits![step * count + word] =
        word === answer ? 1 : -probability / (1 - probabilities[answer]!);
    });
  };
}

/** The direct derivatives of a weighted sum of outputs and final states: the weights. */
function weightedSum(golden: TorchCase): Seed {
  return (run, gradients) => {
    gradients.output.set(golden.outputWeights.flat());
    run.layers.flat().forEach((layer, row) => {
      addAtEnd(layer, gradients, 'hiddenState', golden.hiddenWeights[row]!);
      if (golden.cellWeights) addAtEnd(layer, gradients, 'cellState', golden.cellWeights[row]!);
    });
  };
}

function addAtEnd(
  { layer, direction, steps, units }: LayerRun,
  gradients: Gradients,
  state: string,
  weights: readonly number[],
): void {
  const into = gradients.layers[layer]![direction === 'backward' ? 1 : 0]!.signals[state]!;
  into.set(weights, direction === 'backward' ? 0 : (steps - 1) * units);
}

function expectGradients(
  gradients: Gradients,
  golden: {
    readonly gradients: Readonly<Record<string, readonly number[]>>;
    readonly inputGradients: Rows;
    readonly initialGradients: Readonly<Record<string, Rows>>;
  },
): void {
  expect(Object.keys(gradients.tensors).sort()).toEqual(Object.keys(golden.gradients).sort());
  for (const [name, expected] of Object.entries(golden.gradients)) {
    const difference = largestDifference(gradients.tensors[name]!, expected);
    expect(difference, name).toBeLessThanOrEqual(TOLERANCE);
  }
  const byInput = largestDifference(gradients.input, golden.inputGradients.flat());
  expect(byInput).toBeLessThanOrEqual(TOLERANCE);
  for (const [state, rows] of Object.entries(golden.initialGradients)) {
    const actual = gradients.layers.flat().flatMap((layer) => [...layer.previous[state]!]);
    expect(largestDifference(actual, rows.flat()), state).toBeLessThanOrEqual(TOLERANCE);
  }
}

describe("an answer's log-odds, differentiated by the complex-step method", () => {
  const files = [readGolden('vectors.json'), readGolden('gru.json')];
  it.each(files.flatMap((file) => file.gradients))('$name', (golden) => {
    const run = readyRun(modelOf(golden), { tokens: golden.tokens }, golden.initial);
    const gradients = backPropagate(run, answerLogOdds(golden), golden.tokens);
    expectGradients(gradients, golden);
  });
});

describe("PyTorch's own gradients of outputs and final states", () => {
  it.each(readGolden('torch.json').cases)('$name', (golden) => {
    const run = readyRun(modelOf(golden), { vectors: golden.vectors }, golden.initial);
    const gradients = backPropagate(run, weightedSum(golden));
    expectGradients(gradients, golden);
  });
});
