/**
 * Reads under experiments. A run with experiments returns an ordinary trace, so everything that is
 * said of a trace can be said of it.
 */
import { cellNamed } from './cells/index.ts';
import type { Arrays } from './cells/contract.ts';
import type { Experiment } from './experiment.ts';
import { interferenceOf, isPlaced, noArrays } from './interfere.ts';
import type { LayerRun } from './layerRun.ts';
import type { Model, Tensor } from './model.ts';
import type { PackedWeights } from './packedWeights.ts';
import { computeLogits, prepareRun, runLayers, type Run } from './run.ts';
import {
  readInput,
  setInitialStates,
  stepsOf,
  traceOf,
  type InitialStates,
  type Input,
  type LayerTrace,
  type Trace,
} from './trace.ts';

export type { Experiment };

/** The same model with its peepholes, which are never packed, at zero. */
export function withoutPeepholes(model: Model): Model {
  const cut = ([name, tensor]: [string, Tensor]): [string, Tensor] =>
    name.startsWith('weight_peephole')
      ? [name, { ...tensor, data: new Float64Array(tensor.data.length) }]
      : [name, tensor];
  return { ...model, tensors: Object.fromEntries(Object.entries(model.tensors).map(cut)) };
}

/** What can be held and scaled: gates and candidates; what follows from them is computed. */
export const GATE_ROLES = ['keep', 'writeAmount', 'writeContent', 'read', 'reset'] as const;

function isGate(model: Model, signal: string): boolean {
  const declared = cellNamed(model.architecture.cell).signals.find(({ id }) => id === signal);
  return GATE_ROLES.some((role) => declared?.roles.includes(role) === true);
}

function checkInside(first: number, last: number, steps: number): void {
  if (first >= 0 && first <= last && last < steps) return;
  throw new RangeError(`Steps ${String(first)} to ${String(last)} are not inside the sequence.`);
}

function check(model: Model, steps: number, experiments: readonly Experiment[]): void {
  const { units, layers, bidirectional } = model.architecture;
  for (const each of experiments) {
    if (each.kind === 'swapWord') checkInside(each.step, each.step, steps);
    if (!isPlaced(each)) continue;
    const place = `layer ${String(each.layer)} ${each.direction}`;
    if (each.layer >= layers || (each.direction === 'backward' && !bidirectional)) {
      throw new RangeError(`The network has no ${place} to experiment with.`);
    }
    const wrongUnit = each.units?.find((unit) => !(unit >= 0 && unit < units));
    if (wrongUnit !== undefined) {
      throw new RangeError(
        `There is no unit ${String(wrongUnit)}; units go from 0 to ${String(units - 1)}.`,
      );
    }
    if ((each.kind === 'clamp' || each.kind === 'scale') && !isGate(model, each.signal)) {
      throw new RangeError(`"${each.signal}" is no gate or candidate of this network.`);
    }
    if ('step' in each) checkInside(each.step, each.step, steps);
    else checkInside(each.from, each.to, steps);
    if (each.kind === 'transplant' && each.donor.length !== units) {
      throw new RangeError(
        `The donor has ${String(each.donor.length)} numbers, not ${String(units)}.`,
      );
    }
  }
}

/** The input with the words swapped that are to be. */
function swapWords(input: Input, experiments: readonly Experiment[]): Input {
  const swaps = experiments.filter((each) => each.kind === 'swapWord');
  if (swaps.length === 0) return input;
  if ('vectors' in input) throw new RangeError('Vectors are read, so there is no word to swap.');
  const tokens = Array.from(input.tokens);
  for (const { step, token } of swaps) tokens[step] = token;
  return { tokens };
}

/** A run that is done but for its logits, and what the experiments left in each of its layers. */
export interface ChangedRun {
  readonly run: Run;
  /** By how much a state was changed as it left a step. */
  readonly editsOf: (layer: LayerRun) => Arrays | undefined;
  /** What is left of the derivative of a signal; see `LayerTrace`. */
  readonly slopesOf: (layer: LayerRun) => Arrays | undefined;
}

/** The same as `runExperiments`, with the buffers of the run. */
export function runChanged(
  model: Model,
  input: Input,
  experiments: readonly Experiment[],
  initial: InitialStates = {},
  packed?: PackedWeights,
): ChangedRun {
  const steps = stepsOf(input);
  check(model, steps, experiments);
  const isCut = experiments.some(({ kind }) => kind === 'cutPeepholes');
  const run = prepareRun(isCut ? withoutPeepholes(model) : model, steps, packed);
  const left = { edits: noArrays(0), slopes: noArrays(1) };
  readInput(run, swapWords(input, experiments));
  setInitialStates(run, initial);
  runLayers(run, (layer) => interferenceOf(layer, experiments, left));
  return { run, editsOf: left.edits.all, slopesOf: left.slopes.all };
}

/**
 * Reads an input under experiments, which act in their order. Throws a RangeError that says which
 * place, unit or step the network does not have, or what of the input does not fit.
 *
 * @param packed the copies of the model's weights, for whoever reads under many experiments
 */
export function runExperiments(
  model: Model,
  input: Input,
  experiments: readonly Experiment[],
  initial: InitialStates = {},
  packed?: PackedWeights,
): Trace {
  const { run, editsOf, slopesOf } = runChanged(model, input, experiments, initial, packed);
  computeLogits(run);
  return traceOf(run, editsOf, slopesOf);
}

/** What differs between two traces of equal shape: every signal, the outputs and the logits, b − a. */
export function differenceOfTraces(a: Trace, b: Trace): Trace {
  const difference = (from: Float64Array, to: Float64Array | undefined): Float64Array => {
    if (to?.length !== from.length) {
      throw new RangeError('The two traces differ in shape; only equal ones can be compared.');
    }
    return from.map((value, index) => to[index]! - value);
  };
  const all = (from: LayerTrace['signals'], to: LayerTrace['signals'] | undefined) =>
    Object.fromEntries(
      Object.entries(from).map(([id, values]) => [id, difference(values, to?.[id])]),
    );
  return {
    steps: a.steps,
    input: difference(a.input, b.input),
    layers: a.layers.map((layer, index) => {
      const other = b.layers[index];
      return {
        ...layer,
        input: difference(layer.input, other?.input),
        signals: all(layer.signals, other?.signals),
        initial: all(layer.initial, other?.initial),
      };
    }),
    output: difference(a.output, b.output),
    ...(a.logits && { logits: difference(a.logits, b.logits) }),
  };
}
