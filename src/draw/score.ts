/**
 * The memory score: one line a unit, as thick as its memory is large, from the first step to the
 * last; a dot where something is written and where something is forgotten.
 */
import type { Cell } from '../engine/cells/contract.ts';
import { signalWithRole } from '../engine/cells/contract.ts';
import {
  FORGOTTEN_KEEP,
  FORGOTTEN_MEMORY,
  memoryOf,
  WRITTEN_THRESHOLD,
} from '../engine/provenance.ts';
import { rowBefore, type LayerTrace } from '../engine/trace.ts';
import type { Columns } from './columns.ts';
import { easedBand, type Reach } from './path.ts';
import { largestOf, largestOfUnit } from './strip.ts';
import { unitOrder, type UnitOrder } from './unitOrder.ts';

export interface ScoreDot {
  readonly kind: 'written' | 'forgotten';
  readonly step: number;
  readonly xPx: number;
}

export interface ScoreLine {
  readonly unit: number;
  readonly yPx: number;
  /** The outline of the memory's size over time, as an SVG path; empty in a bare layout. */
  readonly memoryPath: string;
  /** The same of the pinned step's share; empty also where it has none. */
  readonly pinnedPath: string;
  /** How thick that is at most, and whether it is too thin for an edge around it. */
  readonly pinnedPx: number;
  readonly isPinnedThin: boolean;
  readonly dots: readonly ScoreDot[];
}

export interface ScoreLayout {
  readonly lines: readonly ScoreLine[];
  readonly heightPx: number;
  readonly pitchPx: number;
  /** The memory that is drawn as thick as a line can be. */
  readonly largest: number;
}

/** What the score draws, [steps, units]: the belt, which for a cell without a memory is h. */
export function beltOf(cell: Cell, layer: LayerTrace): Float64Array {
  const belt = signalWithRole(cell, 'belt');
  const values = belt && layer.signals[belt.id];
  if (values === undefined) throw new Error(`The cell "${cell.name}" declares no belt.`);
  return values;
}

export const LARGEST_THICKNESS = 0.86;
/** A memory that is nowhere as large as this is drawn thin: it holds next to nothing. */
export const LEAST_FULL_THICKNESS = 0.25;
/** Which part of a column a change of thickness takes, to each side of its middle. */
const TRANSITION = 0.3;
/** A share below this part of the largest memory is not visible as a line. */
export const INVISIBLE = 0.004;
/** A stroke thinner than this would vanish between its own edges. */
export const THINNEST_EDGED_PX = 2;
/** How far two dots of one step stand apart, in columns. */
const DOT_OFFSET = 0.13;

/** How values become an outline. */
export interface Pen {
  readonly columns: Columns;
  /** The middle of the outline. */
  readonly yPx: number;
  readonly pxPerValue: number;
  /** In the backward direction time runs from right to left, and what is written on to the left. */
  readonly direction: LayerTrace['direction'];
}

/** The steps from one to another, both included. */
export interface Steps {
  readonly first: number;
  readonly last: number;
}

/**
 * Walks along one unit's values, or some steps of them, in the direction of reading, and says how far
 * they reach to each side of its line: level between the words, changing at each of them, and nothing
 * where the sign turns. Coarsely only the middles of the steps are visited.
 */
export function walkReaches(
  values: Float64Array,
  unit: number,
  units: number,
  pen: Omit<Pen, 'yPx'>,
  { first, last }: Steps,
  visit: (x: number, half: number) => void,
  isCoarse = false,
): void {
  const { columns, pxPerValue } = pen;
  const isBackward = pen.direction === 'backward';
  const on = isBackward ? -1 : 1;
  const reach = on * TRANSITION * columns.columnWidthPx;
  const from = isBackward ? last : first;
  let valueBefore = values[(from - on) * units + unit] ?? 0;
  for (let count = 0; count <= last - first; count++) {
    const step = from + on * count;
    const center = columns.centerOf(step);
    const value = values[step * units + unit]!;
    if (!isCoarse) {
      visit(center - reach, (Math.abs(valueBefore) * pxPerValue) / 2);
      if (value * valueBefore < 0) visit(center - reach / 2, 0);
    }
    visit(center, (Math.abs(value) * pxPerValue) / 2);
    valueBefore = value;
  }
  const end = isBackward ? first : last + 1;
  visit(end * columns.columnWidthPx, (Math.abs(valueBefore) * pxPerValue) / 2);
}

/** Less than this is nowhere to be seen. */
export const LEAST_HALF_PX = 0.02;

/**
 * The outline of one unit's values as an SVG path, from where there is something to be seen to where
 * there is nothing any more: a stroke around nothing would be a line. Empty where there never is.
 */
export function outline(values: Float64Array, unit: number, units: number, pen: Pen): string {
  const reaches: Reach[] = [];
  const steps = { first: 0, last: values.length / units - 1 };
  walkReaches(values, unit, units, pen, steps, (x, half) => {
    reaches.push({ x, half });
  });
  const isSeen = ({ half }: Reach): boolean => half > LEAST_HALF_PX;
  const first = reaches.findIndex(isSeen);
  if (first < 0) return '';
  const seen = reaches.slice(Math.max(0, first - 1), reaches.findLastIndex(isSeen) + 2);
  return easedBand(seen, pen.yPx);
}

const LARGEST_DOT_PX = 3.4;

