/** One column of the chain at each level: lines on top, and what happens to them below. */
import { signalWithRole, type Cell } from '../../engine/cells/contract.ts';
import type { LayerTrace } from '../../engine/trace.ts';
import type { Point } from '../path.ts';
import type { BeltFrame } from './belt.ts';
import { layoutCellColumn, type CellColumn } from './cellColumn.ts';
import { layoutWindowColumn, type WindowColumn } from './windowColumn.ts';

export interface Bracket {
  /** Where the columns end, and where it runs below them. */
  readonly fromPx: number;
  readonly atPx: number;
  /** The tick of a column, from the step's cell down to the bracket. */
  readonly tick: { readonly x: number; readonly fromPx: number };
}

interface ColumnParts {
  readonly heightPx: number;
  /** Where the lines begin and how high they are together. */
  readonly beltTopPx: number;
  readonly belt: BeltFrame;
  /** Where what stands below the lines begins. */
  readonly bodyTopPx: number;
  /** The way of what the step hands up, from its rail to the top. */
  readonly up: readonly [from: Point, to: Point];
  /** The operations on all lines together, below them; none where nothing is kept. */
  readonly operations: readonly (Point & { readonly glyph: '×' | '+'; readonly signal: string })[];
  /** The bracket under the columns on which the shared weights stand, and its ticks. */
  readonly bracket: Bracket;
}

export type ChainColumn = ColumnParts &
  (
    | { readonly level: 'window'; readonly body: WindowColumn }
    | { readonly level: 'cells'; readonly body: CellColumn }
  );

const TOP_PX = 20;
const WINDOW_BELT_PX = 192;
const CELL_BELT_PX = 168;
const CELL_PX = 306;
/** The cell's drawing leaves room above its frame for labels that the chain does not have. */
const CELL_RAISED_PX = 14;
const BRACKET_PX = 9;
/** With the box that holds the weights, which hangs on the bracket. */
const BRACKET_ROOM_PX = 32;
/** In an open cell the tick keeps off the name of what comes in. */
const TICK_AT = { window: 0.5, cells: 0.82 };
const BELOW_NUMBERS_PX = 2;
const OPERATION_BELOW_PX = 11;
const KEEP_AT = 0.34;
const WRITE_AT = 0.64;

function hasMemory(cell: Cell): boolean {
  return signalWithRole(cell, 'keep') !== undefined;
}

function windowColumn(
  cell: Cell,
  direction: LayerTrace['direction'],
  widthPx: number,
): ChainColumn {
  const body = layoutWindowColumn(cell, direction, widthPx);
  const bodyTopPx = TOP_PX + WINDOW_BELT_PX;
  const keepAtPx = KEEP_AT * widthPx;
  const writeAtPx = WRITE_AT * widthPx;
  const side = (x: number): number => (direction === 'backward' ? widthPx - x : x);
  const y = bodyTopPx + OPERATION_BELOW_PX;
  const bottom = bodyTopPx + body.heightPx;
  return {
    level: 'window',
    body,
    heightPx: bottom + BRACKET_ROOM_PX,
    beltTopPx: TOP_PX,
    belt: { widthPx, heightPx: WINDOW_BELT_PX, keepAtPx, writeAtPx },
    bodyTopPx,
    up: [
      { x: body.up.x, y: bodyTopPx + body.up.y },
      { x: body.up.x, y: 3 },
    ],
    operations: hasMemory(cell)
      ? [
          { glyph: '×', signal: signalWithRole(cell, 'retained')?.id ?? '', x: side(keepAtPx), y },
          { glyph: '+', signal: signalWithRole(cell, 'belt')?.id ?? '', x: side(writeAtPx), y },
        ]
      : [],
    bracket: {
      fromPx: bottom,
      atPx: bottom + BRACKET_PX,
      tick: { x: TICK_AT.window * widthPx, fromPx: bottom + BELOW_NUMBERS_PX },
    },
  };
}

/** Where the memory is multiplied and added to in a cell; without a memory, its box's edges. */
function placesIn(cell: Cell, body: CellColumn, isBackward: boolean): [number, number] {
  const entered = (x: number): number => (isBackward ? body.widthPx - x : x);
  const nodeOf = (role: 'retained' | 'belt') =>
    body.nodes.find(({ signal }) => signal === signalWithRole(cell, role)?.id);
  const belt = nodeOf('belt');
  if (belt === undefined) return [KEEP_AT * body.widthPx, WRITE_AT * body.widthPx];
  const kept = hasMemory(cell) ? nodeOf('retained') : undefined;
  if (kept !== undefined) return [entered(kept.x), entered(belt.x)];
  const x = entered(belt.x);
  return [x - belt.width / 2, x + belt.width / 2];
}

function cellsColumn(
  cell: Cell,
  direction: LayerTrace['direction'],
  widthPx: number,
  names: Readonly<Record<string, string>>,
): ChainColumn {
  const body = layoutCellColumn(cell, direction, widthPx, CELL_PX, names);
  const bodyTopPx = TOP_PX + CELL_BELT_PX - CELL_RAISED_PX;
  const [keepAtPx, writeAtPx] = placesIn(cell, body, direction === 'backward');
  const bottom = bodyTopPx + CELL_PX;
  return {
    level: 'cells',
    body,
    heightPx: bottom + BRACKET_ROOM_PX,
    beltTopPx: TOP_PX,
    belt: { widthPx, heightPx: CELL_BELT_PX, keepAtPx, writeAtPx },
    bodyTopPx,
    up: [
      { x: body.up.x, y: bodyTopPx + body.up.y },
      { x: body.up.x, y: 3 },
    ],
    operations: [],
    bracket: {
      fromPx: bottom,
      atPx: bottom + BRACKET_PX,
      tick: {
        x: (direction === 'backward' ? 1 - TICK_AT.cells : TICK_AT.cells) * widthPx,
        fromPx: bodyTopPx + body.frame.y + body.frame.height,
      },
    },
  };
}

/** A column of a layer and direction, as wide as given; `names` are those of a cell's strips. */
export function layoutChainColumn(
  level: ChainColumn['level'],
  cell: Cell,
  direction: LayerTrace['direction'],
  widthPx: number,
  names: Readonly<Record<string, string>> = {},
): ChainColumn {
  return level === 'window'
    ? windowColumn(cell, direction, widthPx)
    : cellsColumn(cell, direction, widthPx, names);
}
