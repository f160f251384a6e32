/** Two runs side by side: what differs in every gate and state that both have, by role. */
import { arrayOf } from '../../engine/cells/access.ts';
import { signalWithRole, type Cell, type SignalDeclaration } from '../../engine/cells/contract.ts';
import { memoize } from '../memoize.ts';
import { placeOf } from '../places.ts';
import type { NetworkReading } from '../scene.ts';
import { stepIn, type Alignment, type Side } from './align.ts';

/** What a cell does for its memory, and what comes of it. */
const COMPARED_ROLES = ['keep', 'writeAmount', 'writeContent', 'read', 'belt', 'output'] as const;

export type ComparedRole = (typeof COMPARED_ROLES)[number];

/** One run's part of a signal that both have. */
export interface SignalOfRun {
  readonly signal: SignalDeclaration;
  /** [steps, units] */
  readonly values: Float64Array;
  readonly units: number;
  /** The mean of |value| over the units, by column; NaN where the run has no step. */
  readonly sizes: Float64Array;
}

export interface ComparedSignal {
  readonly role: ComparedRole;
  readonly left: SignalOfRun;
  readonly right: SignalOfRun;
  /**
   * The mean of |right − left| over the units, by column; NaN where one run has no step. Undefined
   * where the units have nothing to do with each other.
   */
  readonly differences: Float64Array | undefined;
  /** The largest |right − left| of any unit at any step; 0 where there are no differences. */
  readonly reach: number;
}

export interface Comparison {
  readonly left: NetworkReading;
  readonly right: NetworkReading;
  readonly alignment: Alignment;
  /** Whether it is the same place of the same network, so that units can be compared one by one. */
  readonly isSameNetwork: boolean;
  readonly signals: readonly ComparedSignal[];
  /** What the cell of one run has, and that of the other has nothing like. */
  readonly alone: Readonly<Record<Side, readonly SignalDeclaration[]>>;
}

/** The numbers of one step, [units]. */
export function rowOf({ values, units }: SignalOfRun, step: number): Float64Array {
  return values.subarray(step * units, (step + 1) * units);
}

/** right − left, unit by unit. */
export function differenceOf(left: Float64Array, right: Float64Array): Float64Array {
  return left.map((value, unit) => right[unit]! - value);
}

export function meanSize(values: Float64Array): number {
  return values.reduce((sum, value) => sum + Math.abs(value), 0) / values.length;
}

/** The Euclidean length. */
export function normOf(values: Float64Array): number {
  return Math.hypot(...values);
}

function overColumns(
  columns: number,
  at: (column: number) => Float64Array | undefined,
): Float64Array {
  return Float64Array.from({ length: columns }, (_, column) => {
    const row = at(column);
    return row === undefined ? NaN : meanSize(row);
  });
}

function signalOfRun(
  { layer }: NetworkReading,
  signal: SignalDeclaration,
  alignment: Alignment,
  side: Side,
): SignalOfRun {
  const { units } = layer;
  const run = { signal, units, values: arrayOf(layer.signals, signal.id) };
  const sizes = overColumns(alignment.columns, (column) => {
    const step = stepIn(alignment, side, column);
    return step === undefined ? undefined : rowOf({ ...run, sizes: run.values }, step);
  });
  return { ...run, sizes };
}

function differencesOf(left: SignalOfRun, right: SignalOfRun, alignment: Alignment) {
  let reach = 0;
  const differences = overColumns(alignment.columns, (column) => {
    const here = stepIn(alignment, 'left', column);
    const there = stepIn(alignment, 'right', column);
    if (here === undefined || there === undefined) return undefined;
    const row = differenceOf(rowOf(left, here), rowOf(right, there));
    reach = Math.max(reach, ...row.map(Math.abs));
    return row;
  });
  return { differences, reach };
}

/** The signals of both cells by role, each pair once: a cell's belt may be its output. */
function commonSignals(left: Cell, right: Cell) {
  const pairs = COMPARED_ROLES.flatMap((role) => {
    const [a, b] = [signalWithRole(left, role), signalWithRole(right, role)];
    return a && b ? [{ role, a, b }] : [];
  });
  return pairs.filter(
    ({ a, b }, index) => pairs.findIndex((each) => each.a === a && each.b === b) === index,
  );
}

function aloneIn(cell: Cell, other: Cell): readonly SignalDeclaration[] {
  const roles = COMPARED_ROLES.filter((role) => signalWithRole(other, role) === undefined);
  return roles.flatMap((role) => signalWithRole(cell, role) ?? []);
}

export const compareRuns = memoize(
  (
    left: NetworkReading,
    right: NetworkReading,
    alignment: Alignment,
    /** Whether one network read both, perhaps with experiments. */
    isOneNetwork: boolean,
  ): Comparison => {
    const isSameNetwork = isOneNetwork && placeOf(left.layer) === placeOf(right.layer);
    const signals = commonSignals(left.cell, right.cell).map(({ role, a, b }): ComparedSignal => {
      const here = signalOfRun(left, a, alignment, 'left');
      const there = signalOfRun(right, b, alignment, 'right');
      const compared = isSameNetwork
        ? differencesOf(here, there, alignment)
        : { differences: undefined, reach: 0 };
      return { role, left: here, right: there, ...compared };
    });
    return {
      left,
      right,
      alignment,
      isSameNetwork,
      signals,
      alone: {
        left: aloneIn(left.cell, right.cell),
        right: aloneIn(right.cell, left.cell),
      },
    };
  },
  2,
);
