/** Where two runs of the same network part, and what differs most. */
import type { ComparedSignal, Comparison } from './compare.ts';

export interface Parting {
  readonly column: number;
  /** Whether it is the first column that they read: there is none before it. */
  readonly isAtOnce: boolean;
}

/** The columns in the order in which both read; undefined where they do not begin in the same one. */
function columnsRead({ alignment, left }: Comparison): readonly number[] | undefined {
  const { columns, leftFrom, rightFrom, leftSteps, rightSteps } = alignment;
  const all = Array.from({ length: columns }, (_, column) => column);
  if (left.layer.direction === 'forward') return leftFrom === rightFrom ? all : undefined;
  return leftFrom + leftSteps === rightFrom + rightSteps ? all.reverse() : undefined;
}

/**
 * Where the runs part, in the order in which they read; null where they never do, and undefined where
 * that cannot be said: the units are others, or not all that was read before can be compared.
 */
export function partingOf(comparison: Comparison): Parting | null | undefined {
  const all = comparison.signals.flatMap(({ differences }) => differences ?? []);
  const columns = columnsRead(comparison);
  if (all.length === 0 || columns === undefined) return undefined;
  // One network does the same sums in the same order: what is equal is so to the last digit.
  const at = columns.findIndex((column) => all.some((differences) => differences[column]! > 0));
  return at < 0 ? null : { column: columns[at]!, isAtOnce: at === 0 };
}

/** The signal that differs most in a column; undefined where none does. */
export function mostDifferent({ signals }: Comparison, column: number): ComparedSignal | undefined {
  const sizeOf = ({ differences }: ComparedSignal): number => differences?.[column] ?? 0;
  const [most] = signals.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  return most !== undefined && sizeOf(most) > 0 ? most : undefined;
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
  const [most] = means.filter(({ mean }) => mean > 0).sort((a, b) => b.mean - a.mean);
  return most;
}

/** The largest difference of all; 0 where there is none. */
export function largestDifference({ signals }: Comparison): number {
  const all = signals.flatMap(({ differences }) => [...(differences ?? [])]);
  return all.reduce((largest, each) => (each > largest ? each : largest), 0);
}
