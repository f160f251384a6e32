/** What a training consists of: candidates that are trained apart, and networks that are shipped. */
import type { Recipe, Scenario } from '../../scenarios/contract.ts';
import { candidatesOf, type Candidate } from '../../scenarios/training.ts';
import { modelName } from '../../scenarios/variants.ts';

/** One run: a candidate of a recipe, or of the larger network that the recipe only tells of. */
export interface Run {
  readonly candidate: Candidate;
  readonly isLarger: boolean;
}

/** One network to ship, with all the runs that it needs. */
export interface Network {
  readonly scenario: Scenario;
  readonly recipe: Recipe;
  /** As in file names, without the ending. */
  readonly name: string;
  readonly runs: readonly Run[];
}

/** The recipe of a run: its own, or the larger one's. */
export function recipeOfRun({ recipe }: Pick<Network, 'recipe'>, { isLarger }: Run): Recipe {
  return isLarger ? { ...recipe, ...recipe.larger } : recipe;
}

export function networkOf(scenario: Scenario, recipe: Recipe): Network {
  const { larger } = recipe;
  const runsOf = (each: Recipe, isLarger: boolean): Run[] =>
    candidatesOf(each).map((candidate) => ({ candidate, isLarger }));
  return {
    scenario,
    recipe,
    name: modelName(scenario.id, recipe),
    runs: [
      ...runsOf(recipe, false),
      ...(larger === undefined ? [] : runsOf({ ...recipe, ...larger }, true)),
    ],
  };
}

/** Such as `france.rnn.1.forward.plain, seed 3, rate 0.01`. */
export function labelOf({ name, recipe }: Network, { candidate, isLarger }: Run): string {
  const { seed, learningRate } = candidate;
  const larger = isLarger ? [`${String(recipe.larger?.units)} units`] : [];
  return [name, ...larger, `seed ${String(seed)}`, `rate ${String(learningRate)}`].join(', ');
}
