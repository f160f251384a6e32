/** At which words one unit's memory is written and forgotten. */
import { signalWithRole } from '../engine/cells/contract.ts';
import {
  FORGOTTEN_KEEP,
  FORGOTTEN_MEMORY,
  memoryOf,
  WRITTEN_THRESHOLD,
} from '../engine/provenance.ts';
import { rowBefore, rowWithin } from '../engine/trace.ts';
import type { NetworkReading } from './scene.ts';

export interface WrittenAt {
  readonly step: number;
  readonly amount: number;
}

export interface ForgottenAt {
  readonly step: number;
  /** The fraction that stays. */
  readonly kept: number;
  /** What the memory held before. */
  readonly before: number;
  /** What an experiment put in its place as it left the step; absent where a gate forgets. */
  readonly setTo?: number;
}

export interface UnitFacts {
  /** The largest amount first. */
  readonly written: readonly WrittenAt[];
  /** Where most is lost, first. */
  readonly forgotten: readonly ForgottenAt[];
}

/** Undefined for a cell that keeps no memory. */
export function unitFactsOf(
  { cell, layer, trace }: Pick<NetworkReading, 'cell' | 'layer' | 'trace'>,
  unit: number,
): UnitFacts | undefined {
  const memory = memoryOf(cell, layer);
  const belt = signalWithRole(cell, 'belt')?.id;
  if (memory === undefined || belt === undefined) return undefined;
  const steps = Array.from({ length: trace.steps }, (_, step) => step);
  const at = (step: number): number => step * layer.units + unit;
  const written = steps
    .map((step) => ({ step, amount: memory.written[at(step)]! }))
    .filter(({ amount }) => Math.abs(amount) > WRITTEN_THRESHOLD)
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  const lost = ({ kept, before }: ForgottenAt): number => (1 - kept) * Math.abs(before);
  const forgotten = steps
    .flatMap((step): ForgottenAt[] => {
      const row = rowBefore(layer, belt, step);
      const gate = { step, kept: memory.keep[at(step)]!, before: row.values[row.at + unit]! };
      if (memory.passedOn?.[at(step)] !== 0) return [gate];
      const within = rowWithin(layer, belt, step);
      const before = within.values[within.at + unit]!;
      return [gate, { step, kept: 0, before, setTo: memory.belt[at(step)]! }];
    })
    .filter(({ kept, before }) => kept < FORGOTTEN_KEEP && Math.abs(before) > FORGOTTEN_MEMORY)
    .sort((a, b) => lost(b) - lost(a));
  return { written, forgotten };
}
