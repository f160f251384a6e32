/** The hidden states of both directions side by side, [→h, ←h], in a column of any width. */
import { tenths } from '../round.ts';

interface JoinStrip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface JoinLayout {
  readonly heightPx: number;
  /** The forward direction's, then the backward one's. */
  readonly strips: readonly [JoinStrip, JoinStrip];
  /** The square brackets, and the point of an arrow above their middle. */
  readonly bracketPath: string;
}

const HEIGHT_PX = 20;
const STRIP = { y: 6, height: 11, widestPx: 64 };
const GAP_PX = 3;
const SIDE_PX = 5;
const LIP_PX = 2.5;

export function layoutJoin(columnWidthPx: number): JoinLayout {
  const room = (columnWidthPx - 2 * SIDE_PX - GAP_PX) / 2 - LIP_PX;
  const width = Math.max(1, Math.min(STRIP.widestPx, room));
  const middle = columnWidthPx / 2;
  const strip = { y: STRIP.y, width, height: STRIP.height };
  const left = middle - GAP_PX / 2 - width - LIP_PX;
  const right = middle + GAP_PX / 2 + width + LIP_PX;
  const [top, bottom] = [STRIP.y - 1.5, STRIP.y + STRIP.height + 1.5].map(tenths);
  const bracket = (x: number, lip: number): string =>
    `M${tenths(x + lip)} ${top!}H${tenths(x)}V${bottom!}H${tenths(x + lip)}`;
  const arrow = `M${tenths(middle - 3)} 4L${tenths(middle)} 1L${tenths(middle + 3)} 4`;
  return {
    heightPx: HEIGHT_PX,
    strips: [
      { ...strip, x: middle - GAP_PX / 2 - width },
      { ...strip, x: middle + GAP_PX / 2 },
    ],
    bracketPath: bracket(left, LIP_PX) + bracket(right, -LIP_PX) + arrow,
  };
}
