import { fetchAhead } from '../shared/onDemand.tsx';

/**
 * What draws the cell in other notations than the first and in narrow pictures, and leads from one
 * to the other.
 */
export type Drawings = typeof import('./moreDrawings.ts');

export const loadDrawings = fetchAhead((): Promise<Drawings> => import('./moreDrawings.ts'));

// On a phone nothing is drawn without it: it comes beside the networks. What fails is asked for again.
if (innerWidth < 768) loadDrawings().catch(() => undefined);
