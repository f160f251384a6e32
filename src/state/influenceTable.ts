/** The influence of every word on the likeliest answers at a step: what to measure, and measuring it. */
import type { InfluenceRow } from '../engine/influenceTable.ts';
import type { WordProbability } from '../engine/predict.ts';
import { measureInRows, type InfluenceRequest } from './influenceWork.ts';
import { actingAgain } from './rereading.ts';
import type { Chip, NetworkReading, Scene } from './scene.ts';
import { tokensRead } from './tokensRead.ts';

export type ChangeOfWords = InfluenceRow['by'];

/** The step whose prediction is influenced, and what it predicts. */
export interface Target {
  readonly step: number;
  /** The likeliest words, the likeliest first. */
  readonly answers: readonly WordProbability[];
}

/** The steps that can be the target: every one, but in a network that reads both ways the blanks. */
export function targetsIn({ answers, predictions }: NetworkReading): readonly Target[] {
  if (predictions.length === 0) return answers.map(({ step, top }) => ({ step, answers: top }));
  return predictions.map((words, step) => ({ step, answers: words }));
}

/** The chosen target, else where the blank is answered, else the current step; undefined without any. */
export function targetOf(
  { network, step }: Pick<Scene, 'network' | 'step'>,
  chosen: number | 'now' | null,
): Target | undefined {
  const targets = targetsIn(network);
  const at = (wanted: number | undefined): Target | undefined =>
    targets.find((target) => target.step === wanted);
  const wanted = chosen === 'now' ? step : (chosen ?? undefined);
  return at(wanted) ?? at(network.answer?.step) ?? at(step);
}

export interface InfluenceTableTask {
  readonly by: ChangeOfWords;
  /** The text. */
  readonly chips: readonly Chip[];
  readonly target: Target;
  /** The words that can have influence, by step: those that the target has read. */
  readonly steps: readonly number[];
  /** How many times the network is run. */
  readonly runs: number;
  readonly request: InfluenceRequest;
}

/** The words of a text that a target has read, the start token left out. */
function wordsBefore(chips: readonly Chip[], target: number, bothWays: boolean): readonly Chip[] {
  return chips.filter(
    ({ isRead, role, step }) => isRead && role !== 'start' && (bothWays || step <= target),
  );
}

/** What to measure of a network, under the experiments that act on it. */
export function influenceTableTask(
  model: NetworkReading['model'],
  experiments: NetworkReading['experiments'],
  chips: Scene['chips'],
  target: Target,
  by: ChangeOfWords,
): InfluenceTableTask {
  const { bidirectional, vocabulary = [] } = model.architecture;
  const words = wordsBefore(chips, target.step, bidirectional);
  const tokenOf = (word: string): number => vocabulary.indexOf(word);
  const replaced = words.filter(({ kind }) => kind.length > 1);
  const replacements = new Map(replaced.map(({ step, kind }) => [step, kind.map(tokenOf)]));
  // The blank of a network that reads both ways is what answers; nothing answers before the first step.
  const isLeftOut = ({ step }: Chip): boolean =>
    bidirectional ? step !== target.step : target.step > 0;
  const deletions = words.filter(isLeftOut).map(({ step }) => step);
  const isDeletion = by === 'deletion';
  const question = {
    tokens: tokensRead(model, chips),
    target: target.step,
    answers: target.answers.map(({ word }) => tokenOf(word)),
    experiments: actingAgain(experiments),
  };
  const changes = {
    replacements: isDeletion ? new Map<number, number[]>() : replacements,
    deletions: isDeletion ? deletions : [],
  };
  const others = replaced.reduce((sum, { kind }) => sum + kind.length - 1, 0);
  return {
    by,
    chips,
    target,
    steps: words.map(({ step }) => step),
    runs: 1 + (isDeletion ? deletions.length : others),
    request: [model, question, changes],
  };
}

/** What is known of a task. */
export interface InfluenceFound {
  readonly task: InfluenceTableTask;
  /** By step: the influence on every answer. */
  readonly rows: ReadonlyMap<number, Float64Array>;
  /** From 0 to 1. */
  readonly progress: number;
  readonly isComplete: boolean;
}

/** Measures piece by piece, and tells what is known after each. Returns what gives it up. */
export function startInfluenceTable(
  task: InfluenceTableTask,
  tell: (found: InfluenceFound) => void,
  fail: () => void,
): () => void {
  const rows = new Map<number, Float64Array>();
  let runs = 0;
  const tellNow = (isComplete: boolean): void => {
    const progress = isComplete ? 1 : Math.min(1, runs / task.runs);
    tell({ task, rows: new Map(rows), progress, isComplete });
  };
  return measureInRows(task.request, {
    onPiece: (piece) => {
      runs += piece.runs;
      for (const row of piece.rows) rows.set(row.step, row.influence);
      tellNow(false);
    },
    onDone: () => tellNow(true),
    onFailed: fail,
  });
}
