/**
 * One step of the memory's lines, seen from near: each line comes in as thick as it was, is thinned
 * where the memory is multiplied (×), is added to where something is written (+), and goes on.
 * Where a cell keeps nothing, its lines end at the box that rewrites them and begin anew behind it.
 */
import { signalWithRole, type Cell } from '../../engine/cells/contract.ts';
import { memoryOf } from '../../engine/provenance.ts';
import { rowBefore, type LayerTrace } from '../../engine/trace.ts';
import { areApart } from '../apart.ts';
import { easedBand, easedPath, type Point } from '../path.ts';
import {
  beltOf,
  INVISIBLE,
  LARGEST_THICKNESS,
  LEAST_FULL_THICKNESS,
  THINNEST_EDGED_PX,
} from '../score.ts';
import { largestOf } from '../strip.ts';
import { tenths } from '../round.ts';

/** The places of one column in the order in which they are passed, in px from where it is entered. */
export interface BeltFrame {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Where the memory is multiplied; without a memory, where the box begins. */
  readonly keepAtPx: number;
  /** Where it is added to; without a memory, where the box ends. */
  readonly writeAtPx: number;
}

/** How values become thicknesses; the same for all columns of a layer. */
export interface BeltScale {
  /** The units from the top line to the bottom one. */
  readonly order: readonly number[];
  readonly pitchPx: number;
  readonly pxPerValue: number;
  /** How far a mark of size 1 reaches to each side. */
  readonly markPx: number;
}

/** What is lost at × (1 − f, of a unit that held something) or written at + (|w|). */
export interface BeltMark {
  readonly unit: number;
  readonly x: number;
  readonly y: number;
  /** From 0 to 1; the mark's area is in proportion. */
  readonly size: number;
  /** How far it reaches to each side. */
  readonly reachPx: number;
}

export interface BeltColumn {
  readonly memoryPath: string;
  /** What is left of the pinned step's part; empty where there is none. */
  readonly pinnedPath: string;
  /** The edges of those of its strokes that have room for some. */
  readonly pinnedEdges: string;
  readonly lost: readonly BeltMark[];
  readonly added: readonly BeltMark[];
}

/** Half of the way over which a line changes its thickness. */
const CHANGE_PX = 9;
const LARGEST_MARK_PX = 7;
/** So far each arm of a × reaches to the side for it to look as large as a +. */
const SLANTED = 0.75;
/** A mark that reaches less far than this would be a speck. */
const SMALLEST_MARK_PX = 1;
/** Of a unit that holds less than this nothing worth a mark can be lost. */
const HOLDS_SOMETHING = 0.02;

/** `before` is what an experiment changed: the same layer left alone, which has to fit as well. */
export function beltScale(
  cell: Cell,
  layer: LayerTrace,
  pinnedShare: Float64Array | undefined,
  order: readonly number[],
  heightPx: number,
  before: LayerTrace = layer,
): BeltScale {
  const pitchPx = heightPx / layer.units;
  const largest = Math.max(
    LEAST_FULL_THICKNESS,
    ...[beltOf(cell, layer), pinnedShare, beltOf(cell, before)].map(largestOf),
  );
  return {
    order,
    pitchPx,
    pxPerValue: (pitchPx * LARGEST_THICKNESS) / largest,
    markPx: Math.min(LARGEST_MARK_PX, pitchPx * 0.62),
  };
}

/** Values of one line before ×, between × and +, and after +. */
type Thicknesses = readonly [before: number, kept: number, after: number];

type Edges = readonly (readonly [x: number, half: number])[];

/** Half the thickness from place to place; empty where the line is nowhere to be seen. */
function edgesOf(values: Thicknesses, scale: BeltScale, frame: BeltFrame): Edges {
  const [before, kept, after] = values.map((value) => (Math.abs(value) * scale.pxPerValue) / 2) as [
    number,
    number,
    number,
  ];
  if (Math.max(before, kept, after) < 0.02) return [];
  const { keepAtPx, writeAtPx, widthPx } = frame;
  const reach = Math.min(CHANGE_PX, (writeAtPx - keepAtPx) / 3);
  return [
    [0, before],
    [keepAtPx - reach, before],
    [keepAtPx + reach, kept],
    [writeAtPx - reach, kept],
    // Pinched where the sign turns.
    ...(values[1] * values[2] < 0 ? [[writeAtPx, 0] as const] : []),
    [writeAtPx + reach, after],
    [widthPx, after],
  ];
}

function closed(edges: Edges, y: number): string {
  return easedBand(
    edges.map(([x, half]) => ({ x, half })),
    y,
  );
}

/** Above and below, but not where the next column goes on. */
function edgeLines(edges: Edges, y: number): string {
  const at = (sign: 1 | -1): Point[] => edges.map(([x, half]) => ({ x, y: y + sign * half }));
  return `M${easedPath(at(-1))}M${easedPath(at(1))}`;
}

/** A line that is rewritten: what comes in ends at the box, what goes on begins behind it. */
function broken([before, , after]: Thicknesses, y: number, scale: BeltScale, frame: BeltFrame) {
  const half = (value: number): number => (Math.abs(value) * scale.pxPerValue) / 2;
  const { keepAtPx, writeAtPx, widthPx } = frame;
  const piece = (from: number, to: number, size: number): string =>
    size < 0.02
      ? ''
      : closed(
          [
            [from, size],
            [to, size],
          ],
          y,
        );
  return piece(0, keepAtPx, half(before)) + piece(writeAtPx, widthPx, half(after));
}

