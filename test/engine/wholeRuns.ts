/** Influence by reading every changed text anew from its beginning: what faster ways are compared with. */
import { followExperiments } from '../../src/engine/followSteps.ts';
import { runExperiments, type Experiment } from '../../src/engine/intervene.ts';
import type { Model } from '../../src/engine/model.ts';
import { logOdds } from '../../src/engine/predict.ts';

type Asked = readonly [model: Model, tokens: readonly number[], answerStep: number, answer: number];

function oddsAfter(
  ...[model, tokens, step, answer, experiments = []]: readonly [
    ...asked: Asked,
    experiments?: readonly Experiment[],
  ]
): number {
  const { logits } = runExperiments(model, { tokens }, experiments);
  const count = model.architecture.vocabulary!.length;
  return logOdds(logits!, step * count, count, answer);
}

/** By step; the words that have no others are left out. */
export function influenceByReplacement(
  ...[model, tokens, answerStep, answer, replacements, experiments]: readonly [
    ...asked: Asked,
    replacements: ReadonlyMap<number, readonly number[]>,
    experiments?: readonly Experiment[],
  ]
): Map<number, number> {
  const odds = (read: readonly number[]): number =>
    oddsAfter(model, read, answerStep, answer, experiments);
  const whole = odds(tokens);
  return new Map(
    [...replacements].flatMap(([step, candidates]) => {
      const falls = candidates
        .filter((token) => token !== tokens[step])
        .map((other) => whole - odds(tokens.with(step, other)));
      if (falls.length === 0) return [];
      return [[step, falls.reduce((sum, fall) => sum + fall, 0) / falls.length] as const];
    }),
  );
}

export function influenceByDeletion(
  ...[model, tokens, answerStep, answer, steps, experiments = []]: readonly [
    ...asked: Asked,
    steps: readonly number[],
    experiments?: readonly Experiment[],
  ]
): Map<number, number> {
  const whole = oddsAfter(model, tokens, answerStep, answer, experiments);
  return new Map(
    steps.map((step) => {
      const moved = followExperiments(experiments, (each) =>
        each === step ? undefined : each - Number(each > step),
      );
      const answeredAt = step <= answerStep ? answerStep - 1 : answerStep;
      return [step, whole - oddsAfter(model, tokens.toSpliced(step, 1), answeredAt, answer, moved)];
    }),
  );
}
