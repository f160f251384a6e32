/**
 * Measures shipped networks on fresh sentences:
 * `npm run --silent evaluate -- --scenario france --cell lstm --layers 1 [--direction …]
 * [--trained …] --seed N --sentences 300` (sentences a bucket), or
 * `npm run --silent evaluate -- --all [--scenario …] --seed N` for a table of everything shipped.
 * With `--experiments` one network's memory is swapped, erased and transplanted instead, in
 * `--sentences` (200) sentences.
 */
import type { Recipe, Scenario } from '../scenarios/contract.ts';
import { scenarios } from '../scenarios/all.ts';
import { evaluateModel, type Evaluation } from '../scenarios/evaluate.ts';
import { measureExperiments } from '../scenarios/experiments/measure.ts';
import { modelName } from '../scenarios/variants.ts';
import {
  numberOf,
  parseArguments,
  recipeOf,
  refuseBesideAll,
  scenarioOf,
  variantOptions,
} from './arguments.ts';
import { CommandError } from './commandError.ts';
import { evaluationTable, type Measured } from './evaluationTable.ts';
import { runCommand } from './output.ts';
import { ProgressLine } from './progressLine.ts';
import { openShipped } from './shippedModel.ts';

const evaluateOptions = {
  ...variantOptions,
  all: { type: 'boolean' },
  experiments: { type: 'boolean' },
  seed: { type: 'string' },
  sentences: { type: 'string' },
} as const;

const DEFAULT_SEED = '1';
const DEFAULT_SENTENCES = '300';
const DEFAULT_EXPERIMENTS = '200';

interface Extent {
  readonly seed: number;
  /** A bucket. */
  readonly sentences: number;
}

/** A few seconds: worth a line for a person who waits, not for a file or a pipe. */
const line = process.stderr.isTTY ? new ProgressLine() : undefined;

async function measure(
  scenario: Scenario,
  recipe: Recipe,
  { seed, sentences }: Extent,
): Promise<{ readonly measured: Measured; readonly evaluation: Evaluation }> {
  const { model, parameters } = await openShipped(scenario, recipe);
  const name = modelName(scenario.id, recipe);
  const evaluation = evaluateModel(scenario, model, seed, sentences, (done, total) =>
    line?.show(`${name}: ${String(done)} of ${String(total)} measured`),
  );
  const { units } = model.architecture;
  return { measured: { recipe, units, parameters, evaluation }, evaluation };
}

/** What was measured of one network, under what it is. */
function reported<Results>(
  scenario: Scenario,
  { cell, layers, direction, trained, units: hiddenSize }: Recipe,
  parameters: number,
  { seed }: Extent,
  results: Results,
) {
  const model = { cell, layers, direction, trained, hiddenSize, parameters };
  return { scenario: scenario.id, model, seed, ...results };
}

async function evaluateOne(scenario: Scenario, recipe: Recipe, extent: Extent) {
  const { measured, evaluation } = await measure(scenario, recipe, extent);
  line?.finish('All measured.');
  return reported(scenario, recipe, measured.parameters, extent, evaluation);
}

/** What interfering with the memory does to the answers. */
async function experimentOn(scenario: Scenario, recipe: Recipe, extent: Extent) {
  const { model, parameters } = await openShipped(scenario, recipe);
  const experiments = measureExperiments(scenario, model, extent.seed, extent.sentences);
  if (experiments === undefined) {
    throw new CommandError(
      `In ${scenario.id} no single word decides the answer, so there is nothing to swap or to erase.`,
    );
  }
  return reported(scenario, recipe, parameters, extent, { experiments });
}

/** Prints a table for each scenario as soon as its networks are measured. */
async function evaluateAll(wanted: readonly Scenario[], extent: Extent): Promise<void> {
  for (const scenario of wanted) {
    const measured: Measured[] = [];
    for (const recipe of scenario.recipes) {
      measured.push((await measure(scenario, recipe, extent)).measured);
    }
    line?.finish(`${scenario.id}: all measured.`);
    process.stdout.write(`${evaluationTable(scenario.id, measured)}\n`);
  }
}

async function main(): Promise<unknown> {
  const options = parseArguments(evaluateOptions);
  const seed = numberOf('seed', options.seed ?? DEFAULT_SEED);
  const usual = options.experiments === true ? DEFAULT_EXPERIMENTS : DEFAULT_SENTENCES;
  const sentences = numberOf('sentences', options.sentences ?? usual);
  if (sentences === 0) throw new CommandError('--sentences must be at least 1.');
  const extent = { seed, sentences };
  if (options.all !== true) {
    const scenario = scenarioOf(options);
    const measureOne = options.experiments === true ? experimentOn : evaluateOne;
    return measureOne(scenario, recipeOf(scenario, options), extent);
  }
  if (options.experiments === true) {
    throw new CommandError('--experiments cannot stand together with --all.');
  }
  refuseBesideAll(options);
  await evaluateAll(options.scenario === undefined ? scenarios : [scenarioOf(options)], extent);
  return undefined;
}

await runCommand(main);
