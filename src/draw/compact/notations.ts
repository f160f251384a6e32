/** The notations again, for pictures that are narrow: as high as they need to be. */
import type { Cell } from '../../engine/cells/contract.ts';
import type { CellLayout } from '../cellLayout.ts';
import type { notations } from '../notations.ts';
import { layoutCompactChain } from './chain.ts';
import { layoutCompactLecture } from './lecture.ts';

type LayoutCompactly = (cell: Cell, widthPx: number) => CellLayout;

export const compactNotations = {
  chain: layoutCompactChain,
  lecture: layoutCompactLecture,
} satisfies Record<keyof typeof notations, LayoutCompactly>;