export function dotRadius(
  { pitchPx }: Pick<ScoreLayout, 'pitchPx'>,
  { columnWidthPx }: Columns,
): number {
  return Math.min(LARGEST_DOT_PX, pitchPx * 0.4, columnWidthPx * 0.42);
}

/** Where a unit is written and where it is forgotten, among some of its steps. */
export function dotsOf(
  cell: Cell,
  layer: LayerTrace,
  unit: number,
  columns: Columns,
  { first, last }: Steps = { first: 0, last: Infinity },
): ScoreDot[] {
  const memory = memoryOf(cell, layer);
  if (memory === undefined) return [];
  const { units } = layer;
  const dots: ScoreDot[] = [];
  const on = layer.direction === 'backward' ? -1 : 1;
  const offset = on * DOT_OFFSET * columns.columnWidthPx;
  const belt = signalWithRole(cell, 'belt')!.id;
  const end = Math.min(last + 1, memory.written.length / units);
  for (let step = first; step < end; step++) {
    const at = step * units + unit;
    const written = Math.abs(memory.written[at]!) > WRITTEN_THRESHOLD;
    const row = rowBefore(layer, belt, step);
    const before = Math.abs(row.values[row.at + unit]!);
    const forgotten = memory.keep[at]! < FORGOTTEN_KEEP && before > FORGOTTEN_MEMORY;
    const apart = written && forgotten ? offset : 0;
    const xPx = columns.centerOf(step);
    if (forgotten) dots.push({ kind: 'forgotten', step, xPx: xPx - apart });
    if (written) dots.push({ kind: 'written', step, xPx: xPx + apart });
  }
  return dots;
}

/**
 * The score of one direction of one layer in a box of `heightPx`; `pinnedShare` is [steps, units].
 * There may be more columns than steps: those of words that are not read stay empty. Beside what an
 * experiment makes of a layer, `before` is the same left alone: it decides the order of the lines, and
 * both fit the scale. A bare layout holds only the places of the lines, for whoever draws them in
 * another way.
 */
export function layoutScore(
  cell: Cell,
  layer: LayerTrace,
  pin: number | null,
  pinnedShare: Float64Array | undefined,
  columns: Columns,
  heightPx: number,
  order: UnitOrder = 'pin',
  before: LayerTrace = layer,
  isBare = false,
): ScoreLayout {
  const belt = beltOf(cell, layer);
  const { units } = layer;
  const pitchPx = heightPx / units;
  const largest = Math.max(
    LEAST_FULL_THICKNESS,
    ...[belt, pinnedShare, beltOf(cell, before)].map(largestOf),
  );
  const pxPerValue = (pitchPx * LARGEST_THICKNESS) / largest;
  const lines = unitOrder(cell, before, pin, order).map((unit, row) => {
    const yPx = (row + 0.5) * pitchPx;
    const pen = { columns, yPx, pxPerValue, direction: layer.direction };
    const draw = (values: Float64Array) => (isBare ? '' : outline(values, unit, units, pen));
    const pinned = largestOfUnit(pinnedShare, unit, units);
    return {
      unit,
      yPx,
      memoryPath: draw(belt),
      pinnedPath: pinnedShare && pinned > INVISIBLE * largest ? draw(pinnedShare) : '',
      pinnedPx: pinned * pxPerValue,
      isPinnedThin: pinned * pxPerValue < THINNEST_EDGED_PX,
      dots: isBare ? [] : dotsOf(cell, layer, unit, columns),
    };
  });
  return { lines, heightPx, pitchPx, largest };
}

/** More marks than this (a unit at a step is one) are painted instead of being elements. */
const MOST_ELEMENTS = 4000;

export function isPainted(units: number, steps: number): boolean {
  return units * steps > MOST_ELEMENTS;
}

/** A whole layer as one line: the outline of Σ|memory| over time, and of the pinned step's part. */
export interface ScoreSummary {
  readonly memoryPath: string;
  readonly pinnedPath: string;
  readonly yPx: number;
  readonly pxPerValue: number;
}

/** Σ_j |value_j| at every step. */
export function sizes(values: Float64Array, units: number): Float64Array {
  const sums = new Float64Array(values.length / units);
  values.forEach((value, at) => {
    sums[Math.floor(at / units)]! += Math.abs(value);
  });
  return sums;
}

/**
 * A layer and direction folded to a line of `heightPx`, thickest where it holds most. What it holds
 * without experiments, `before`, has to fit as well.
 */
export function layoutSummary(
  cell: Cell,
  layer: LayerTrace,
  pinnedShare: Float64Array | undefined,
  columns: Columns,
  heightPx: number,
  before?: LayerTrace,
): ScoreSummary {
  const { units, direction } = layer;
  const [memory, pinned, left] = [
    beltOf(cell, layer),
    pinnedShare,
    before && beltOf(cell, before),
  ].map((values) => values && sizes(values, units));
  const largest = Math.max(...[memory, pinned, left].map(largestOf)) || 1;
  const pxPerValue = (heightPx * LARGEST_THICKNESS) / largest;
  const yPx = heightPx / 2;
  const pen = { columns, yPx, pxPerValue, direction };
  const draw = (values?: Float64Array): string => (values ? outline(values, 0, 1, pen) : '');
  return { memoryPath: draw(memory), pinnedPath: draw(pinned), yPx, pxPerValue };
}
