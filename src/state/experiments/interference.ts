/** Where experiments decide a number that the equation spells out. */
import { arrayOf } from '../../engine/cells/access.ts';
import type { SignalDeclaration } from '../../engine/cells/contract.ts';
import { sigmoid, tanh } from '../../engine/squash.ts';
import { rowBefore, rowWithin } from '../../engine/trace.ts';
import type { NetworkReading, Scene } from '../scene.ts';

export interface Interference {
  readonly signal: string;
  readonly value: number;
  /** What it would be if only this number were left alone. */
  readonly alone: number;
}

/** A state that this phase reads as it was before an experiment changed it. */
export interface ReadBefore {
  readonly signal: string;
  /** As the step leaves it. */
  readonly value: number;
  /** As the step itself reads it. */
  readonly read: number;
}

interface Place extends Pick<Scene, 'step' | 'unit' | 'phase'> {
  readonly network: Pick<NetworkReading, 'cell' | 'layer'>;
}

/** Less than this is the error of computing. */
const NOTHING = 1e-9;

const isNothing = (difference: number): boolean => Math.abs(difference) < NOTHING;

/** What its equation gives; undefined for a sum, which no experiment decides. */
function resultOf({ network, step, unit }: Place, signal: SignalDeclaration): number | undefined {
  const [first = 0, second = 0] = signal.from.map((source) => {
    const read = source.offset === 0 ? rowWithin : rowBefore;
    // The input is read by sums only.
    if (network.layer.signals[source.signal] === undefined) return 0;
    const { values, at } = read(network.layer, source.signal, step);
    return values[at + unit]!;
  });
  switch (signal.operation) {
    case 'sigmoid':
      return sigmoid(first);
    case 'tanh':
      return tanh(first);
    case 'multiply':
      return first * second;
    case 'add':
      return first + second;
    case 'complement':
      return 1 - first;
    case 'copy':
      return first;
    case 'affine':
      return undefined;
  }
}

/** What is computed in the current phase. */
function computedIn({ network: { cell }, phase }: Place): readonly SignalDeclaration[] {
  const ids = cell.phases[phase]?.computes ?? [];
  return cell.signals.filter(({ id }) => ids.includes(id));
}

/** What the current phase computes, and what it writes out anew: 1 − z. */
function spelledOutIn(place: Place): readonly SignalDeclaration[] {
  const computed = computedIn(place);
  const isRead = (id: string): boolean =>
    computed.some(({ from }) => from.some(({ signal, offset }) => signal === id && offset === 0));
  return place.network.cell.signals.filter(
    (signal) =>
      computed.includes(signal) || (signal.operation === 'complement' && isRead(signal.id)),
  );
}

/** What experiments decide of the current phase, at the current step in the focused unit. */
export function interferencesAt(place: Place): readonly Interference[] {
  const { layer } = place.network;
  const at = place.step * layer.units + place.unit;
  return spelledOutIn(place).flatMap((signal) => {
    const value = arrayOf(layer.signals, signal.id)[at]!;
    const alone = resultOf(place, signal);
    if (alone === undefined || isNothing(alone - value)) return [];
    return [{ signal: signal.id, value, alone }];
  });
}

/** States that the current phase reads before an experiment changes them. */
export function readBeforeAt(place: Place): readonly ReadBefore[] {
  const { layer, cell } = place.network;
  const at = place.step * layer.units + place.unit;
  const sources = computedIn(place).flatMap(({ from }) => from);
  return cell.states.flatMap((signal) => {
    const edit = layer.edits?.[signal]?.[at] ?? 0;
    const isRead = sources.some((source) => source.signal === signal && source.offset === 0);
    if (!isRead || isNothing(edit)) return [];
    const value = arrayOf(layer.signals, signal)[at]!;
    return [{ signal, value, read: value - edit }];
  });
}
