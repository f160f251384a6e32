/** Which columns are worth drawing. */
import type { Columns } from '../columns.ts';

export interface StepRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The columns inside a scrolled window, and at least one to each side of it: always equally many, so
 * that each column that comes into sight can take the place of one that goes out of it.
 */
export function visibleSteps(columns: Columns, scrolledPx: number, windowPx: number): StepRange {
  const { columnWidthPx, steps } = columns;
  const count = Math.min(steps, Math.ceil(windowPx / columnWidthPx) + 3);
  const wanted = Math.floor(scrolledPx / columnWidthPx) - 1;
  const first = Math.max(0, Math.min(wanted, steps - count));
  return { first, last: first + count - 1 };
}

/** The places of columns, each with the step that stands there: while they scroll most keep theirs. */
export function slotsOf({
  first,
  last,
}: StepRange): readonly (readonly [slot: number, step: number])[] {
  const count = Math.max(0, last - first + 1);
  return Array.from({ length: count }, (_, slot) => {
    const step = first + ((((slot - first) % count) + count) % count);
    return [slot, step] as const;
  });
}
