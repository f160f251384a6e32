export interface Point {
  readonly x: number;
  readonly y: number;
}

const round = (value: number): string => String(Math.round(value * 10) / 10);

/** Straight pieces from point to point with rounded corners, as an SVG path. */
export function roundedPath(points: readonly Point[], radiusPx = 8): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  let path = `M${round(first.x)} ${round(first.y)}`;
  rest.forEach((corner, index) => {
    const before = points[index]!;
    const after = rest[index + 1];
    if (after === undefined) {
      path += `L${round(corner.x)} ${round(corner.y)}`;
      return;
    }
    const enter = towards(corner, before, radiusPx);
    const leave = towards(corner, after, radiusPx);
    path += `L${round(enter.x)} ${round(enter.y)}Q${round(corner.x)} ${round(corner.y)} ${round(leave.x)} ${round(leave.y)}`;
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
    `${round(base.x + side * across.x)} ${round(base.y + side * across.y)}`;
  return {
    line: roundedPath([...points.slice(0, -1), base]),
    head: `M${round(tip.x)} ${round(tip.y)}L${corner(1)}L${corner(-1)}z`,
  };
}

const precise = ({ x, y }: Point): string =>
  `${String(Math.round(x * 100) / 100)},${String(Math.round(y * 100) / 100)}`;

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
