import { parseArgs } from 'node:util';
import { cells } from '../engine/cells/index.ts';
import type { Recipe, Scenario } from '../scenarios/contract.ts';
import { scenarios } from '../scenarios/all.ts';
import { findRecipe, shippedVariants, type VariantRequest } from '../scenarios/variants.ts';
import { CommandError } from './commandError.ts';

/** The options of a command by name; each takes a value, or none where it is a boolean. */
export type OptionTable = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;

export type OptionValues<Options extends OptionTable> = {
  readonly [Name in keyof Options]?: Options[Name]['type'] extends 'boolean' ? true : string;
};

/**
 * The values of a command's options.
 * @throws CommandError at anything that is no option of the command, comes twice or has no value.
 */
export function parseArguments<Options extends OptionTable>(
  options: Options,
  argv: readonly string[] = process.argv.slice(2),
): OptionValues<Options> {
  const { tokens } = parseArgs({
    args: [...argv],
    options,
    // The messages of the strict mode are several sentences long.
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string | true>();
  for (const token of tokens) {
    if (token.kind === 'positional') {
      throw new CommandError(`"${token.value}" belongs to no option; put texts in quotes.`);
    }
    if (token.kind === 'option-terminator') continue;
    if (!Object.hasOwn(options, token.name)) {
      const known = Object.keys(options).map((name) => `--${name}`);
      throw new CommandError(
        `There is no option ${token.rawName}; the options are ${known.join(', ')}.`,
      );
    }
    if (values.has(token.name)) throw new CommandError(`${token.rawName} is given twice.`);
    if (options[token.name]?.type === 'boolean') {
      if (token.value !== undefined) {
        throw new CommandError(`The option ${token.rawName} takes no value.`);
      }
      values.set(token.name, true);
      continue;
    }
    const isOption = token.inlineValue === false && token.value.startsWith('--');
    if (token.value === undefined || isOption) {
      throw new CommandError(`The option ${token.rawName} needs a value.`);
    }
    values.set(token.name, token.value);
  }
  return Object.fromEntries(values) as OptionValues<Options>;
}

/** The options that say which shipped network is meant. */
export const variantOptions = {
  scenario: { type: 'string' },
  cell: { type: 'string' },
  layers: { type: 'string' },
  direction: { type: 'string' },
  trained: { type: 'string' },
} as const satisfies OptionTable;

type VariantValues = OptionValues<typeof variantOptions>;

/** With `--all` only the scenario can be chosen. */
export function refuseBesideAll(options: VariantValues): void {
  const names = ['cell', 'layers', 'direction', 'trained'] as const;
  const other = names.find((name) => options[name] !== undefined);
  if (other !== undefined) throw new CommandError(`--${other} cannot stand together with --all.`);
}

/** A whole number from 0 up. */
export function numberOf(name: string, text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value)) {
    throw new CommandError(`--${name} must be a whole number from 0 up, not "${text}".`);
  }
  return value;
}

/** The scenario that `--scenario` names. */
export function scenarioOf({ scenario: id }: VariantValues): Scenario {
  const known = scenarios.map((scenario) => scenario.id).join(', ');
  if (id === undefined) throw new CommandError(`--scenario is missing; there are: ${known}.`);
  const scenario = scenarios.find((each) => each.id === id);
  if (scenario === undefined) {
    throw new CommandError(`There is no scenario "${id}"; there are: ${known}.`);
  }
  return scenario;
}

/**
 * The recipe of the network that the options name; left open, they mean one forward layer of LSTM,
 * readable if there is such a one.
 * @throws CommandError if the scenario ships no such network.
 */
export function recipeOf(scenario: Scenario, options: VariantValues): Recipe {
  const request: VariantRequest = {
    cell: oneOf(
      'cell',
      options.cell ?? 'lstm',
      cells.map((cell) => cell.name),
    ),
    layers: Number(oneOf('layers', options.layers ?? '1', ['1', '2', '3'])),
    direction: oneOf('direction', options.direction ?? 'forward', ['forward', 'bidirectional']),
    ...(options.trained !== undefined && {
      trained: oneOf('trained', options.trained, ['readable', 'plain']),
    }),
  };
  const recipe = findRecipe(scenario, request);
  if (recipe === undefined) {
    const shipped = shippedVariants(scenario).map(describeVariant).join('; ');
    throw new CommandError(
      `The scenario ${scenario.id} has no network of the kind ${describeVariant(request)}; ` +
        `it has: ${shipped}.`,
    );
  }
  return recipe;
}

function describeVariant({ cell, layers, direction, trained }: VariantRequest): string {
  const stack = layers === 1 ? '1 layer' : `${layers} layers`;
  return [cell, stack, direction, ...(trained === undefined ? [] : [trained])].join(', ');
}

function oneOf<Choice extends string>(
  name: string,
  value: string,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((each) => each === value);
  if (choice === undefined) {
    throw new CommandError(`--${name} must be one of ${choices.join(', ')}, not "${value}".`);
  }
  return choice;
}
