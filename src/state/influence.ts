/** The influence of every word on the answer, computed at once or piece by piece. */
import { influenceByReplacement } from '../engine/influence.ts';
import type { Scenario } from '../scenarios/contract.ts';
import { replacementsOf } from '../scenarios/kinds.ts';
import { toTokens } from '../scenarios/tokens.ts';
import { memoize } from './memoize.ts';
import type { Performance } from './scene.ts';
import { readText } from './sentence.ts';

/** By step. */
export type Influence = ReadonlyMap<number, number>;

export const NO_INFLUENCE: Influence = new Map();

/** As many steps of the network are run at once without being felt: some 20 ms. */
const STEPS_AT_ONCE = 3000;

/** All that is needed to measure the influence of a sentence's words on what it is answered. */
export interface InfluenceTask {
  readonly performance: Performance;
  readonly tokens: readonly number[];
  readonly answerStep: number;
  readonly answerToken: number;
  readonly replacements: ReadonlyMap<number, readonly number[]>;
}

/** What to measure; undefined where nothing is answered. */
export const influenceTaskOf = memoize(
  (performance: Performance, scenario: Scenario, text: string): InfluenceTask | undefined => {
    const { answer, model } = performance;
    const [likeliest] = answer?.top ?? [];
    if (answer === undefined || likeliest === undefined) return undefined;
    const { words } = readText(scenario, text, model.architecture.bidirectional);
    const { vocabulary = [] } = model.architecture;
    return {
      performance,
      tokens: toTokens(words, vocabulary),
      answerStep: answer.step,
      answerToken: vocabulary.indexOf(likeliest.word),
      replacements: replacementsOf(scenario, words),
    };
  },
  8,
);

/** Whether the task is too long for the moment in which the page is drawn. */
export function takesLong({ tokens, replacements }: InfluenceTask): boolean {
  let runs = 1;
  for (const others of replacements.values()) runs += others.length;
  return runs * tokens.length > STEPS_AT_ONCE;
}

function measure(task: InfluenceTask, replacements: InfluenceTask['replacements']): Influence {
  const { performance, tokens, answerStep, answerToken } = task;
  return influenceByReplacement(performance.model, tokens, answerStep, answerToken, replacements);
}

export const measureAtOnce = memoize((task: InfluenceTask) => measure(task, task.replacements), 8);

/** The same in pieces, a word each; the union of the pieces is the influence. */
export function* measureByWord(task: InfluenceTask): Generator<Influence> {
  for (const replacement of task.replacements) yield measure(task, new Map([replacement]));
}
