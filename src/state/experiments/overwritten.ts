/** What an experiment takes of the pinned word's part in the memory. */
import { memoryOf } from '../../engine/provenance.ts';
import type { Scene } from '../scene.ts';

type Looked = Pick<Scene, 'network' | 'pin' | 'pinnedShare'>;

export interface Overwritten {
  readonly step: number;
  /** Of all that was written at the pinned step, in sizes, from 0 to 1. */
  readonly part: number;
}

/**
 * Where most of what was written at the pinned step is lost because an experiment sets the memory;
 * null where nothing is.
 */
export function overwrittenOf({ network, pin, pinnedShare }: Looked): Overwritten | null {
  const { cell, layer } = network;
  const memory = memoryOf(cell, layer);
  if (memory?.passedOn === undefined || pin === null || pinnedShare === undefined) return null;
  const { keep, written, passedOn } = memory;
  const { units } = layer;
  const stepBefore = layer.direction === 'backward' ? 1 : -1;
  // As a step itself reads it, before it is set.
  const within = (step: number, unit: number): number => {
    const at = step * units + unit;
    if (step === pin) return Math.abs(written[at]!);
    return Math.abs((pinnedShare[at + stepBefore * units] ?? 0) * keep[at]!);
  };
  const every = Array.from({ length: units }, (_, unit) => unit);
  const wrote = every.reduce((sum, unit) => sum + within(pin, unit), 0);
  let most = { step: pin, part: 0 };
  for (let step = 0; step < written.length / units; step++) {
    const set = every.filter((unit) => passedOn[step * units + unit] === 0);
    const part = set.reduce((sum, unit) => sum + within(step, unit), 0) / wrote;
    if (part > most.part) most = { step, part };
  }
  return most.part === 0 ? null : most;
}
