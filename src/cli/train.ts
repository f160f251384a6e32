/**
 * Trains the candidates of shipped networks and ships the best of each:
 * `npm run train -- --scenario france --cell lstm --layers 1 [--direction …] [--trained …]`, or
 * `npm run train -- --all [--scenario …]` for every network there is; `--workers N` at a time.
 * Ctrl+C stops between two steps; the same command goes on where it stopped. `--seed N` trains only
 * the candidates of that seed and ships nothing.
 */
import { availableParallelism } from 'node:os';
import { scenarios } from '../scenarios/all.ts';
import {
  numberOf,
  parseArguments,
  recipeOf,
  refuseBesideAll,
  scenarioOf,
  variantOptions,
  type OptionValues,
} from './arguments.ts';
import { CommandError } from './commandError.ts';
import { runCommand } from './output.ts';
import { duration } from './progressLine.ts';
import { openShipped } from './shippedModel.ts';
import { networkOf, type Network } from './training/jobs.ts';
import { ProgressBoard } from './training/progressBoard.ts';
import { isShipped } from './training/shipNetwork.ts';
import { trainAll } from './training/trainAll.ts';

const trainOptions = {
  ...variantOptions,
  all: { type: 'boolean' },
  seed: { type: 'string' },
  workers: { type: 'string' },
} as const;

type TrainOptions = OptionValues<typeof trainOptions>;

/** Exit code of a program that was interrupted from the keyboard. */
const INTERRUPTED = 130;

/** Every network that the options mean. */
function networksOf(options: TrainOptions): Network[] {
  if (options.all !== true) {
    const scenario = scenarioOf(options);
    return [networkOf(scenario, recipeOf(scenario, options))];
  }
  refuseBesideAll(options);
  const wanted = options.scenario === undefined ? scenarios : [scenarioOf(options)];
  return wanted.flatMap((scenario) =>
    scenario.recipes.map((recipe) => networkOf(scenario, recipe)),
  );
}

function workersOf({ workers }: TrainOptions): number {
  if (workers === undefined) return availableParallelism();
  const count = numberOf('workers', workers);
  if (count === 0) throw new CommandError('--workers must be at least 1.');
  return count;
}

function seedOf({ seed }: TrainOptions, networks: readonly Network[]): number | undefined {
  if (seed === undefined) return undefined;
  const wanted = numberOf('seed', seed);
  const seeds = new Set(networks.flatMap(({ recipe }) => recipe.seeds));
  if (!seeds.has(wanted)) {
    throw new CommandError(`--seed must be one of ${[...seeds].join(', ')}.`);
  }
  return wanted;
}

async function main(): Promise<unknown> {
  const options = parseArguments(trainOptions);
  const networks = networksOf(options);
  const seed = seedOf(options, networks);
  const workers = workersOf(options);
  const board = new ProgressBoard();
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());

  const begun = performance.now();
  const left = seed === undefined ? networks.filter((each) => !isShipped(each)) : networks;
  if (left.length < networks.length) {
    const done = networks.length - left.length;
    board.write(`${String(done)} of ${String(networks.length)} networks are shipped already.`);
  }
  const isComplete = await trainAll({ networks: left, seed, workers, board, stop: stop.signal });
  board.write(
    `${isComplete ? 'Done' : 'Stopped'} after ${duration((performance.now() - begun) / 1000)}.`,
  );
  if (!isComplete) process.exitCode = INTERRUPTED;
  const [only] = networks;
  if (!isComplete || seed !== undefined || options.all === true || only === undefined) {
    return undefined;
  }
  return (await openShipped(only.scenario, only.recipe)).card;
}

await runCommand(main);
