/** Where the steps of a sequence stand from left to right; words, score and chain share it. */

export interface Columns {
  readonly steps: number;
  readonly columnWidthPx: number;
  /** The width of all columns together, at least as wide as asked for if there is room to grow. */
  readonly widthPx: number;
  /** The middle of a step's column, from the left edge. */
  readonly centerOf: (step: number) => number;
  /** The step whose column holds a place, clamped to the sequence. */
  readonly stepAt: (xPx: number) => number;
}

/** Below this a word cannot be read any more; longer sequences scroll. */
export const NARROWEST_COLUMN_PX = 52;

/** Spreads `steps` columns evenly over a width; narrower than readable they run beyond it. */
export function columnLayout(availableWidthPx: number, steps: number): Columns {
  const count = Math.max(1, steps);
  const columnWidthPx = Math.max(NARROWEST_COLUMN_PX, availableWidthPx / count);
  return {
    steps: count,
    columnWidthPx,
    widthPx: columnWidthPx * count,
    centerOf: (step) => (step + 0.5) * columnWidthPx,
    stepAt: (xPx) => Math.min(count - 1, Math.max(0, Math.floor(xPx / columnWidthPx))),
  };
}
