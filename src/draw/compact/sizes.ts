/** How large things are drawn where the cell is narrow: taller than wide, for a phone. */
import { signalWithRole, type Cell } from '../../engine/cells/contract.ts';
import type { NodeShape } from '../cellLayout.ts';

/** Below this even the boxes of a narrow drawing do not fit side by side; it is scaled down then. */
export const NARROWEST_PX = 322;
/** From the picture's edges to the frame, and to the shapes in it. */
export const FRAME_INSET_PX = 4;
export const EDGE_PX = 9;
/** Where there is more room, the shapes leave some of it free on both sides. */
const ROOMY = { fromPx: 400, part: 0.08 };
export const BOX_HEIGHT_PX = 52;
const WIDEST_BOX_PX = 96;
export const CIRCLE_PX = 30;
export const ELLIPSE_PX = { width: 44, height: 28 };
export const STRIP_PX = { height: 24, narrowest: 54, widest: 84 };
/** How far a strip stands from its wire. */
export const BESIDE_PX = 8;
/** What a strip's label takes above it. */
export const LABEL_PX = 17;
/** How far from a box's middle a peephole arrives, as a part of its width. */
export const PEEPHOLE_OFFSET = 0.29;
/** From a rail above up to the top of the strip over the frame. */
export const ABOVE_RAIL_PX = 53;
/** Below the bus: to the frame's edge, to a strip under the frame, and to the input's name. */
export const BELOW_BUS_PX = { frame: 14, strip: 34, name: 12 };

/** Both notations are of the same height, so that one can turn into the other. */
export function heightOf(cell: Cell): number {
  if (signalWithRole(cell, 'read') !== undefined) return 496;
  return signalWithRole(cell, 'keep') === undefined ? 324 : 412;
}

/** A shape in the size in which it is drawn here. */
export function resized(node: NodeShape, boxPx: number): NodeShape {
  if (node.kind === 'circle') return { ...node, width: CIRCLE_PX, height: CIRCLE_PX };
  if (node.kind === 'ellipse') return { ...node, ...ELLIPSE_PX };
  return { ...node, width: boxPx, height: BOX_HEIGHT_PX };
}

/** As wide as boxes can be, beside so many circles, with gaps of at least so much. */
export function boxWidth(
  roomPx: number,
  { boxes, circles }: { readonly boxes: number; readonly circles: number },
  gapPx: number,
): number {
  const gaps = (boxes + circles - 1) * gapPx;
  return Math.min(WIDEST_BOX_PX, (roomPx - circles * CIRCLE_PX - gaps) / boxes);
}

/** The middles of things of these widths, from the left edge to the right one, evenly apart. */
export function spread(
  widthsPx: readonly number[],
  leftPx: number,
  rightPx: number,
): readonly number[] {
  const taken = widthsPx.reduce((sum, width) => sum + width, 0);
  const isAlone = widthsPx.length === 1;
  const gap = isAlone ? 0 : (rightPx - leftPx - taken) / (widthsPx.length - 1);
  let edge = isAlone ? (leftPx + rightPx - taken) / 2 : leftPx;
  return widthsPx.map((width) => {
    const middle = edge + width / 2;
    edge += width + gap;
    return middle;
  });
}

/** From the edge of a picture of this width to the shapes in it. */
export function edgeOf(widthPx: number): number {
  return EDGE_PX + Math.max(0, widthPx - ROOMY.fromPx) * ROOMY.part;
}

/** A strip in the room between two wires. */
export function stripWidth(roomPx: number): number {
  return Math.min(STRIP_PX.widest, Math.max(STRIP_PX.narrowest, roomPx));
}

/** The strips of what comes in and goes on, by the picture's width. */
export function portWidth(widthPx: number): number {
  return stripWidth(0.2 * widthPx);
}
