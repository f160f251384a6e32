/** How much of the memory was written at which word: over time, and at one step with its sum. */
import { signalWithRole } from '../engine/cells/contract.ts';
import { memoryOf, sharesAt, type Memory, type Shares } from '../engine/provenance.ts';
import type { NetworkReading } from './scene.ts';

type Place = Pick<NetworkReading, 'cell' | 'layer'>;

/** Where something in the memory comes from: a word, an experiment, or the initial state. */
export type Origin =
  | { readonly kind: 'word' | 'edit'; readonly step: number }
  | { readonly kind: 'initial'; readonly step: null };

/** What comes from one origin, over time. */
export interface Deposit {
  readonly origin: Origin;
  /** Σ of the sizes that were put there, whether or not an experiment let them go on. */
  readonly amount: number;
  /** By step: Σ |share| over the units that are looked at. */
  readonly sizes: Float64Array;
}

/** Less than this part of what was written is nothing that could be seen. */
const NOTHING_LEFT = 1e-7;

interface Course extends Pick<Memory, 'keep' | 'passedOn'> {
  readonly units: readonly number[];
  readonly width: number;
  readonly steps: number;
  readonly on: 1 | -1;
}

/** What an origin puts there at `first`, and how it is thinned by that step's end and every later one. */
function deposit(course: Course, origin: Origin, first: number, amounts: Float64Array): Deposit {
  const { keep, passedOn, units, width, steps, on } = course;
  const sizes = new Float64Array(steps);
  const left = Float64Array.from(units, (unit) => Math.abs(amounts[unit]!));
  const sum = (): number => left.reduce((total, size) => total + size, 0);
  const amount = sum();
  const least = NOTHING_LEFT * amount;
  let size = amount;
  for (let step = first; step >= 0 && step < steps && size > least; step += on) {
    units.forEach((unit, index) => {
      const at = step * width + unit;
      if (step !== first) left[index]! *= Math.abs(keep[at]!);
      // What an experiment puts there comes after it has taken away the rest.
      const isIts = origin.kind === 'edit' && step === first;
      if (!isIts) left[index]! *= passedOn?.[at] ?? 1;
    });
    size = sum();
    sizes[step] = size;
  }
  return { origin, amount, sizes };
}

function courseOf({ cell, layer }: Place, unit: number | null): Course | undefined {
  const memory = memoryOf(cell, layer);
  if (memory === undefined) return undefined;
  const width = layer.units;
  return {
    keep: memory.keep,
    passedOn: memory.passedOn,
    units: unit === null ? Array.from({ length: width }, (_, each) => each) : [unit],
    width,
    steps: memory.keep.length / width,
    on: layer.direction === 'backward' ? -1 : 1,
  };
}

function isAnywhere(amounts: Float64Array, { units }: Course): boolean {
  return units.some((unit) => amounts[unit] !== 0);
}

/**
 * What every word wrote and how it is thinned from there on, in the order of reading; besides it,
 * where there are any, what experiments set and the initial state. Undefined without a memory.
 *
 * @param unit one unit, or null for all of them together
 */
export function depositsOf(place: Place, unit: number | null): readonly Deposit[] | undefined {
  const course = courseOf(place, unit);
  const memory = memoryOf(place.cell, place.layer);
  if (course === undefined || memory === undefined) return undefined;
  const { passedOn, width, steps, on } = course;
  const order = Array.from({ length: steps }, (_, count) => (on > 0 ? count : steps - 1 - count));
  const rowOf = (values: Float64Array, step: number): Float64Array =>
    values.subarray(step * width, (step + 1) * width);
  const deposits = order.flatMap((step): Deposit[] => {
    const word = deposit(course, { kind: 'word', step }, step, rowOf(memory.written, step));
    const set = rowOf(memory.belt, step).map((value, unit) =>
      passedOn?.[step * width + unit] === 0 ? value : 0,
    );
    if (!isAnywhere(set, course)) return [word];
    return [word, deposit(course, { kind: 'edit', step }, step, set)];
  });
  const initial = initialDeposit(place, course);
  return initial === undefined ? deposits : [initial, ...deposits];
}

