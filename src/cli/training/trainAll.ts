/** Trains and ships networks, as many runs at a time as there are workers. */
import { trainedParameters } from '../../scenarios/size.ts';
import { architectureOf } from '../../scenarios/lessons.ts';
import { labelOf, recipeOfRun, type Network, type Run } from './jobs.ts';
import { Worker } from './pool.ts';
import type { NetworkName, Progress, Task } from './protocol.ts';
import type { ProgressBoard } from './progressBoard.ts';

/** A task with what is shown of it, and how much work it is in units that compare. */
interface Planned {
  readonly task: Task;
  readonly network: Network;
  readonly label: string;
  readonly steps: number;
  readonly work: number;
}

function nameOf({ scenario, recipe }: Network): NetworkName {
  const { cell, layers, direction, trained } = recipe;
  return { scenario: scenario.id, variant: { cell, layers, direction, trained } };
}

/** Multiplications grow with the parameters, the rest of the work of a step does not. */
const PARAMETERS_WORTH_OF_OVERHEAD = 2000;

function plannedRun(network: Network, run: Run, index: number): Planned {
  const recipe = recipeOfRun(network, run);
  const parameters = trainedParameters(architectureOf(network.scenario, recipe));
  return {
    task: { kind: 'run', network: nameOf(network), run: index },
    network,
    label: labelOf(network, run),
    steps: recipe.steps,
    work: recipe.steps * (parameters + PARAMETERS_WORTH_OF_OVERHEAD),
  };
}

function plannedShipping(network: Network): Planned {
  const task = { kind: 'ship', network: nameOf(network) } as const;
  return { task, network, label: `${network.name}, measuring`, steps: 0, work: 0 };
}

/** Which tasks are left, in the order in which they are begun. */
class Queue {
  private readonly waiting: Planned[];
  private readonly runsLeft = new Map<Network, number>();

  constructor(networks: readonly Network[], onlySeed: number | undefined) {
    this.waiting = networks.flatMap((network) => {
      const planned = network.runs.map((run, index) => ({
        run,
        ...plannedRun(network, run, index),
      }));
      this.runsLeft.set(network, onlySeed === undefined ? planned.length : Infinity);
      return planned.filter(({ run }) => onlySeed === undefined || run.candidate.seed === onlySeed);
    });
  }

  get workLeft(): number {
    return this.waiting.reduce((sum, { work }) => sum + work, 0);
  }

  get length(): number {
    return this.waiting.length;
  }

  next(): Planned | undefined {
    return this.waiting.shift();
  }

  /** When the last run of a network is done, it is shipped before anything else is begun. */
  finish({ task, network }: Planned): void {
    if (task.kind === 'ship') return;
    const left = this.runsLeft.get(network)! - 1;
    this.runsLeft.set(network, left);
    if (left === 0) this.waiting.unshift(plannedShipping(network));
  }
}

export interface Training {
  readonly networks: readonly Network[];
  /** Only the candidates of this seed, and nothing is shipped. */
  readonly seed?: number | undefined;
  readonly workers: number;
  readonly board: ProgressBoard;
  readonly stop: AbortSignal;
}

/** Trains every run and ships every network; false when stopped before that. */
export async function trainAll(training: Training): Promise<boolean> {
  const { networks, seed, workers, board, stop } = training;
  const queue = new Queue(networks, seed);
  board.begin(queue.length, queue.workLeft);
  const crew = Array.from({ length: Math.min(workers, queue.length) }, () => new Worker());
  stop.addEventListener('abort', () => crew.forEach((worker) => worker.stop()));
  try {
    const isDone = crew.map((worker, place) => workOff(worker, place, queue, training));
    return (await Promise.all(isDone)).every(Boolean);
  } finally {
    crew.forEach((worker) => worker.dismiss());
  }
}

const STOPPED = 'stopped; the same command goes on.';

/** Whether nothing was left to do in the end. */
async function workOff(
  worker: Worker,
  place: number,
  queue: Queue,
  { board, stop }: Training,
): Promise<boolean> {
  for (let planned = queue.next(); planned !== undefined; planned = queue.next()) {
    const { label, steps, work } = planned;
    const share = ({ step }: Progress): number => (work * step) / Math.max(steps, 1);
    board.show(place, label);
    const summary = await worker.carryOut(planned.task, (progress) =>
      board.show(place, describe(label, steps, progress), share(progress)),
    );
    if (summary === undefined) {
      board.leave(place, `${label} · ${STOPPED}`);
      return false;
    }
    board.finish(place, summary, work);
    queue.finish(planned);
    // The signal came when the run was at its end.
    if (stop.aborted && queue.length > 0) {
      board.leave(place, STOPPED);
      return false;
    }
  }
  board.leave(place);
  return true;
}

function describe(label: string, steps: number, progress: Progress): string {
  return [
    label,
    `step ${String(progress.step)} of ${String(steps)}`,
    `level ${String(progress.level + 1)}`,
    `loss ${progress.loss.toFixed(3)}`,
    `accuracy ${(100 * progress.accuracy).toFixed(0)} %`,
  ].join(' · ');
}