function markOf(unit: number, x: number, y: number, size: number, scale: BeltScale): BeltMark[] {
  const bounded = Math.min(1, size);
  const reachPx = Math.sqrt(bounded) * scale.markPx;
  return reachPx < SMALLEST_MARK_PX ? [] : [{ unit, x, y, size: bounded, reachPx }];
}

/**
 * One step's column of the lines; x runs in the direction of reading, so that a backward layer's
 * column has to be mirrored.
 */
export function layoutBelt(
  cell: Cell,
  layer: LayerTrace,
  step: number,
  pinnedShare: Float64Array | undefined,
  scale: BeltScale,
  frame: BeltFrame,
): BeltColumn {
  const { units } = layer;
  const after = beltOf(cell, layer);
  const before = rowBefore(layer, signalWithRole(cell, 'belt')!.id, step);
  const memory = memoryOf(cell, layer);
  const stepBefore = layer.direction === 'backward' ? step + 1 : step - 1;
  const lost: BeltMark[] = [];
  const added: BeltMark[] = [];
  let memoryPath = '';
  let pinnedPath = '';
  let pinnedEdges = '';
  scale.order.forEach((unit, row) => {
    const y = (row + 0.5) * scale.pitchPx;
    const at = step * units + unit;
    const held = before.values[before.at + unit]!;
    const now = after[at]!;
    if (memory === undefined) {
      memoryPath += broken([held, 0, now], y, scale, frame);
      return;
    }
    const keep = memory.keep[at]!;
    memoryPath += closed(edgesOf([held, keep * held, now], scale, frame), y);
    if (Math.abs(held) > HOLDS_SOMETHING) {
      lost.push(...markOf(unit, frame.keepAtPx, y, 1 - keep, scale));
    }
    added.push(...markOf(unit, frame.writeAtPx, y, Math.abs(memory.written[at]!), scale));
    if (pinnedShare === undefined) return;
    const share = pinnedShare[at]!;
    const shareBefore = pinnedShare[stepBefore * units + unit] ?? 0;
    const largest = Math.max(Math.abs(share), Math.abs(shareBefore));
    if (largest * scale.pxPerValue < INVISIBLE * scale.pitchPx) return;
    const edges = edgesOf([shareBefore, keep * shareBefore, share], scale, frame);
    pinnedPath += closed(edges, y);
    const thickest = Math.max(...edges.map(([, half]) => 2 * half));
    if (thickest >= THINNEST_EDGED_PX) pinnedEdges += edgeLines(edges, y);
  });
  return { memoryPath, pinnedPath, pinnedEdges, lost, added };
}

/**
 * Only the edges of the lines of one step, for what stands over other lines: the memory of a layer
 * as it is without experiments, where it can be told from what it is `now`.
 */
export function beltEdges(
  cell: Cell,
  layer: LayerTrace,
  now: LayerTrace,
  step: number,
  scale: BeltScale,
  frame: BeltFrame,
): string {
  const [own, others] = [layer, now].map((each) => thicknessesAt(cell, each, step));
  const half = (value: number): number => (value * scale.pxPerValue) / 2;
  const hasMemory = memoryOf(cell, layer) !== undefined;
  return scale.order
    .map((unit, row) => {
      const y = (row + 0.5) * scale.pitchPx;
      const [values, changed] = [own!(unit), others!(unit)];
      const isApart = values.some((value, at) => areApart(half(value), half(changed[at]!)));
      if (!isApart) return '';
      if (!hasMemory) return broken(values, y, scale, frame);
      const edges = edgesOf(values, scale, frame);
      return edges.length === 0 ? '' : edgeLines(edges, y);
    })
    .join('');
}

/** What each unit holds before ×, between × and +, and after + of one step. */
function thicknessesAt(cell: Cell, layer: LayerTrace, step: number): (unit: number) => Thicknesses {
  const after = beltOf(cell, layer);
  const before = rowBefore(layer, signalWithRole(cell, 'belt')!.id, step);
  const keep = memoryOf(cell, layer)?.keep;
  return (unit) => {
    const at = step * layer.units + unit;
    const held = before.values[before.at + unit]!;
    return [held, (keep?.[at] ?? 0) * held, after[at]!];
  };
}

/** All × of a column as one path. */
export function crossesPath(marks: readonly BeltMark[]): string {
  return marks
    .map(({ x, y, reachPx }) => {
      const side = reachPx * SLANTED;
      const [left, right, top, bottom] = [x - side, x + side, y - side, y + side].map(tenths);
      return `M${left} ${top}L${right} ${bottom}M${left} ${bottom}L${right} ${top}`;
    })
    .join('');
}

/** All + of a column as one path. */
export function plusesPath(marks: readonly BeltMark[]): string {
  return marks
    .map(({ x, y, reachPx }) => {
      const across = `M${tenths(x - reachPx)} ${tenths(y)}H${tenths(x + reachPx)}`;
      return `${across}M${tenths(x)} ${tenths(y - reachPx)}V${tenths(y + reachPx)}`;
    })
    .join('');
}
