/** The rows of the table of choices that say which network is shown. */
import { cells } from '../engine/cells/index.ts';
import type { Recipe, Scenario } from '../scenarios/contract.ts';
import { sameVariant } from '../scenarios/variants.ts';
import { decodeInteger, oneOf, type ChoiceRow, type Decoded } from './choiceRow.ts';
import { DIRECTIONS, TRAININGS, type Choices, type Given } from './chosen.ts';
import { recipeOf, scenarioOf } from './recipe.ts';

const MOST_LAYERS = 9;
const directionWords = oneOf(DIRECTIONS);
const trainingWords = oneOf(TRAININGS);

/** A value that some shipped network of the scenario has, as far as the rows above decide. */
function shipped<Value>(
  value: Value,
  scenario: Scenario,
  has: (recipe: Recipe) => boolean,
): Decoded<Value> {
  return scenario.recipes.some(has) ? { value } : { ignored: { reason: 'notShipped' } };
}

function decodeCell(raw: string, given: Given): Decoded<string> {
  if (!cells.some((cell) => cell.name === raw)) return { ignored: { reason: 'value' } };
  return shipped(raw, scenarioOf(given), (recipe) => recipe.cell === raw);
}

function decodeLayers(raw: string, given: Given): Decoded<number> {
  const read = decodeInteger(raw, 1, MOST_LAYERS);
  if (read.value === undefined || read.ignored !== undefined)
    return { ignored: { reason: 'value' } };
  return shipped(
    read.value,
    scenarioOf(given),
    (recipe) => recipe.cell === given.cell && recipe.layers === read.value,
  );
}

function decodeDirection(raw: string, given: Given): Decoded<Choices['direction']> {
  const { value } = directionWords.decode(raw, given);
  if (value === undefined) return { ignored: { reason: 'value' } };
  return shipped(
    value,
    scenarioOf(given),
    (recipe) =>
      recipe.cell === given.cell && recipe.layers === given.layers && recipe.direction === value,
  );
}

function decodeTrained(raw: string, given: Given): Decoded<Choices['trained']> {
  const { value } = trainingWords.decode(raw, given);
  if (value === undefined) return { ignored: { reason: 'value' } };
  return shipped(value, scenarioOf(given), (recipe) => {
    const { cell, layers, direction } = recipeOf(given);
    return sameVariant(recipe, { cell, layers, direction, trained: value });
  });
}

type NetworkKey = 'cell' | 'layers' | 'direction' | 'trained';

/** In the order in which they are decoded. */
export const networkRows: { readonly [Key in NetworkKey]: ChoiceRow<Choices[Key], Given> } = {
  cell: {
    parameter: 'cell',
    fallback: () => 'lstm',
    decode: decodeCell,
    encode: (value) => value,
    isShown: (given) => recipeOf(given).cell === given.cell,
  },
  layers: {
    parameter: 'layers',
    fallback: () => 1,
    decode: decodeLayers,
    encode: String,
    isShown: (given) => recipeOf(given).layers === given.layers,
  },
  direction: {
    parameter: 'direction',
    fallback: () => 'forward',
    decode: decodeDirection,
    encode: directionWords.encode,
    isShown: (given) => recipeOf(given).direction === given.direction,
  },
  trained: {
    parameter: 'trained',
    fallback: () => 'readable',
    decode: decodeTrained,
    encode: trainingWords.encode,
    isShown: (given) => recipeOf(given).trained === given.trained,
  },
};
