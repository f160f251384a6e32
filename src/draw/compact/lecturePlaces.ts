/** Where the lecture notation puts things in a narrow picture: the same columns, but more rows. */
import { signalWithRole, type Cell, type Role } from '../../engine/cells/contract.ts';
import { traitsOf } from '../lectureDrawing.ts';
import { placeOfRole, roleWith, type Column, type LectureGrid } from '../lecturePlaces.ts';
import { preActivationOf } from '../roles.ts';
import {
  BELOW_BUS_PX,
  BOX_HEIGHT_PX,
  boxWidth,
  CIRCLE_PX,
  EDGE_PX,
  edgeOf,
  ELLIPSE_PX,
  heightOf,
  LABEL_PX,
  spread,
  STRIP_PX,
  stripWidth,
} from './sizes.ts';

const GAP_PX = 9;
const OUT_PX = 32;
/** From the loop's turn to the picture's edge, and from the last box to the turn. */
const TURN_PX = { edge: 2, box: 10 };
const MEMORY_PX = { width: 86, height: 58, alone: 104 };
/** Where a cell of nothing but its memory has it, as a part of the width. */
const ALONE = 0.36;
/** From the bottom of the bars to what is below them. */
const BELOW_BARS_PX = 9;

export interface CompactLectureGrid extends LectureGrid {
  readonly boxPx: number;
  readonly stripPx: number;
  /** Whether a gate's wire runs left of the memory. */
  readonly isBusyLeft: boolean;
  /** The tops of the strips: over the memory, below it, and over the boxes. */
  readonly tops: { readonly memory: number; readonly write: number; readonly boxes: number };
}

interface Stand {
  readonly column: Column;
  readonly isBox: boolean;
}

/** In the order of the columns, what stands in the row of the boxes. */
const order: readonly Column[] = ['read', 'recall', 'content', 'amount', 'keep'];

function standsOf(cell: Cell): readonly Stand[] {
  const stands = cell.signals.flatMap((signal) => {
    const place = roleWith<(typeof placeOfRole)[Role]>(signal, placeOfRole);
    if (place === undefined) return [];
    const [column, row] = place;
    if (row !== 'sums') return [];
    return { column, isBox: preActivationOf(cell, signal.id) !== undefined };
  });
  return stands.toSorted((a, b) => order.indexOf(a.column) - order.indexOf(b.column));
}

type Xs = Pick<CompactLectureGrid, 'x' | 'boxPx' | 'stripPx'> & { readonly inputPx: number };

function columnsOf(cell: Cell, width: number): Xs {
  const stands = standsOf(cell);
  const left = edgeOf(width);
  const turn = width - left - TURN_PX.edge;
  const right = turn - TURN_PX.box;
  const boxes = stands.filter(({ isBox }) => isBox).length;
  const boxPx = boxWidth(right - left, { boxes, circles: stands.length - boxes }, GAP_PX);
  const widths = stands.map(({ isBox }) => (isBox ? boxPx : CIRCLE_PX));
  const middles = spread(widths, left, right);
  const indexOf = (column: Column) => stands.findIndex((stand) => stand.column === column);
  const x = (column: Column): number => middles[indexOf(column)] ?? ALONE * width;
  return {
    x: {
      read: x('read'),
      recall: x('recall'),
      content: x('content'),
      amount: x('amount'),
      keep: x('keep'),
      turn,
    },
    // Left of the candidate where that reads the input by itself.
    inputPx: indexOf('recall') === -1 ? width / 2 : (x('recall') + x('content')) / 2,
    boxPx,
    stripPx: stripWidth((right - left) / Math.max(1, stands.length) - 18),
  };
}

/** The rows from the top of the memory down; what is left of the height goes between them. */
function rowsBelow(memoryTop: number, memoryPx: number, busPx: number) {
  const memory = memoryTop + memoryPx / 2;
  const gates = busPx - 18 - BOX_HEIGHT_PX / 2;
  const approach = gates - BOX_HEIGHT_PX / 2 - 8;
  const boxes = approach - BELOW_BARS_PX - STRIP_PX.height;
  const highest = memoryTop + memoryPx + LABEL_PX + STRIP_PX.height + BELOW_BARS_PX + 6;
  const lowest = boxes - LABEL_PX - CIRCLE_PX / 2 - 2;
  const write = (highest + lowest) / 2;
  return { memory, gates, approach, boxes, write };
}

export function compactLectureGrid(cell: Cell, width: number): CompactLectureGrid {
  const { hasGates, hasPorts } = traitsOf(cell);
  const { frame, strip, name } = BELOW_BUS_PX;
  const bus = heightOf(cell) - name - 16 - (hasPorts ? strip + STRIP_PX.height : frame);
  const squash = OUT_PX + CIRCLE_PX / 2 + 15 + ELLIPSE_PX.height / 2;
  const above = signalWithRole(cell, 'squashed') ? squash + ELLIPSE_PX.height / 2 : OUT_PX;
  const memoryTop = above + LABEL_PX + STRIP_PX.height + BELOW_BARS_PX + 6;
  const { memory, gates, approach, boxes, write } = rowsBelow(memoryTop, MEMORY_PX.height, bus);
  const columns = columnsOf(cell, width);
  const lanePx = 0.28 * MEMORY_PX.height;
  return {
    left: EDGE_PX,
    right: width - EDGE_PX,
    columnPx: 0,
    ...columns,
    y: { out: OUT_PX, squash, memory, lane: memory + lanePx, write, sums: gates, bus },
    memory: {
      width: hasGates ? MEMORY_PX.width : MEMORY_PX.alone,
      height: MEMORY_PX.height,
    },
    lanePx,
    isBusyLeft: hasPorts,
    strips: { upper: 0, lower: 0 },
    tops: {
      memory: memoryTop - BELOW_BARS_PX - STRIP_PX.height,
      write: write - BELOW_BARS_PX - STRIP_PX.height,
      boxes,
    },
    approach,
  };
}
