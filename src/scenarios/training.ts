import { START_TOKEN } from '../engine/model.ts';
import type { Example } from '../engine/loss.ts';
import type { TrainingPlan } from '../engine/train.ts';
import { askedPositions, stepOf, withBlank } from './asked.ts';
import type { Recipe, Scenario, Sentence, Variant } from './contract.ts';
import { architectureOf, lessonsOf, vocabularyOf } from './lessons.ts';

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
function goingOn(scenario: Scenario, sentence: Sentence): Example {
  const tokens = [START_TOKEN, ...sentence.words].map((word) => scenario.vocabulary.indexOf(word));
  const asked = askedPositions(sentence);
  return {
    tokens: tokens.slice(0, -1),
    targets: tokens.slice(1),
    weights: sentence.words.map((_, at) => (asked.includes(at) ? scenario.answerWeight : 1)),
    // The word at position k is answered by the step that read the word before it, which is step k.
    answerStep: sentence.answerAt,
  };
}

/** What a network that reads both ways learns: the word in the blank and nothing else. */
function fillingIn(vocabulary: readonly string[], sentence: Sentence): Example {
  const { words, answerAt } = sentence;
  const read = withBlank(sentence);
  const answer = vocabulary.indexOf(words[answerAt]!);
  const answerStep = stepOf(answerAt);
  return {
    tokens: read.map((word) => vocabulary.indexOf(word)),
    targets: read.map(() => answer),
    weights: read.map((_, step) => (step === answerStep ? 1 : 0)),
    answerStep,
  };
}

/** What a network that reads in a direction learns from a sentence. */
export function exampleOf(
  scenario: Scenario,
  sentence: Sentence,
  direction: Variant['direction'],
): Example {
  return direction === 'bidirectional'
    ? fillingIn(vocabularyOf(scenario, direction), sentence)
    : goingOn(scenario, sentence);
}

/**
 * All that determines the weights of one candidate. Throws a RangeError if the scenario has nothing
 * to teach a network that reads as the recipe's does.
 */
export function planOf(scenario: Scenario, recipe: Recipe, candidate: Candidate): TrainingPlan {
  const { direction } = recipe;
  const lessons = lessonsOf(scenario, direction);
  return {
    architecture: architectureOf(scenario, recipe),
    schedule: {
      learningRate: candidate.learningRate,
      warmUpSteps: WARM_UP_STEPS,
      steps: recipe.steps,
    },
    batch: recipe.batch,
    penalties: { write: recipe.writePenalty, show: recipe.showPenalty },
    levels: scenario.levels.length,
    advanceBySteps: recipe.advanceBySteps,
    example: (random, level) => exampleOf(scenario, lessons.generate(random, level), direction),
    dataSeed: DATA_SEED,
    trainingSeed: candidate.seed,
  };
}
