/**
 * How much each word of a sentence matters to one answer: by how much the answer's log-odds fall,
 * on average, when the word is replaced by each other word of its kind and the network is run
 * again. `influenceTable.ts` does the runs, for any number of answers, and for words left out too.
 */
import { measureInfluenceTable } from './influenceTable.ts';
import type { Model } from './model.ts';

/** A step and the mean fall of the log-odds, positive where its word supports the answer. */
export type WordInfluence = readonly [step: number, influence: number];

/**
 * Measures one run at a time, so that a long sentence can be measured piece by piece: yields after
 * every run, the influence of a word with the last of its runs and undefined before. A word behind
 * the answer of a forward network has no influence and is passed over.
 * @param tokens the whole sentence as read, the start token included
 * @param target the step whose output answers
 * @param answer the token whose log-odds are measured
 * @param replacements by step: the tokens that could have stood there (its own may be among them)
 */
export function* measureInfluence(
  model: Model,
  tokens: readonly number[],
  target: number,
  answer: number,
  replacements: ReadonlyMap<number, readonly number[]>,
): Generator<WordInfluence | undefined, undefined> {
  const question = { tokens, target, answers: [answer] };
  const changes = { replacements, deletions: [] };
  for (const row of measureInfluenceTable(model, question, changes)) {
    yield row && [row.step, row.influence[0]!];
  }
}

/** The same at once, by step; see `measureInfluence` for the parameters. */
export function influenceByReplacement(
  ...task: Parameters<typeof measureInfluence>
): Map<number, number> {
  const measured = [...measureInfluence(...task)];
  return new Map(measured.filter((piece) => piece !== undefined));
}
