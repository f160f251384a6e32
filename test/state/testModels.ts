/** Untrained networks of the shipped sizes, served as the real files are. */
import { initializeModel } from '../../src/engine/initialize.ts';
import { seededRandom } from '../../src/engine/random.ts';
import type { ModelCard } from '../../src/formats/card.ts';
import { saveModel } from '../../src/formats/saveModel.ts';
import type { Recipe, Scenario } from '../../src/scenarios/contract.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { trainedParameters } from '../../src/scenarios/size.ts';
import { planOf } from '../../src/scenarios/training.ts';
import { modelFileName } from '../../src/scenarios/variants.ts';
import type { Fetcher } from '../../src/state/models.ts';
import { exampleCard } from '../formats/card.ts';

/** With a card only where something is said of it: what it says beside the truth. */
export function untrainedFile(
  recipe: Recipe,
  scenario: Scenario = france,
  said?: Partial<ModelCard>,
): Uint8Array {
  const { architecture } = planOf(scenario, recipe, { seed: 1, learningRate: 0 });
  const random = seededRandom('untrained', recipe.cell, recipe.trained);
  const { cell, layers, direction, trained, units, embeddingWidth } = recipe;
  const network = { cell, layers, direction, trained, units, embeddingWidth };
  const truth = { scenario: scenario.id, ...network, parameters: trainedParameters(architecture) };
  const card = said && { ...exampleCard, ...truth, ...said };
  return saveModel(initializeModel(architecture, random), card);
}

const recipes = new Map(france.recipes.map((recipe) => [modelFileName(france.id, recipe), recipe]));
const files = new Map<string, Uint8Array>();

/** Made when it is first asked for: most tests ask for few. */
function fileNamed(fileName: string): Uint8Array | undefined {
  const recipe = recipes.get(fileName);
  const file = files.get(fileName) ?? (recipe && untrainedFile(recipe));
  if (file !== undefined) files.set(fileName, file);
  return file;
}

/** Answers like a server with exactly the shipped files. */
export const serveUntrained: Fetcher = (fileName) => {
  const file = fileNamed(fileName);
  return Promise.resolve(
    file === undefined
      ? new Response('Not found', { status: 404 })
      : new Response(file.slice().buffer),
  );
};
