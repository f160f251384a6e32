/**
 * The strips inside a cell of the chain and their names, kept off wires and shapes: in words where
 * they fit beside everything else, otherwise as symbols.
 */
import type { NodeShape, StripSpot, Wire } from '../cellLayout.ts';
import type { Point } from '../path.ts';
import { widestPx } from '../textWidth.ts';

export interface LabelledStrip extends StripSpot {
  /** Where its name begins, or ends in a column that is read from right to left. */
  readonly labelX: number;
  /** The line that words stand on; the middle of a symbol. */
  readonly labelY: number;
}

export interface StripLabels {
  readonly strips: readonly LabelledStrip[];
  /** How large the words are; 0 where symbols stand in for them. */
  readonly wordPx: number;
}

interface Drawing {
  readonly nodes: readonly NodeShape[];
  readonly wires: readonly Wire[];
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** From the middle of a wire, which is thicker while it is lit, or from a shape's edge. */
const CLEAR_PX = 5;
const WORD_SIZES_PX = [12, 11] as const;
export const SYMBOL_PX = 15;
export const SYMBOL_WIDTH_PX = 14;
/** A symbol's slanted strokes reach out of the place that it takes up on its line. */
const OVERHANG_PX = 3;
const WORDS_ABOVE_PX = 6;
const SYMBOL_ABOVE_PX = 9;

function obstacles({ nodes, wires }: Drawing): Box[] {
  const pieces = wires.flatMap(({ points }) =>
    points.slice(1).map((to, index): Box => {
      const from: Point = points[index]!;
      return {
        left: Math.min(from.x, to.x),
        right: Math.max(from.x, to.x),
        top: Math.min(from.y, to.y),
        bottom: Math.max(from.y, to.y),
      };
    }),
  );
  const shapes = nodes.map(({ x, y, width, height }) => ({
    left: x - width / 2,
    right: x + width / 2,
    top: y - height / 2,
    bottom: y + height / 2,
  }));
  return [...pieces, ...shapes];
}

/** How far what stands around a place may reach to each side, at certain heights. */
function roomAround(
  middle: number,
  { top, bottom }: Pick<Box, 'top' | 'bottom'>,
  all: readonly Box[],
) {
  const beside = all.filter((each) => each.top < bottom + 2 && each.bottom > top - 2);
  const before = beside.filter(({ left, right }) => (left + right) / 2 < middle);
  const behind = beside.filter(({ left, right }) => (left + right) / 2 >= middle);
  return {
    left: Math.max(0, ...before.map(({ right }) => right + CLEAR_PX)),
    right: Math.min(Infinity, ...behind.map(({ left }) => left - CLEAR_PX)),
  };
}

/** The strip itself, narrower where something stands too near. */
function fitted(strip: StripSpot, all: readonly Box[]): StripSpot {
  const { x, y, width, height } = strip;
  const room = roomAround(x + width / 2, { top: y, bottom: y + height }, all);
  const left = Math.max(x, room.left);
  return { ...strip, x: left, width: Math.min(x + width, room.right) - left };
}

/** What a label of a strip covers, for its text's size. */
export function labelBox(
  strip: LabelledStrip,
  widthPx: number,
  wordPx: number,
  isBackward: boolean,
): Box {
  const overhangPx = wordPx > 0 ? 0 : OVERHANG_PX;
  const left = isBackward ? strip.labelX + overhangPx - widthPx : strip.labelX - overhangPx;
  const [above, below] =
    wordPx > 0 ? [0.8 * wordPx, 0.22 * wordPx] : [0.5 * SYMBOL_PX, 0.4 * SYMBOL_PX];
  return {
    left,
    right: left + widthPx,
    top: strip.labelY - above,
    bottom: strip.labelY + below,
  };
}

/**
 * @param names what the strips are called, in words.
 */
export function labelStrips(
  spots: readonly StripSpot[],
  drawing: Drawing,
  names: Readonly<Record<string, string>>,
  isBackward: boolean,
): StripLabels {
  const all = obstacles(drawing);
  const strips = spots.map((spot) => fitted(spot, all));
  const boxes = strips.map(({ x, y, width, height }) => ({
    left: x,
    right: x + width,
    top: y,
    bottom: y + height,
  }));
  const place = (wordPx: number): readonly LabelledStrip[] | undefined => {
    const placed = strips.map((strip) => {
      const width = wordPx > 0 ? widestPx(names[strip.signal] ?? '', wordPx) : SYMBOL_WIDTH_PX;
      const labelY = strip.y - (wordPx > 0 ? WORDS_ABOVE_PX : SYMBOL_ABOVE_PX);
      const start = { ...strip, labelX: strip.x, labelY };
      const own = labelBox(start, width, wordPx, false);
      const room = roomAround(strip.x + strip.width / 2, own, [...all, ...boxes]);
      if (room.right - room.left < width) return undefined;
      const from = isBackward ? strip.x + strip.width - width : strip.x;
      const left = Math.max(room.left, Math.min(from, room.right - width));
      const overhangPx = wordPx > 0 ? 0 : OVERHANG_PX;
      return { ...start, labelX: isBackward ? left + width - overhangPx : left + overhangPx };
    });
    return placed.every((each) => each !== undefined) ? placed : undefined;
  };
  for (const wordPx of WORD_SIZES_PX) {
    const placed = place(wordPx);
    if (placed !== undefined) return { strips: placed, wordPx };
  }
  const asTheyStand = strips.map((strip) => ({
    ...strip,
    labelX: isBackward ? strip.x + strip.width : strip.x,
    labelY: strip.y - SYMBOL_ABOVE_PX,
  }));
  return { strips: place(0) ?? asTheyStand, wordPx: 0 };
}
