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
function towards(corner: Point, other: Point, distancePx: number): Point {
  const length = Math.hypot(other.x - corner.x, other.y - corner.y);
  const part = length === 0 ? 0 : Math.min(distancePx, length / 2) / length;
  return { x: corner.x + (other.x - corner.x) * part, y: corner.y + (other.y - corner.y) * part };
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
