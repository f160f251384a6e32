/**
 * Everything that a person can choose, in one table: what each choice is at first, where it stands
 * in the link and how it is read from there. A key without a row does not compile.
 */
import { cells } from '../engine/cells/index.ts';
import { findScenario, firstScenario, scenarioIds } from '../scenarios/index.ts';
import {
  decodeInteger,
  oneOf,
  type ChoiceRow,
  type Decoded,
  type Environment,
} from './choiceRow.ts';
import {
  LANGUAGES,
  LINE_ORDERS,
  MAP_LAYERS,
  MAP_RUNS,
  NOTATIONS,
  TABS,
  THEMES,
  UNIT_ORDERS,
  type ChoiceKey,
  type Choices,
  type Given,
} from './chosen.ts';
import { wishRow } from './beside/wish.ts';
import { labNow } from './lab.ts';
import { networkRows } from './networkRows.ts';
import { placesOf } from './places.ts';
import { hasQuantity } from './quantity.ts';
import { chosenCell, readsBothWays, recipeOf, scenarioOf } from './recipe.ts';
import { decodeRange, encodeRange, rangeWithin } from './range.ts';
import { decodeRows, rowsWithin } from './rows.ts';
import { checkText, lastStep, readText } from './sentence.ts';
import { ZOOMS } from './zoom.ts';

export * from './chosen.ts';

export const NO_EXPERIMENTS: Choices['experiments'] = [];

const NONE = 'none';

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
  ...networkRows,
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
  mapRun: {
    parameter: 'run',
    fallback: () => 'both',
    ...oneOf(MAP_RUNS),
    isShown: ({ experiments }) => experiments?.some(({ off }) => off !== true) ?? false,
  },
  zoom: { parameter: 'zoom', fallback: () => null, decode: oneOf(ZOOMS).decode, encode: String },
  lines: { parameter: 'lines', fallback: () => 'pin', ...oneOf(LINE_ORDERS) },
  tab: { parameter: 'tab', fallback: () => 'chain', ...oneOf(TABS) },
  beside: wishRow,
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
