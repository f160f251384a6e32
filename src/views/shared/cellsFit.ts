import type { Columns } from '../../draw/columns.ts';
import { roomFor } from '../../draw/room.ts';
import { columnViews } from './timelineColumns.ts';

/** Whether several cells fit side by side; where they do not, their level shows what that of one does. */
export function cellsFit(columns: Columns): boolean {
  return roomFor(columns, columnViews['3']) > 1;
}
