import type { Arrays } from './cells/contract.ts';
import { arrayOf } from './cells/access.ts';
import type { LayerRun } from './layerRun.ts';
import type { Direction, Model } from './model.ts';
import { computeLogits, prepareRun, readTokens, runLayers, type Run } from './run.ts';

/** One direction of one layer: every signal that its cell declares, [steps, units] each. */
export interface LayerTrace {
  /** Counted from 0. */
  readonly layer: number;
  readonly direction: Direction;
  readonly units: number;
  /** What it read, [steps, inputs]. */
  readonly input: Float64Array;
  /** By signal; rows are indexed by the position of the input, also in the backward direction. */
  readonly signals: Arrays;
  /** The states before the first step that was computed, [units] each. */
  readonly initial: Arrays;
  /** By how much an experiment changed a state as it left a step, [steps, units]; absent without one. */
  readonly edits?: Arrays;
  /**
   * What experiments leave of the derivative of a signal, as others read it, by the same as it was
   * computed: 0 where it was held or set, the factor where it was scaled; absent without one.
   */
  readonly slopes?: Arrays;
}

/** A vector of `units` numbers inside a larger array. */
export interface Row {
  readonly values: Float64Array;
  readonly at: number;
}

/**
 * What a signal was at the step that was computed before a step: in the backward direction that is
 * the one to its right; at the first one the initial state.
 */
export function rowBefore(layer: LayerTrace, signal: string, step: number): Row {
  const { units, direction, initial } = layer;
  const values = arrayOf(layer.signals, signal);
  const before = direction === 'backward' ? step + 1 : step - 1;
  if (before >= 0 && before * units < values.length) return { values, at: before * units };
  return { values: initial[signal] ?? new Float64Array(units), at: 0 };
}

/**
 * What the rest of a step itself reads of a signal, [units]: what an experiment does to a state as
 * it leaves the step comes after that.
 */
export function rowWithin(layer: LayerTrace, signal: string, step: number): Row {
  const { units, signals, edits } = layer;
  const values = arrayOf(signals, signal);
  const at = step * units;
  const edit = edits?.[signal];
  if (edit === undefined) return { values, at };
  return {
    values: values.subarray(at, at + units).map((value, unit) => value - edit[at + unit]!),
    at: 0,
  };
}

/** All that happened while a network read one sequence. */
export interface Trace {
  readonly steps: number;
  /** What the first layer read, [steps, inputs]. */
  readonly input: Float64Array;
  /** In PyTorch's order: layer 0 forward, layer 0 backward, layer 1 forward … */
  readonly layers: readonly LayerTrace[];
  /** The last layer's outputs, directions side by side, [steps, units × directions]. */
  readonly output: Float64Array;
  /** What the output layer makes of them, [steps, vocabulary]; absent where there is none. */
  readonly logits?: Float64Array;
}

/** What a network reads: tokens, where it has an embedding, or one vector of numbers a step. */
export type Input =
  { readonly tokens: ArrayLike<number> } | { readonly vectors: readonly ArrayLike<number>[] };

/**
 * The states that a sequence starts from, by the state's id (`hiddenState`, `cellState`): one row
 * of `units` numbers for each layer and direction, in PyTorch's order. Absent states are zero.
 */
export type InitialStates = Readonly<Record<string, readonly ArrayLike<number>[]>>;

function readVectors(run: Run, vectors: readonly ArrayLike<number>[]): void {
  const width = run.model.architecture.inputs;
  vectors.forEach((vector, step) => {
    if (vector.length !== width) {
      throw new RangeError(
        `Step ${String(step)} has ${String(vector.length)} numbers, but the network reads ${String(width)}.`,
      );
    }
    run.input.set(Array.from(vector), step * width);
  });
}

/** Sets the states that a run starts from. Throws a RangeError that says what does not fit. */
export function setInitialStates(run: Run, initial: InitialStates): void {
  const layers = run.layers.flat();
  for (const [state, rows] of Object.entries(initial)) {
    if (!run.cell.states.includes(state)) {
      throw new RangeError(`A cell of the kind "${run.cell.name}" has no state "${state}".`);
    }
    if (rows.length !== layers.length) {
      throw new RangeError(
        `The initial ${state} has ${String(rows.length)} rows, but there are ${String(layers.length)} layers and directions.`,
      );
    }
    layers.forEach((layer, index) => {
      const row = Array.from(rows[index]!);
      if (row.length !== layer.units) {
        throw new RangeError(
          `Row ${String(index)} of the initial ${state} has ${String(row.length)} numbers, but the network has ${String(layer.units)} units.`,
        );
      }
      arrayOf(layer.initial, state).set(row);
    });
  }
}

/** How many steps an input has. Throws a RangeError if there is none. */
export function stepsOf(input: Input): number {
  const steps = 'tokens' in input ? input.tokens.length : input.vectors.length;
  if (steps === 0) throw new RangeError('The sequence is empty: there is no step to run.');
  return steps;
}

/** Sets what a run reads. Throws a RangeError that says what does not fit. */
export function readInput(run: Run, input: Input): void {
  if ('tokens' in input) readTokens(run, input.tokens);
  else readVectors(run, input.vectors);
}

/** What is worth keeping of a layer's buffers: plain data that a worker can hand over. */
function recordOf(
  layerRun: LayerRun,
  edits: Arrays | undefined,
  slopes: Arrays | undefined,
): LayerTrace {
  const { layer, direction, units, input, signals, initial } = layerRun;
  const left = { ...(edits && { edits }), ...(slopes && { slopes }) };
  return { layer, direction, units, input, signals, initial, ...left };
}

type LeftIn = (layer: LayerRun) => Arrays | undefined;

/** The record of a run that is done. */
export function traceOf(
  run: Run,
  editsOf: LeftIn = () => undefined,
  slopesOf: LeftIn = () => undefined,
): Trace {
  return {
    steps: run.steps,
    input: run.input,
    layers: run.layers.flat().map((layer) => recordOf(layer, editsOf(layer), slopesOf(layer))),
    output: run.output,
    ...(run.logits && { logits: run.logits }),
  };
}

/**
 * Runs a network over a sequence and records every signal of every step of every layer and
 * direction. Throws a RangeError that says what does not fit.
 */
export function runTrace(model: Model, input: Input, initial: InitialStates = {}): Trace {
  const run = prepareRun(model, stepsOf(input));
  readInput(run, input);
  setInitialStates(run, initial);
  runLayers(run);
  computeLogits(run);
  return traceOf(run);
}
