import {
  signalWithRole,
  type Cell,
  type Role,
  type SignalDeclaration,
} from '../engine/cells/contract.ts';

/** The hues of the page: one for each job a signal can have, and nothing else borrows it. */
export type Hue = 'forget' | 'input' | 'candidate' | 'output' | 'reset' | 'cell' | 'hidden' | 'ink';

/** A part or a form of what the belt carries is drawn as the belt is: `asBelt`. */
const hueOfRole: Readonly<Record<Role, Hue | 'asBelt' | undefined>> = {
  keep: 'forget',
  writeAmount: 'input',
  writeContent: 'candidate',
  read: 'output',
  reset: 'reset',
  belt: 'cell',
  output: 'hidden',
  retained: 'asBelt',
  written: 'input',
  squashed: 'asBelt',
  recalled: 'reset',
  preActivation: undefined,
};

/** What a cell's signal is drawn in: what it is for, and for a pre-activation what it becomes. */
export function hueOf(cell: Cell, signalId: string): Hue {
  const signal = cell.signals.find((each) => each.id === signalId);
  if (signal === undefined) return 'ink';
  if (signal.roles.includes('output')) return 'hidden';
  const becomes = signal.roles.includes('preActivation') ? squashOf(cell, signalId) : undefined;
  if (becomes !== undefined) return hueOf(cell, becomes.id);
  const hue = signal.roles.map((role) => hueOfRole[role]).find((each) => each !== undefined);
  return hue === 'asBelt' ? hueOf(cell, signalWithRole(cell, 'belt')!.id) : (hue ?? 'ink');
}

/** The signal that squashes a pre-activation. */
export function squashOf(cell: Cell, preActivation: string): SignalDeclaration | undefined {
  return cell.signals.find((each) => each.from[0]?.signal === preActivation);
}

/** The pre-activation that a signal squashes, if it is a gate or another squashed sum. */
export function preActivationOf(cell: Cell, signalId: string): SignalDeclaration | undefined {
  const source = cell.signals.find((each) => each.id === signalId)?.from[0]?.signal;
  return cell.signals.find((each) => each.id === source && each.roles.includes('preActivation'));
}
