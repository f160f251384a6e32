/** The notations in which a cell can be drawn: a layout each, of the same shapes, wires and strips. */
import type { Cell } from '../engine/cells/contract.ts';
import type { CellLayout } from './cellLayout.ts';
import { layoutChainNotation } from './chainNotation.ts';
import { layoutLectureNotation } from './lectureNotation.ts';

export type LayoutNotation = (cell: Cell, widthPx: number, heightPx: number) => CellLayout;

export const notations = {
  chain: layoutChainNotation,
  lecture: layoutLectureNotation,
} satisfies Record<string, LayoutNotation>;
