/**
 * What lights up wherever it is shown: one signal of the current step, or of the step before, as
 * links name it: `forgetGate`, `cellState@-1`.
 */
import { INPUT, type Cell } from '../engine/cells/contract.ts';

const BEFORE = '@-1';

export function quantityOf(signal: string, offset: 0 | -1 = 0): string {
  return offset === 0 ? signal : `${signal}${BEFORE}`;
}

/** The signal of a quantity, at whatever step. */
function signalOf(quantity: string): string {
  return quantity.endsWith(BEFORE) ? quantity.slice(0, -BEFORE.length) : quantity;
}

/** Whether a cell has such a quantity. */
export function hasQuantity(cell: Cell, quantity: string): boolean {
  const signal = signalOf(quantity);
  if (signal !== quantity) return cell.states.includes(signal);
  return signal === INPUT || cell.signals.some(({ id }) => id === signal);
}
