/** Chooses among the finished runs of a network and ships the best. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from '../../engine/model.ts';
import type { ModelCard } from '../../formats/card.ts';
import { modelsFolder } from '../folders.ts';
import { checkpointPath, trainingFolder } from './checkpoint.ts';
import { chooseCandidate, type Contestant } from './chooseCandidate.ts';
import { finishRun, planOfRun, type FinishedRun } from './contest.ts';
import { recipeOfRun, type Network, type Run } from './jobs.ts';
import { shipModel } from './shipModel.ts';

interface Entrant extends Contestant, FinishedRun {}

/** All runs of one size; they are finished, so this only reads what was kept of them. */
async function entrantsOf(network: Network, runs: readonly Run[]): Promise<Entrant[]> {
  const entrants: Entrant[] = [];
  for (const run of runs) {
    const finished = await finishRun(network, run, () => undefined, new AbortController().signal);
    if (finished !== undefined) entrants.push({ candidate: run.candidate, ...finished });
  }
  return entrants;
}

function best(network: Network, run: Run, entrants: readonly Entrant[]) {
  const { chosen, chosenBy } = chooseCandidate(recipeOfRun(network, run), entrants);
  return { ...entrants.find((each) => each === chosen)!, chosenBy };
}

async function largerModel(network: Network): Promise<Model | undefined> {
  const runs = network.runs.filter(({ isLarger }) => isLarger);
  const [first] = runs;
  if (first === undefined) return undefined;
  return best(network, first, await entrantsOf(network, runs)).checkpoint.state.model;
}

/** Writes the weights and the card of the best run. All runs must be finished. */
export async function shipNetwork(network: Network): Promise<ModelCard> {
  const { scenario, recipe } = network;
  const runs = network.runs.filter(({ isLarger }) => !isLarger);
  const entrants = await entrantsOf(network, runs);
  const { candidate, chosenBy, checkpoint } = best(network, runs[0]!, entrants);
  const larger = await largerModel(network);
  const card = shipModel({
    scenario,
    recipe,
    candidate,
    chosenBy,
    model: checkpoint.state.model,
    wallSeconds: checkpoint.wallSeconds,
    ...(larger && { larger }),
    reaches: entrants.flatMap(({ evaluation: { reach } }) => reach ?? []),
  });
  writeFileSync(receiptPath(network), receiptOf(network));
  return card;
}

/** What says that a network was shipped, and as what. */
function receiptPath({ name }: Network): string {
  return join(trainingFolder, `${name}.shipped`);
}

/** Everything that a shipped network depends on, and the file itself. */
function receiptOf(network: Network): string {
  const runs = network.runs.map((run) => checkpointPath(network.name, planOfRun(network, run)));
  const bytes = readFileSync(join(modelsFolder, `${network.name}.safetensors`));
  const facts = JSON.stringify([network.recipe, runs.map((path) => path.split('/').at(-1))]);
  return createHash('sha256').update(facts).update(bytes).digest('hex');
}

/** Whether exactly this was shipped by an earlier training that got so far. */
export function isShipped(network: Network): boolean {
  const receipt = receiptPath(network);
  const model = join(modelsFolder, `${network.name}.safetensors`);
  if (!existsSync(receipt) || !existsSync(model)) return false;
  return readFileSync(receipt, 'utf8') === receiptOf(network);
}
