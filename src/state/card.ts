/** What the page knows of a network's card beyond what the card says. */
import type { ModelCard } from '../formats/card.ts';
import type { Recipe, Scenario } from '../scenarios/contract.ts';
import { lessonsOf } from '../scenarios/lessons.ts';
import { findRecipe } from '../scenarios/variants.ts';

/** By what the shipped one of several trained networks was chosen; undefined for a foreign card. */
export function chosenFor(scenario: Scenario, card: ModelCard): Recipe['choose'] | undefined {
  return scenario.id === card.scenario ? findRecipe(scenario, card)?.choose : undefined;
}

/** The buckets of a card whose sentences are as long as those of training. */
export function asTrainedFor(scenario: Scenario, { direction }: ModelCard): readonly string[] {
  return lessonsOf(scenario, direction).asTrained;
}
