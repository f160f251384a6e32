import { hundredths, tenths } from './round.ts';
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Straight pieces from point to point with rounded corners, as an SVG path. */
export function roundedPath(points: readonly Point[], radiusPx = 8): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  let path = `M${tenths(first.x)} ${tenths(first.y)}`;
  rest.forEach((corner, index) => {
    const before = points[index]!;
    const after = rest[index + 1];
    if (after === undefined) {
      path += `L${tenths(corner.x)} ${tenths(corner.y)}`;
      return;
    }
    const enter = towards(corner, before, radiusPx);
    const leave = towards(corner, after, radiusPx);
    path += `L${tenths(enter.x)} ${tenths(enter.y)}Q${tenths(corner.x)} ${tenths(corner.y)} ${tenths(leave.x)} ${tenths(leave.y)}`;
  });
  return path;
}

/** The point that lies `distancePx` from a corner on the way to another point, half-way at most. */
function towards(corner: Point, other: Point, distancePx: number, most = 0.5): Point {
  const length = Math.hypot(other.x - corner.x, other.y - corner.y);
  const part = length === 0 ? 0 : Math.min(distancePx, length * most) / length;
  return { x: corner.x + (other.x - corner.x) * part, y: corner.y + (other.y - corner.y) * part };
}

/** A line that ends in an arrowhead: the line up to the head, and the head as a triangle. */
export function arrowPaths(
  points: readonly Point[],
  headPx: number,
): { readonly line: string; readonly head: string } {
  const tip = points.at(-1);
  const from = points.at(-2);
  if (tip === undefined || from === undefined) return { line: '', head: '' };
  const base = towards(tip, from, headPx, 1);
  const across = { x: (tip.y - base.y) * 0.55, y: (base.x - tip.x) * 0.55 };
  const corner = (side: number): string =>
    `${tenths(base.x + side * across.x)} ${tenths(base.y + side * across.y)}`;
  return {
    line: roundedPath([...points.slice(0, -1), base]),
    head: `M${tenths(tip.x)} ${tenths(tip.y)}L${corner(1)}L${corner(-1)}z`,
  };
}

const precise = ({ x, y }: Point): string => `${hundredths(x)},${hundredths(y)}`;

/** From point to point, level at each of them; without the command that begins a path. */
export function easedPath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  return rest.reduce((path, to, index) => {
    const from = points[index]!;
    if (from.y === to.y) return `${path}L${precise(to)}`;
    const x = (from.x + to.x) / 2;
    return `${path}C${precise({ x, y: from.y })},${precise({ x, y: to.y })},${precise(to)}`;
  }, precise(first));
}

/** How far a band reaches to each side of its middle at a place. */
export interface Reach {
  readonly x: number;
  readonly half: number;
}

/**
 * A closed band around a level line, as an SVG path: there above the line, back below it, both eased.
 * Bands are what is drawn most, so every number is put into words once, and the pieces are joined once.
 */
export function easedBand(reaches: readonly Reach[], y: number): string {
  if (reaches.length === 0) return '';
  const places = reaches.map(({ x }) => hundredths(x));
  const above = reaches.map(({ half }) => y - half);
  const below = reaches.map(({ half }) => y + half);
  const upper = above.map(hundredths);
  const lower = below.map(hundredths);
  const pieces: string[] = [];
  /** From the place `from` to `to` along the edge whose heights are `edge`. */
  const go = (edge: readonly string[], heights: readonly number[], from: number, to: number) => {
    if (heights[from] === heights[to]) {
      pieces.push('L', places[to]!, ',', edge[to]!);
      return;
    }
    const middle = hundredths((reaches[from]!.x + reaches[to]!.x) / 2);
    pieces.push('C', middle, ',', edge[from]!, ',', middle, ',', edge[to]!, ',');
    pieces.push(places[to]!, ',', edge[to]!);
  };
  const last = reaches.length - 1;
  pieces.push('M', places[0]!, ',', upper[0]!);
  for (let index = 1; index <= last; index++) go(upper, above, index - 1, index);
  pieces.push('L', places[last]!, ',', lower[last]!);
  for (let index = last; index > 0; index--) go(lower, below, index, index - 1);
  pieces.push('Z');
  return pieces.join('');
}
