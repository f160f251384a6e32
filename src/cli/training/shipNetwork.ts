/** Chooses among the finished runs of a network and ships the best. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from '../../engine/model.ts';
import type { ModelCard } from '../../formats/card.ts';
import { lessonsOf } from '../../scenarios/lessons.ts';
import { modelsFolder } from '../folders.ts';
import { checkpointPath, trainingFolder } from './checkpoint.ts';
import { chooseCandidate, type Contestant } from './chooseCandidate.ts';
import { fingerprint, finishRun, planOfRun, type FinishedRun } from './contest.ts';
import { recipeOfRun, type Network, type Run } from './jobs.ts';
import { CARD_SEED, CARD_SENTENCES, shipModel } from './shipModel.ts';
import { writeWhole } from './writeWhole.ts';

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
  const { chosen, chosenBy } = chooseCandidate(
    recipeOfRun(network, run),
    lessonsOf(network.scenario, network.recipe.direction),
    entrants,
  );
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
  writeWhole(receiptPath(network), receiptOf(network));
  return card;
}

/** What says that a network was shipped, and as what. */
function receiptPath({ name }: Network): string {
  return join(trainingFolder, `${name}.shipped`);
}

function shippedFiles({ name }: Network): readonly string[] {
  return ['safetensors', 'card.json'].map((ending) => join(modelsFolder, `${name}.${ending}`));
}

/** Everything that a shipped network and its card depend on, and the files themselves. */
function receiptOf(network: Network): string {
  const runs = network.runs.map((run) => checkpointPath(network.name, planOfRun(network, run)));
  const facts = JSON.stringify([
    network.recipe,
    runs.map((path) => path.split('/').at(-1)),
    fingerprint(network.scenario, network.recipe.direction),
    CARD_SEED,
    CARD_SENTENCES,
  ]);
  const hash = createHash('sha256').update(facts);
  for (const path of shippedFiles(network)) hash.update(readFileSync(path));
  return hash.digest('hex');
}

/** Whether exactly this was shipped by an earlier training that got so far. */
export function isShipped(network: Network): boolean {
  const receipt = receiptPath(network);
  if (![receipt, ...shippedFiles(network)].every((path) => existsSync(path))) return false;
  return readFileSync(receipt, 'utf8') === receiptOf(network);
}
