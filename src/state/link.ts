/** The choices as the fragment of an address, and back. Nothing in a link is trusted. */
import { findScenario } from '../scenarios/index.ts';
import { labNow } from './lab.ts';
import type { Decoded, Environment, Note, Reason } from './choiceRow.ts';
import { choiceKeys, choiceRows, type ChoiceKey, type Choices, type Given } from './choices.ts';

/** Raw values that the browser kept, by key. */
export type Remembered = Partial<Record<ChoiceKey, string>>;

export interface DecodedLink {
  readonly choices: Choices;
  /** What was ignored; empty for a link of our own. */
  readonly notes: readonly Note[];
}

const MOST_FOREIGN_NOTES = 3;
const LONGEST_NAME_SHOWN = 30;

function encodeRow<Key extends ChoiceKey>(
  key: Key,
  choices: Choices,
  environment: Environment,
): readonly [string, string] | undefined {
  const { parameter, alwaysInLink, fallback, encode, isShown, asShown } = choiceRows[key];
  const value = asShown === undefined ? choices[key] : asShown(choices[key], choices);
  if (isShown?.(choices) === false) return undefined;
  const usual = !alwaysInLink && Object.is(value, fallback(choices, environment));
  return parameter === null || usual ? undefined : [parameter, encode(value)];
}

/** The fragment without its `#`: what differs from the usual, and the language. */
export function encodeLink(choices: Choices, environment: Environment): string {
  const pairs = choiceKeys.flatMap((key) => {
    const pair = encodeRow(key, choices, environment);
    return pair === undefined ? [] : [[...pair]];
  });
  return new URLSearchParams(pairs).toString();
}

function decodeRow<Key extends ChoiceKey>(
  key: Key,
  raw: string | null,
  remembered: string | undefined,
  given: Given,
  environment: Environment,
): { readonly value: Choices[Key]; readonly ignored?: Reason } {
  const row = choiceRows[key];
  const linked: Decoded<Choices[Key]> = raw === null ? {} : row.decode(raw, given);
  const kept: Decoded<Choices[Key]> = remembered === undefined ? {} : row.decode(remembered, given);
  // Null is a value of its own here: nothing pinned.
  const { value = row.fallback(given, environment) } = linked.value === undefined ? kept : linked;
  return linked.ignored === undefined ? { value } : { value, ignored: linked.ignored };
}

function foreignNotes(parameters: URLSearchParams): Note[] {
  const known = new Set(choiceKeys.map((key) => choiceRows[key].parameter));
  const foreign = [...new Set(parameters.keys())].filter((name) => !known.has(name));
  return foreign.slice(0, MOST_FOREIGN_NOTES).map((name) => ({
    reason: 'parameter',
    parameter: name.length > LONGEST_NAME_SHOWN ? `${name.slice(0, LONGEST_NAME_SHOWN)}…` : name,
  }));
}

/** The scenario that a link names, whether there is one of that name or not. */
export function scenarioNamed(fragment: string): string | undefined {
  return parametersOf(fragment).get(choiceRows.scenario.parameter ?? '') ?? undefined;
}

/** Whether what a fragment asks for is there: its scenario, and what reads experiments. */
export function isReadable(fragment: string): boolean {
  const scenario = scenarioNamed(fragment);
  const isThere = scenario === undefined || findScenario(scenario) !== undefined;
  return isThere && (labNow() !== undefined || !parametersOf(fragment).has('experiments'));
}

function parametersOf(fragment: string): URLSearchParams {
  return new URLSearchParams(fragment.replace(/^#/, ''));
}

/**
 * Reads what can be read of a fragment (with or without its `#`); the rest is remembered or usual,
 * and what was ignored is noted. Never throws.
 */
export function decodeLink(
  fragment: string,
  environment: Environment,
  remembered: Remembered = {},
): DecodedLink {
  const parameters = parametersOf(fragment);
  const notes: Note[] = [];
  const choices: { -readonly [Key in ChoiceKey]?: Choices[Key] } = {};
  const decode = <Key extends ChoiceKey>(key: Key): void => {
    const { parameter } = choiceRows[key];
    const raw = parameter === null ? null : parameters.get(parameter);
    const { value, ignored } = decodeRow(key, raw, remembered[key], choices, environment);
    if (ignored !== undefined) notes.push({ ...ignored, parameter: parameter ?? key });
    choices[key] = value;
  };
  choiceKeys.forEach(decode);
  return {
    // Every row is decoded, and the table has a row for every key.
    choices: choices as Choices,
    notes: [...notes, ...foreignNotes(parameters)],
  };
}
