/**
 * The lines of the score as they would be without experiments, over those that are: edges, and only
 * where the two can be told apart.
 */
import type { Cell } from '../engine/cells/contract.ts';
import type { LayerTrace } from '../engine/trace.ts';
import { stretchesApart } from './apart.ts';
import type { Columns } from './columns.ts';
import { easedPath, type Point } from './path.ts';
import {
  beltOf,
  LARGEST_THICKNESS,
  sizes,
  walkReaches,
  type Pen,
  type ScoreLayout,
  type Steps,
} from './score.ts';

/** Where the lines of a score are, and how thick: all that it shares with those of another run. */
export interface ScoreRuling extends Pick<ScoreLayout, 'pitchPx' | 'largest'> {
  /** The units from the top down. */
  readonly units: readonly number[];
}

/** The upper and the lower edge of a unit's line over a stretch of steps. */
function edges(
  values: Float64Array,
  unit: number,
  units: number,
  pen: Pen,
  stretch: Steps,
): string {
  const upper: Point[] = [];
  const lower: Point[] = [];
  walkReaches(values, unit, units, pen, stretch, (x, half) => {
    upper.push({ x, y: pen.yPx - half });
    lower.push({ x, y: pen.yPx + half });
  });
  return `M${easedPath(upper)}M${easedPath(lower)}`;
}

/** What was drawn of a layer's lines, by unit and stretch: while a gate is dragged most of it stays. */
export type DrawnEdges = Map<string, string>;

/**
 * The edges of every unit's memory in a layer, in the places and the scale of the score, where those
 * of `now` are visibly others.
 */
export function outlinesBefore(
  cell: Cell,
  layer: LayerTrace,
  now: LayerTrace,
  { units, pitchPx, largest }: ScoreRuling,
  columns: Columns,
  drawn: DrawnEdges = new Map(),
): readonly string[] {
  const pxPerValue = (pitchPx * LARGEST_THICKNESS) / largest;
  const [belt, changed] = [beltOf(cell, layer), beltOf(cell, now)];
  const all = { first: 0, last: belt.length / layer.units - 1 };
  return units.map((unit, row) => {
    const pen = { columns, yPx: (row + 0.5) * pitchPx, pxPerValue, direction: layer.direction };
    return stretchesApart(changed, belt, unit, layer.units, pxPerValue, all)
      .map((stretch) => {
        const key = `${String(unit)}:${String(stretch.first)}-${String(stretch.last)}`;
        const path = drawn.get(key) ?? edges(belt, unit, layer.units, pen, stretch);
        drawn.set(key, path);
        return path;
      })
      .join('');
  });
}

/** The same of a layer that is folded to one line. */
export function summaryBefore(
  cell: Cell,
  layer: LayerTrace,
  now: LayerTrace,
  pen: Omit<Pen, 'direction'>,
): string {
  const [held, holds] = [layer, now].map((each) => sizes(beltOf(cell, each), layer.units));
  const all = { first: 0, last: held!.length - 1 };
  return stretchesApart(holds!, held!, 0, 1, pen.pxPerValue, all)
    .map((stretch) => edges(held!, 0, 1, { ...pen, direction: layer.direction }, stretch))
    .join('');
}
