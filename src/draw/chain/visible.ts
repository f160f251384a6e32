/** Which columns are worth drawing. */
import type { Columns } from '../columns.ts';

export interface StepRange {
  readonly first: number;
  readonly last: number;
}

/** The columns inside a scrolled window, and one to each side of it. */
export function visibleSteps(columns: Columns, scrolledPx: number, windowPx: number): StepRange {
  const { columnWidthPx, steps } = columns;
  const last = Math.ceil((scrolledPx + windowPx) / columnWidthPx);
  return {
    first: Math.max(0, Math.floor(scrolledPx / columnWidthPx) - 1),
    last: Math.min(steps - 1, Math.max(0, last)),
  };
}
