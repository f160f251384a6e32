import type { Cell } from './contract.ts';
import { gru } from './gru.ts';
import { lstm } from './lstm.ts';
import { peepholeLstm } from './peepholeLstm.ts';
import { rnn } from './rnn.ts';

/** Every cell that Gatescope knows, in the order in which they are offered. */
export const cells: readonly Cell[] = [rnn, lstm, peepholeLstm, gru];

/** A cell by its name, or undefined if no cell is called that. */
export function findCell(name: string): Cell | undefined {
  return cells.find((cell) => cell.name === name);
}

/** A cell by its name; throws if no cell is called that. */
export function cellNamed(name: string): Cell {
  const cell = findCell(name);
  if (cell === undefined) {
    const known = cells.map((each) => each.name).join(', ');
    throw new RangeError(`No cell is called "${name}"; known are ${known}.`);
  }
  return cell;
}
