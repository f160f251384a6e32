/**
 * Measures shipped networks on fresh sentences:
 * `npm run --silent evaluate -- --scenario france --cell lstm --layers 1 [--direction …]
 * [--trained …] --seed N --sentences 300` (sentences a bucket), or
 * `npm run --silent evaluate -- --all [--scenario …] --seed N` for a table of everything shipped.
 */
import type { Recipe, Scenario } from '../scenarios/contract.ts';
import { scenarios } from '../scenarios/all.ts';
import { evaluateModel, type Evaluation } from '../scenarios/evaluate.ts';
import { modelName } from '../scenarios/variants.ts';
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
import { evaluationTable, type Measured } from './evaluationTable.ts';
import { runCommand } from './output.ts';
import { ProgressLine } from './progressLine.ts';
import { openShipped } from './shippedModel.ts';

const evaluateOptions = {
  ...variantOptions,
  all: { type: 'boolean' },
  seed: { type: 'string' },
  sentences: { type: 'string' },
} as const;

const DEFAULT_SEED = '1';
const DEFAULT_SENTENCES = '300';

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

async function evaluateOne(options: OptionValues<typeof evaluateOptions>, extent: Extent) {
  const scenario = scenarioOf(options);
  const recipe = recipeOf(scenario, options);
  const { measured, evaluation } = await measure(scenario, recipe, extent);
  line?.finish('All measured.');
  const { cell, layers, direction, trained } = recipe;
  const { units: hiddenSize, parameters } = measured;
  return {
    scenario: scenario.id,
    model: { cell, layers, direction, trained, hiddenSize, parameters },
    seed: extent.seed,
    ...evaluation,
  };
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
  const sentences = numberOf('sentences', options.sentences ?? DEFAULT_SENTENCES);
  if (sentences === 0) throw new CommandError('--sentences must be at least 1.');
  const extent = { seed, sentences };
  if (options.all !== true) return evaluateOne(options, extent);
  refuseBesideAll(options);
  await evaluateAll(options.scenario === undefined ? scenarios : [scenarioOf(options)], extent);
  return undefined;
}

await runCommand(main);
