/** One direction of one layer: the affine sums for all cells alike, and the loop over time. */
import type { LayerRun, Matrix } from './layerRun.ts';
import { addProducts, copyNumbers } from './matrix.ts';
import { fromScale, scaledDot, toScale } from './scaled.ts';
import { bounded } from './squash.ts';

/** The position of the input that is read as the `count`-th one in this direction. */
export function positionOf(run: LayerRun, count: number): number {
  return run.direction === 'backward' ? run.steps - 1 - count : count;
}

/** Sets `previous` to the states that the `count`-th computed step reads. */
export function recallStates(run: LayerRun, count: number): void {
  const { units, states } = run;
  const from = count === 0 ? 0 : positionOf(run, count - 1) * units;
  for (const { values, initial, previous } of states) {
    const source = count === 0 ? initial : values;
    for (let unit = 0; unit < units; unit++) previous[unit] = source[from + unit]!;
  }
}

/** Sets every step of the pre-activations to their biases. */
function setBiases(run: LayerRun): void {
  const { units } = run;
  for (const target of run.targets) target.fill(0, 0, units);
  for (const { weights, firstRow, target } of run.biasBlocks) {
    for (let unit = 0; unit < units; unit++) target[unit]! += weights[firstRow + unit]!;
  }
  for (const target of run.targets) {
    for (let filled = units; filled < target.length; filled *= 2) {
      target.copyWithin(filled, 0, filled);
    }
  }
}

function addInputs(run: LayerRun): void {
  const { units, steps, input, read } = run;
  copyNumbers(read.numbers, 0, input, 0, input.length);
  for (const { packed, targets } of run.inputMatrices) {
    targets.forEach((target, block) => {
      addProducts(target, 0, units, read, 0, steps, packed, block * units, units);
    });
  }
}

function addRecurrence(run: LayerRun, step: number): void {
  const { units, before, states } = run;
  copyNumbers(before.numbers, step * units, states[0]!.previous, 0, units);
  for (const { packed, targets } of run.recurrentMatrices) {
    for (let block = 0; block < targets.length; block++) {
      const target = targets[block]!;
      addProducts(target, step * units, units, before, step, 1, packed, block * units, units);
    }
  }
}

/** Sums one pre-activation anew at a scale at which even the largest numbers do not overflow. */
function rescued(run: LayerRun, target: Float64Array, step: number, unit: number): number {
  const { units } = run;
  const hidden = run.states[0]!.previous;
  const products = (matrices: readonly Matrix[], vector: Float64Array, at: number): number => {
    let sum = 0;
    for (const { weights, targets, columns } of matrices) {
      targets.forEach((fed, block) => {
        const row = (block * units + unit) * columns;
        if (fed === target) sum += scaledDot(weights, row, vector, at * columns, columns);
      });
    }
    return sum;
  };
  let sum = 0;
  for (const block of run.biasBlocks) {
    if (block.target === target) sum += toScale(block.weights[block.firstRow + unit]!);
  }
  sum += products(run.inputMatrices, run.input, step);
  sum += products(run.recurrentMatrices, hidden, 0);
  return bounded(fromScale(sum));
}

/** Replaces sums that overflowed (±∞, or not a number) by finite ones. */
function keepFinite(run: LayerRun, step: number): void {
  const { units, targets } = run;
  const at = step * units;
  for (const target of targets) {
    let zero = 0;
    // x − x is 0 for every finite number and not a number for the others.
    for (let unit = at; unit < at + units; unit++) zero += target[unit]! - target[unit]!;
    if (zero === 0) continue;
    for (let unit = 0; unit < units; unit++) {
      if (!Number.isFinite(target[at + unit])) {
        target[at + unit] = rescued(run, target, step, unit);
      }
    }
  }
}

/** Something that changes a run from outside, step by step: an experiment. */
export interface Interference {
  /** Whether it changes a signal of this step before others read it. */
  readonly touches: (step: number) => boolean;
  /** Computes such a step in the kernel's stead. */
  readonly compute: (step: number) => void;
  /** Changes what the step hands on, after it is done. */
  readonly leave: (step: number) => void;
}

/**
 * Reads the input and the initial states, and sets every signal of every step: a step that is
 * interfered with as the interference does, all others by the cell's kernel.
 */
export function runLayer(run: LayerRun, interference?: Interference): void {
  const { cell, steps, units } = run;
  setBiases(run);
  addInputs(run);
  const kernel = cell.forward(run);
  for (let count = 0; count < steps; count++) {
    const step = positionOf(run, count);
    recallStates(run, count);
    addRecurrence(run, step);
    keepFinite(run, step);
    if (interference?.touches(step) === true) interference.compute(step);
    else kernel(step * units);
    interference?.leave(step);
  }
}
