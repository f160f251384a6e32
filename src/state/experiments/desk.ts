/**
 * The desk: units and steps that are picked out, and for each gate what it does there and the row
 * that interferes with it. Moving a control puts a row into the table or changes the one that is
 * there.
 */
import { arrayOf } from '../../engine/cells/access.ts';
import { signalWithRole, type Cell, type SignalDeclaration } from '../../engine/cells/contract.ts';
import type { ExperimentRow, RowPlace } from '../../engine/experimentRows.ts';
import { GATE_ROLES } from '../../engine/intervene.ts';
import { memoize } from '../memoize.ts';
import type { NetworkReading } from '../scene.ts';
import { changesToo, meantBy } from './overrule.ts';
import { switched, type ExperimentActions, type Gesture } from './rowActions.ts';

type Rows = readonly ExperimentRow[];

/** Counted from 0; what is absent is all of them. */
export interface Selection {
  readonly units?: readonly number[];
  readonly from?: number;
  readonly to?: number;
}

/** A gate or candidate under the name that means the same in other cells, where it has one. */
export interface DeskGate {
  readonly signal: SignalDeclaration;
  readonly name: string;
}

/** In the order in which a step computes them. */
export const gatesOf = memoize((cell: Cell): readonly DeskGate[] =>
  cell.signals.flatMap((signal) => {
    const roles = GATE_ROLES.filter((role) => signal.roles.includes(role));
    if (roles.length === 0) return [];
    const role = roles.find((each) => signalWithRole(cell, each) === signal);
    return [{ signal, name: role ?? signal.id }];
  }),
);

/** Where the open layer stands, as rows say it: nothing of what is usual. */
export function placeOfRow({ layer, model }: NetworkReading): RowPlace {
  return {
    ...(model.architecture.layers > 1 && { layer: layer.layer }),
    ...(layer.direction === 'backward' && { direction: layer.direction }),
  };
}

/** The same row but for its amount, its name and whether it is on. */
function isAlike(one: ExperimentRow, other: ExperimentRow): boolean {
  const said = (row: ExperimentRow): string => {
    const amounts = { name: '', off: false, lost: '', value: 0, factor: 0 };
    return JSON.stringify(
      Object.entries({ ...row, ...amounts }).sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  };
  return one.kind === other.kind && said(one) === said(other);
}

/** The row that already does what a row does, if with another amount; undefined where none does. */
export function rowLike(rows: Rows, row: ExperimentRow): ExperimentRow | undefined {
  return rows.find((each) => isAlike(each, row));
}

/**
 * Puts the row into the table: in the place of one that is alike, which keeps its name, but behind
 * any other that would undo what it does, for rows act in their order.
 */
export function putRow(
  { change }: ExperimentActions,
  row: ExperimentRow,
  gesture: Gesture | undefined,
): void {
  change((rows, choices) => {
    const index = rows.findIndex((each) => isAlike(each, row));
    const known = rows[index];
    if (known === undefined) return [...rows, row];
    const put = switched({ ...known, ...row }, true);
    const meant = meantBy(choices);
    const isUndone = rows.some((each, at) => at > index && changesToo(meant, each, row));
    return isUndone ? [...rows.toSpliced(index, 1), put] : rows.with(index, put);
  }, gesture);
}

/** Takes the row that is alike out of the table. */
export function takeRow(
  { change }: ExperimentActions,
  row: ExperimentRow,
  gesture?: Gesture,
): void {
  change((rows) => {
    const left = rows.filter((each) => !isAlike(each, row));
    return left.length === rows.length ? rows : left;
  }, gesture);
}

/** The mean of a signal over what is picked out. */
export function meanOf(
  { layer, trace }: NetworkReading,
  signal: string,
  { units, from = 0, to = trace.steps - 1 }: Selection,
): number {
  const values = arrayOf(layer.signals, signal);
  let sum = 0;
  let count = 0;
  for (let step = from; step <= to; step++) {
    for (let unit = 0; unit < layer.units; unit++) {
      if (units !== undefined && !units.includes(unit)) continue;
      sum += values[step * layer.units + unit]!;
      count++;
    }
  }
  return count === 0 ? 0 : sum / count;
}
