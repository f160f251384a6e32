/**
 * Experiments as data: what a person does to a network while it reads. A run with experiments
 * returns an ordinary trace, so everything that is said of a trace can be said of it.
 */
import { arrayOf } from './cells/access.ts';
import { cellNamed } from './cells/index.ts';
import { interpretStep } from './interpretStep.ts';
import type { Interference } from './layer.ts';
import type { LayerRun } from './layerRun.ts';
import type { Direction, Model, Tensor } from './model.ts';
import { computeLogits, prepareRun, runLayers } from './run.ts';
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

/** Which direction of which layer; layers count from 0. */
interface Place {
  readonly layer: number;
  readonly direction: Direction;
  /** Absent for all units. */
  readonly units?: readonly number[];
}

/** Steps from the first to the last, both included. */
interface Span extends Place {
  readonly from: number;
  readonly to: number;
}

export type Experiment =
  /** Holds a signal at a value before anything reads it: a gate open (1) or shut (0). */
  | (Span & { readonly kind: 'clamp'; readonly signal: string; readonly value: number })
  /** Multiplies a signal: every forget gate by 0.9, say. */
  | (Span & { readonly kind: 'scale'; readonly signal: string; readonly factor: number })
  /**
   * Sets a state as it leaves a step; what the step has shown stays, unless the state is just that.
   * Erasing sets it to 0.
   */
  | (Place & {
      readonly kind: 'set';
      readonly state: string;
      readonly step: number;
      readonly value: number;
    })
  /** Replaces a state as it leaves a step by what another run held then, [units]. */
  | (Place & {
      readonly kind: 'transplant';
      readonly state: string;
      readonly step: number;
      readonly donor: readonly number[];
    })
  /** Takes all peepholes away. */
  | { readonly kind: 'cutPeepholes' }
  /** Reads another token at a step. */
  | { readonly kind: 'swapWord'; readonly step: number; readonly token: number };

type Placed = Extract<Experiment, Place>;

type Changed = Extract<Experiment, { kind: 'clamp' | 'scale' }>;
type Left = Extract<Experiment, { kind: 'set' | 'transplant' }>;

function isPlaced(experiment: Experiment): experiment is Placed {
  return 'layer' in experiment;
}

function isAt({ layer, direction }: Place, run: LayerRun): boolean {
  return layer === run.layer && direction === run.direction;
}

function unitsOf({ units }: Place, run: LayerRun): readonly number[] {
  return units ?? Array.from({ length: run.units }, (_, unit) => unit);
}

function applyChange(run: LayerRun, experiment: Changed, step: number): void {
  const values = arrayOf(run.signals, experiment.signal);
  for (const unit of unitsOf(experiment, run)) {
    const at = step * run.units + unit;
    values[at] = experiment.kind === 'clamp' ? experiment.value : values[at]! * experiment.factor;
  }
}

function applyLeaving(run: LayerRun, experiment: Left, edits: Float64Array): void {
  const values = arrayOf(run.signals, experiment.state);
  for (const unit of unitsOf(experiment, run)) {
    const at = experiment.step * run.units + unit;
    const value = experiment.kind === 'set' ? experiment.value : experiment.donor[unit]!;
    edits[at]! += value - values[at]!;
    values[at] = value;
  }
}

function interferenceOf(
  run: LayerRun,
  experiments: readonly Experiment[],
  editsOf: (run: LayerRun, state: string) => Float64Array,
): Interference | undefined {
  const here = experiments.filter((each) => isPlaced(each) && isAt(each, run));
  if (here.length === 0) return undefined;
  const changes = here.filter((each) => each.kind === 'clamp' || each.kind === 'scale');
  const leavings = here.filter((each) => each.kind === 'set' || each.kind === 'transplant');
  const isDuring = ({ from, to }: Span, step: number): boolean => step >= from && step <= to;
  const change = (signal: string, step: number): void => {
    for (const each of changes) {
      if (each.signal === signal && isDuring(each, step)) applyChange(run, each, step);
    }
  };
  return {
    touches: (step) => changes.some((each) => isDuring(each, step)),
    compute: (step) => interpretStep(run, step, change),
    leave: (step) => {
      for (const each of leavings) {
        if (each.step === step) applyLeaving(run, each, editsOf(run, each.state));
      }
    },
  };
}

/** The same model with its peepholes at zero. */
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

/**
 * Reads an input under experiments, which act in their order. Throws a RangeError that says which
 * place, unit or step the network does not have, or what of the input does not fit.
 */
export function runExperiments(
  model: Model,
  input: Input,
  experiments: readonly Experiment[],
  initial: InitialStates = {},
): Trace {
  const steps = stepsOf(input);
  check(model, steps, experiments);
  const isCut = experiments.some(({ kind }) => kind === 'cutPeepholes');
  const run = prepareRun(isCut ? withoutPeepholes(model) : model, steps);
  const edits = new Map<LayerRun, Record<string, Float64Array>>();
  const editsOf = (layer: LayerRun, state: string): Float64Array => {
    const known = edits.get(layer) ?? {};
    edits.set(layer, known);
    return (known[state] ??= new Float64Array(layer.steps * layer.units));
  };
  readInput(run, swapWords(input, experiments));
  setInitialStates(run, initial);
  runLayers(run, (layer) => interferenceOf(layer, experiments, editsOf));
  computeLogits(run);
  return traceOf(run, (layer) => edits.get(layer));
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
