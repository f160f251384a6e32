import { columnLayout, type Columns, type ColumnView } from './columns.ts';

/** A column of which so small a part is cut still counts as seen. */
const CUT_PART = 0.1;

/** For how many columns of another view there is room side by side, one at least. */
export function roomFor({ windowPx, areTouched }: Columns, view: ColumnView): number {
  const { columnWidthPx } = columnLayout(windowPx, view.visible, view, areTouched);
  return Math.max(1, Math.floor(windowPx / columnWidthPx + CUT_PART));
}
