/** Where experiments decide a number that the equation spells out. */
import { arrayOf } from '../../engine/cells/access.ts';
import type { Cell, SignalDeclaration } from '../../engine/cells/contract.ts';
import { sigmoid, tanh } from '../../engine/squash.ts';
import type { Scene } from '../scene.ts';

export interface Interference {
  readonly signal: string;
  readonly value: number;
  /** What it would be if only this number were left alone. */
  readonly alone: number;
}

/** Less than this is the error of computing. */
const NOTHING = 1e-9;

/** The sum behind a gate or a candidate; undefined for what is no squashed sum. */
function sumBehind(cell: Cell, { from, operation }: SignalDeclaration): string | undefined {
  if (operation !== 'sigmoid' && operation !== 'tanh') return undefined;
  const source = cell.signals.find(({ id }) => id === from[0]?.signal);
  return source?.roles.includes('preActivation') ? source.id : undefined;
}

/** What experiments decide of the current phase, at the current step in the focused unit. */
export function interferencesAt({ network, step, unit, phase }: Scene): readonly Interference[] {
  const { cell, layer } = network;
  const at = step * layer.units + unit;
  const computed = cell.phases[phase]?.computes ?? [];
  return cell.signals.flatMap((signal) => {
    if (!computed.includes(signal.id)) return [];
    const value = arrayOf(layer.signals, signal.id)[at]!;
    const sum = sumBehind(cell, signal);
    const squash = signal.operation === 'tanh' ? tanh : sigmoid;
    const left = value - (layer.edits?.[signal.id]?.[at] ?? 0);
    const alone = sum === undefined ? left : squash(arrayOf(layer.signals, sum)[at]!);
    return Math.abs(alone - value) < NOTHING ? [] : [{ signal: signal.id, value, alone }];
  });
}
