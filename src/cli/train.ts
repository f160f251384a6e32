/**
 * Trains the candidates of a shipped network and ships the best:
 * `npm run train -- --scenario france --cell lstm --layers 1 [--direction …] [--trained …]`.
 * Ctrl+C stops between two steps; the same command goes on where it stopped. `--seed N` trains only
 * the candidates of that seed and ships nothing, so that several can run side by side.
 */
import type { Model } from '../engine/model.ts';
import type { ModelCard } from '../formats/card.ts';
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
import { CommandError } from './commandError.ts';
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
  if (candidates.length === 0) {
    throw new CommandError(`--seed must be one of ${recipe.seeds.join(', ')} for ${name}.`);
  }
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
  const { buckets, readability, reach } = evaluation;
  const accuracies = buckets.map(
    (bucket) => `${bucket.name} ${(100 * bucket.accuracy).toFixed(1)} %`,
  );
  const readable = Object.entries(readability ?? {})
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key} ${Number(value).toFixed(2)}`);
  return [
    `${name}, seed ${String(candidate.seed)}, rate ${String(candidate.learningRate)}`,
    ...accuracies,
    ...readable,
    ...(reach === undefined ? [] : [`right up to ${String(reach)}`]),
  ].join(' · ');
}

type Training = readonly [ProgressLine, AbortSignal];

/** The best of the larger networks that a recipe only tells of; undefined when stopped. */
async function trainLarger(
  scenario: Scenario,
  recipe: Recipe,
  larger: NonNullable<Recipe['larger']>,
  ...training: Training
): Promise<Model | undefined> {
  const grown = { ...recipe, ...larger };
  const trained = await trainAll(scenario, grown, undefined, ...training);
  return trained && best(grown, trained).checkpoint.state.model;
}

function best(recipe: Recipe, trained: readonly Trained[]): Trained & { chosenBy: string } {
  const { chosen, chosenBy } = chooseCandidate(recipe, trained);
  return { ...trained.find((each) => each === chosen)!, chosenBy };
}

/** Trains all that a recipe asks for and ships the best; undefined when stopped. */
async function trainAndShip(
  scenario: Scenario,
  recipe: Recipe,
  ...training: Training
): Promise<ModelCard | undefined> {
  const trained = await trainAll(scenario, recipe, undefined, ...training);
  if (trained === undefined) return undefined;
  const larger = recipe.larger && (await trainLarger(scenario, recipe, recipe.larger, ...training));
  if (recipe.larger !== undefined && larger === undefined) return undefined;
  const shipped = best(recipe, trained);
  const { candidate, chosenBy, checkpoint } = shipped;
  training[0].finish(`Shipping ${summary(modelName(scenario.id, recipe), shipped)}`);
  return shipModel({
    scenario,
    recipe,
    candidate,
    chosenBy,
    model: checkpoint.state.model,
    wallSeconds: checkpoint.wallSeconds,
    ...(larger && { larger }),
    reaches: trained.flatMap(({ evaluation: { reach } }) => reach ?? []),
  });
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
  const training = [line, stop.signal] as const;
  let card: ModelCard | undefined;
  if (seed === undefined) card = await trainAndShip(scenario, recipe, ...training);
  else await trainAll(scenario, recipe, seed, ...training);
  if (stop.signal.aborted) process.exitCode = INTERRUPTED;
  return card;
}

await runCommand(main);
