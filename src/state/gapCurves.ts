/** How sure networks are of the right answer, by the gap: measured in a worker when asked for. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { cellNamed } from '../engine/cells/index.ts';
import type { Cell } from '../engine/cells/contract.ts';
import type { ModelCard } from '../formats/card.ts';
import type { GapRound, GapSums } from '../scenarios/acrossGap.ts';
import type { Recipe, Scenario } from '../scenarios/contract.ts';
import { modelFileName } from '../scenarios/variants.ts';
import { wilsonInterval } from '../scenarios/wilson.ts';
import type { StartJob } from '../workers/startJob.ts';
import { memoize } from './memoize.ts';
import type { ModelProblem, Models, ModelState, ModelStates } from './models.ts';

/** At one gap, of all sentences so far. */
export interface GapPoint {
  readonly sentences: number;
  /** The mean number of words in the middle. */
  readonly words: number;
  /** The mean probability of the right answer. */
  readonly probability: number;
  /** The share of sentences that were answered right. */
  readonly right: number;
  /** Wilson's 95 % interval of it. */
  readonly interval: readonly [low: number, high: number];
  /** The mean kept fraction of the word that decides, at the middle's end; null without a memory. */
  readonly kept: number | null;
}

export interface GapCurve {
  readonly network: Recipe;
  readonly cell: Cell;
  readonly card: ModelCard | undefined;
  /** From the shortest gap to the longest; none until it was measured. */
  readonly points: readonly GapPoint[];
}

export interface GapCurves {
  /** The scenario that is measured. */
  readonly scenario: string | undefined;
  readonly status: 'idle' | 'fetching' | 'measuring' | 'done' | 'stopped' | 'failed';
  /** How much is measured, from 0 to 1. */
  readonly done: number;
  readonly curves: readonly GapCurve[];
  /** Why it failed: a network that is not there, or the worker. */
  readonly problem?: ModelProblem | 'worker';
}

export interface GapMeasurer {
  readonly found: StoreApi<GapCurves>;
  /** Fetches the networks and measures them; whatever was under way is given up. */
  readonly start: (scenario: Scenario) => void;
  /** Gives up what is under way; what is measured stays. */
  readonly stop: () => void;
  /** The same, if it is under way for another scenario than the one that is open. */
  readonly stopOthers: (scenario: string) => void;
}

export function isUnderWay({ status }: GapCurves): boolean {
  return status === 'fetching' || status === 'measuring';
}

const SEED = 1;
const ROUNDS = 20;
const SENTENCES_A_ROUND = 10;

/** How many sentences there are at each gap in the end. */
export const SENTENCES = ROUNDS * SENTENCES_A_ROUND;

const IDLE: GapCurves = { scenario: undefined, status: 'idle', done: 0, curves: [] };

/** All networks of one layer that continue a text. */
export function networksAcross({ recipes }: Scenario): readonly Recipe[] {
  return recipes.filter(({ layers, direction }) => layers === 1 && direction === 'forward');
}

/** What is known of a scenario; where nothing is measured, its networks with nothing measured. */
export const curvesFor = memoize((found: GapCurves, scenario: Scenario): GapCurves => {
  const isMeasured = found.scenario === scenario.id && found.curves.length > 0;
  if (isMeasured) return found;
  const curves = networksAcross(scenario).map((network): GapCurve => {
    return { network, cell: cellNamed(network.cell), card: undefined, points: [] };
  });
  return found.scenario === scenario.id ? { ...found, curves } : { ...IDLE, curves };
});

function sumOf(one: GapSums, other: GapSums): GapSums {
  return {
    sentences: one.sentences + other.sentences,
    words: one.words + other.words,
    right: one.right + other.right,
    probability: one.probability + other.probability,
    kept: one.kept === null || other.kept === null ? null : one.kept + other.kept,
  };
}

function pointOf({ sentences, words, right, probability, kept }: GapSums): GapPoint {
  return {
    sentences,
    words: words / sentences,
    probability: probability / sentences,
    right: right / sentences,
    interval: wilsonInterval(right, sentences),
    kept: kept === null ? null : kept / sentences,
  };
}

/** Calls back once every network is there or one has failed; returns what ends the waiting. */
function whenThere(
  models: Models,
  files: readonly string[],
  tell: (states: readonly ModelState[]) => void,
): () => void {
  let isOver = false;
  const look = (states: ModelStates): void => {
    const found = files.map((file) => states[file] ?? { status: 'loading' as const });
    const isSettled =
      found.every(({ status }) => status === 'ready') ||
      found.some(({ status }) => status === 'failed');
    if (isOver || !isSettled) return;
    end();
    isOver = true;
    tell(found);
  };
  const end = models.states.subscribe(look);
  look(models.states.getState());
  return () => {
    isOver = true;
    end();
  };
}

export function createGapMeasurer(models: Models, startJob: StartJob): GapMeasurer {
  const found = createStore<GapCurves>()(() => IDLE);
  let stopWaiting = (): void => undefined;
  let stopWorking = (): void => undefined;
  const giveUp = (): void => {
    stopWaiting();
    stopWorking();
  };

  const measure = (
    scenario: Scenario,
    networks: readonly Recipe[],
    states: readonly ModelState[],
  ) => {
    const opened = states.flatMap((state) => (state.status === 'ready' ? [state.opened] : []));
    const sums: (readonly GapSums[] | undefined)[] = networks.map(() => undefined);
    let rounds = 0;
    const add = ({ network, sums: round }: GapRound): void => {
      const known = sums[network];
      sums[network] = known ? known.map((each, at) => sumOf(each, round[at]!)) : round;
      rounds++;
      found.setState({
        done: rounds / (ROUNDS * networks.length),
        curves: networks.map((each, index) => ({
          network: each,
          cell: cellNamed(each.cell),
          card: opened[index]!.card,
          points: (sums[index] ?? []).map(pointOf),
        })),
      });
    };
    found.setState({ status: 'measuring' });
    stopWorking = startJob(
      'gap',
      {
        scenario: scenario.id,
        models: opened.map(({ model }) => model),
        seed: SEED,
        rounds: ROUNDS,
        sentences: SENTENCES_A_ROUND,
      },
      {
        onPiece: add,
        onDone: () => found.setState({ status: 'done' }),
        onFailed: () => found.setState({ status: 'failed', problem: 'worker' }),
      },
    );
  };

  const stop = (): void => {
    giveUp();
    found.setState({ status: 'stopped' });
  };

  return {
    found,
    start: (scenario) => {
      giveUp();
      const networks = networksAcross(scenario);
      found.setState({ ...IDLE, scenario: scenario.id, status: 'fetching' }, true);
      for (const network of networks) models.request(scenario, network);
      const files = networks.map((network) => modelFileName(scenario.id, network));
      stopWaiting = whenThere(models, files, (states) => {
        const failed = states.find((state) => state.status === 'failed');
        if (failed) found.setState({ status: 'failed', problem: failed.problem });
        else measure(scenario, networks, states);
      });
    },
    stop,
    stopOthers: (scenario) => {
      const now = found.getState();
      if (isUnderWay(now) && now.scenario !== scenario) stop();
    },
  };
}
