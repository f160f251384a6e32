/** The shapes that stand for a cell's signals, the same in every notation, and where wires meet them. */
import type { Cell, SignalDeclaration } from '../engine/cells/contract.ts';
import type { NodeShape } from './cellLayout.ts';
import type { Point } from './path.ts';
import { hueOf, preActivationOf } from './roles.ts';

export const BOX_HEIGHT_PX = 42;
/** Room for "hidden state" in its own letters. */
const NARROWEST_BOX_PX = 86;
const WIDEST_BOX_PX = 100;
export const CIRCLE_PX = 32;
export const ELLIPSE_PX = { width: 68, height: 34 };
export const STRIP_HEIGHT_PX = 22;
/** The strips of what comes in and goes on. */
export const PORT_STRIP_WIDTH_PX = 84;
/** Room for the frame around a strip at the picture's edge. */
export const PORT_INSET_PX = 6;

const glyphs = {
  sigmoid: 'σ',
  tanh: 'tanh',
  multiply: '×',
  add: '+',
  complement: '1−',
  copy: '=',
} as const;

/** @param columnPx how far apart boxes stand at least */
export function nodeOf(
  cell: Cell,
  signal: SignalDeclaration,
  place: Point,
  columnPx: number,
): NodeShape {
  const glyph = glyphs[signal.operation === 'affine' ? 'copy' : signal.operation];
  const base = { signal: signal.id, ...place, glyph, hue: hueOf(cell, signal.id) };
  if (preActivationOf(cell, signal.id) !== undefined) {
    const width = Math.max(NARROWEST_BOX_PX, Math.min(WIDEST_BOX_PX, columnPx * 1.3));
    return { ...base, kind: 'box', width, height: BOX_HEIGHT_PX };
  }
  if (signal.operation === 'tanh' || signal.operation === 'sigmoid') {
    return { ...base, kind: 'ellipse', ...ELLIPSE_PX };
  }
  return { ...base, kind: 'circle', width: CIRCLE_PX, height: CIRCLE_PX };
}

/** From middle to middle with one corner: along a rail first, otherwise upwards first. */
export function elbow(from: Point, to: Point, railFirst: boolean): readonly Point[] {
  if (from.x === to.x || from.y === to.y) return [from, to];
  const corner = railFirst ? { x: to.x, y: from.y } : { x: from.x, y: to.y };
  return [from, corner, to];
}

/** Where a line that leaves or enters a shape meets its edge. */
function atEdge(node: NodeShape, other: Point): Point {
  if (other.x === node.x) {
    return { x: node.x, y: node.y + (Math.sign(other.y - node.y) * node.height) / 2 };
  }
  return { x: node.x + (Math.sign(other.x - node.x) * node.width) / 2, y: other.y };
}

/** A line from middle to middle without what lies inside the shapes that it joins. */
export function clipped(
  points: readonly Point[],
  from?: NodeShape,
  to?: NodeShape,
): readonly Point[] {
  const inner = [...points];
  const last = inner.length - 1;
  if (from !== undefined) inner[0] = atEdge(from, inner[1]!);
  if (to !== undefined) inner[last] = atEdge(to, inner[last - 1]!);
  return inner;
}
