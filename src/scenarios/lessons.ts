/** What networks learn depends on how they read: the next word, or a blank to fill in. */
import { BLANK, type Architecture } from '../engine/model.ts';
import type { Lessons, Recipe, Scenario, Variant } from './contract.ts';

export function directionOf({
  bidirectional,
}: Pick<Architecture, 'bidirectional'>): Variant['direction'] {
  return bidirectional ? 'bidirectional' : 'forward';
}

/** Throws a RangeError if the scenario has nothing to teach a network that reads in this way. */
export function lessonsOf(scenario: Scenario, direction: Variant['direction']): Lessons {
  if (direction === 'forward') return scenario;
  if (scenario.fillIn === undefined) {
    throw new RangeError(`${scenario.id} has no sentences with a blank to fill in.`);
  }
  return scenario.fillIn;
}

/** The words by token: a network that reads both ways reads the blank too. */
export function vocabularyOf(
  { vocabulary }: Pick<Scenario, 'vocabulary'>,
  direction: Variant['direction'],
): readonly string[] {
  return direction === 'bidirectional' ? [...vocabulary, BLANK] : vocabulary;
}

/** The shape of the network of a recipe. */
export function architectureOf(
  scenario: Pick<Scenario, 'vocabulary'>,
  recipe: Pick<Recipe, 'cell' | 'units' | 'layers' | 'direction' | 'embeddingWidth'>,
): Architecture {
  const { cell, units, layers, direction, embeddingWidth } = recipe;
  return {
    cell,
    units,
    layers,
    inputs: embeddingWidth,
    bidirectional: direction === 'bidirectional',
    vocabulary: vocabularyOf(scenario, direction),
  };
}
