/** Which scenario and which of its networks a person has chosen. */
import { cellNamed } from '../engine/cells/index.ts';
import type { Cell } from '../engine/cells/contract.ts';
import type { Recipe, Scenario } from '../scenarios/contract.ts';
import { findScenario, firstScenario } from '../scenarios/index.ts';
import type { Given } from './chosen.ts';

/** The chosen scenario; the first one until there is a choice. */
export function scenarioOf(given: Given): Scenario {
  return findScenario(given.scenario ?? '') ?? firstScenario;
}

/**
 * The recipe of the chosen network. What is not shipped falls back to the nearest that is: of the
 * same cell if there is one, then of the same direction, of as many layers, trained alike.
 */
export function recipeOf(given: Given): Recipe {
  const { cell = 'lstm', layers = 1, direction = 'forward', trained = 'readable' } = given;
  const nearness = (recipe: Recipe): number =>
    8 * Number(recipe.cell === cell) +
    4 * Number(recipe.direction === direction) +
    2 * Number(recipe.layers === layers) +
    Number(recipe.trained === trained);
  return scenarioOf(given).recipes.reduce((best, each) =>
    nearness(each) > nearness(best) ? each : best,
  );
}

/** The cell of the chosen network. */
export function chosenCell(given: Given): Cell {
  return cellNamed(recipeOf(given).cell);
}

/** Whether the chosen network reads in both directions, what stands behind a blank too. */
export function readsBothWays(given: Given): boolean {
  return recipeOf(given).direction === 'bidirectional';
}
