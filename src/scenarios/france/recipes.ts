import type { Recipe } from '../contract.ts';
import { recipeTable } from '../recipeTable.ts';
import { VOCABULARY } from './vocabulary.ts';

/** With them a memory can be read; the more layers below it, the less of them it bears. */
const READABLE = { writePenalty: 0.2, showPenalty: 0.05 } as const;
const LIGHT = { writePenalty: 0.1, showPenalty: 0.03 } as const;

/** Asked for one word only, a network that reads both ways pays with that one answer. */
const LIGHTEST = { writePenalty: 0.05, showPenalty: 0.02 } as const;

const STEPS = 2500;

/** Networks that fill in a blank, alike but for the number of layers. */
const BOTH_WAYS = [1, 2, 3].map(
  (layers) =>
    ({
      layers,
      direction: 'bidirectional',
      units: 12,
      steps: STEPS,
      seeds: [1],
      ...LIGHTEST,
    }) as const,
);

/** RNN and both LSTMs with one, two and three layers, in both directions; one GRU beside them. */
export const RECIPES: readonly Recipe[] = recipeTable({
  vocabulary: VOCABULARY,
  embeddingWidth: 16,
  batch: 32,
  stacks: [
    {
      layers: 1,
      units: 24,
      steps: STEPS,
      seeds: [1, 2, 3, 4, 5, 6, 7, 8],
      ...READABLE,
      // Without the penalties it takes longer until the longest middles are right too.
      plain: { steps: 2 * STEPS, seeds: [2, 5] },
      peepholes: { units: 16, seeds: [1, 2, 3, 4] },
      // What a GRU shows is what it keeps: a price on showing would be one on keeping.
      gru: { seeds: [1, 2, 3], writePenalty: 0.1, showPenalty: 0 },
      foil: { larger: { units: 55, seeds: [1, 2] } },
    },
    { layers: 2, units: 16, steps: STEPS, seeds: [1, 2], ...LIGHT },
    { layers: 3, units: 16, steps: 4000, seeds: [1, 2], ...LIGHT },
    ...BOTH_WAYS,
  ],
});
