/**
 * At which step everything in the memory was written. Unrolling belt(t) = keep ⊙ belt(t−1) +
 * written(t) gives belt(T) = Σ_t written(t) ⊙ Π_{k=t+1..T} keep(k) + initial ⊙ Π keep: the term of
 * step t is its share, exact for the gates as they were. Where an experiment sets the memory after a
 * step, whatever was in it is gone, and all that is in it is the experiment's.
 */
import { arrayOf } from './cells/access.ts';
import { signalWithRole, type Cell } from './cells/contract.ts';
import type { LayerTrace } from './trace.ts';

/** What a cell that keeps and writes a memory did to it; undefined for cells that do not. */
export interface Memory {
  /** [steps, units] each */
  readonly belt: Float64Array;
  readonly keep: Float64Array;
  readonly written: Float64Array;
  /**
   * How much of the memory goes on behind a step: 0 where an experiment has set it as it left the
   * step, else 1; absent where none did.
   */
  readonly passedOn: Float64Array | undefined;
}

export function memoryOf(cell: Cell, layer: LayerTrace): Memory | undefined {
  const belt = signalWithRole(cell, 'belt');
  const keep = signalWithRole(cell, 'keep');
  const written = signalWithRole(cell, 'written');
  if (belt === undefined || keep === undefined || written === undefined) return undefined;
  return {
    belt: arrayOf(layer.signals, belt.id),
    keep: arrayOf(layer.signals, keep.id),
    written: arrayOf(layer.signals, written.id),
    passedOn: layer.slopes?.[belt.id],
  };
}

export interface Shares {
  /** [steps, units]: the row of a step that was not yet read at the target is zero. */
  readonly byStep: Float64Array;
  /** What is left of the initial state, [units]. */
  readonly initial: Float64Array;
  /** What is left of what an experiment set after each step, [steps, units]; zero without one. */
  readonly byEdit: Float64Array;
}

/**
 * The share of every step in the memory at `target`; undefined if the cell keeps nothing.
 *
 * @param isWithin in the memory as that step itself reads it, before an experiment sets it
 */
export function sharesAt(
  cell: Cell,
  layer: LayerTrace,
  target: number,
  isWithin = false,
): Shares | undefined {
  const memory = memoryOf(cell, layer);
  if (memory === undefined) return undefined;
  const { units, direction } = layer;
  const { belt, keep, written, passedOn } = memory;
  const byStep = new Float64Array(written.length);
  const byEdit = new Float64Array(written.length);
  const factor = new Float64Array(units).fill(1);
  const back = direction === 'backward' ? 1 : -1;
  const steps = written.length / units;
  for (let step = target; step >= 0 && step < steps; step += back) {
    for (let unit = 0; unit < units; unit++) {
      const at = step * units + unit;
      if (passedOn?.[at] === 0 && !(isWithin && step === target)) {
        byEdit[at] = belt[at]! * factor[unit]!;
        factor[unit] = 0;
      }
      byStep[at] = written[at]! * factor[unit]!;
      factor[unit]! *= keep[at]!;
    }
  }
  const start = arrayOf(layer.initial, signalWithRole(cell, 'belt')!.id);
  return { byStep, byEdit, initial: factor.map((kept, unit) => kept * start[unit]!) };
}

/**
 * What was written at `source` and how it is diluted from there on, [steps, units]; zero before it
 * is written. Undefined if the cell keeps nothing.
 */
export function shareOverTime(
  cell: Cell,
  layer: LayerTrace,
  source: number,
): Float64Array | undefined {
  const memory = memoryOf(cell, layer);
  if (memory === undefined) return undefined;
  const { units, direction } = layer;
  const { keep, written, passedOn } = memory;
  const share = new Float64Array(written.length);
  const on = direction === 'backward' ? -1 : 1;
  const steps = written.length / units;
  for (let unit = 0; unit < units; unit++) {
    let left = written[source * units + unit]!;
    for (let step = source; step >= 0 && step < steps; step += on) {
      const at = step * units + unit;
      if (step !== source) left *= keep[at]!;
      share[at] = left *= passedOn?.[at] ?? 1;
    }
  }
  return share;
}

/** Σ_j |share_j| / Σ_j |w_j| of a step at `target`: how much of it is still there; null if it wrote nothing. */
export function keptFraction(
  cell: Cell,
  layer: LayerTrace,
  source: number,
  target: number,
): number | null {
  const memory = memoryOf(cell, layer);
  const share = shareOverTime(cell, layer, source);
  if (memory === undefined || share === undefined) return null;
  let left = 0;
  let wrote = 0;
  for (let unit = 0; unit < layer.units; unit++) {
    left += Math.abs(share[target * layer.units + unit]!);
    wrote += Math.abs(memory.written[source * layer.units + unit]!);
  }
  return wrote === 0 ? null : left / wrote;
}

/** A unit counts as written where |w| is larger than this. */
export const WRITTEN_THRESHOLD = 0.12;
/** A unit counts as forgotten where the keep fraction is below this … */
export const FORGOTTEN_KEEP = 0.5;
/** … while its memory held more than this. */
export const FORGOTTEN_MEMORY = 0.06;
