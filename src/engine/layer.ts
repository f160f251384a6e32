/** One direction of one layer: the affine sums for all cells alike, and the loop over time. */
import { arrayOf } from './cells/access.ts';
import type { Arrays, Cell, KernelBuffers, ParameterDeclaration } from './cells/contract.ts';
import { interpretStep } from './interpretStep.ts';
import { addProduct, fromScale, scaledDot, toScale } from './matrix.ts';
import { parameterSuffix, type Direction, type Model } from './model.ts';
import { bounded } from './squash.ts';

/** A block of `units` rows of a weight matrix and the pre-activation that it feeds. */
export interface Block {
  /** The parameter's stem. */
  readonly stem: string;
  readonly weights: Float64Array;
  readonly firstRow: number;
  /** 1 for a bias. */
  readonly columns: number;
  /** The signal that it feeds, and that signal's values, [steps, units]. */
  readonly feeds: string;
  readonly target: Float64Array;
}

/** The buffers of one direction of one layer for sequences of one length. */
export interface LayerRun extends KernelBuffers {
  readonly cell: Cell;
  readonly layer: number;
  readonly direction: Direction;
  readonly steps: number;
  readonly inputs: number;
  /** What the layer reads, [steps, inputs]. */
  readonly input: Float64Array;
  /** The states before the first step that is computed, [units] each. */
  readonly initial: Arrays;
  readonly inputBlocks: readonly Block[];
  readonly recurrentBlocks: readonly Block[];
  readonly biasBlocks: readonly Block[];
  /** Peepholes: row by row of the diagonal. */
  readonly diagonalBlocks: readonly Block[];
  /** The pre-activations that are fed, each once. */
  readonly targets: readonly Float64Array[];
}

function blocksOf(
  declarations: readonly ParameterDeclaration[],
  kinds: readonly ParameterDeclaration['kind'][],
  units: number,
  parameters: Arrays,
  signals: Arrays,
): readonly Block[] {
  return declarations
    .filter((declaration) => kinds.includes(declaration.kind))
    .flatMap((declaration) =>
      declaration.feeds.map((feeds, block) => ({
        stem: declaration.stem,
        weights: arrayOf(parameters, declaration.stem),
        firstRow: block * units,
        columns: declaration.shape[1] ?? 1,
        feeds,
        target: arrayOf(signals, feeds),
      })),
    );
}

function vectors(names: readonly string[], length: number): Record<string, Float64Array> {
  return Object.fromEntries(names.map((name) => [name, new Float64Array(length)]));
}

/** Allocates everything that one direction of one layer needs. */
export function prepareLayer(
  model: Model,
  cell: Cell,
  layer: number,
  direction: Direction,
  steps: number,
  input: Float64Array,
): LayerRun {
  const { units } = model.architecture;
  const inputs = input.length / Math.max(steps, 1);
  const declarations = cell.parameters(inputs, units);
  const suffix = parameterSuffix(layer, direction);
  const parameters: Record<string, Float64Array> = {};
  for (const { stem, shape } of declarations) {
    parameters[stem] = checkedTensor(model, stem + suffix, shape);
  }
  const signals = vectors(
    cell.signals.map((signal) => signal.id),
    steps * units,
  );
  const blocks = (...kinds: ParameterDeclaration['kind'][]) =>
    blocksOf(declarations, kinds, units, parameters, signals);
  const inputBlocks = blocks('input');
  const recurrentBlocks = blocks('recurrent');
  return {
    cell,
    layer,
    direction,
    steps,
    units,
    inputs,
    input,
    parameters,
    signals,
    previous: vectors(cell.states, units),
    initial: vectors(cell.states, units),
    inputBlocks,
    recurrentBlocks,
    biasBlocks: blocks('inputBias', 'recurrentBias'),
    diagonalBlocks: blocks('diagonal'),
    targets: [...new Set([...inputBlocks, ...recurrentBlocks].map((block) => block.target))],
  };
}

/** The numbers of a tensor; throws if it is missing or of another shape. */
export function checkedTensor(model: Model, name: string, shape: readonly number[]): Float64Array {
  const tensor = model.tensors[name];
  if (tensor === undefined) throw new RangeError(`The model has no tensor "${name}".`);
  if (tensor.shape.length !== shape.length || tensor.shape.some((size, at) => size !== shape[at])) {
    throw new RangeError(
      `Tensor "${name}" should have the shape [${shape.join(', ')}], but has [${tensor.shape.join(', ')}].`,
    );
  }
  return tensor.data;
}

