/** Where the steps of a sequence stand from left to right; words, score and chain share it. */

/** Columns from one to another, both included. */
export interface ColumnRange {
  readonly from: number;
  readonly to: number;
}

export interface Columns {
  readonly steps: number;
  readonly columnWidthPx: number;
  /** The width of all columns together, at least as wide as asked for if there is room to grow. */
  readonly widthPx: number;
  /** The room that there is: of wider ones a part is seen. */
  readonly windowPx: number;
  /** Whether they are wider than the room that there is, so that they scroll. */
  readonly overflows: boolean;
  /** Whether words can be read in them: in an overview they drop out. */
  readonly isReadable: boolean;
  /** Whether words are touched with fingers, which need more width than a pointer. */
  readonly areTouched: boolean;
  /** Those that are looked at closely, if not all are. */
  readonly part: ColumnRange | undefined;
  /** The middle of a step's column, from the left edge. */
  readonly centerOf: (step: number) => number;
  /** The step whose column holds a place, clamped to the sequence. */
  readonly stepAt: (xPx: number) => number;
}

/** How many columns are to be seen at once, and how narrow they may become for that. */
export interface ColumnView {
  readonly visible: number;
  readonly narrowestPx: number;
  /** If all of them fit in this way, they may be as narrow as this. */
  readonly tightPx?: number;
  /** These and no others are to be seen, where they do not become too narrow. */
  readonly part?: ColumnRange | undefined;
}

/**
 * All of them; below the one width a word cannot be read at ease, so longer sequences scroll; but
 * down to the other, words on two lines still are, if that brings all of them in sight.
 */
export const ALL_COLUMNS: ColumnView = { visible: Infinity, narrowestPx: 52, tightPx: 26 };
/** In a narrower window all of them would seldom be in sight: there they keep their width. */
const TIGHT_WINDOW_PX = 600;
/** A finger finds a word as narrow as this, for on two lines it is more than twice as high. */
const FINGER_PX = 36;

/** How narrow columns may become in a window. */
function leastOf(
  { narrowestPx, tightPx = narrowestPx }: ColumnView,
  windowPx: number,
  areTouched: boolean,
): number {
  if (windowPx < TIGHT_WINDOW_PX) return narrowestPx;
  return areTouched ? Math.max(tightPx, Math.min(narrowestPx, FINGER_PX)) : tightPx;
}

/** Spreads `steps` columns evenly over a width; narrower than readable they run beyond it. */
export function columnLayout(
  availableWidthPx: number,
  steps: number,
  view: ColumnView = ALL_COLUMNS,
  areTouched = false,
): Columns {
  const { visible, narrowestPx, part } = view;
  const count = Math.max(1, steps);
  const wanted = part ? part.to - part.from + 1 : visible;
  const fittingPx = availableWidthPx / Math.min(count, wanted);
  const leastPx = leastOf(view, availableWidthPx, areTouched);
  const columnWidthPx = fittingPx < leastPx ? narrowestPx : fittingPx;
  const widthPx = columnWidthPx * count;
  return {
    steps: count,
    columnWidthPx,
    widthPx,
    windowPx: availableWidthPx,
    overflows: widthPx > availableWidthPx + 0.5,
    isReadable: columnWidthPx >= leastOf(ALL_COLUMNS, availableWidthPx, areTouched),
    areTouched,
    part,
    centerOf: (step) => (step + 0.5) * columnWidthPx,
    stepAt: (xPx) => Math.min(count - 1, Math.max(0, Math.floor(xPx / columnWidthPx))),
  };
}

/** With so little room to spare a column stands in the middle. */
const TIGHT_PX = 8;

/**
 * How far to scroll so that a column is inside a window, with its neighbours where there is room:
 * behind the answering step stands the blank.
 */
export function scrollToReveal(
  columns: Columns,
  column: number,
  scrolledPx: number,
  windowPx: number,
): number {
  const { columnWidthPx } = columns;
  const marginPx = (windowPx > 2.9 * columnWidthPx ? 1.5 : 0.5) * columnWidthPx;
  const centerPx = columns.centerOf(column);
  const most = Math.max(0, columns.widthPx - windowPx);
  const isTight = windowPx - 2 * marginPx < TIGHT_PX;
  if (isTight) return Math.max(0, Math.min(centerPx - windowPx / 2, most));
  const fromLeft = Math.min(scrolledPx, centerPx - marginPx);
  const least = centerPx + marginPx - windowPx;
  const scroll = Math.max(fromLeft, least);
  return Math.max(0, Math.min(scroll, most));
}
