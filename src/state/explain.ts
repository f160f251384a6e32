/** What the numbers of the current step and the focused unit mean, as facts for sentences. */
import { explainPreActivation } from '../engine/explain.ts';
import { keptFraction, memoryOf, sharesAt } from '../engine/provenance.ts';
import { rowBefore } from '../engine/trace.ts';
import type { Scene } from './scene.ts';

/** Where most of a unit's memory comes from. */
export interface Origin {
  readonly step: number;
  /** Whether an experiment set it there, after the step; else it was written at it. */
  readonly isSet: boolean;
  /** What is left of it, in the memory's own measure. */
  readonly share: number;
  /** What part of that the forget gates have kept, from 0 to 1. */
  readonly kept: number;
  /** Which part of all that is left of anything it is, in sizes, from 0 to 1. */
  readonly portion: number;
}

/** Where the largest share of the focused unit's memory comes from; undefined where nothing is in it. */
export function originOf({ network, step, unit }: Scene): Origin | undefined {
  const { cell, layer } = network;
  const shares = sharesAt(cell, layer, step);
  const memory = memoryOf(cell, layer);
  if (shares === undefined || memory === undefined) return undefined;
  let all = Math.abs(shares.initial[unit]!);
  let share = 0;
  let found: Pick<Origin, 'step' | 'isSet' | 'kept'> | undefined;
  for (let source = 0; source < network.trace.steps; source++) {
    const at = source * layer.units + unit;
    for (const isSet of [false, true]) {
      const left = (isSet ? shares.byEdit : shares.byStep)[at]!;
      all += Math.abs(left);
      if (Math.abs(left) <= Math.abs(share)) continue;
      share = left;
      const whole = (isSet ? memory.belt : memory.written)[at]!;
      found = { step: source, isSet, kept: left / whole };
    }
  }
  return found && { ...found, share, portion: Math.abs(share) / all };
}

/** What the pinned step wrote, and what is left of it at the current one. */
export interface Kept {
  /** Σ|w| over the units. */
  readonly amount: number;
  /** How much of that is left, from 0 to 1. */
  readonly fraction: number;
}

/** Null where nothing is pinned or written, or the pinned step was not read yet. */
export function keptOfPin({ network, pin, step }: Scene): Kept | null {
  const { cell, layer } = network;
  const isRead = layer.direction === 'backward' ? step <= (pin ?? step) : step >= (pin ?? step);
  const fraction = pin !== null && isRead ? keptFraction(cell, layer, pin, step) : null;
  const written = memoryOf(cell, layer)?.written;
  if (pin === null || fraction === null || written === undefined) return null;
  const row = written.subarray(pin * layer.units, (pin + 1) * layer.units);
  return { amount: row.reduce((sum, value) => sum + Math.abs(value), 0), fraction };
}

/** A pre-activation of the focused unit, by what it reads. */
export interface Parts {
  readonly fromInput: number;
  readonly fromHidden: number;
  /** Whether that came through a gate of its own first. */
  readonly isGated: boolean;
  /** Undefined without peepholes. */
  readonly fromMemory: number | undefined;
  readonly bias: number;
}

export function partsOf({ network, step, unit }: Scene, preActivation: string): Parts {
  const parts = explainPreActivation(network.model, network.layer, preActivation, step, unit);
  const sumOf = (...kinds: (typeof parts)[number]['kind'][]): number =>
    parts.filter((part) => kinds.includes(part.kind)).reduce((sum, part) => sum + part.value, 0);
  return {
    fromInput: sumOf('input'),
    fromHidden: sumOf('recurrent', 'direct'),
    isGated: parts.some((part) => part.kind === 'direct'),
    fromMemory: parts.some((part) => part.kind === 'diagonal') ? sumOf('diagonal') : undefined,
    bias: sumOf('inputBias', 'recurrentBias'),
  };
}

/** A signal at the current step: of the focused unit, and over all units. */
export interface SignalSummary {
  readonly value: number;
  /** The focused unit's value at the step before. */
  readonly before: number;
  readonly mean: number;
  /** How many units are above one half. */
  readonly open: number;
}

export function summaryOf({ network, step, unit }: Scene, signal: string): SignalSummary {
  const { layer } = network;
  const values = layer.signals[signal];
  if (values === undefined) throw new Error(`The trace has no signal "${signal}".`);
  const { units } = layer;
  const row = values.subarray(step * units, (step + 1) * units);
  const before = rowBefore(layer, signal, step);
  return {
    value: row[unit]!,
    before: before.values[before.at + unit]!,
    mean: row.reduce((sum, value) => sum + value, 0) / units,
    open: row.filter((value) => value > 0.5).length,
  };
}
