/** Influence by reading every changed text anew from its beginning: what faster ways are compared with. */
import type { Model } from '../../src/engine/model.ts';
import { logOdds } from '../../src/engine/predict.ts';
import { runTrace } from '../../src/engine/trace.ts';

type Asked = readonly [model: Model, tokens: readonly number[], answerStep: number, answer: number];

function oddsAfter(...[model, tokens, step, answer]: Asked): number {
  const { logits } = runTrace(model, { tokens });
  const count = model.architecture.vocabulary!.length;
  return logOdds(logits!, step * count, count, answer);
}

/** By step; the words that have no others are left out. */
export function influenceByReplacement(
  ...[model, tokens, answerStep, answer, replacements]: readonly [
    ...asked: Asked,
    replacements: ReadonlyMap<number, readonly number[]>,
  ]
): Map<number, number> {
  const whole = oddsAfter(model, tokens, answerStep, answer);
  return new Map(
    [...replacements].flatMap(([step, candidates]) => {
      const falls = candidates
        .filter((token) => token !== tokens[step])
        .map((other) => whole - oddsAfter(model, tokens.with(step, other), answerStep, answer));
      if (falls.length === 0) return [];
      return [[step, falls.reduce((sum, fall) => sum + fall, 0) / falls.length] as const];
    }),
  );
}

export function influenceByDeletion(
  ...[model, tokens, answerStep, answer, steps]: readonly [
    ...asked: Asked,
    steps: readonly number[],
  ]
): Map<number, number> {
  const whole = oddsAfter(model, tokens, answerStep, answer);
  return new Map(
    steps.map((step) => {
      const answeredAt = step <= answerStep ? answerStep - 1 : answerStep;
      return [step, whole - oddsAfter(model, tokens.toSpliced(step, 1), answeredAt, answer)];
    }),
  );
}
