import type { Recipe } from '../contract.ts';
import { recipeTable } from '../recipeTable.ts';
import { VOCABULARY } from './vocabulary.ts';

export const RECIPES: readonly Recipe[] = recipeTable({
  vocabulary: VOCABULARY,
  embeddingWidth: 16,
  batch: 32,
  stacks: [
    {
      layers: 1,
      units: 32,
      steps: 4500,
      seeds: [1, 2, 3],
      writePenalty: 0.1,
      showPenalty: 0.02,
    },
    // The upper layer of two writes so little under heavier penalties that it mixes the two up.
    { layers: 2, units: 24, steps: 6000, seeds: [1, 2], writePenalty: 0.03, showPenalty: 0.01 },
  ],
});
