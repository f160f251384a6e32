/** The influence of every word on the answer, measured while the page goes on. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Model } from '../engine/model.ts';
import type { Scenario } from '../scenarios/contract.ts';
import { replacementsOf } from '../scenarios/kinds.ts';
import { toTokens } from '../scenarios/tokens.ts';
import type { InfluenceListener } from './influenceWork.ts';
import { memoize } from './memoize.ts';
import type { Answer } from './scene.ts';
import { readText } from './sentence.ts';

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
  listener: InfluenceListener,
): () => void {
  let isWanted = true;
  let giveUp = (): void => {
    isWanted = false;
  };
  import('./influenceWork.ts').then(
    ({ measureInRows }) => {
      if (!isWanted) return;
      const question = { tokens, target: answerStep, answers: [answerToken] };
      giveUp = measureInRows([model, question, { replacements, deletions: [] }], listener);
    },
    () => {
      if (isWanted) listener.onFailed();
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
      let influence = NONE;
      giveUp = measureOnceFetched(task, {
        onPiece: ({ rows }) => {
          if (rows.length === 0) return;
          influence = new Map([
            ...influence,
            ...rows.map((row) => [row.step, row.influence[0]!] as const),
          ]);
          found.setState({ influence });
        },
        onDone: () => finished.set(task, influence),
        // The task can be started again then.
        onFailed: () => found.setState({ task: undefined }),
      });
    },
  };
}
