/** Untrained networks of the shipped sizes, served as the real files are. */
import { initializeModel } from '../../src/engine/initialize.ts';
import { seededRandom } from '../../src/engine/random.ts';
import { saveModel } from '../../src/formats/saveModel.ts';
import type { Recipe, Scenario } from '../../src/scenarios/contract.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { planOf } from '../../src/scenarios/training.ts';
import { modelFileName } from '../../src/scenarios/variants.ts';
import type { Fetcher } from '../../src/state/models.ts';

export function untrainedFile(recipe: Recipe, scenario: Scenario = france): Uint8Array {
  const { architecture } = planOf(scenario, recipe, { seed: 1, learningRate: 0 });
  const random = seededRandom('untrained', recipe.cell, recipe.trained);
  return saveModel(initializeModel(architecture, random));
}

const files = new Map(
  france.recipes.map((recipe) => [modelFileName(france.id, recipe), untrainedFile(recipe)]),
);

/** Answers like a server with exactly the shipped files. */
export const serveUntrained: Fetcher = (fileName) => {
  const file = files.get(fileName);
  return Promise.resolve(
    file === undefined
      ? new Response('Not found', { status: 404 })
      : new Response(file.slice().buffer),
  );
};
