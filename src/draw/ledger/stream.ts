/**
 * What was written at each word, over time, one band upon the other like layers of sediment: the
 * first that was read lies at the bottom. A band is as thick as what is left of it.
 */
import { leftOf, type MapColumns } from '../map/layout.ts';
import { easedPath, type Point } from '../path.ts';

export interface BandShape {
  /** The outline, as an SVG path; empty where there is nothing of it. */
  readonly path: string;
  /** Where its name stands; absent where it is too thin for one. */
  readonly label?: { readonly xPx: number; readonly yPx: number };
}

export interface StreamFrame {
  readonly columns: MapColumns;
  readonly heightPx: number;
  /** In the backward direction time runs from right to left. */
  readonly direction: 'forward' | 'backward';
}

export interface StreamBandInput {
  /** By step. */
  readonly sizes: Float64Array;
  /** How wide its name is. */
  readonly labelPx: number;
}

export interface StreamLayout {
  /** In the order of the bands. */
  readonly shapes: readonly BandShape[];
  /** What the whole height stands for: the most that is there at any step. */
  readonly highest: number;
}

/** Which part of a column a change of thickness takes, to both sides of where the column begins. */
const TRANSITION = 0.13;
/** A name needs so much room. */
const LABEL_HEIGHT_PX = 15;

/** The lower and the upper edge of a band by step, in pixels from the top. */
interface Edges {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

function stack(bands: readonly StreamBandInput[], frame: StreamFrame) {
  const { from, to } = frame.columns;
  const steps = bands[0]?.sizes.length ?? 0;
  const totals = new Float64Array(steps);
  const tops = bands.map(({ sizes }) => {
    sizes.forEach((size, step) => (totals[step]! += size));
    return totals.slice();
  });
  const highest = totals.subarray(from, to + 1).reduce((most, total) => Math.max(most, total), 0);
  const yOf = (value: number): number => frame.heightPx * (highest === 0 ? 1 : 1 - value / highest);
  const ground = new Float64Array(steps).map(() => yOf(0));
  const edges = tops.map((top, index): Edges => {
    const below = tops[index - 1];
    return { lower: below?.map(yOf) ?? ground, upper: top.map(yOf) };
  });
  return { edges, highest };
}

/** Where the column of a step begins, as time runs. */
function startOf({ columns, direction }: StreamFrame, step: number): number {
  return leftOf(columns, direction === 'backward' ? step + 1 : step);
}

/**
 * An edge from the first step that is shown to the last, as time runs: level in the column of a
 * word, changing where it begins.
 */
function edgePoints(edge: Float64Array, frame: StreamFrame): Point[] {
  const { columns, direction } = frame;
  const { from, to, columnWidthPx } = columns;
  const on = direction === 'backward' ? -1 : 1;
  const [first, last] = on > 0 ? [from, to] : [to, from];
  const reach = on * TRANSITION * columnWidthPx;
  const points: Point[] = [];
  for (let step = first; step !== last + on; step += on) {
    const before = edge[step - on];
    const start = startOf(frame, step);
    if (step !== first) points.push({ x: start - reach, y: before! });
    // What was there before the first step that is shown is there from the very edge.
    else points.push({ x: start, y: before === undefined ? frame.heightPx : edge[step]! });
    points.push({ x: start + reach, y: edge[step]! });
  }
  points.push({ x: startOf(frame, last + on), y: edge[last]! });
  return points;
}

const THINNEST_PX = 0.02;

function outline({ lower, upper }: Edges, frame: StreamFrame): string {
  const above = edgePoints(upper, frame);
  const below = edgePoints(lower, frame);
  const isThere = (index: number): boolean =>
    Math.abs(below[index]!.y - above[index]!.y) > THINNEST_PX;
  const first = above.findIndex((_, index) => isThere(index));
  const last = above.findLastIndex((_, index) => isThere(index));
  if (first < 0) return '';
  const from = Math.max(0, first - 1);
  const until = Math.min(above.length, last + 2);
  const back = below.slice(from, until).reverse();
  return `M${easedPath(above.slice(from, until))}L${easedPath(back)}Z`;
}

/** The place where a name fits best: the thickest one, of equals the first. */
function labelPlace({ lower, upper }: Edges, labelPx: number, frame: StreamFrame) {
  const { from, to, columnWidthPx } = frame.columns;
  // At both ends it is not level yet.
  const count = Math.ceil(labelPx / columnWidthPx + 2 * TRANSITION);
  let thickest = LABEL_HEIGHT_PX;
  let place: BandShape['label'];
  for (let start = from; start + count - 1 <= to; start++) {
    const top = upper.subarray(start, start + count).reduce((a, b) => Math.max(a, b));
    const bottom = lower.subarray(start, start + count).reduce((a, b) => Math.min(a, b));
    if (bottom - top < thickest) continue;
    thickest = bottom - top + 0.5;
    place = { xPx: (start - from + count / 2) * columnWidthPx, yPx: (top + bottom) / 2 };
  }
  return place;
}

export function layoutStream(bands: readonly StreamBandInput[], frame: StreamFrame): StreamLayout {
  const { edges, highest } = stack(bands, frame);
  const shapes = edges.map((edge, index): BandShape => {
    const label = labelPlace(edge, bands[index]!.labelPx, frame);
    return { path: outline(edge, frame), ...(label && { label }) };
  });
  return { shapes, highest };
}
