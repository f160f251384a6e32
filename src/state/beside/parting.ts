/** Where two runs of the same network part, and what differs most. */
import type { ComparedSignal, Comparison } from './compare.ts';

/** A smaller difference comes from the order in which numbers are added up. */
const ROUNDING = 1e-12;

/**
 * The column in which the runs part, in the order in which they read; null where they never do, and
 * undefined where the units cannot be compared.
 */
export function partingOf({ signals, alignment, left }: Comparison): number | null | undefined {
  const columns = Array.from({ length: alignment.columns }, (_, column) => column);
  if (left.layer.direction === 'backward') columns.reverse();
  const all = signals.flatMap(({ differences }) => differences ?? []);
  if (all.length === 0) return undefined;
  const parts = (column: number): boolean =>
    all.some((differences) => differences[column]! > ROUNDING);
  return columns.find(parts) ?? null;
}

/** The signal that differs most in a column; undefined where none does. */
export function mostDifferent({ signals }: Comparison, column: number): ComparedSignal | undefined {
  const sizeOf = ({ differences }: ComparedSignal): number => differences?.[column] ?? 0;
  const [most] = signals.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  return most !== undefined && sizeOf(most) > ROUNDING ? most : undefined;
}

/** Where the difference is largest on average in the columns between two others. */
export interface LivingOn {
  readonly signal: ComparedSignal;
  readonly mean: number;
}

/** Undefined where there is none, or no column between them. */
export function livesOnIn(
  { signals }: Comparison,
  one: number,
  other: number,
): LivingOn | undefined {
  const [from, to] = [Math.min(one, other) + 1, Math.max(one, other)];
  const meanOf = ({ differences }: ComparedSignal): number => {
    const between = [...(differences?.slice(from, to) ?? [])].filter((each) => each >= 0);
    return between.reduce((sum, each) => sum + each, 0) / between.length;
  };
  const means = signals.map((signal) => ({ signal, mean: meanOf(signal) }));
  const [most] = means.filter(({ mean }) => mean > ROUNDING).sort((a, b) => b.mean - a.mean);
  return most;
}

/** The largest difference of all; 0 where there is none. */
export function largestDifference({ signals }: Comparison): number {
  const all = signals.flatMap(({ differences }) => [...(differences ?? [])]);
  return all.reduce((largest, each) => (each > largest ? each : largest), 0);
}
