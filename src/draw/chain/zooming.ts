/** Where columns are seen while they change their width; plain arithmetic of a picture that moves. */

import type { ColumnRange } from '../columns.ts';

/** How a picture is laid over its place: x ↦ scale · x + shiftPx. */
export interface Placing {
  readonly scale: number;
  readonly shiftPx: number;
}

export const IN_PLACE: Placing = { scale: 1, shiftPx: 0 };

/** A place in the timeline that is to stay where it is seen. */
export interface Anchor {
  /** In columns from the left, with fractions. */
  readonly column: number;
  /** From the left edge of what is seen. */
  readonly seenAtPx: number;
}

/** Laid over so that a place of the picture stays where it is while all around it grows. */
export function around(atPx: number, scale: number): Placing {
  return { scale, shiftPx: atPx * (1 - scale) };
}

/** How far to scroll so that an anchor is seen where it was; as far as scrolling goes. */
export function scrollFor(
  anchor: Anchor,
  columnWidthPx: number,
  contentPx: number,
  windowPx: number,
): number {
  const wanted = anchor.column * columnWidthPx - anchor.seenAtPx;
  return Math.min(Math.max(0, contentPx - windowPx), Math.max(0, wanted));
}

/**
 * How far to scroll while some columns are looked at closely: all of them are seen where there is room
 * for them, and otherwise their beginning; one beyond comes just inside the window, from there.
 */
export function scrollCloseUp(
  columnWidthPx: number,
  part: ColumnRange,
  column: number,
  scrolledPx: number,
  windowPx: number,
): number {
  const partPx = (part.to - part.from + 1) * columnWidthPx;
  const fits = partPx <= windowPx;
  const restingPx = fits || column === part.from ? part.from * columnWidthPx : scrolledPx;
  const leftPx = column * columnWidthPx;
  const seenPx = fits ? partPx : windowPx;
  return Math.max(0, Math.min(restingPx, leftPx), leftPx + columnWidthPx - seenPx);
}

/** What was seen: columns of a width, scrolled, and laid over. */
export interface Seen extends Placing {
  readonly columnWidthPx: number;
  readonly scrolledPx: number;
}

/** How the new columns have to be laid over to look like the old ones. */
export function asBefore(before: Seen, columnWidthPx: number, scrolledPx: number): Placing {
  const scale = (before.columnWidthPx * before.scale) / columnWidthPx;
  return { scale, shiftPx: before.shiftPx - before.scrolledPx + scrolledPx };
}

/** Among numbers of columns, the one nearest to what is seen, in proportion. */
export function nearestView(visible: number, views: readonly number[]): number {
  const distance = (view: number): number => Math.abs(Math.log(view / visible));
  return views.reduce(
    (best, view, index) => (distance(view) < distance(views[best]!) ? index : best),
    0,
  );
}
