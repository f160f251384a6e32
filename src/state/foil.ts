/** The simple RNN that stands beside every network that keeps a memory. */
import type { Recipe, Scenario, Variant } from '../scenarios/contract.ts';
import { architectureOf, directionOf } from '../scenarios/lessons.ts';
import { trainedParameters } from '../scenarios/size.ts';
import { findRecipe } from '../scenarios/variants.ts';
import { memoize } from './memoize.ts';
import type { ModelState } from './models.ts';
import { lookInto, readSentence } from './readSentence.ts';
import type { Foil, Scene } from './scene.ts';

/** Networks are of equal size where their parameter counts differ by no more than this part. */
const EQUAL_WITHIN = 0.01;

/**
 * The recipe of the foil of a network, undefined where the scenario ships none: the one that reads
 * in the same way with as many layers, which was made of equal size; without it, that of one layer.
 */
export function foilOf(
  scenario: Scenario,
  { layers, direction }: Pick<Variant, 'layers' | 'direction'>,
): Recipe | undefined {
  const foil = { cell: 'rnn', direction, trained: 'plain' } as const;
  return findRecipe(scenario, { ...foil, layers }) ?? findRecipe(scenario, { ...foil, layers: 1 });
}

/** What is there of the foil at an answer of the text, by what is known of its file. */
export const foilFrom = memoize(
  (state: ModelState, scenario: Scenario, text: string, answer: number): Foil =>
    state.status === 'ready'
      ? {
          status: 'ready',
          reading: lookInto(readSentence(state.opened, scenario, text), null, answer),
        }
      : state,
  4,
);

export interface FoilSize {
  readonly parameters: number;
  /** Whether that is as many as the shown network has, give or take 1 %. */
  readonly isEqual: boolean;
}

/** How large the foil is beside the shown network; undefined where there is no foil. */
export function foilSizeOf({ scenario, network }: Scene): FoilSize | undefined {
  const { architecture } = network.model;
  const { layers } = architecture;
  const recipe = foilOf(scenario, { layers, direction: directionOf(architecture) });
  if (recipe === undefined) return undefined;
  const parameters = trainedParameters(architectureOf(scenario, recipe));
  const own = trainedParameters(architecture);
  return { parameters, isEqual: Math.abs(parameters - own) <= EQUAL_WITHIN * own };
}
