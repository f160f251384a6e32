/**
 * The columns of the chain notation in a narrow picture: what stands side by side in the cell's own
 * placement still does, as far apart as there is room for.
 */
import type { Cell } from '../../engine/cells/contract.ts';
import { preActivationOf } from '../roles.ts';
import { BESIDE_PX, boxWidth, CIRCLE_PX, edgeOf, ELLIPSE_PX, spread, stripWidth } from './sizes.ts';

/** Between boxes, and where the wire between them has to be seen. */
const GAP_PX = { boxes: 4, circles: 15 };
/** The output before on its way down to the sums, where it leaves a belt above. */
export const TRUNK_X_PX = 13;
const TRUNK_ROOM_PX = 16;
/** From the last box to the line on which the output goes down beside it. */
const BESIDE_LAST_PX = 15;

type Standing = readonly (readonly [signal: string, column: number])[];

export interface ChainColumns {
  /** Where a column of the cell's placement lies, in pixels. */
  readonly x: (column: number) => number;
  /** Whether a signal stands in the row of the boxes. */
  readonly stands: (signal: string) => boolean;
  /** The middle of the first that stands there. */
  readonly firstPx: number;
  readonly boxPx: number;
  readonly stripPx: number;
}

/** What stands in the row of the boxes, from left to right, each with its column. */
function standingIn(cell: Cell, isBox: (signal: string) => boolean): Standing {
  const places = Object.entries(cell.placement.chain.nodes);
  const row = places.find(([signal]) => isBox(signal))![1][1];
  return places
    .filter(([, place]) => place[1] === row)
    .map(([signal, [column]]) => [signal, column] as const)
    .toSorted((one, other) => one[1] - other[1]);
}

/** Between the known ones in proportion, beyond the last of them at the edge. */
function interpolate(
  known: readonly (readonly [column: number, px: number])[],
  edgePx: number,
): (column: number) => number {
  return (column) => {
    const next = known.findIndex(([other]) => other >= column);
    if (next === -1) return edgePx;
    const [right, rightPx] = known[next]!;
    const [left, leftPx] = known[Math.max(0, next - 1)]!;
    const part = right === left ? 1 : (column - left) / (right - left);
    return leftPx + part * (rightPx - leftPx);
  };
}

export function chainColumns(cell: Cell, width: number): ChainColumns {
  const { nodes, trunk } = cell.placement.chain;
  const isBox = (signal: string): boolean => preActivationOf(cell, signal) !== undefined;
  const standing = standingIn(cell, isBox);
  const insetPx = edgeOf(width);
  const edgePx = width - insetPx + 4 - ELLIPSE_PX.width / 2;
  const lastColumn = Math.max(...Object.values(nodes).map(([column]) => column));
  const isLast = lastColumn === standing.at(-1)![1];
  const left = insetPx + (trunk === undefined ? 0 : TRUNK_ROOM_PX);
  const right = isLast ? width - insetPx : edgePx - BESIDE_LAST_PX;
  const boxes = standing.filter(([signal]) => isBox(signal)).length;
  const circles = standing.length - boxes;
  const gapPx = GAP_PX[circles === 0 ? 'boxes' : 'circles'];
  const boxPx = boxWidth(right - left, { boxes, circles }, gapPx);
  const widths = standing.map(([signal]) => (isBox(signal) ? boxPx : CIRCLE_PX));
  const middles = spread(widths, left, right);
  const pitchPx = (middles.at(-1)! - middles[0]!) / Math.max(1, middles.length - 1);
  return {
    x: interpolate(
      standing.map(([, column], index) => [column, middles[index]!] as const),
      edgePx,
    ),
    stands: (signal) => standing.some(([other]) => other === signal),
    firstPx: middles[0]!,
    boxPx,
    stripPx: stripWidth(pitchPx - 2 * BESIDE_PX),
  };
}
