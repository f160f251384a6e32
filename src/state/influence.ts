/** The influence of every word on the answer, measured while the browser has nothing else to do. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { influenceByReplacement } from '../engine/influence.ts';
import type { Scenario } from '../scenarios/contract.ts';
import { replacementsOf } from '../scenarios/kinds.ts';
import { toTokens } from '../scenarios/tokens.ts';
import { memoize } from './memoize.ts';
import type { Performance } from './scene.ts';
import { readText } from './sentence.ts';

/** By step. */
export type Influence = ReadonlyMap<number, number>;

const NONE: Influence = new Map();

/** How long one piece of work may keep the page from answering. */
const SLICE_MILLISECONDS = 12;
/** How long the work may wait for the browser to be idle. */
const PATIENCE_MILLISECONDS = 200;

/** All that is needed to measure the influence of a sentence's words on what it is answered. */
export interface InfluenceTask {
  readonly performance: Performance;
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

/** One word after the other; the union of the pieces is the influence. */
function* measureByWord(task: InfluenceTask): Generator<Influence, undefined> {
  const { performance, tokens, answerStep, answerToken } = task;
  for (const replacement of task.replacements) {
    const one = new Map([replacement]);
    yield influenceByReplacement(performance.model, tokens, answerStep, answerToken, one);
  }
}

/** Calls back when the browser is idle, or soon where it cannot tell. */
function whenIdle(callback: () => void): void {
  if (typeof requestIdleCallback === 'function') {
    requestIdleCallback(callback, { timeout: PATIENCE_MILLISECONDS });
  } else {
    setTimeout(callback, 0);
  }
}

export function createInfluences(): Influences {
  const found = createStore<FoundInfluence>()(() => ({ task: undefined, influence: NONE }));
  const finished = new WeakMap<InfluenceTask, Influence>();
  let underWay: Generator<Influence, undefined> | undefined;

  const goOn = (task: InfluenceTask, pieces: Generator<Influence, undefined>): void => {
    if (underWay !== pieces) return;
    const influence = new Map(found.getState().influence);
    const end = performance.now() + SLICE_MILLISECONDS;
    let piece = pieces.next();
    while (!piece.done) {
      piece.value.forEach((value, step) => influence.set(step, value));
      if (performance.now() >= end) break;
      piece = pieces.next();
    }
    found.setState({ influence });
    if (piece.done) finished.set(task, influence);
    else whenIdle(() => goOn(task, pieces));
  };

  return {
    found,
    start: (task) => {
      if (found.getState().task === task) return;
      const known = task && finished.get(task);
      underWay = undefined;
      found.setState({ task, influence: known ?? NONE });
      if (task === undefined || known !== undefined) return;
      const pieces = measureByWord(task);
      underWay = pieces;
      whenIdle(() => goOn(task, pieces));
    },
  };
}
