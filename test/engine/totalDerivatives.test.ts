import { describe, expect, it } from 'vitest';
import { cells } from '../../src/engine/cells/index.ts';
import { seededRandom } from '../../src/engine/random.ts';
import { runLayers, type Run } from '../../src/engine/run.ts';
import { backPropagate, centralDifferences, gradientError, readyRun } from './differentiate.ts';
import { randomModel, randomRows, randomStates } from './randomModel.ts';

const STEPS = 6;
const UNITS = 3;

/** The scalar: the weighted outputs of the last step. */
const WEIGHTS = [0.7, -1.1, 0.4];

function scalarOf(run: Run): number {
  runLayers(run);
  return WEIGHTS.reduce((total, weight, unit) => total + weight * run.output.at(unit - UNITS)!, 0);
}

/**
 * A later part of the sequence can be run alone, from the states before it: the derivatives by
 * those initial states are then the total derivatives by the states of that step, found without
 * back-propagation.
 */
const names = cells.map(({ name }) => name);

describe.each(names)('total derivatives by the states: %s', (cell) => {
  const architecture = { cell, inputs: 2, units: UNITS, layers: 1, bidirectional: false };
  const random = seededRandom('total derivatives', cell);
  const model = randomModel(random, architecture);
  const vectors = randomRows(random, STEPS, 2, 2);
  const whole = readyRun(model, { vectors }, randomStates(random, architecture));
  const gradients = backPropagate(whole, (_, { output }) =>
    output.set(WEIGHTS, (STEPS - 1) * UNITS),
  );
  const { signals } = whole.layers[0]![0]!;
  const total = gradients.layers[0]![0]!.signals;
  const rowOf = (values: Float64Array, step: number): Float64Array =>
    values.slice(step * UNITS, (step + 1) * UNITS);

  /** Derivatives of the rest of the sequence by the states after `step`. */
  function byStatesAfter(step: number): Record<string, Float64Array> {
    const states = Object.keys(whole.layers[0]![0]!.initial);
    const initial = Object.fromEntries(states.map((id) => [id, [rowOf(signals[id]!, step)]]));
    const rest = readyRun(model, { vectors: vectors.slice(step + 1) }, initial);
    const derivatives = Object.entries(rest.layers[0]![0]!.initial).map(([id, values]) => [
      id,
      centralDifferences(values, () => scalarOf(rest)),
    ]);
    return Object.fromEntries(derivatives) as Record<string, Float64Array>;
  }

  /** ∂h/∂C of the same step, through the squashing and, with a peephole, through the output gate. */
  function slopeOfOutput(step: number, unit: number): number {
    const at = step * UNITS + unit;
    const gate = signals['outputGate']![at]!;
    const shown = Math.tanh(signals['cellState']![at]!);
    const peephole = model.tensors['weight_peephole_l0']?.data[2 * UNITS + unit] ?? 0;
    return gate * (1 - shown ** 2) + peephole * gate * (1 - gate) * shown;
  }

  it.each([0, 1, 2, 3, 4])('at step %i', (step) => {
    const numeric = byStatesAfter(step);
    const byHidden = numeric['hiddenState']!;
    expect(gradientError(rowOf(total['hiddenState']!, step), byHidden)).toBeLessThanOrEqual(1);
    if (numeric['cellState'] === undefined) return;
    const byCell = numeric['cellState'].map(
      (direct, unit) => direct + byHidden[unit]! * slopeOfOutput(step, unit),
    );
    expect(gradientError(rowOf(total['cellState']!, step), byCell)).toBeLessThanOrEqual(1);
  });
});
