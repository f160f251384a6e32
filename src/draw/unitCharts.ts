/** One unit over time: a bar a step, up for positive, down for negative. */
import type { MapColumns } from './map/layout.ts';
import { leftOf } from './map/layout.ts';
import type { ValueScale } from './valueScale.ts';

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

const round = (value: number): string => String(Math.round(value * 100) / 100);

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
    path += `M${round(xPx)} ${round(yPx)}h${round(widthPx)}v${round(heightPx)}h${round(-widthPx)}z`;
  }
  return path;
}
