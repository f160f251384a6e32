/** Where the lecture notation puts things: a column and a row for each role, in pixels. */
import type { Role } from '../engine/cells/contract.ts';
import { BOX_HEIGHT_PX, CIRCLE_PX, ELLIPSE_PX, STRIP_HEIGHT_PX } from './cellShapes.ts';

const SIDES_PX = 102;
const ABOVE_PX = 30;
const BELOW_BUS_PX = 40;
/** What the rows are made for; what is higher is spread among them. */
const LOW_PX = 320;
const LOWEST_MEMORY_PX = 46;
const GAP_BELOW_PX = 20;
const STRIP_LABEL_PX = 16;

/** As fractions of the frame's width. */
const columns = {
  /** The output gate. */
  read: 0.135,
  /** The candidate, and above it all that is on its way into the memory and out of it. */
  content: 0.375,
  /** The input gate. */
  amount: 0.58,
  /** The forget gate, below the loop. */
  keep: 0.885,
  /** Where the loop turns back. */
  turn: 0.976,
} as const;

/** A cell without gates stands in the middle together with its loop. */
const columnsWithoutGates = { ...columns, content: 0.24, turn: 0.86 } as const;

export type Column = keyof typeof columns;
export type Row = 'out' | 'squash' | 'memory' | 'lane' | 'write' | 'sums' | 'bus';

/** The column and the row of what has a role; a sum is drawn inside the shape that squashes it. */
export const placeOfRole: Readonly<Record<Role, readonly [Column, Row] | undefined>> = {
  belt: ['content', 'memory'],
  output: ['content', 'out'],
  squashed: ['content', 'squash'],
  read: ['read', 'sums'],
  retained: ['keep', 'lane'],
  keep: ['keep', 'sums'],
  written: ['content', 'write'],
  writeAmount: ['amount', 'sums'],
  writeContent: ['content', 'sums'],
  preActivation: undefined,
};

/** Beside which wire the strip of a gate stands, on which side and in which of two rows. */
export const stripOfRole: Partial<
  Readonly<
    Record<
      Role,
      { readonly column: Column; readonly side: -1 | 1; readonly row: 'upper' | 'lower' }
    >
  >
> = {
  read: { column: 'read', side: 1, row: 'upper' },
  writeContent: { column: 'content', side: -1, row: 'lower' },
  writeAmount: { column: 'amount', side: 1, row: 'lower' },
  keep: { column: 'keep', side: -1, row: 'lower' },
};

export interface LectureGrid {
  readonly left: number;
  readonly right: number;
  /** An eighth of the frame: how wide strips are. */
  readonly columnPx: number;
  readonly x: Readonly<Record<Column, number>>;
  readonly y: Readonly<Record<Row, number>>;
  readonly memory: { readonly width: number; readonly height: number };
  /** The loop leaves the memory this far above its middle, and comes back as far below. */
  readonly lanePx: number;
  /** The tops of the two rows of strips. */
  readonly strips: { readonly upper: number; readonly lower: number };
  /** The row along which peepholes run to their boxes. */
  readonly approach: number;
}

function rowsOf(heightPx: number, memoryPx: number, lanePx: number): LectureGrid['y'] {
  const extra = Math.max(0, heightPx - LOW_PX);
  const out = ABOVE_PX + 0.06 * extra;
  const bus = heightPx - BELOW_BUS_PX;
  const below = GAP_BELOW_PX + 0.1 * extra;
  const shapes = CIRCLE_PX / 2 + ELLIPSE_PX.height + memoryPx + CIRCLE_PX + BOX_HEIGHT_PX;
  const gap = (bus - out - shapes - below) / 4;
  const squash = out + CIRCLE_PX / 2 + gap + ELLIPSE_PX.height / 2;
  const memory = squash + ELLIPSE_PX.height / 2 + gap + memoryPx / 2;
  const write = memory + memoryPx / 2 + gap + CIRCLE_PX / 2;
  const sums = write + CIRCLE_PX / 2 + gap + BOX_HEIGHT_PX / 2;
  return { out, squash, memory, lane: memory + lanePx, write, sums, bus };
}

/** The grid for a picture of the given size, in pixels. */
export function lectureGrid(widthPx: number, heightPx: number, hasGates: boolean): LectureGrid {
  const inner = widthPx - 2 * SIDES_PX;
  const parts = hasGates ? columns : columnsWithoutGates;
  const x = (column: Column): number => SIDES_PX + parts[column] * inner;
  const extra = Math.max(0, heightPx - LOW_PX);
  const memory = {
    width: Math.max(104, Math.min(132, 0.16 * inner)),
    height: LOWEST_MEMORY_PX + Math.min(14, 0.12 * extra),
  };
  const lanePx = 0.285 * memory.height;
  const y = rowsOf(heightPx, memory.height, lanePx);
  const approach = y.sums - BOX_HEIGHT_PX / 2 - 6;
  const lowerMiddle = (y.lane + CIRCLE_PX / 2 + approach) / 2;
  return {
    left: SIDES_PX,
    right: widthPx - SIDES_PX,
    columnPx: inner / 8,
    x: {
      read: x('read'),
      content: x('content'),
      amount: x('amount'),
      keep: x('keep'),
      turn: x('turn'),
    },
    y,
    memory,
    lanePx,
    strips: {
      upper: y.memory - lanePx - 10 - STRIP_HEIGHT_PX,
      lower: lowerMiddle - (STRIP_HEIGHT_PX - STRIP_LABEL_PX) / 2,
    },
    approach,
  };
}
