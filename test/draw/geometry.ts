/** What must hold in every drawing of a cell: wires and shapes that belong together, and no others. */
import type { CellLayout, NodeShape, Wire } from '../../src/draw/cellLayout.ts';
import type { Point } from '../../src/draw/path.ts';
import type { Cell } from '../../src/engine/cells/contract.ts';

type Drawing = Pick<CellLayout, 'nodes' | 'wires'>;

export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function boundsOf({ x, y, width, height }: NodeShape): Bounds {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

export function areApart(a: Bounds, b: Bounds): boolean {
  return a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
}

type Piece = readonly [Point, Point];

function piecesOf({ points }: Wire): readonly Piece[] {
  return points.slice(1).map((to, index) => [points[index]!, to]);
}

/** Whether a wire, which runs straight across or up and down, runs through a shape's inside. */
export function crosses(wire: Wire, box: Bounds): boolean {
  return piecesOf(wire).some(
    ([from, to]) =>
      Math.max(from.x, to.x) > box.left + 1 &&
      Math.min(from.x, to.x) < box.right - 1 &&
      Math.max(from.y, to.y) > box.top + 1 &&
      Math.min(from.y, to.y) < box.bottom - 1,
  );
}

/** Whether a level piece goes over an upright one, not only up to it. */
function goesOver([from, to]: Piece, [top, foot]: Piece): boolean {
  const isInside = (value: number, one: number, other: number): boolean =>
    value > Math.min(one, other) + 0.5 && value < Math.max(one, other) - 0.5;
  return isInside(top.x, from.x, to.x) && isInside(from.y, top.y, foot.y);
}

/** Wires that cross one another, but for peepholes and what all gates take in. */
export function crossings({ wires }: Drawing): readonly string[] {
  const meant = wires.filter(({ peephole, kind }) => !peephole && kind !== 'takeIn');
  return meant.flatMap((one, index) =>
    meant
      .slice(index + 1)
      .filter((other) =>
        piecesOf(one).some((a) => piecesOf(other).some((b) => goesOver(a, b) || goesOver(b, a))),
      )
      .map((other) => `${one.id} and ${other.id}`),
  );
}

/** Whether a shape makes what a wire carries, or takes it in; ends may lie under their shapes. */
function isOwn(wire: Wire, node: NodeShape): boolean {
  const { left, right, top, bottom } = boundsOf(node);
  const isUnder = ({ x, y }: Point): boolean => x > left && x < right && y > top && y < bottom;
  return (
    node.signal === wire.carries ||
    wire.edges.some(({ from, to }) => [from, to].includes(node.signal)) ||
    [wire.points[0]!, wire.points.at(-1)!].some(isUnder)
  );
}

/** Wires through shapes that are not their own; a belt passes behind the circles on it. */
export function wiresThroughShapes({ wires, nodes }: Drawing): readonly string[] {
  return wires.flatMap((wire) =>
    nodes
      .filter((node) => !isOwn(wire, node) && !(wire.rail && node.kind === 'circle'))
      .filter((node) => crosses(wire, boundsOf(node)))
      .map((node) => `${wire.id} through ${node.signal}`),
  );
}

/** The edges that wires run along, in the order of the alphabet. */
export function edgesDrawn({ wires }: Drawing): readonly string[] {
  return wires.flatMap(({ edges }) => edges.map((edge) => JSON.stringify(edge))).toSorted();
}

/** Those that lead from shape to shape; a gate and its sum share one. */
export function edgesOf({ signals }: Cell): readonly string[] {
  const sums = signals.filter(({ roles }) => roles.includes('preActivation')).map(({ id }) => id);
  return signals
    .flatMap(({ id: to, from: sources }) =>
      sources
        .filter(({ signal }) => !sums.includes(signal))
        .map(({ signal: from, offset }) => JSON.stringify({ from, to, offset })),
    )
    .toSorted();
}
