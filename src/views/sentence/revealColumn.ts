import { NARROWEST_COLUMN_PX, type Columns } from '../../draw/columns.ts';

function scrollerOf(element: HTMLElement): HTMLElement | null {
  let ancestor = element.parentElement;
  while (ancestor && !/auto|scroll/.test(getComputedStyle(ancestor).overflowX)) {
    ancestor = ancestor.parentElement;
  }
  return ancestor;
}

/** Scrolls sideways, and only sideways, until a column is inside what can be seen. */
export function revealColumn(strip: HTMLElement, columns: Columns, column: number): void {
  // Wider columns all fit, and asking where things stand would cost a layout at every step.
  if (columns.columnWidthPx > NARROWEST_COLUMN_PX) return;
  const scroller = scrollerOf(strip);
  if (!scroller) return;
  const centerPx = columns.centerOf(column);
  // The neighbours too: behind the answering step stands the blank.
  const marginPx = 1.5 * columns.columnWidthPx;
  const firstPx = centerPx - marginPx;
  const lastPx = centerPx + marginPx;
  if (firstPx < scroller.scrollLeft) scroller.scrollLeft = firstPx;
  const seenPx = scroller.scrollLeft + scroller.clientWidth;
  if (lastPx > seenPx) scroller.scrollLeft = lastPx - scroller.clientWidth;
}