function initialDeposit({ cell, layer }: Place, course: Course): Deposit | undefined {
  const start = layer.initial[signalWithRole(cell, 'belt')!.id];
  if (start === undefined || !isAnywhere(start, course)) return undefined;
  const { keep, width, steps, on } = course;
  const first = on > 0 ? 0 : steps - 1;
  const kept = start.map((amount, unit) => amount * keep[first * width + unit]!);
  return deposit(course, { kind: 'initial', step: null }, first, kept);
}

export interface LedgerRow {
  readonly origin: Origin;
  /** The share, signed where one unit is looked at; Σ |share| over all units otherwise. */
  readonly value: number;
  /** What is left of what was written at a word, from 0 to 1; undefined if it wrote nothing. */
  readonly left?: number | undefined;
}

/** What is in the memory at a step, by where it comes from. */
export interface MemoryLedger {
  /** One a word that was read, in the order of the sentence, edits, and what was there at first. */
  readonly rows: readonly LedgerRow[];
  readonly sum: number;
  /** What the rows are to add up to: the unit's memory; for all units together Σ |memory|. */
  readonly memory: number;
  /** By how much a unit's signed shares miss its memory; of all units the one that misses it most. */
  readonly difference: number;
  /** What of the sum is cancelled by shares of the other sign; 0 for a single unit's signed rows. */
  readonly cancelled: number;
}

/** The sum of what is told of the units that are looked at, in one row of [steps, units]. */
type Total = (values: Float64Array, row: number) => number;

/** By how much all shares of a unit together miss its memory. */
function missedIn(shares: Shares, memory: Memory, step: number, unit: number): number {
  const units = shares.initial.length;
  let sum = shares.initial[unit]!;
  for (let at = unit; at < shares.byStep.length; at += units) {
    sum += shares.byStep[at]! + shares.byEdit[at]!;
  }
  return Math.abs(sum - memory.belt[step * units + unit]!);
}

function rowsOf(
  shares: Shares,
  memory: Memory,
  read: readonly number[],
  total: Total,
  size: Total,
) {
  const words = read.map((from): LedgerRow => {
    const wrote = size(memory.written, from);
    const left = wrote === 0 ? undefined : size(shares.byStep, from) / wrote;
    return { origin: { kind: 'word', step: from }, value: total(shares.byStep, from), left };
  });
  const edits = read.map((from): LedgerRow => ({
    origin: { kind: 'edit', step: from },
    value: total(shares.byEdit, from),
  }));
  const initial: LedgerRow = {
    origin: { kind: 'initial', step: null },
    value: total(shares.initial, 0),
  };
  return [...words, ...edits.filter(({ value }) => value !== 0), initial];
}

/** Undefined without a memory. */
export function memoryLedgerAt(
  { cell, layer }: Place,
  step: number,
  unit: number | null,
): MemoryLedger | undefined {
  const shares = sharesAt(cell, layer, step);
  const memory = memoryOf(cell, layer);
  const course = courseOf({ cell, layer }, unit);
  if (shares === undefined || memory === undefined || course === undefined) return undefined;
  const { units, width, steps, on } = course;
  const sumOf = (values: Float64Array, row: number, told: (value: number) => number): number =>
    units.reduce((sum, each) => sum + told(values[row * width + each]!), 0);
  const size: Total = (values, row) => sumOf(values, row, Math.abs);
  const total: Total = unit === null ? size : (values, row) => sumOf(values, row, (value) => value);
  const read = Array.from({ length: steps }, (_, each) => each).filter((each) =>
    on > 0 ? each <= step : each >= step,
  );
  const rows = rowsOf(shares, memory, read, total, size);
  const sum = rows.reduce((all, { value }) => all + value, 0);
  const held = total(memory.belt, step);
  const difference = units.reduce(
    (most, each) => Math.max(most, missedIn(shares, memory, step, each)),
    0,
  );
  const cancelled = unit === null ? Math.max(0, sum - held) : 0;
  return { rows, sum, memory: held, difference, cancelled };
}
