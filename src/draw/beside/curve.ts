/** A number over time as a curve from the middle of one column to that of the next. */
import { leftOf } from '../map/layout.ts';
import type { ChartFrame } from '../unitCharts.ts';
import { hundredths } from '../round.ts';

/** Where a number of a column lies; what is out of the scale lies on its edge. */
function pointOf({ columns, scale, heightPx }: ChartFrame, column: number, value: number): string {
  const { highest, lowest } = scale;
  const inside = Math.min(highest, Math.max(lowest, value));
  const y = ((highest - inside) / (highest - lowest)) * heightPx;
  const x = leftOf(columns, column) + columns.columnWidthPx / 2;
  return `${hundredths(x)} ${hundredths(y)}`;
}

/**
 * The curve as an SVG path; it breaks off where there is no number.
 *
 * @param values by column
 */
export function curvePath({ columns, scale, heightPx }: ChartFrame, values: Float64Array): string {
  const { from, to } = columns;
  let path = '';
  let isBroken = true;
  for (let column = from; column <= to; column++) {
    const value = values[column];
    if (value === undefined || Number.isNaN(value)) {
      isBroken = true;
      continue;
    }
    path += `${isBroken ? 'M' : 'L'}${pointOf({ columns, scale, heightPx }, column, value)}`;
    isBroken = false;
  }
  return path;
}

/** What lies between two curves, as an SVG path: nothing where one of them has no number. */
export function betweenPath(frame: ChartFrame, one: Float64Array, other: Float64Array): string {
  const { from, to } = frame.columns;
  let path = '';
  for (let column = from; column < to; column++) {
    const ends = [column, column + 1].map((each) => [one[each], other[each]] as const);
    if (ends.flat().some((value) => value === undefined || Number.isNaN(value))) continue;
    const [start, end] = ends.map((pair, at) =>
      pair.map((value) => pointOf(frame, column + at, value!)),
    );
    path += `M${start![0]!}L${end![0]!}L${end![1]!}L${start![1]!}Z`;
  }
  return path;
}
