/** Rows of experiments as a link holds them: JSON, of which nothing is trusted. */
import type { ExperimentRow } from '../../engine/experimentRows.ts';
import { checkExperimentRows, MOST_ROWS } from '../../formats/experimentRows.ts';
import type { Decoded } from '../choiceRow.ts';

function readRow(value: unknown): readonly ExperimentRow[] {
  try {
    return checkExperimentRows([value]);
  } catch {
    return [];
  }
}

function listIn(json: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Every row that can be read; how many others there were is told. */
export function decodeRows(json: string): Decoded<readonly ExperimentRow[]> {
  const list = listIn(json);
  if (list === undefined) return { ignored: { reason: 'value' } };
  const rows = list.flatMap(readRow).slice(0, MOST_ROWS);
  const count = list.length - rows.length;
  const value = rows.length === 0 ? {} : { value: rows };
  return count === 0 ? value : { ...value, ignored: { reason: 'experiments', count } };
}
