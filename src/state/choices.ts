/**
 * Everything that a person can choose, in one table: what each choice is at first, where it stands
 * in the link and how it is read from there. A key without a row does not compile.
 */
import { cellNamed, cells } from '../engine/cells/index.ts';
import type { Cell } from '../engine/cells/contract.ts';
import type { Recipe, Scenario } from '../scenarios/contract.ts';
import { findScenario, firstScenario, scenarioIds } from '../scenarios/index.ts';
import { sameVariant } from '../scenarios/variants.ts';
import {
  decodeInteger,
  oneOf,
  type ChoiceRow,
  type Decoded,
  type Environment,
} from './choiceRow.ts';
import {
  DIRECTIONS,
  LANGUAGES,
  LINE_ORDERS,
  MAP_LAYERS,
  NOTATIONS,
  TABS,
  THEMES,
  TRAININGS,
  UNIT_ORDERS,
  type ChoiceKey,
  type Choices,
  type Given,
} from './chosen.ts';
import { labNow } from './lab.ts';
import { placesOf } from './places.ts';
import { hasQuantity } from './quantity.ts';
import { decodeRange, encodeRange, rangeWithin } from './range.ts';
import { decodeRows, rowsWithin } from './rows.ts';
import { checkText, lastStep, readText } from './sentence.ts';
import { ZOOMS } from './zoom.ts';

export * from './chosen.ts';

export const NO_EXPERIMENTS: Choices['experiments'] = [];

const NONE = 'none';
const MOST_LAYERS = 9;

/** The chosen scenario; the first one until there is a choice. */
export function scenarioOf(given: Given): Scenario {
  return findScenario(given.scenario ?? '') ?? firstScenario;
}

/**
 * The recipe of the chosen network. What is not shipped falls back to the nearest that is: of the
 * same cell if there is one, then of the same direction, of as many layers, trained alike.
 */
export function recipeOf(given: Given): Recipe {
  const { cell = 'lstm', layers = 1, direction = 'forward', trained = 'readable' } = given;
  const nearness = (recipe: Recipe): number =>
    8 * Number(recipe.cell === cell) +
    4 * Number(recipe.direction === direction) +
    2 * Number(recipe.layers === layers) +
    Number(recipe.trained === trained);
  return scenarioOf(given).recipes.reduce((best, each) =>
    nearness(each) > nearness(best) ? each : best,
  );
}

/** The cell of the chosen network. */
export function chosenCell(given: Given): Cell {
  return cellNamed(recipeOf(given).cell);
}

/** Whether the chosen network reads in both directions, what stands behind a blank too. */
export function readsBothWays(given: Given): boolean {
  return recipeOf(given).direction === 'bidirectional';
}

function lastStepOf(given: Given): number {
  const scenario = scenarioOf(given);
  return lastStep(readText(scenario, given.text ?? scenario.openingText, readsBothWays(given)));
}

/** The first word of the kind that decides the answer; the opening text has a step of its own. */
export function pinnedAtFirst(given: Given): number | null {
  const scenario = scenarioOf(given);
  const { text = scenario.openingText } = given;
  if (text === scenario.openingText) return scenario.openingPin;
  const { words } = readText(scenario, text, readsBothWays(given));
  const keys = scenario.kinds[scenario.keyKind] ?? [];
  const step = words.findIndex((word) => keys.includes(word));
  return step < 0 ? null : step;
}

function decodeText(raw: string, given: Given): Decoded<string> {
  const checked = checkText(scenarioOf(given), raw, readsBothWays(given));
  if (checked.ok) return { value: checked.text };
  if ('problem' in checked) return { ignored: { reason: checked.problem } };
  return { ignored: { reason: 'words', words: checked.unknown.map(({ word }) => word) } };
}

/** A value that some shipped network of the scenario has, as far as the rows above decide. */
function shipped<Value>(
  value: Value,
  scenario: Scenario,
  has: (recipe: Recipe) => boolean,
): Decoded<Value> {
  return scenario.recipes.some(has) ? { value } : { ignored: { reason: 'notShipped' } };
}

