/** Runs networks for tests of gradients, and differentiates numerically. */
import { runBackward } from '../../src/engine/backward.ts';
import { prepareGradients, type Gradients } from '../../src/engine/gradients.ts';
import type { Model } from '../../src/engine/model.ts';
import { backThroughEmbedding } from '../../src/engine/parameterGradients.ts';
import {
  computeLogits,
  prepareRun,
  readTokens,
  runLayers,
  type Run,
} from '../../src/engine/run.ts';
import type { InitialStates, Input } from '../../src/engine/trace.ts';

/** Buffers with their input and initial states set, but not yet run. */
export function readyRun(model: Model, input: Input, initial: InitialStates): Run {
  const run = prepareRun(model, 'tokens' in input ? input.tokens.length : input.vectors.length);
  if ('tokens' in input) readTokens(run, input.tokens);
  else run.input.set(input.vectors.flatMap((vector) => Array.from(vector)));
  for (const [state, rows] of Object.entries(initial)) {
    run.layers.flat().forEach((layer, row) => layer.initial[state]!.set(Array.from(rows[row]!)));
  }
  return run;
}

/** Adds a scalar's direct derivatives to the gradients, after the run. */
export type Seed = (run: Run, gradients: Gradients) => void;

/** All derivatives of a scalar, by back-propagation. */
export function backPropagate(run: Run, seed: Seed, tokens?: ArrayLike<number>): Gradients {
  runLayers(run);
  computeLogits(run);
  const gradients = prepareGradients(run);
  seed(run, gradients);
  runBackward(run, gradients);
  if (tokens) backThroughEmbedding(run, gradients, tokens);
  return gradients;
}

/**
 * The derivative of `evaluate` with respect to every number of `values`, by central differences
 * with one step of Richardson's extrapolation (an error of the order of the distance's fourth
 * power). Puts every number back.
 */
export function centralDifferences(
  values: Float64Array,
  evaluate: () => number,
  distance = 1e-3,
): Float64Array {
  const slope = (index: number, value: number, reach: number): number => {
    values[index] = value + reach;
    const above = evaluate();
    values[index] = value - reach;
    const below = evaluate();
    return (above - below) / (2 * reach);
  };
  return values.map((value, index) => {
    const derivative = (4 * slope(index, value, distance) - slope(index, value, 2 * distance)) / 3;
    values[index] = value;
    return derivative;
  });
}

/** The greatest |a − n| as a multiple of what is allowed: 1e-9 + 1e-6 · max(|a|, |n|). */
export function gradientError(analytic: ArrayLike<number>, numeric: ArrayLike<number>): number {
  if (analytic.length !== numeric.length) return Infinity;
  const errors = Array.from(analytic, (a, index) => {
    const n = numeric[index]!;
    return Math.abs(a - n) / (1e-9 + 1e-6 * Math.max(Math.abs(a), Math.abs(n)));
  });
  return errors.some(Number.isNaN) ? Infinity : Math.max(0, ...errors);
}
