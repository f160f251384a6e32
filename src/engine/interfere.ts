/** What experiments change while one direction of one layer runs, and what they leave behind. */
import { arrayOf } from './cells/access.ts';
import type { Arrays } from './cells/contract.ts';
import type { Experiment, Place, Span } from './experiment.ts';
import { interpretStep } from './interpretStep.ts';
import type { Interference } from './layer.ts';
import type { LayerRun } from './layerRun.ts';

type Placed = Extract<Experiment, Place>;
type Changed = Extract<Experiment, { kind: 'clamp' | 'scale' }>;
type Left = Extract<Experiment, { kind: 'set' | 'transplant' }>;

export function isPlaced(experiment: Experiment): experiment is Placed {
  return 'layer' in experiment;
}

/** An array [steps, units] for a signal of a layer, made when it is first asked for. */
interface LayerArrays {
  readonly of: (run: LayerRun, signal: string) => Float64Array;
  /** Those that were asked for; undefined where none was. */
  readonly all: (run: LayerRun) => Arrays | undefined;
}

/** @param usual what stands where no experiment has changed anything */
export function noArrays(usual: number): LayerArrays {
  const known = new Map<LayerRun, Record<string, Float64Array>>();
  return {
    of: (run, signal) => {
      const arrays = known.get(run) ?? {};
      known.set(run, arrays);
      return (arrays[signal] ??= new Float64Array(run.steps * run.units).fill(usual));
    },
    all: (run) => known.get(run),
  };
}

/** What experiments leave behind in the layers of a run. */
export interface LeftBehind {
  /** See `LayerTrace`. */
  readonly edits: LayerArrays;
  readonly slopes: LayerArrays;
}

function isAt({ layer, direction }: Place, run: LayerRun): boolean {
  return layer === run.layer && direction === run.direction;
}

function unitsOf({ units }: Place, run: LayerRun): readonly number[] {
  return units ?? Array.from({ length: run.units }, (_, unit) => unit);
}

function applyChange(
  run: LayerRun,
  experiment: Changed,
  step: number,
  { slopes }: LeftBehind,
): void {
  const values = arrayOf(run.signals, experiment.signal);
  const slope = slopes.of(run, experiment.signal);
  for (const unit of unitsOf(experiment, run)) {
    const at = step * run.units + unit;
    values[at] = experiment.kind === 'clamp' ? experiment.value : values[at]! * experiment.factor;
    slope[at]! *= experiment.kind === 'clamp' ? 0 : experiment.factor;
  }
}

function applyLeaving(run: LayerRun, experiment: Left, left: LeftBehind): void {
  const edits = left.edits.of(run, experiment.state);
  const slope = left.slopes.of(run, experiment.state);
  const values = arrayOf(run.signals, experiment.state);
  for (const unit of unitsOf(experiment, run)) {
    const at = experiment.step * run.units + unit;
    const value = experiment.kind === 'set' ? experiment.value : experiment.donor[unit]!;
    edits[at]! += value - values[at]!;
    values[at] = value;
    slope[at] = 0;
  }
}

/** What the experiments change here; undefined where they change nothing. */
export function interferenceOf(
  run: LayerRun,
  experiments: readonly Experiment[],
  left: LeftBehind,
): Interference | undefined {
  const here = experiments.filter((each) => isPlaced(each) && isAt(each, run));
  if (here.length === 0) return undefined;
  const changes = here.filter((each) => each.kind === 'clamp' || each.kind === 'scale');
  const leavings = here.filter((each) => each.kind === 'set' || each.kind === 'transplant');
  const isDuring = ({ from, to }: Span, step: number): boolean => step >= from && step <= to;
  const change = (signal: string, step: number): void => {
    for (const each of changes) {
      if (each.signal === signal && isDuring(each, step)) applyChange(run, each, step, left);
    }
  };
  return {
    touches: (step) => changes.some((each) => isDuring(each, step)),
    compute: (step) => interpretStep(run, step, change),
    leave: (step) => {
      for (const each of leavings) {
        if (each.step === step) applyLeaving(run, each, left);
      }
    },
  };
}
