/**
 * A column of the chain when about nine are seen: the lines, and below them what the step's gates
 * say, a row each, with the hidden state last, which goes up and along.
 */
import type { Cell, Role, SignalDeclaration } from '../../engine/cells/contract.ts';
import type { LayerTrace } from '../../engine/trace.ts';
import type { Point } from '../path.ts';
import { hueOf, type Hue } from '../roles.ts';

export interface SignalRow {
  readonly signal: SignalDeclaration;
  /** Its symbol, close together, and how large. */
  readonly symbol: string;
  readonly symbolPx: number;
  readonly hue: Hue;
  /** The middle. */
  readonly y: number;
}

export interface WindowColumn {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly rows: readonly SignalRow[];
  /** Where what lights a row up begins. */
  readonly backAtPx: number;
  /** Where the rows' symbols end, their strips stand and their numbers end. */
  readonly symbolAtPx: number;
  readonly strip: { readonly x: number; readonly width: number; readonly height: number };
  readonly numberAtPx: number;
  /** The hidden state on its way in, to all that read it. */
  readonly takeIn: readonly Point[];
  /** The same as it goes on to the next step. */
  readonly handOn: readonly Point[];
  /** Where it leaves for what reads this layer. */
  readonly up: Point;
}

/** What is worth a row, in this order. */
const ROLES: readonly Role[] = ['keep', 'writeAmount', 'writeContent', 'read', 'output'];

const ROW_PX = 25;
const TOP_PX = 22;
const BELOW_PX = 22;
const STRIP_HEIGHT_PX = 17;
const SYMBOL = { fontPx: 15, widthPx: 18 };
/** A symbol that is a formula of its own, such as 1−z. */
const LONG_SYMBOL = { fontPx: 11, widthPx: 28 };
const NUMBER_PX = 42;
const EDGE_PX = 9;

function rowsOf(cell: Cell): SignalDeclaration[] {
  const found = ROLES.flatMap((role) => cell.signals.filter(({ roles }) => roles.includes(role)));
  return [...new Set(found)];
}

export function layoutWindowColumn(
  cell: Cell,
  direction: LayerTrace['direction'],
  widthPx: number,
): WindowColumn {
  const signals = rowsOf(cell);
  const symbols = signals.map(({ symbol }) => symbol.replaceAll(' ', ''));
  const sizes = symbols.map(({ length }) => (length > 1 ? LONG_SYMBOL : SYMBOL));
  const rows = signals.map((signal, index) => ({
    signal,
    symbol: symbols[index]!,
    symbolPx: sizes[index]!.fontPx,
    hue: hueOf(cell, signal.id),
    y: TOP_PX + (index + 0.5) * ROW_PX,
  }));
  const heightPx = TOP_PX + signals.length * ROW_PX + BELOW_PX;
  const railY = heightPx - 10;
  const top = rows[0]?.y ?? TOP_PX;
  const last = rows.at(-1)?.y ?? TOP_PX;
  const side = (x: number): number => (direction === 'backward' ? widthPx - x : x);
  const outAt = side(widthPx - EDGE_PX);
  const inAt = side(EDGE_PX);
  // Symbols stand to the left of strips and numbers to the right, whichever way the layer reads.
  const symbolAtPx = EDGE_PX + Math.max(...sizes.map((size) => size.widthPx));
  const stripAtPx = symbolAtPx + 5;
  const numberAtPx = widthPx - EDGE_PX - 6;
  return {
    widthPx,
    heightPx,
    rows,
    backAtPx: EDGE_PX + 3,
    symbolAtPx,
    strip: {
      x: stripAtPx,
      width: Math.max(12, numberAtPx - NUMBER_PX - stripAtPx),
      height: STRIP_HEIGHT_PX,
    },
    numberAtPx,
    takeIn: [
      { x: side(0), y: railY },
      { x: inAt, y: railY },
      { x: inAt, y: top },
    ],
    handOn: [
      { x: outAt, y: last },
      { x: outAt, y: railY },
      { x: side(widthPx), y: railY },
    ],
    up: { x: outAt, y: last },
  };
}
