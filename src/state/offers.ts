/** What there is to choose from: the scenarios, and the networks that each of them ships. */
import { cells } from '../engine/cells/index.ts';
import type { Variant } from '../scenarios/contract.ts';
import { findScenario } from '../scenarios/index.ts';
import { scenarioOf, TRAININGS, type Choices } from './choices.ts';

export { scenarioIds } from '../scenarios/index.ts';

/** What changes when another scenario is opened: it starts with its own text and its own pin. */
export function openingOf(scenarioId: string): Partial<Choices> {
  const scenario = findScenario(scenarioId);
  if (scenario === undefined) return {};
  const { id, openingText, openingPin } = scenario;
  return { scenario: id, text: openingText, pin: openingPin, step: null, unit: null };
}

export interface OfferedCell {
  readonly name: string;
  /** The ways in which it was trained; none if the scenario does not ship it. */
  readonly trained: readonly Variant['trained'][];
}

/** Every cell, with what is shipped of it for a scenario, a number of layers and a direction. */
export function offeredCells(
  given: Pick<Choices, 'scenario' | 'layers' | 'direction'>,
): readonly OfferedCell[] {
  const shipped = scenarioOf(given).recipes.filter(
    ({ layers, direction }) => layers === given.layers && direction === given.direction,
  );
  return cells.map(({ name }) => ({
    name,
    trained: TRAININGS.filter((trained) =>
      shipped.some((recipe) => recipe.cell === name && recipe.trained === trained),
    ),
  }));
}
