/** One number of one unit at one step, as a drag on a drawing takes hold of it. */
import type { ExperimentRow } from '../../engine/experimentRows.ts';
import type { NetworkReading, Scene } from '../scene.ts';
import { gatesOf, meanOf, placeOfRow, rowLike } from './desk.ts';
import { rangeOf, reachOf, stateOfRow, type Range } from './facts.ts';

/** At which steps a gate is held: at that one, from there on in the order of reading, or at all. */
export const SPREADS = ['here', 'onwards', 'everywhere'] as const;
export type Spread = (typeof SPREADS)[number];

/** How far it reaches; nothing said is that unit at that step. */
export interface Extent {
  /** Of a gate; a state is set after that step in any case. */
  readonly spread?: Spread;
  /** Other units that are held together instead. */
  readonly of?: readonly number[] | 'all';
}

/** Which number it is. */
export interface Spot {
  readonly signal: string;
  readonly step: number;
  readonly unit: number;
}

export interface Hold extends Spot, Range {
  /** What it is now; of several units the mean. */
  readonly value: number;
  /** What it is without any experiment. */
  readonly before: number;
  /** The row that already decides it, if one like it is in the table, on or off. */
  readonly known: ExperimentRow | undefined;
  readonly isHeld: boolean;
  /** The row that makes it another number. */
  readonly rowWith: (value: number) => ExperimentRow;
}

function stepsOf({ layer }: NetworkReading, step: number, spread: Spread) {
  if (spread === 'everywhere') return {};
  if (spread === 'here') return { from: step, to: step };
  return layer.direction === 'backward' ? { to: step } : { from: step };
}

function unitsOf(of: NonNullable<Extent['of']>) {
  return of === 'all' ? {} : { units: of };
}

type Rowing = Pick<Hold, 'rowWith' | 'least' | 'most'>;

/** How a signal can be decided; undefined for one that only follows from others. */
function rowingOf(
  network: NetworkReading,
  { signal, step, unit }: Spot,
  { spread = 'here', of = [unit] }: Extent,
): Rowing | undefined {
  const place = { ...unitsOf(of), ...placeOfRow(network) };
  const gate = gatesOf(network.cell).find((each) => each.signal.id === signal);
  if (gate !== undefined) {
    const span = { signal: gate.name, ...place, ...stepsOf(network, step, spread) };
    return {
      ...rangeOf(gate.signal),
      rowWith: (value) => ({ kind: 'clamp', ...span, value }),
    };
  }
  if (signal !== stateOfRow(network.cell, undefined)) return undefined;
  const reach = reachOf(network, signal);
  return {
    least: -reach,
    most: reach,
    rowWith: (value) => ({ kind: 'set', ...place, step, value }),
  };
}

/**
 * What can be taken hold of at a spot: a gate, a candidate, or what the belt holds as it leaves the
 * step. Undefined for what follows from others.
 */
export function holdOf(
  { network, before = network }: Pick<Scene, 'network' | 'before'>,
  rows: readonly ExperimentRow[],
  spot: Spot,
  extent: Extent = {},
): Hold | undefined {
  const rowing = rowingOf(network, spot, extent);
  if (rowing === undefined) return undefined;
  const { step, unit, signal } = spot;
  const shown = { from: step, to: step, ...unitsOf(extent.of ?? [unit]) };
  const known = rowLike(rows, rowing.rowWith(0));
  return {
    ...spot,
    ...rowing,
    value: meanOf(network, signal, shown),
    before: meanOf(before, signal, shown),
    known,
    isHeld: known !== undefined && known.off !== true,
  };
}

/** A number within its range, as exact as it is shown. */
export function within({ least, most }: Range, value: number): number {
  // Adding zero turns −0 into 0.
  return Math.round(Math.min(most, Math.max(least, value)) * 100) / 100 + 0;
}

/** By step: whether an experiment decides a signal of a unit there. */
export function heldSteps(
  { experiments = [], layer, trace }: NetworkReading,
  signal: string,
  unit: number,
): readonly number[] {
  const ranges = experiments.flatMap((each): (readonly [number, number])[] => {
    if (!('layer' in each) || each.layer !== layer.layer) return [];
    if (each.direction !== layer.direction || each.units?.includes(unit) === false) return [];
    if ('signal' in each) return each.signal === signal ? [[each.from, each.to]] : [];
    return each.state === signal ? [[each.step, each.step]] : [];
  });
  if (ranges.length === 0) return [];
  return Array.from({ length: trace.steps }, (_, step) => step).filter((step) =>
    ranges.some(([from, to]) => step >= from && step <= to),
  );
}