/** The position of the input that is read as the `count`-th one in this direction. */
export function positionOf(run: LayerRun, count: number): number {
  return run.direction === 'backward' ? run.steps - 1 - count : count;
}

/** Sets `previous` to the states that the `count`-th computed step reads. */
export function recallStates(run: LayerRun, count: number): void {
  const { cell, units, initial, signals, previous } = run;
  for (const state of cell.states) {
    const into = arrayOf(previous, state);
    if (count === 0) {
      into.set(arrayOf(initial, state));
    } else {
      const from = positionOf(run, count - 1) * units;
      const values = arrayOf(signals, state);
      for (let unit = 0; unit < units; unit++) into[unit] = values[from + unit]!;
    }
  }
}

function addBiases(run: LayerRun): void {
  const { units, steps } = run;
  for (const target of run.targets) target.fill(0);
  for (const { weights, firstRow, target } of run.biasBlocks) {
    for (let step = 0; step < steps; step++) {
      for (let unit = 0; unit < units; unit++) {
        target[step * units + unit]! += weights[firstRow + unit]!;
      }
    }
  }
}

function addInputs(run: LayerRun): void {
  const { units, steps, inputs, input } = run;
  for (const { weights, firstRow, columns, target } of run.inputBlocks) {
    for (let step = 0; step < steps; step++) {
      addProduct(target, step * units, weights, firstRow, units, columns, input, step * inputs);
    }
  }
}

/** Sums one pre-activation anew at a scale at which even the largest numbers do not overflow. */
function rescued(run: LayerRun, target: Float64Array, step: number, unit: number): number {
  const hidden = arrayOf(run.previous, run.cell.states[0]!);
  let sum = 0;
  for (const block of run.biasBlocks) {
    if (block.target === target) sum += toScale(block.weights[block.firstRow + unit]!);
  }
  for (const { weights, firstRow, columns, target: fed } of run.inputBlocks) {
    if (fed !== target) continue;
    sum += scaledDot(weights, (firstRow + unit) * columns, run.input, step * columns, columns);
  }
  for (const { weights, firstRow, columns, target: fed } of run.recurrentBlocks) {
    if (fed !== target) continue;
    sum += scaledDot(weights, (firstRow + unit) * columns, hidden, 0, columns);
  }
  return bounded(fromScale(sum));
}

/** Replaces sums that overflowed (±∞, or not a number) by finite ones. */
function keepFinite(run: LayerRun, step: number): void {
  const { units } = run;
  for (const target of run.targets) {
    for (let unit = 0; unit < units; unit++) {
      const at = step * units + unit;
      if (!Number.isFinite(target[at])) target[at] = rescued(run, target, step, unit);
    }
  }
}

/** Something that changes a run from outside, step by step: an experiment. */
export interface Interference {
  /** Whether it changes a signal of this step before others read it. */
  readonly touches: (step: number) => boolean;
  /** Changes the values of a signal that was just computed. */
  readonly change: (signal: string, step: number) => void;
  /** Changes what the step hands on, after it is done. */
  readonly leave: (step: number) => void;
}

/**
 * Reads the input and the initial states, and sets every signal of every step. A step that is
 * interfered with is computed from the cell's declared flow, all others by its kernel.
 */
export function runLayer(run: LayerRun, interference?: Interference): void {
  const { cell, steps, units, previous } = run;
  addBiases(run);
  addInputs(run);
  const kernel = cell.forward(run);
  const hidden = arrayOf(previous, cell.states[0]!);
  for (let count = 0; count < steps; count++) {
    const step = positionOf(run, count);
    recallStates(run, count);
    for (const { weights, firstRow, columns, target } of run.recurrentBlocks) {
      addProduct(target, step * units, weights, firstRow, units, columns, hidden, 0);
    }
    keepFinite(run, step);
    if (interference?.touches(step) === true) interpretStep(run, step, interference.change);
    else kernel(step * units);
    interference?.leave(step);
  }
}
