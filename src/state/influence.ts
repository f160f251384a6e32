/** The influence of every word on the answer, measured while the browser has nothing else to do. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { WordInfluence } from '../engine/influence.ts';
import type { Model } from '../engine/model.ts';
import type { Scenario } from '../scenarios/contract.ts';
import { replacementsOf } from '../scenarios/kinds.ts';
import { toTokens } from '../scenarios/tokens.ts';
import { memoize } from './memoize.ts';
import type { Answer } from './scene.ts';
import { readText } from './sentence.ts';
import { workInSlices } from './slices.ts';

/** By step. */
export type Influence = ReadonlyMap<number, number>;

const NONE: Influence = new Map();

/** All that is needed to measure the influence of a sentence's words on what it is answered. */
export interface InfluenceTask {
  readonly model: Model;
  readonly tokens: readonly number[];
  readonly answerStep: number;
  readonly answerToken: number;
  readonly replacements: ReadonlyMap<number, readonly number[]>;
}

/** What is known so far of the latest task. */
export interface FoundInfluence {
  readonly task: InfluenceTask | undefined;
  readonly influence: Influence;
}

export interface Influences {
  readonly found: StoreApi<FoundInfluence>;
  /** Starts a task; whatever was under way is given up. Undefined only gives up. */
  readonly start: (task: InfluenceTask | undefined) => void;
}

/** What to measure; undefined where nothing is answered. */
export const influenceTaskOf = memoize(
  (
    model: Model,
    answer: Answer | undefined,
    scenario: Scenario,
    text: string,
  ): InfluenceTask | undefined => {
    const [likeliest] = answer?.top ?? [];
    if (answer === undefined || likeliest === undefined) return undefined;
    const { words } = readText(scenario, text, model.architecture.bidirectional);
    const { vocabulary = [] } = model.architecture;
    return {
      model,
      tokens: toTokens(words, vocabulary),
      answerStep: answer.step,
      answerToken: vocabulary.indexOf(likeliest.word),
      replacements: replacementsOf(scenario, words),
    };
  },
  8,
);

/**
 * Fetches what measures, which the first screen can do without, and goes to work; returns what gives
 * it up. Nothing is told after that.
 */
function measureOnceFetched(
  { model, tokens, answerStep, answerToken, replacements }: InfluenceTask,
  tell: Parameters<typeof workInSlices<WordInfluence | undefined>>[1],
  fail: () => void,
): () => void {
  let isWanted = true;
  let giveUp = (): void => {
    isWanted = false;
  };
  import('../engine/influence.ts').then(
    ({ measureInfluence }) => {
      if (!isWanted) return;
      const pieces = measureInfluence(model, tokens, answerStep, answerToken, replacements);
      giveUp = workInSlices(pieces, tell);
    },
    () => {
      if (isWanted) fail();
    },
  );
  return () => giveUp();
}

export function createInfluences(): Influences {
  const found = createStore<FoundInfluence>()(() => ({ task: undefined, influence: NONE }));
  const finished = new WeakMap<InfluenceTask, Influence>();
  let giveUp = (): void => undefined;

  return {
    found,
    start: (task) => {
      if (found.getState().task === task) return;
      const known = task && finished.get(task);
      giveUp();
      found.setState({ task, influence: known ?? NONE });
      if (task === undefined || known !== undefined) return;
      giveUp = measureOnceFetched(
        task,
        ({ done, isComplete }) => {
          const measured = done.filter((piece) => piece !== undefined);
          const before = found.getState().influence;
          const influence = measured.length === 0 ? before : new Map([...before, ...measured]);
          if (influence !== before) found.setState({ influence });
          if (isComplete) finished.set(task, influence);
        },
        // The task can be started again then.
        () => found.setState({ task: undefined }),
      );
    },
  };
}
