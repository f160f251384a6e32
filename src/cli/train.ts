/**
 * Trains the candidates of a shipped network and ships the best:
 * `npm run train -- --scenario france --cell lstm --layers 1 [--direction …] [--trained …]`.
 * Ctrl+C stops between two steps; the same command goes on where it stopped. `--seed N` trains only
 * the candidates of that seed and ships nothing, so that several can run side by side.
 */
import type { Recipe, Scenario } from '../scenarios/contract.ts';
import { evaluateModel } from '../scenarios/evaluate.ts';
import { candidatesOf, planOf } from '../scenarios/training.ts';
import { modelName } from '../scenarios/variants.ts';
import { numberOf, parseArguments, recipeOf, scenarioOf, variantOptions } from './arguments.ts';
import { chooseCandidate, type Contestant } from './chooseCandidate.ts';
import { runCommand } from './output.ts';
import { ProgressLine } from './progressLine.ts';
import { asShipped, shipModel } from './shipModel.ts';
import { trainCandidate } from './trainCandidate.ts';
import type { Checkpoint } from './checkpoint.ts';

/** Candidates are compared on these sentences, the card is measured on others. */
const CHOICE_SEED = 4711;
const CHOICE_SENTENCES = 200;

/** Exit code of a program that was interrupted from the keyboard. */
const INTERRUPTED = 130;

interface Trained extends Contestant {
  readonly checkpoint: Checkpoint;
}

/** Trains one after the other; undefined when stopped. */
async function trainAll(
  scenario: Scenario,
  recipe: Recipe,
  seed: number | undefined,
  line: ProgressLine,
  stop: AbortSignal,
): Promise<Trained[] | undefined> {
  const name = modelName(scenario.id, recipe);
  const candidates = candidatesOf(recipe).filter(
    (candidate) => seed === undefined || candidate.seed === seed,
  );
  const trained: Trained[] = [];
  for (const candidate of candidates) {
    const plan = planOf(scenario, recipe, candidate);
    const checkpoint = await trainCandidate(name, plan, line, stop);
    if (checkpoint === undefined) return undefined;
    const model = asShipped(checkpoint.state.model);
    const evaluation = evaluateModel(scenario, model, CHOICE_SEED, CHOICE_SENTENCES);
    line.finish(summary(name, { candidate, evaluation }));
    trained.push({ candidate, evaluation, checkpoint });
  }
  return trained;
}

function summary(name: string, { candidate, evaluation }: Contestant): string {
  const { buckets, readability } = evaluation;
  const accuracies = buckets.map(
    (bucket) => `${bucket.name} ${(100 * bucket.accuracy).toFixed(1)} %`,
  );
  const readable = Object.entries(readability)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key} ${Number(value).toFixed(2)}`);
  return [
    `${name}, seed ${String(candidate.seed)}, rate ${String(candidate.learningRate)}`,
    ...accuracies,
    ...readable,
  ].join(' · ');
}

async function main(): Promise<unknown> {
  const options = parseArguments({ ...variantOptions, seed: { type: 'string' } });
  const scenario = scenarioOf(options);
  const recipe = recipeOf(scenario, options);
  const seed = options.seed === undefined ? undefined : numberOf('seed', options.seed);
  const line = new ProgressLine();
  const stop = new AbortController();
  process.once('SIGINT', () => {
    stop.abort();
  });
  const trained = await trainAll(scenario, recipe, seed, line, stop.signal);
  if (trained === undefined) {
    process.exitCode = INTERRUPTED;
    return undefined;
  }
  if (seed !== undefined) return undefined;
  const { chosen, chosenBy } = chooseCandidate(recipe, trained);
  const { state, wallSeconds } = trained.find((each) => each === chosen)!.checkpoint;
  line.finish(`Shipping ${summary(modelName(scenario.id, recipe), chosen)}`);
  const { candidate } = chosen;
  return shipModel({ scenario, recipe, candidate, chosenBy, model: state.model, wallSeconds });
}

await runCommand(main);
