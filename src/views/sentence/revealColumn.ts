import { scrollToReveal, type Columns } from '../../draw/columns.ts';

function scrollerOf(element: HTMLElement): HTMLElement | null {
  let ancestor = element.parentElement;
  while (ancestor && !/auto|scroll/.test(getComputedStyle(ancestor).overflowX)) {
    ancestor = ancestor.parentElement;
  }
  return ancestor;
}

/** Scrolls sideways, and only sideways, until a column is inside what can be seen. */
export function revealColumn(strip: HTMLElement, columns: Columns, column: number): void {
  // Where all columns fit, asking where things stand would cost a layout at every step.
  if (!columns.overflows || columns.part) return;
  const scroller = scrollerOf(strip);
  if (!scroller) return;
  // Whoever has just placed the columns may have put another one where it is looked at.
  if (scroller.dataset['placed'] !== undefined) {
    delete scroller.dataset['placed'];
    return;
  }
  const { scrollLeft, clientWidth } = scroller;
  const leftPx = scrollToReveal(columns, column, scrollLeft, clientWidth);
  if (leftPx === scrollLeft) return;
  const isFar = Math.abs(leftPx - scrollLeft) > 1.5 * clientWidth;
  scroller.scrollTo({ left: leftPx, behavior: isFar ? 'instant' : 'auto' });
}
