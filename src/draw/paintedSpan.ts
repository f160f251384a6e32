/** Which part of a picture that scrolls is painted: more than is seen, so that it can be scrolled. */
import type { Columns } from './columns.ts';
import type { Steps } from './score.ts';

export interface Span extends Steps {
  readonly fromPx: number;
  readonly widthPx: number;
}

/**
 * The window that is seen and about half of one to each side, in whole columns; the same for all
 * places nearer to one another than half a window.
 */
export function paintedSpan(columns: Columns, scrolledPx: number, windowPx: number): Span {
  const { columnWidthPx, steps } = columns;
  const half = Math.max(1, Math.ceil(windowPx / columnWidthPx / 2));
  const begun = Math.floor(scrolledPx / columnWidthPx / half);
  const isAll = !columns.overflows || windowPx <= 0;
  const first = isAll ? 0 : Math.min(steps - 1, Math.max(0, (begun - 1) * half));
  const last = isAll ? steps - 1 : Math.min(steps - 1, (begun + 4) * half - 1);
  return {
    first,
    last,
    fromPx: first * columnWidthPx,
    widthPx: (last - first + 1) * columnWidthPx,
  };
}
