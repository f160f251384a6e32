import type { ExperimentRow } from '../engine/experimentRows.ts';
import { parseExperimentRows } from '../formats/experimentRows.ts';
import { openModel } from '../formats/openModel.ts';
import {
  parseArguments,
  recipeOf,
  scenarioOf,
  variantOptions,
  type OptionTable,
  type OptionValues,
} from './arguments.ts';
import { readCallerFile } from './callerFiles.ts';
import { CommandError } from './commandError.ts';
import { openShipped } from './shippedModel.ts';
import { parseTraceInput } from './traceInput.ts';
import type { TraceReport } from './traceReport.ts';
import { splitAtSpaces, traceInput } from './traceRun.ts';

const traceOptions = {
  ...variantOptions,
  text: { type: 'string' },
  model: { type: 'string' },
  input: { type: 'string' },
  experiments: { type: 'string' },
} as const satisfies OptionTable;

type TraceOptions = OptionValues<typeof traceOptions>;

const fileOptions = ['model', 'input'] as const;

/** The rows of the file that `--experiments` names; none where it names none. */
async function readRows(path: string | undefined): Promise<readonly ExperimentRow[]> {
  if (path === undefined) return [];
  return parseExperimentRows(new TextDecoder().decode(await readCallerFile(path)));
}

/** A shipped network reads a text. */
async function traceText(options: TraceOptions): Promise<TraceReport> {
  const scenario = scenarioOf(options);
  const recipe = recipeOf(scenario, options);
  if (options.text === undefined) throw new CommandError('--text is missing: what is to be read?');
  const opened = await openShipped(scenario, recipe);
  const { tokenize } = scenario;
  const rows = await readRows(options.experiments);
  return traceInput(opened, { sequence: { words: tokenize(options.text) } }, { rows, tokenize });
}

/** A network of the caller's reads an input of the caller's. */
async function traceFile({
  model,
  input,
  experiments,
  ...others
}: TraceOptions): Promise<TraceReport> {
  const other = Object.keys(others)[0];
  if (other !== undefined) {
    throw new CommandError(`--${other} cannot stand together with --model and --input.`);
  }
  if (model === undefined) throw new CommandError('--model is missing: which file is it?');
  if (input === undefined) throw new CommandError('--input is missing: which file is it?');
  const opened = openModel(await readCallerFile(model));
  const text = new TextDecoder().decode(await readCallerFile(input));
  const rows = await readRows(experiments);
  return traceInput(opened, parseTraceInput(text), { rows, tokenize: splitAtSpaces });
}

/**
 * The report for the options as they were typed.
 * @throws CommandError, FormatError or RangeError with one sentence about what is wrong.
 */
export async function traceCommand(argv: readonly string[]): Promise<TraceReport> {
  const options = parseArguments(traceOptions, argv);
  const ofFiles = fileOptions.some((name) => options[name] !== undefined);
  return ofFiles ? traceFile(options) : traceText(options);
}