function decodeCell(raw: string, given: Given): Decoded<string> {
  if (!cells.some((cell) => cell.name === raw)) return { ignored: { reason: 'value' } };
  return shipped(raw, scenarioOf(given), (recipe) => recipe.cell === raw);
}

function decodeLayers(raw: string, given: Given): Decoded<number> {
  const read = decodeInteger(raw, 1, MOST_LAYERS);
  if (read.value === undefined || read.ignored !== undefined)
    return { ignored: { reason: 'value' } };
  return shipped(
    read.value,
    scenarioOf(given),
    (recipe) => recipe.cell === given.cell && recipe.layers === read.value,
  );
}

function decodeDirection(raw: string, given: Given): Decoded<Choices['direction']> {
  const { value } = directionWords.decode(raw, given);
  if (value === undefined) return { ignored: { reason: 'value' } };
  return shipped(
    value,
    scenarioOf(given),
    (recipe) =>
      recipe.cell === given.cell && recipe.layers === given.layers && recipe.direction === value,
  );
}

function decodeTrained(raw: string, given: Given): Decoded<Choices['trained']> {
  const { value } = trainingWords.decode(raw, given);
  if (value === undefined) return { ignored: { reason: 'value' } };
  return shipped(value, scenarioOf(given), (recipe) => {
    const { cell, layers, direction } = recipeOf(given);
    return sameVariant(recipe, { cell, layers, direction, trained: value });
  });
}

const directionWords = oneOf(DIRECTIONS);
const trainingWords = oneOf(TRAININGS);
const phaseIds = [...new Set(cells.flatMap((cell) => cell.phases.map((phase) => phase.id)))];

/** The interface's language that the person understands best. */
function preferredLanguage({ languages }: Environment): Choices['language'] {
  for (const tag of languages) {
    const base = tag.toLowerCase().split('-')[0];
    const found = LANGUAGES.find((language) => language.split('-')[0] === base);
    if (found !== undefined) return found;
  }
  return 'en';
}

