import type { Recipe } from '../contract.ts';
import { recipeTable } from '../recipeTable.ts';
import { VOCABULARY } from './vocabulary.ts';

const SETTINGS = { steps: 4500, writePenalty: 0.1, showPenalty: 0.02 } as const;

export const RECIPES: readonly Recipe[] = recipeTable({
  vocabulary: VOCABULARY,
  embeddingWidth: 16,
  batch: 32,
  stacks: [
    { layers: 1, units: 32, seeds: [1, 2], ...SETTINGS },
    { layers: 2, units: 24, seeds: [1], ...SETTINGS },
  ],
});
