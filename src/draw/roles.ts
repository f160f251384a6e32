import type { Cell, Role, SignalDeclaration } from '../engine/cells/contract.ts';

/** The hues of the page: one for each job a signal can have, and nothing else borrows it. */
export type Hue = 'forget' | 'input' | 'candidate' | 'output' | 'cell' | 'hidden' | 'ink';

const hueOfRole: Readonly<Record<Role, Hue | undefined>> = {
  keep: 'forget',
  writeAmount: 'input',
  writeContent: 'candidate',
  read: 'output',
  belt: 'cell',
  output: 'hidden',
  retained: 'cell',
  written: 'input',
  squashed: 'cell',
  preActivation: undefined,
};

/** What a cell's signal is drawn in: what it is for, and for a pre-activation what it becomes. */
export function hueOf(cell: Cell, signalId: string): Hue {
  const signal = cell.signals.find((each) => each.id === signalId);
  if (signal === undefined) return 'ink';
  if (signal.roles.includes('output')) return 'hidden';
  const becomes = signal.roles.includes('preActivation') ? squashOf(cell, signalId) : undefined;
  if (becomes !== undefined) return hueOf(cell, becomes.id);
  return signal.roles.map((role) => hueOfRole[role]).find((hue) => hue !== undefined) ?? 'ink';
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
