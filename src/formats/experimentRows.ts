/** Experiments from a file or a link: nothing in them is trusted. */
import * as v from 'valibot';
import type { ExperimentRow } from '../engine/experimentRows.ts';
import { findDuplicateKey } from './duplicateKeys.ts';
import { FormatError, shown } from './formatError.ts';
import { count } from './schemas.ts';

const AMOUNT = 'a number from -1000 to 1000';
const LONGEST_TEXT = 5000;
const TEXT = `a text of 1 to ${String(LONGEST_TEXT)} signs`;
const UNITS = 'a list of units, counted from 0';
export const MOST_ROWS = 100;
const ROWS = `a list of at most ${String(MOST_ROWS)} experiments`;

const amount = v.pipe(v.number(), v.minValue(-1000, AMOUNT), v.maxValue(1000, AMOUNT));
const text = v.pipe(v.string(), v.minLength(1, TEXT), v.maxLength(LONGEST_TEXT, TEXT));

const row = {
  ...{ name: v.exactOptional(text), off: v.exactOptional(v.boolean()) },
  lost: v.exactOptional(v.pipe(v.string(), v.maxLength(LONGEST_TEXT, TEXT))),
};
const place = {
  ...row,
  layer: v.exactOptional(v.union([count, v.literal('all')], 'a layer, counted from 0, or "all"')),
  direction: v.exactOptional(v.picklist(['forward', 'backward', 'both'])),
  units: v.exactOptional(v.pipe(v.array(count), v.minLength(1, UNITS))),
};
const span = {
  ...place,
  signal: text,
  from: v.exactOptional(count),
  to: v.exactOptional(count),
};
const state = { ...place, state: v.exactOptional(text), step: count };

const rowSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('clamp'), ...span, value: amount }),
  v.strictObject({ kind: v.literal('scale'), ...span, factor: amount }),
  v.strictObject({ kind: v.literal('set'), ...state, value: amount }),
  v.strictObject({
    ...{ kind: v.literal('transplant'), ...state },
    ...{ text, donorStep: v.exactOptional(count) },
  }),
  v.strictObject({ kind: v.literal('cutPeepholes'), ...row }),
  v.strictObject({ kind: v.literal('swapWord'), ...row, step: count, word: text }),
]);

const rowsSchema = v.pipe(v.array(rowSchema), v.maxLength(MOST_ROWS, ROWS));

function sentenceOf(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  if (path === null)
    return `The experiments should be ${issue.kind === 'validation' ? issue.message : 'a list'}.`;
  const [index, ...rest] = path.split('.');
  const which = `Experiment ${String(index)}`;
  if (rest.length === 0) return `${which} should be an object.`;
  const key = shown(rest.join('.'));
  if (issue.expected === 'never') return `${which} holds ${key}, which means nothing there.`;
  if (issue.received === 'undefined') return `${which} has no ${key}.`;
  const isOwn = issue.kind === 'validation' || !issue.message.startsWith('Invalid');
  return `${which}: ${key} should be ${isOwn ? issue.message : String(issue.expected)}.`;
}

/** What has lost its word is off, whether that is said or not. */
function resting(row: ExperimentRow): ExperimentRow {
  return row.lost === undefined || row.off === true ? row : { ...row, off: true };
}

/**
 * The rows in a value that came from somewhere else.
 * @throws FormatError with one sentence about the first thing that is wrong; experiments count
 *   from 0 in it.
 */
export function checkExperimentRows(value: unknown): readonly ExperimentRow[] {
  const result = v.safeParse(rowsSchema, value, { abortEarly: true });
  if (result.success) return result.output.map(resting);
  throw new FormatError(sentenceOf(result.issues[0]));
}

/** The rows in a JSON text; see `checkExperimentRows`. */
export function parseExperimentRows(json: string): readonly ExperimentRow[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new FormatError(`The experiments are not valid JSON (${reason}).`);
  }
  const twice = findDuplicateKey(json);
  if (twice !== undefined) throw new FormatError(`An experiment holds ${shown(twice)} twice.`);
  return checkExperimentRows(value);
}
