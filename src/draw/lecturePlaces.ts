/** Where the lecture notation puts things: a column and a row for each role, in pixels. */
import type { Role, SignalDeclaration } from '../engine/cells/contract.ts';
import { BOX_HEIGHT_PX, CIRCLE_PX, ELLIPSE_PX, STRIP_HEIGHT_PX } from './cellShapes.ts';

/** Beside the frame, with room for the strips of what comes in and goes on, or without. */
const SIDES_PX = { withPorts: 102, withoutPorts: 30 };
const ABOVE_PX = 30;
const BELOW_BUS_PX = 40;
/** What the rows are made for; what is higher is spread among them. */
const LOW_PX = 320;
const LOWEST_MEMORY_PX = 46;
const GAP_BELOW_PX = 20;
const STRIP_LABEL_PX = 16;

/** As fractions of the frame's width. */
const columns = {
  /** The output gate, or the reset gate. */
  read: 0.135,
  /** Where the reset gate controls what the candidate hears. */
  recall: 0.235,
  /** The candidate, and above it all that is on its way into the memory and out of it. */
  content: 0.375,
  /** The input gate. */
  amount: 0.58,
  /** The forget gate, below the loop. */
  keep: 0.885,
  /** Where the loop turns back. */
  turn: 0.976,
} as const;

/** A cell whose output goes round on the loop has room on its left. */
const columnsWithoutPorts = { ...columns, read: 0.1, recall: 0.225 } as const;
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
  reset: ['read', 'sums'],
  recalled: ['recall', 'sums'],
  retained: ['keep', 'lane'],
  keep: ['keep', 'sums'],
  written: ['content', 'write'],
  writeAmount: ['amount', 'sums'],
  writeContent: ['content', 'sums'],
  preActivation: undefined,
};

/** At which wire the strip of a gate stands, on which side of it and in which of two rows. */
export const stripOfRole: Partial<
  Readonly<
    Record<
      Role,
      { readonly column: Column; readonly side: -1 | 0 | 1; readonly row: 'upper' | 'lower' }
    >
  >
> = {
  read: { column: 'read', side: 1, row: 'upper' },
  reset: { column: 'read', side: 0, row: 'lower' },
  writeContent: { column: 'content', side: -1, row: 'lower' },
  writeAmount: { column: 'amount', side: 1, row: 'lower' },
  keep: { column: 'keep', side: -1, row: 'lower' },
};

/** What a table of roles says of a signal; the first of its roles that is in it speaks. */
export function roleWith<Value>(
  { roles }: Pick<SignalDeclaration, 'roles'>,
  table: Partial<Readonly<Record<Role, Value>>>,
): Value | undefined {
  return roles.map((role) => table[role]).find((value) => value !== undefined);
}

export interface LectureTraits {
  readonly hasGates: boolean;
  /** Whether the output comes in and goes on at the sides, not on the loop. */
  readonly hasPorts: boolean;
}

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
  /** Where the input comes up, if not left of the candidate. */
  readonly inputPx?: number;
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
export function lectureGrid(
  widthPx: number,
  heightPx: number,
  { hasGates, hasPorts }: LectureTraits,
): LectureGrid {
  const sidesPx = SIDES_PX[hasPorts ? 'withPorts' : 'withoutPorts'];
  const inner = widthPx - 2 * sidesPx;
  const gated = hasPorts ? columns : columnsWithoutPorts;
  const parts = hasGates ? gated : columnsWithoutGates;
  const x = (column: Column): number => sidesPx + parts[column] * inner;
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
    left: sidesPx,
    right: widthPx - sidesPx,
    columnPx: inner / 8,
    x: {
      read: x('read'),
      recall: x('recall'),
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
