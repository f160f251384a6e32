import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openModel, type OpenedModel } from '../formats/openModel.ts';
import type { Recipe, Scenario } from '../scenarios/contract.ts';
import { modelFileName } from '../scenarios/variants.ts';
import { CommandError } from './commandError.ts';
import { modelsFolder } from './folders.ts';

/** Opens the shipped network of a recipe. Throws a CommandError if it has not been trained yet. */
export async function openShipped(scenario: Scenario, recipe: Recipe): Promise<OpenedModel> {
  const { cell, layers, direction, trained } = recipe;
  const how =
    `npm run train -- --scenario ${scenario.id} --cell ${cell} --layers ${layers} ` +
    `--direction ${direction} --trained ${trained}`;
  const fileName = modelFileName(scenario.id, recipe);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(join(modelsFolder, fileName));
  } catch {
    throw new CommandError(`${fileName} is not among the shipped models; train it with: ${how}`);
  }
  return openModel(bytes);
}
