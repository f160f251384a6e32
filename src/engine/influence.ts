/**
 * How much each word of a sentence matters to an answer: by how much the answer's log-odds fall,
 * on average, when the word is replaced by each other word of its kind and the network is run
 * again; or by how much they fall when it is left out. Every number is a difference of real runs.
 */
import type { Model } from './model.ts';
import { logOdds } from './predict.ts';
import { computeLogits, prepareRun, readTokens, runLayers, type Run } from './run.ts';

function answerLogOdds(run: Run, tokens: ArrayLike<number>, step: number, answer: number): number {
  readTokens(run, tokens);
  runLayers(run);
  computeLogits(run, step, step);
  if (run.logits === undefined) throw new RangeError('This model has no output layer to answer.');
  const count = run.words.vocabularySize;
  return logOdds(run.logits, step * count, count, answer);
}

/** A step and the mean fall of the log-odds, positive where its word supports the answer. */
export type WordInfluence = readonly [step: number, influence: number];

/**
 * Measures one run at a time, so that a long sentence can be measured piece by piece: yields after
 * every run, the influence of a word with the last of its runs and undefined before.
 * @param tokens the whole sentence as read, the start token included
 * @param answerStep the step whose output answers
 * @param answer the token whose log-odds are measured
 * @param replacements by step: the tokens that could have stood there (its own may be among them)
 */
export function* measureInfluence(
  model: Model,
  tokens: readonly number[],
  answerStep: number,
  answer: number,
  replacements: ReadonlyMap<number, readonly number[]>,
): Generator<WordInfluence | undefined, undefined> {
  const run = prepareRun(model, tokens.length);
  const original = answerLogOdds(run, tokens, answerStep, answer);
  yield undefined;
  for (const [step, candidates] of replacements) {
    const others = candidates.filter((token) => token !== tokens[step]);
    let sum = 0;
    for (const [index, other] of others.entries()) {
      sum += answerLogOdds(run, tokens.with(step, other), answerStep, answer);
      const isLast = index === others.length - 1;
      yield isLast ? [step, original - sum / others.length] : undefined;
    }
  }
}

/** The same at once, by step; see `measureInfluence` for the parameters. */
export function influenceByReplacement(
  ...task: Parameters<typeof measureInfluence>
): Map<number, number> {
  const measured = [...measureInfluence(...task)];
  return new Map(measured.filter((piece) => piece !== undefined));
}

/**
 * By step: by how much the answer's log-odds fall when the word of that step is left out and the
 * network is run again. It exists for every word, and is large for words without which the sentence
 * falls apart.
 * @param steps which words to leave out one at a time, the only one excepted; without the
 *   answering step of a network that reads both ways, which is the blank itself
 */
export function influenceByDeletion(
  model: Model,
  tokens: readonly number[],
  answerStep: number,
  answer: number,
  steps: readonly number[],
): Map<number, number> {
  const original = answerLogOdds(prepareRun(model, tokens.length), tokens, answerStep, answer);
  const run = prepareRun(model, tokens.length - 1);
  return new Map(
    steps.map((step) => {
      const rest = tokens.toSpliced(step, 1);
      const answeredAt = step <= answerStep ? answerStep - 1 : answerStep;
      return [step, original - answerLogOdds(run, rest, answeredAt, answer)];
    }),
  );
}
