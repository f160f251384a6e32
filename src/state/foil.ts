/** The simple RNN that stands beside every network that keeps a memory. */
import type { Scenario, Recipe } from '../scenarios/contract.ts';
import { architectureOf } from '../scenarios/lessons.ts';
import { trainedParameters } from '../scenarios/size.ts';
import { findRecipe } from '../scenarios/variants.ts';
import { memoize } from './memoize.ts';
import type { ModelState } from './models.ts';
import { readSentence } from './readSentence.ts';
import type { Foil, Scene } from './scene.ts';

/** Networks are of equal size where their parameter counts differ by no more than this part. */
const EQUAL_WITHIN = 0.01;

/** The recipe of a scenario's foil; undefined where it ships none. */
export function foilOf(scenario: Scenario): Recipe | undefined {
  return findRecipe(scenario, { cell: 'rnn', layers: 1, direction: 'forward', trained: 'plain' });
}

/** What is there of the foil, by what is known of its file. */
export const foilFrom = memoize((state: ModelState, scenario: Scenario, text: string): Foil => {
  return state.status === 'ready'
    ? { status: 'ready', reading: readSentence(state.opened, scenario, text) }
    : state;
}, 4);

export interface FoilSize {
  readonly parameters: number;
  /** Whether that is as many as the shown network has, give or take 1 %. */
  readonly isEqual: boolean;
}

/** How large the foil is beside the shown network; undefined where there is no foil. */
export function foilSizeOf({ scenario, network }: Scene): FoilSize | undefined {
  const recipe = foilOf(scenario);
  if (recipe === undefined) return undefined;
  const parameters = trainedParameters(architectureOf(scenario, recipe));
  const own = trainedParameters(network.model.architecture);
  return { parameters, isEqual: Math.abs(parameters - own) <= EQUAL_WITHIN * own };
}
