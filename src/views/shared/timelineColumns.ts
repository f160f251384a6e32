import { createContext, useContext } from 'react';
import { ALL_COLUMNS, columnLayout, type Columns } from '../../draw/columns.ts';
import type { ColumnView } from '../../draw/columns.ts';
import type { Zoom } from '../../state/zoom.ts';

/** How wide columns are at each level; nearer ones scroll where they do not fit side by side. */
export const columnViews: Readonly<Record<Zoom, ColumnView>> = {
  overview: { visible: Infinity, narrowestPx: 2 },
  all: ALL_COLUMNS,
  '9': { visible: 9, narrowestPx: 112 },
  '3': { visible: 3, narrowestPx: 300 },
  '1': { visible: 1, narrowestPx: 300 },
};

/** The columns that the words and everything below them share. */
export const TimelineColumns = createContext<Columns>(columnLayout(0, 1));

export function useColumns(): Columns {
  return useContext(TimelineColumns);
}
