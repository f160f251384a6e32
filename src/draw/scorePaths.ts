/**
 * The lines of the score as what a canvas draws, for as many columns as are seen: one path for
 * everything of a kind, without the detour over text.
 */
import type { Cell } from '../engine/cells/contract.ts';
import type { LayerTrace } from '../engine/trace.ts';
import { stretchesApart } from './apart.ts';
import type { Columns } from './columns.ts';
import {
  beltOf,
  dotRadius,
  dotsOf,
  INVISIBLE,
  LARGEST_THICKNESS,
  LEAST_HALF_PX,
  walkReaches,
  type ScoreDot,
  type ScoreLayout,
  type Steps,
} from './score.ts';

/** A smaller dot cannot be told from a square. */
const ROUND_FROM_PX = 1;

/** What a canvas and its paths have in common. */
export interface Sink {
  readonly moveTo: (x: number, y: number) => void;
  readonly lineTo: (x: number, y: number) => void;
  readonly bezierCurveTo: (
    x1: number,
    y1: number,
    x2: number,
    y2: number,
    x: number,
    y: number,
  ) => void;
  readonly closePath: () => void;
  readonly rect: (x: number, y: number, width: number, height: number) => void;
  readonly arc: (x: number, y: number, radius: number, from: number, to: number) => void;
}

/** In narrower columns, and on thinner lines, a curve cannot be told from a straight line. */
const EASED_FROM = { columnPx: 8, pitchPx: 4 };

/** Places along a line, in room that is used for one line after the other. */
class Band {
  private xs = new Float64Array(64);
  private halves = new Float64Array(64);
  private count = 0;

  clear(): void {
    this.count = 0;
  }

  readonly add = (x: number, half: number): void => {
    const { count } = this;
    const isNothing = half <= LEAST_HALF_PX;
    // Where nothing is to be seen for long, only the ends of it count.
    if (isNothing && count > 0 && this.halves[count - 1]! <= LEAST_HALF_PX) {
      if (count === 1 || this.halves[count - 2]! <= LEAST_HALF_PX) this.count -= 1;
    }
    if (this.count === this.xs.length) this.grow();
    this.xs[this.count] = x;
    this.halves[this.count] = half;
    this.count += 1;
  };

  private grow(): void {
    const [xs, halves] = [this.xs, this.halves];
    this.xs = new Float64Array(2 * xs.length);
    this.halves = new Float64Array(2 * halves.length);
    this.xs.set(xs);
    this.halves.set(halves);
  }

  /** A closed band around a level line, as `easedBand` is one. */
  drawOn(sink: Sink, y: number, isEased: boolean): void {
    const { xs, halves } = this;
    const isNothing = (index: number): boolean => halves[index]! <= LEAST_HALF_PX;
    let [first, last] = [0, this.count - 1];
    // A stroke around nothing would be a line.
    if (last > 1 && isNothing(0) && isNothing(1)) first = 1;
    if (last > 1 && isNothing(last) && isNothing(last - 1)) last -= 1;
    if (last <= first || halves.subarray(first, last + 1).every((half) => half <= LEAST_HALF_PX)) {
      return;
    }
    sink.moveTo(xs[first]!, y - halves[first]!);
    for (let index = first + 1; index <= last; index++) {
      go(sink, xs[index - 1]!, y - halves[index - 1]!, xs[index]!, y - halves[index]!, isEased);
    }
    sink.lineTo(xs[last]!, y + halves[last]!);
    for (let index = last; index > first; index--) {
      go(sink, xs[index]!, y + halves[index]!, xs[index - 1]!, y + halves[index - 1]!, isEased);
    }
    sink.closePath();
  }

  /** Only its upper and its lower edge. */
  drawEdgesOn(sink: Sink, y: number, isEased: boolean): void {
    const { xs, halves, count } = this;
    for (const sign of [-1, 1]) {
      const edgeAt = (index: number): number => y + sign * halves[index]!;
      sink.moveTo(xs[0]!, edgeAt(0));
      for (let index = 1; index < count; index++) {
        go(sink, xs[index - 1]!, edgeAt(index - 1), xs[index]!, edgeAt(index), isEased);
      }
    }
  }
}

