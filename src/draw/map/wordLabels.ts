import type { MapColumns } from './layout.ts';

/** How the words stand above their columns. */
export interface WordLabels {
  /** Level where every word fits above its own column, else slanted. */
  readonly isSlanted: boolean;
  /** The steps whose words are written: all of them, or every so many. */
  readonly steps: readonly number[];
}

const ROOM_PX = 6;
/** Slanted words stand as close as their lines. */
const SLANTED_PITCH_PX = 15;

/** @param widestPx the width of the longest word */
export function wordLabels(
  { from, to, columnWidthPx }: Pick<MapColumns, 'from' | 'to' | 'columnWidthPx'>,
  widestPx: number,
): WordLabels {
  const isSlanted = widestPx + ROOM_PX > columnWidthPx;
  const every = isSlanted ? Math.max(1, Math.ceil(SLANTED_PITCH_PX / columnWidthPx)) : 1;
  const count = Math.ceil((to - from + 1) / every);
  return { isSlanted, steps: Array.from({ length: count }, (_, index) => from + index * every) };
}
