import type { Cell, Role, SignalDeclaration } from '../engine/cells/contract.ts';

/** What a unit does for the memory, and the memory itself; all else is a step of the reckoning. */
const MAIN_ROLES: readonly Role[] = [
  'keep',
  'writeAmount',
  'writeContent',
  'read',
  'belt',
  'output',
];

/** The signals that tell most of a cell, in the order of computation: its gates, belt and output. */
export function mainSignals(cell: Cell): readonly SignalDeclaration[] {
  return cell.signals.filter(({ roles }) => roles.some((role) => MAIN_ROLES.includes(role)));
}
