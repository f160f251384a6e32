/** The memory of a run as a small score: thin lines, one a unit, without dots. */
import type { LayerTrace } from '../../engine/trace.ts';
import { columnLayout } from '../columns.ts';
import {
  INVISIBLE,
  LARGEST_THICKNESS,
  LEAST_FULL_THICKNESS,
  outline,
  THINNEST_EDGED_PX,
  type Pen,
} from '../score.ts';
import { largestOf, largestOfUnit } from '../strip.ts';

interface Lines {
  /** What is carried, [steps, units]. */
  readonly belt: Float64Array;
  /** What the pinned step has of it, [steps, units]. */
  readonly pinnedShare: Float64Array | undefined;
  readonly units: number;
  readonly direction: LayerTrace['direction'];
  /** The units from top to bottom. */
  readonly order: readonly number[];
}

export interface MiniScore {
  /** All lines as one SVG path each. */
  readonly memoryPath: string;
  /** The shares of the pinned step; those that are too thin for an edge apart. */
  readonly pinnedPath: string;
  readonly thinPinnedPath: string;
}

/** The size that is drawn as thick as a line can be; the same for scores that are compared. */
export function fullThickness(belts: readonly (Float64Array | undefined)[]): number {
  return Math.max(LEAST_FULL_THICKNESS, ...belts.map(largestOf));
}

/** The lines from the left edge of the first step on. */
export function layoutMiniScore(
  { belt, pinnedShare, units, direction, order }: Lines,
  columnWidthPx: number,
  heightPx: number,
  full: number,
): MiniScore {
  const steps = belt.length / units;
  const columns = columnLayout(columnWidthPx * steps, steps, {
    visible: Infinity,
    narrowestPx: 0,
  });
  const pitchPx = heightPx / units;
  const pxPerValue = (pitchPx * LARGEST_THICKNESS) / full;
  const draw = (values: Float64Array, isDrawn: (unit: number) => boolean): string =>
    order
      .map((unit, row) => {
        const pen: Pen = { columns, yPx: (row + 0.5) * pitchPx, pxPerValue, direction };
        return isDrawn(unit) ? outline(values, unit, units, pen) : '';
      })
      .join('');
  if (pinnedShare === undefined)
    return { memoryPath: draw(belt, () => true), pinnedPath: '', thinPinnedPath: '' };
  const largest = order.map((_, unit) => largestOfUnit(pinnedShare, unit, units));
  const isSeen = (unit: number): boolean => largest[unit]! > INVISIBLE * full;
  const isThin = (unit: number): boolean => largest[unit]! * pxPerValue < THINNEST_EDGED_PX;
  return {
    memoryPath: draw(belt, () => true),
    pinnedPath: draw(pinnedShare, (unit) => isSeen(unit) && !isThin(unit)),
    thinPinnedPath: draw(pinnedShare, (unit) => isSeen(unit) && isThin(unit)),
  };
}
