/** A process of its own that trains what it is told to, one task after the other. */
import { scenarios } from '../../scenarios/all.ts';
import { findRecipe } from '../../scenarios/variants.ts';
import { finishRun } from './contest.ts';
import { labelOf, networkOf, type Network } from './jobs.ts';
import type { Answer, NetworkName, Order, Task } from './protocol.ts';
import { shipNetwork } from './shipNetwork.ts';
import { summaryOf } from './summary.ts';

/** How often the command hears how a run is going. */
const MILLISECONDS_BETWEEN_REPORTS = 200;

const stop = new AbortController();

function tell(answer: Answer): void {
  process.send?.(answer);
}

function networkNamed({ scenario: id, variant }: NetworkName): Network {
  const scenario = scenarios.find((each) => each.id === id)!;
  return networkOf(scenario, findRecipe(scenario, variant)!);
}

async function trainRun(network: Network, index: number): Promise<Answer> {
  const run = network.runs[index]!;
  let toldAt = 0;
  const finished = await finishRun(
    network,
    run,
    ({ step, level, loss, accuracy }) => {
      if (performance.now() - toldAt < MILLISECONDS_BETWEEN_REPORTS) return;
      toldAt = performance.now();
      tell({ kind: 'progress', progress: { step, level, loss, accuracy } });
    },
    stop.signal,
  );
  if (finished === undefined) return { kind: 'stopped' };
  return { kind: 'done', summary: summaryOf(labelOf(network, run), finished.evaluation) };
}

async function ship(network: Network): Promise<Answer> {
  const { evaluation, trainingSeed } = await shipNetwork(network);
  const label = `Shipped ${network.name}, seed ${String(trainingSeed)}`;
  return { kind: 'done', summary: summaryOf(label, evaluation) };
}

async function carryOut(task: Task): Promise<Answer> {
  try {
    const network = networkNamed(task.network);
    return await (task.kind === 'run' ? trainRun(network, task.run) : ship(network));
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

process.on('message', (order: Order) => {
  if (order.kind === 'stop') stop.abort();
  else void carryOut(order).then(tell);
});
process.on('disconnect', () => process.exit());
