/** The influence of every word on the answer, measured while the browser has nothing else to do. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { measureInfluence, type WordInfluence } from '../engine/influence.ts';
import type { Model } from '../engine/model.ts';
import type { Scenario } from '../scenarios/contract.ts';
import { replacementsOf } from '../scenarios/kinds.ts';
import { toTokens } from '../scenarios/tokens.ts';
import { memoize } from './memoize.ts';
import type { Answer } from './scene.ts';
import { readText } from './sentence.ts';

/** By step. */
export type Influence = ReadonlyMap<number, number>;

const NONE: Influence = new Map();

/** The runs of a task, one after the other. */
type Pieces = ReturnType<typeof measureInfluence>;

/** How long one piece of work may keep the page from answering. */
const SLICE_MILLISECONDS = 12;
/** How long the work may wait for the browser to be idle. */
const PATIENCE_MILLISECONDS = 200;

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

/** Calls back when the browser is idle, or soon where it cannot tell. */
function whenIdle(callback: () => void): void {
  if (typeof requestIdleCallback === 'function') {
    requestIdleCallback(callback, { timeout: PATIENCE_MILLISECONDS });
  } else {
    setTimeout(callback, 0);
  }
}

/** Runs until the slice of time is used up, but once at least. */
function measureSlice(pieces: Pieces): {
  readonly measured: readonly WordInfluence[];
  readonly isComplete: boolean;
} {
  const measured: WordInfluence[] = [];
  const end = performance.now() + SLICE_MILLISECONDS;
  let piece = pieces.next();
  while (!piece.done) {
    if (piece.value !== undefined) measured.push(piece.value);
    if (performance.now() >= end) break;
    piece = pieces.next();
  }
  return { measured, isComplete: piece.done === true };
}

export function createInfluences(): Influences {
  const found = createStore<FoundInfluence>()(() => ({ task: undefined, influence: NONE }));
  const finished = new WeakMap<InfluenceTask, Influence>();
  let underWay: Pieces | undefined;

  const goOn = (task: InfluenceTask, pieces: Pieces): void => {
    if (underWay !== pieces) return;
    const { measured, isComplete } = measureSlice(pieces);
    const known = found.getState().influence;
    const influence = measured.length === 0 ? known : new Map([...known, ...measured]);
    if (influence !== known) found.setState({ influence });
    if (isComplete) finished.set(task, influence);
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
      const { model, tokens, answerStep, answerToken, replacements } = task;
      const pieces = measureInfluence(model, tokens, answerStep, answerToken, replacements);
      underWay = pieces;
      whenIdle(() => goOn(task, pieces));
    },
  };
}