/** In the order in which they are decoded: a row may depend on those above it. */
export const choiceRows: { readonly [Key in ChoiceKey]: ChoiceRow<Choices[Key], Given> } = {
  scenario: {
    parameter: 'scenario',
    fallback: () => firstScenario.id,
    // A scenario is fetched before the link that names it is read.
    decode: (raw) => {
      const value = findScenario(raw)?.id;
      if (value !== undefined) return { value };
      return { ignored: { reason: scenarioIds.includes(raw) ? 'notLoaded' : 'value' } };
    },
    encode: (value) => value,
  },
  cell: {
    parameter: 'cell',
    fallback: () => 'lstm',
    decode: decodeCell,
    encode: (value) => value,
    isShown: (given) => recipeOf(given).cell === given.cell,
  },
  layers: {
    parameter: 'layers',
    fallback: () => 1,
    decode: decodeLayers,
    encode: String,
    isShown: (given) => recipeOf(given).layers === given.layers,
  },
  direction: {
    parameter: 'direction',
    fallback: () => 'forward',
    decode: decodeDirection,
    encode: directionWords.encode,
    isShown: (given) => recipeOf(given).direction === given.direction,
  },
  trained: {
    parameter: 'trained',
    fallback: () => 'readable',
    decode: decodeTrained,
    encode: trainingWords.encode,
    isShown: (given) => recipeOf(given).trained === given.trained,
  },
  open: {
    parameter: 'open',
    fallback: () => null,
    decode: (raw, given) =>
      placesOf(recipeOf(given)).includes(raw) ? { value: raw } : { ignored: { reason: 'value' } },
    encode: (value) => value ?? '',
    isShown: (given) => placesOf(recipeOf(given)).includes(given.open ?? ''),
  },
  text: {
    parameter: 'text',
    fallback: (given) => scenarioOf(given).openingText,
    decode: decodeText,
    encode: (value) => value,
  },
  experiments: {
    parameter: 'experiments',
    fallback: () => NO_EXPERIMENTS,
    // What decodes them is fetched before a link that has any is read.
    decode: (raw) => labNow()?.decodeRows(raw) ?? { ignored: { reason: 'notLoaded' } },
    encode: JSON.stringify,
  },
  step: {
    parameter: 'step',
    fallback: () => null,
    decode: (raw, given) => decodeInteger(raw, 0, lastStepOf(given)),
    encode: String,
    asShown: (step, given) => step && Math.min(step, lastStepOf(given)),
  },
  phase: { parameter: 'phase', fallback: () => 'update', ...oneOf(phaseIds) },
  pin: {
    parameter: 'pin',
    fallback: pinnedAtFirst,
    decode: (raw, given) =>
      raw === NONE ? { value: null } : decodeInteger(raw, 0, lastStepOf(given)),
    encode: (value) => (value === null ? NONE : String(value)),
    asShown: (pin, given) => (pin !== null && pin <= lastStepOf(given) ? pin : null),
  },
  unit: {
    parameter: 'unit',
    fallback: () => null,
    decode: (raw, given) => {
      const { value, ...rest } = decodeInteger(raw, 1, recipeOf(given).units);
      return value === undefined ? rest : { ...rest, value: value - 1 };
    },
    // People count units from 1.
    encode: (value) => String((value ?? 0) + 1),
    asShown: (unit, given) => (unit !== null && unit < recipeOf(given).units ? unit : null),
  },
  quantity: {
    parameter: 'quantity',
    fallback: () => null,
    decode: (raw, given) =>
      hasQuantity(chosenCell(given), raw) ? { value: raw } : { ignored: { reason: 'value' } },
    encode: (value) => value ?? '',
    isShown: (given) => hasQuantity(chosenCell(given), given.quantity ?? ''),
  },
  notation: { parameter: 'notation', fallback: () => 'chain', ...oneOf(NOTATIONS) },
  range: {
    parameter: 'range',
    fallback: () => null,
    decode: (raw, given) => decodeRange(raw, lastStepOf(given)),
    encode: encodeRange,
    isShown: (given) => rangeWithin(given.range ?? null, lastStepOf(given)) !== null,
  },
  order: { parameter: 'order', fallback: () => 'score', ...oneOf(UNIT_ORDERS) },
  rows: {
    parameter: 'rows',
    fallback: () => null,
    decode: (raw, given) => decodeRows(raw, chosenCell(given)),
    encode: String,
    asShown: (rows, given) => rowsWithin(chosenCell(given), rows),
  },
  mapLayers: {
    parameter: 'map',
    fallback: () => 'open',
    ...oneOf(MAP_LAYERS),
    isShown: (given) => placesOf(recipeOf(given)).length > 1,
  },
  zoom: { parameter: 'zoom', fallback: () => 'all', ...oneOf(ZOOMS) },
  lines: { parameter: 'lines', fallback: () => 'pin', ...oneOf(LINE_ORDERS) },
  tab: { parameter: 'tab', fallback: () => 'chain', ...oneOf(TABS) },
  // What it says is checked by the panel that shows it, and said there.
  beside: {
    parameter: 'beside',
    fallback: () => '',
    decode: (value) => ({ value }),
    encode: (value) => value,
  },
  analysis: {
    parameter: 'analysis',
    fallback: () => '',
    decode: (raw) =>
      /^[a-z\d-]{1,60}$/.test(raw) ? { value: raw } : { ignored: { reason: 'value' } },
    encode: (value) => value,
  },
  language: {
    parameter: 'lang',
    remembered: true,
    alwaysInLink: true,
    fallback: (_, environment) => preferredLanguage(environment),
    ...oneOf(LANGUAGES),
  },
  theme: { parameter: null, remembered: true, fallback: () => 'system', ...oneOf(THEMES) },
};

export const choiceKeys = Object.keys(choiceRows) as ChoiceKey[];
