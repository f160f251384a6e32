/** What there is to choose from: the scenarios, and the networks that each of them ships. */
import { cells } from '../engine/cells/index.ts';
import type { Recipe, Variant } from '../scenarios/contract.ts';
import { findScenario } from '../scenarios/index.ts';
import { DIRECTIONS, NO_EXPERIMENTS, TRAININGS, type Choices } from './choices.ts';
import { recipeOf, scenarioOf } from './recipe.ts';
import { checkText } from './sentence.ts';

export { scenarioIds } from '../scenarios/index.ts';

/** What changes when another scenario is opened: it starts with its own text and its own pin. */
export function openingOf(scenarioId: string): Partial<Choices> {
  const scenario = findScenario(scenarioId);
  if (scenario === undefined) return {};
  const { id, openingText, openingPin } = scenario;
  const ownText = { text: openingText, pin: openingPin, step: null, range: null };
  const experiments = NO_EXPERIMENTS;
  return { scenario: id, ...ownText, experiments, unit: null, open: null, beside: null };
}

/** Why a network cannot be chosen now. */
export type Obstacle =
  /** The scenario ships no such network. */
  | 'notShipped'
  /** It ships none that reads both ways: its networks are there to continue a text. */
  | 'continuesOnly'
  /** Words that the network does not know stand behind the blank, where it would read them. */
  | 'unknownWords';

/** One position of a switch. */
export interface Offer<Value> {
  readonly value: Value;
  readonly obstacle: Obstacle | undefined;
}

export interface NetworkOffers {
  /** The network that is shown. */
  readonly shown: Recipe;
  readonly cells: readonly Offer<string>[];
  readonly layers: readonly Offer<number>[];
  readonly directions: readonly Offer<Variant['direction']>[];
  readonly trainings: readonly Offer<Variant['trained']>[];
}

const LAYERS = [1, 2, 3] as const;

type NetworkChoices = Pick<
  Choices,
  'scenario' | 'cell' | 'layers' | 'direction' | 'trained' | 'text'
>;

/** Every position of the switches, each beside all that is chosen on the others. */
export function offersOf(given: NetworkChoices): NetworkOffers {
  const scenario = scenarioOf(given);
  const { recipes } = scenario;
  const shown = recipeOf(given);
  const { cell, layers, direction } = shown;
  const obstacleTo = (wanted: Partial<Variant>): Obstacle | undefined => {
    const other = { cell, layers, direction, ...wanted };
    const isShipped = recipes.some(
      (recipe) =>
        recipe.cell === other.cell &&
        recipe.layers === other.layers &&
        recipe.direction === other.direction &&
        recipe.trained === (other.trained ?? recipe.trained),
    );
    return isShipped ? undefined : 'notShipped';
  };
  const obstacleToDirection = (wanted: Variant['direction']): Obstacle | undefined => {
    if (!recipes.some((recipe) => recipe.direction === wanted)) return 'continuesOnly';
    const isReadable = checkText(scenario, given.text, wanted === 'bidirectional').ok;
    return obstacleTo({ direction: wanted }) ?? (isReadable ? undefined : 'unknownWords');
  };
  return {
    shown,
    cells: cells.map(({ name }) => ({ value: name, obstacle: obstacleTo({ cell: name }) })),
    layers: LAYERS.map((count) => ({ value: count, obstacle: obstacleTo({ layers: count }) })),
    directions: DIRECTIONS.map((each) => ({ value: each, obstacle: obstacleToDirection(each) })),
    trainings: TRAININGS.map((trained) => ({ value: trained, obstacle: obstacleTo({ trained }) })),
  };
}
