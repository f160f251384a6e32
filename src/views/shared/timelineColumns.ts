import { createContext, useContext } from 'react';
import { ALL_COLUMNS, columnLayout, type Columns } from '../../draw/columns.ts';
import type { ColumnView } from '../../draw/columns.ts';
import type { StepRange } from '../../state/range.ts';
import type { Zoom, ZoomView } from '../../state/zoom.ts';

/** How wide columns are at each level; nearer ones scroll where they do not fit side by side. */
export const columnViews: Readonly<Record<ZoomView, ColumnView>> = {
  overview: { visible: Infinity, narrowestPx: 2 },
  all: ALL_COLUMNS,
  range: ALL_COLUMNS,
  '9': { visible: 9, narrowestPx: 112 },
  '3': { visible: 3, narrowestPx: 300 },
  '1': { visible: 1, narrowestPx: 300 },
};

/** The same with the steps that are looked at closely, for the view of just these. */
export function columnsIn(view: ZoomView, range: StepRange | null): ColumnView {
  return range && view === 'range' ? { ...ALL_COLUMNS, part: range } : columnViews[view];
}

/**
 * The level whose drawing fits the columns: that of the view, unless they are narrower because the
 * score is out of sight; steps that are looked at closely open where there is room.
 */
export function levelOf(view: ZoomView, { part, columnWidthPx }: Columns): Zoom {
  const isFew = part && part.to - part.from < 9;
  const levels: readonly Zoom[] = view !== 'range' ? [view] : isFew ? ['3', '9'] : [];
  return levels.find((zoom) => columnWidthPx >= columnViews[zoom].narrowestPx) ?? 'all';
}

/** The columns that the words and everything below them share. */
export const TimelineColumns = createContext<Columns>(columnLayout(0, 1));

export function useColumns(): Columns {
  return useContext(TimelineColumns);
}
