/**
 * How much each word of a sentence matters to an answer: by how much the answer's log-odds fall,
 * on average, when the word is replaced by each other word of its kind and the network is run
 * again. Every number is a difference of two real runs.
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

/**
 * @param tokens the whole sentence as read, the start token included
 * @param answerStep the step whose output answers
 * @param answer the token whose log-odds are measured
 * @param replacements by step: the tokens that could have stood there (its own may be among them)
 * @returns by step: the mean fall of the log-odds, positive where the word supports the answer
 */
export function influenceByReplacement(
  model: Model,
  tokens: readonly number[],
  answerStep: number,
  answer: number,
  replacements: ReadonlyMap<number, readonly number[]>,
): Map<number, number> {
  const run = prepareRun(model, tokens.length);
  const original = answerLogOdds(run, tokens, answerStep, answer);
  const influences = new Map<number, number>();
  for (const [step, candidates] of replacements) {
    const others = candidates.filter((token) => token !== tokens[step]);
    if (others.length === 0) continue;
    let sum = 0;
    for (const other of others) {
      sum += answerLogOdds(run, tokens.with(step, other), answerStep, answer);
    }
    influences.set(step, original - sum / others.length);
  }
  return influences;
}
