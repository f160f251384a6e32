/** One unit over time: a bar a step, up for positive, down for negative. */
import type { MapColumns } from './map/layout.ts';
import { leftOf } from './map/layout.ts';
import type { ValueScale } from './valueScale.ts';
import { hundredths } from './round.ts';

export interface BarBox {
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** How the values of a chart become lengths. */
export interface ChartFrame {
  readonly columns: MapColumns;
  readonly scale: ValueScale;
  readonly heightPx: number;
}

const BAR_OF_COLUMN = 0.7;
const WIDEST_BAR_PX = 30;
/** A value too small for a pixel still shows where its bar would be. */
const LOWEST_BAR_PX = 0.8;

/** Where zero is, from the top. */
export function zeroOf({ scale, heightPx }: ChartFrame): number {
  return (scale.highest / (scale.highest - scale.lowest)) * heightPx;
}

/** The bar of a value; one beyond the scale ends at its edge. */
export function barOf(frame: ChartFrame, step: number, value: number): BarBox {
  const { columns, scale, heightPx } = frame;
  const inside = Math.min(scale.highest, Math.max(scale.lowest, value));
  const lengthPx = (Math.abs(inside) / (scale.highest - scale.lowest)) * heightPx;
  const shownPx = Math.max(LOWEST_BAR_PX, lengthPx);
  const widthPx = Math.min(WIDEST_BAR_PX, columns.columnWidthPx * BAR_OF_COLUMN);
  const zeroPx = zeroOf(frame);
  return {
    xPx: leftOf(columns, step) + (columns.columnWidthPx - widthPx) / 2,
    yPx: value < 0 ? zeroPx : zeroPx - shownPx,
    widthPx,
    heightPx: shownPx,
  };
}

/**
 * All bars of one unit in the shown steps as an SVG path; where there is nothing there is no bar.
 *
 * @param values [steps, units]
 */
export function barsPath(
  frame: ChartFrame,
  values: Float64Array,
  units: number,
  unit: number,
): string {
  const { from, to } = frame.columns;
  let path = '';
  for (let step = from; step <= to; step++) {
    const value = values[step * units + unit]!;
    if (value === 0) continue;
    const { xPx, yPx, widthPx, heightPx } = barOf(frame, step, value);
    path += `M${hundredths(xPx)} ${hundredths(yPx)}h${hundredths(widthPx)}v${hundredths(heightPx)}h${hundredths(-widthPx)}z`;
  }
  return path;
}

/** Where the end of a bar is, which stands for its value. */
export function endOf(
  frame: ChartFrame,
  step: number,
  value: number,
): { xPx: number; yPx: number } {
  const { xPx, yPx, widthPx, heightPx } = barOf(frame, step, value);
  return { xPx: xPx + widthPx / 2, yPx: value < 0 ? yPx + heightPx : yPx };
}

/** By how much a value changes when its end moves up by a pixel. */
export function valuePerPx({ scale, heightPx }: ChartFrame): number {
  return (scale.highest - scale.lowest) / heightPx;
}

/** What cannot be seen as a difference between two bars, nor between their numbers. */
export const SAME_BAR = 0.005;

/**
 * The bars of one unit as they were, where they are others now.
 *
 * @param before [steps, units], like `now`
 */
export function changedBarsPath(
  frame: ChartFrame,
  before: Float64Array,
  now: Float64Array,
  units: number,
  unit: number,
): string {
  // What was zero is still a bar of hardly any length.
  const changed = before.map((value, at) =>
    Math.abs(value - now[at]!) > SAME_BAR ? value || Number.MIN_VALUE : 0,
  );
  return barsPath(frame, changed, units, unit);
}

/** A stroke along the end of the bars of some steps. */
export function endsPath(
  frame: ChartFrame,
  steps: readonly number[],
  valueAt: (step: number) => number,
): string {
  const { from, to } = frame.columns;
  return steps
    .filter((step) => step >= from && step <= to)
    .map((step) => {
      const { xPx, widthPx } = barOf(frame, step, 0);
      return `M${hundredths(xPx)} ${hundredths(endOf(frame, step, valueAt(step)).yPx)}h${hundredths(widthPx)}`;
    })
    .join('');
}
