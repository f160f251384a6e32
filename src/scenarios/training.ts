import { START_TOKEN } from '../engine/model.ts';
import type { Example } from '../engine/loss.ts';
import type { TrainingPlan } from '../engine/train.ts';
import type { Recipe, Scenario, Sentence } from './contract.ts';

/** The sentences of all models of a scenario come from this one seed. */
export const DATA_SEED = 1;

const WARM_UP_STEPS = 50;

/** One of the runs of a recipe, of which the best is shipped. */
export interface Candidate {
  readonly seed: number;
  readonly learningRate: number;
}

/** Every run of a recipe: each seed at each learning rate, on equal terms. */
export function candidatesOf(recipe: Recipe): readonly Candidate[] {
  return recipe.learningRates.flatMap((learningRate) =>
    recipe.seeds.map((seed) => ({ seed, learningRate })),
  );
}

/** What a forward network learns from a sentence: after each word the next one. */
export function exampleOf(scenario: Scenario, sentence: Sentence): Example {
  const tokens = [START_TOKEN, ...sentence.words].map((word) => scenario.vocabulary.indexOf(word));
  return {
    tokens: tokens.slice(0, -1),
    targets: tokens.slice(1),
    weights: sentence.words.map((_, at) => (at === sentence.answerAt ? scenario.answerWeight : 1)),
    // The word at position k is answered by the step that read the word before it, which is step k.
    answerStep: sentence.answerAt,
  };
}

/**
 * All that determines the weights of one candidate. Throws a RangeError for bidirectional recipes:
 * a network that reads the future learns nothing from being asked for the next word.
 */
export function planOf(scenario: Scenario, recipe: Recipe, candidate: Candidate): TrainingPlan {
  const { cell, units, layers, direction, embeddingWidth } = recipe;
  if (direction === 'bidirectional') {
    throw new RangeError(
      `${scenario.id} has no sentences with a blank to train both directions on.`,
    );
  }
  return {
    architecture: {
      cell,
      units,
      layers,
      inputs: embeddingWidth,
      bidirectional: false,
      vocabulary: scenario.vocabulary,
    },
    schedule: {
      learningRate: candidate.learningRate,
      warmUpSteps: WARM_UP_STEPS,
      steps: recipe.steps,
    },
    batch: recipe.batch,
    penalties: { write: recipe.writePenalty, show: recipe.showPenalty },
    levels: scenario.levels.length,
    advanceBySteps: recipe.advanceBySteps,
    example: (random, level) => exampleOf(scenario, scenario.generate(random, level)),
    dataSeed: DATA_SEED,
    trainingSeed: candidate.seed,
  };
}
