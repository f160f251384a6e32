import { fetchAhead } from '../shared/onDemand.tsx';

/** What draws the cell in other notations than the first, and leads from one to the other. */
export type Drawings = typeof import('./moreDrawings.ts');

export const loadDrawings = fetchAhead((): Promise<Drawings> => import('./moreDrawings.ts'));
