/**
 * Measures a shipped network on fresh sentences:
 * `npm run --silent evaluate -- --scenario france --cell lstm --layers 1 [--direction …]
 * [--trained …] --seed N --sentences 300` (sentences a bucket).
 */
import { evaluateModel } from '../scenarios/evaluate.ts';
import { numberOf, parseArguments, recipeOf, scenarioOf, variantOptions } from './arguments.ts';
import { CommandError } from './commandError.ts';
import { runCommand } from './output.ts';
import { ProgressLine } from './progressLine.ts';
import { openShipped } from './shippedModel.ts';

const DEFAULT_SEED = '1';
const DEFAULT_SENTENCES = '300';

async function main(): Promise<unknown> {
  const options = parseArguments({
    ...variantOptions,
    seed: { type: 'string' },
    sentences: { type: 'string' },
  });
  const scenario = scenarioOf(options);
  const recipe = recipeOf(scenario, options);
  const seed = numberOf('seed', options.seed ?? DEFAULT_SEED);
  const sentences = numberOf('sentences', options.sentences ?? DEFAULT_SENTENCES);
  if (sentences === 0) throw new CommandError('--sentences must be at least 1.');
  const { model, parameters } = await openShipped(scenario, recipe);

  // A few seconds: worth a line for a person who waits, not for a file or a pipe.
  const line = process.stderr.isTTY ? new ProgressLine() : undefined;
  const evaluation = evaluateModel(scenario, model, seed, sentences, (done, total) =>
    line?.show(`${done} of ${total} measured`),
  );
  line?.finish('All measured.');
  const { cell, layers, direction, trained } = recipe;
  const hiddenSize = model.architecture.units;
  return {
    scenario: scenario.id,
    model: { cell, layers, direction, trained, hiddenSize, parameters },
    seed,
    ...evaluation,
  };
}

await runCommand(main);