function go(sink: Sink, fromX: number, fromY: number, x: number, y: number, isEased: boolean) {
  if (!isEased || fromY === y) {
    sink.lineTo(x, y);
    return;
  }
  const middle = (fromX + x) / 2;
  sink.bezierCurveTo(middle, fromY, middle, y, x, y);
}

/** What is painted: a layer, what of it the pinned step put there, and the places of its lines. */
export interface PaintedScore {
  readonly cell: Cell;
  readonly layer: LayerTrace;
  readonly pinnedShare: Float64Array | undefined;
  readonly layout: ScoreLayout;
  readonly columns: Columns;
  readonly steps: Steps;
}

type Values = Float64Array;
type Chosen = (line: ScoreLayout['lines'][number]) => boolean;

/** How thick the lines of a score are, and how exactly they are drawn. */
function manner({ layout, columns }: PaintedScore) {
  const isCoarse = columns.columnWidthPx < EASED_FROM.columnPx;
  return {
    pxPerValue: (layout.pitchPx * LARGEST_THICKNESS) / layout.largest,
    isCoarse,
    isEased: !isCoarse && layout.pitchPx >= EASED_FROM.pitchPx,
  };
}

function addBands(sink: Sink, values: Values, score: PaintedScore, isChosen: Chosen): void {
  const { layer, layout, columns, steps } = score;
  const { units, direction } = layer;
  const { pxPerValue, isCoarse, isEased } = manner(score);
  const pen = { columns, pxPerValue, direction };
  const band = new Band();
  for (const line of layout.lines) {
    if (!isChosen(line)) continue;
    const { unit, yPx } = line;
    band.clear();
    walkReaches(values, unit, units, pen, steps, band.add, isCoarse);
    band.drawOn(sink, yPx, isEased);
  }
}

export function addMemory(sink: Sink, score: PaintedScore): void {
  addBands(sink, beltOf(score.cell, score.layer), score, () => true);
}

/** The edges of a layer that is left alone by experiments, where they can be told from what is. */
export function addBefore(sink: Sink, before: LayerTrace, score: PaintedScore): void {
  const { cell, layer, layout, columns, steps } = score;
  const { units, direction } = layer;
  const [belt, now] = [beltOf(cell, before), beltOf(cell, layer)];
  const { pxPerValue, isCoarse, isEased } = manner(score);
  const pen = { columns, pxPerValue, direction };
  const band = new Band();
  for (const { unit, yPx } of layout.lines) {
    for (const stretch of stretchesApart(now, belt, unit, units, pxPerValue, steps)) {
      band.clear();
      walkReaches(belt, unit, units, pen, stretch, band.add, isCoarse);
      band.drawEdgesOn(sink, yPx, isEased);
    }
  }
}

/** What is left of the pinned step's part; thin shares apart, which have no edges. */
export function addPinned(sink: Sink, score: PaintedScore, areThin: boolean): void {
  const { pinnedShare, layout } = score;
  if (pinnedShare === undefined) return;
  const leastPx = INVISIBLE * LARGEST_THICKNESS * layout.pitchPx;
  addBands(
    sink,
    pinnedShare,
    score,
    ({ isPinnedThin, pinnedPx }) => pinnedPx > leastPx && isPinnedThin === areThin,
  );
}

/** Both kinds of dots, each on a path of its own. */
export function addDots(
  sinks: Readonly<Record<ScoreDot['kind'], Sink>>,
  score: PaintedScore,
): void {
  const { cell, layer, layout, columns, steps } = score;
  const radius = dotRadius(layout, columns);
  for (const { unit, yPx } of layout.lines) {
    for (const { kind, xPx } of dotsOf(cell, layer, unit, columns, steps)) {
      const sink = sinks[kind];
      if (radius < ROUND_FROM_PX) {
        sink.rect(xPx - radius, yPx - radius, 2 * radius, 2 * radius);
        continue;
      }
      sink.moveTo(xPx + radius, yPx);
      sink.arc(xPx, yPx, radius, 0, 2 * Math.PI);
    }
  }
}
