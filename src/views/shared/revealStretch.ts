/** How far to scroll so that a stretch is inside what can be seen. */
export function scrolledTo(now: number, visible: number, start: number, end: number): number {
  if (start < now) return start;
  return end > now + visible ? end - visible : now;
}

/**
 * Scrolls sideways, and only sideways, until a stretch of a picture can be seen.
 *
 * @param labelsPx how much of the scroller stays in view beside the picture
 */
export function revealStretch(
  scroller: HTMLElement | null,
  startPx: number,
  endPx: number,
  labelsPx: number,
): void {
  if (scroller === null) return;
  const { scrollLeft, clientWidth } = scroller;
  const to = scrolledTo(scrollLeft, clientWidth - labelsPx, startPx, endPx);
  if (to !== scrollLeft) scroller.scrollLeft = to;
}
