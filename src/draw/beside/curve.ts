/** A number over time as a curve from the middle of one column to that of the next. */
import { leftOf } from '../map/layout.ts';
import type { ChartFrame } from '../unitCharts.ts';
import { hundredths } from '../round.ts';

/**
 * The curve as an SVG path; it breaks off where there is no number.
 *
 * @param values by column
 */
export function curvePath({ columns, scale, heightPx }: ChartFrame, values: Float64Array): string {
  const { from, to, columnWidthPx } = columns;
  let path = '';
  let isBroken = true;
  for (let column = from; column <= to; column++) {
    const value = values[column];
    if (value === undefined || Number.isNaN(value)) {
      isBroken = true;
      continue;
    }
    const inside = Math.min(scale.highest, Math.max(scale.lowest, value));
    const y = ((scale.highest - inside) / (scale.highest - scale.lowest)) * heightPx;
    path += `${isBroken ? 'M' : 'L'}${hundredths(leftOf(columns, column) + columnWidthPx / 2)} ${hundredths(y)}`;
    isBroken = false;
  }
  return path;
}
