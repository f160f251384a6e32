import type { Recipe } from '../scenarios/contract.ts';
import type { Evaluation } from '../scenarios/evaluate.ts';

export interface Measured {
  readonly recipe: Recipe;
  readonly units: number;
  readonly parameters: number;
  readonly evaluation: Evaluation;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

function figure(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : value.toFixed(2);
}

function rowOf({ recipe, units, parameters, evaluation }: Measured, names: readonly string[]) {
  const { buckets, readability, reach } = evaluation;
  const accuracies = new Map(buckets.map(({ name, accuracy }) => [name, accuracy]));
  return [
    recipe.cell,
    String(recipe.layers),
    recipe.direction,
    recipe.trained,
    String(units),
    String(parameters),
    ...names.map((name) => percent(accuracies.get(name) ?? NaN)),
    ...(reach === undefined ? [] : [String(reach)]),
    ...(readability === null
      ? []
      : [readability.countryKept, readability.middleKept, readability.influenceTop].map(figure)),
  ];
}

function headOf({ evaluation }: Measured, names: readonly string[]): string[] {
  return [
    ...['cell', 'layers', 'direction', 'trained', 'units', 'parameters'],
    ...names.map((name) => `${name} %`),
    ...(evaluation.reach === undefined ? [] : ['right up to']),
    ...(evaluation.readability === null ? [] : ['key kept', 'middle kept', 'key first']),
  ];
}

/** Numbers stand under each other at the right, words at the left. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const isNumber = (text: string): boolean => /^[\d.–]+$/.test(text);
  const numeric = widths.map((_, column) => rows.slice(1).every((row) => isNumber(row[column]!)));
  return rows.map((row) =>
    row
      .map((text, column) =>
        numeric[column] ? text.padStart(widths[column]!) : text.padEnd(widths[column]!),
      )
      .join('  ')
      .trimEnd(),
  );
}

/** The networks that were measured on the same buckets, together. */
function byBuckets(measured: readonly Measured[]): Measured[][] {
  const groups = new Map<string, Measured[]>();
  for (const each of measured) {
    const key = bucketsOf(each).join('\n');
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()];
}

function bucketsOf({ evaluation }: Measured): string[] {
  return evaluation.buckets.map(({ name }) => name);
}

/** A table of networks with one accuracy a bucket; one table for each set of buckets. */
export function evaluationTable(title: string, measured: readonly Measured[]): string {
  const tables = byBuckets(measured).map((group) => {
    const names = bucketsOf(group[0]!);
    const rows = [headOf(group[0]!, names), ...group.map((each) => rowOf(each, names))];
    return aligned(rows).join('\n');
  });
  return `${[title, ...tables].join('\n\n')}\n`;
}
