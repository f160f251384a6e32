/** A squashing function as a small curve, with the point at which it is used. */
import { range } from 'd3';
import type { Point } from './path.ts';
import { hundredths } from './round.ts';

export type SquashName = 'σ' | 'tanh';

export interface SquashCurve {
  /** The curve, as an SVG path. */
  readonly path: string;
  /** What is squashed, and what becomes of it. */
  readonly point: Point;
  /** Where zero is, across and up. */
  readonly origin: Point;
  /** How high the function's lowest and highest values lie. */
  readonly floor: number;
  readonly ceiling: number;
  /** The largest value that is drawn, to the right and to the left. */
  readonly reach: number;
}

/** Beyond this a curve is flat for the eye. */
const usualReach: Readonly<Record<SquashName, number>> = { σ: 6, tanh: 3 };
const squashes: Readonly<Record<SquashName, (value: number) => number>> = {
  σ: (value) => 1 / (1 + Math.exp(-value)),
  tanh: Math.tanh,
};
const lowest: Readonly<Record<SquashName, number>> = { σ: 0, tanh: -1 };
const PIECES = 48;
/** How much of the width lies beyond a point that is far out. */
const MARGIN = 1.15;

/**
 * @param at what is squashed; the curve reaches out to it
 * @param insetPx room for the point around the curve
 */
export function layoutSquashCurve(
  name: SquashName,
  at: number,
  widthPx: number,
  heightPx: number,
  insetPx = 5,
): SquashCurve {
  const squash = squashes[name];
  const reach = Math.max(usualReach[name], Math.abs(at) * MARGIN);
  const x = (value: number): number =>
    insetPx + ((value + reach) / (2 * reach)) * (widthPx - 2 * insetPx);
  const y = (value: number): number => {
    const part = (value - lowest[name]) / (1 - lowest[name]);
    return heightPx - insetPx - part * (heightPx - 2 * insetPx);
  };
  const points = range(PIECES + 1).map((piece) => {
    const value = reach * ((2 * piece) / PIECES - 1);
    return `${hundredths(x(value))} ${hundredths(y(squash(value)))}`;
  });
  return {
    path: `M${points.join('L')}`,
    point: { x: x(at), y: y(squash(at)) },
    origin: { x: x(0), y: y(0) },
    floor: y(lowest[name]),
    ceiling: y(1),
    reach,
  };
}
