/** Which signals the map shows a block of rows of, as links name them: `forgetGate,written`. */
import type { Cell } from '../engine/cells/contract.ts';
import type { Decoded } from './choiceRow.ts';

/** By their ids, in the order of the cell's declaration; null for those that tell most. */
export type ShownRows = readonly string[] | null;

/** Those that a cell has; null where it has none of them. */
export function rowsWithin({ signals }: Pick<Cell, 'signals'>, rows: ShownRows): ShownRows {
  const own = signals.map(({ id }) => id).filter((id) => rows?.includes(id));
  return own.length === 0 ? null : own;
}

export function decodeRows(raw: string, cell: Pick<Cell, 'signals'>): Decoded<ShownRows> {
  const named = raw.split(',');
  const value = rowsWithin(cell, named);
  if (value === null) return { ignored: { reason: 'value' } };
  const areKnown = named.every((id) => value.includes(id));
  return areKnown ? { value } : { value, ignored: { reason: 'value' } };
}
