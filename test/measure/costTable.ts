/** Time of the main thread that one interaction took. */
export interface Cost {
  /** By the clock: it grows where other programs want the processor too. */
  readonly scriptMs: number;
  /** The processor's time in the same scripts. */
  readonly scriptProcessorMs: number;
  /** Scripts, styles, layout and painting together, by the clock. */
  readonly taskMs: number;
  /** How many tasks ran for more than 50 ms by the clock. */
  readonly longTasks: number;
}

export interface Measured {
  readonly name: string;
  readonly costs: readonly Cost[];
  /** For the script's time by the clock at the 95th percentile. */
  readonly limitMs?: number;
}

const GROUPS: readonly { readonly title: string; readonly read: (cost: Cost) => number }[] = [
  { title: 'script, ms', read: ({ scriptMs }) => scriptMs },
  { title: 'of it processor, ms', read: ({ scriptProcessorMs }) => scriptProcessorMs },
  { title: 'task, ms', read: ({ taskMs }) => taskMs },
];

const LONG_TASKS = '  tasks > 50 ms';

/** The smallest value that at least this share of the values does not exceed (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

function summary(values: readonly number[]): string {
  const numbers = [percentile(values, 0.5), percentile(values, 0.95), percentile(values, 1)];
  return numbers.map((value) => value.toFixed(2).padStart(8)).join('');
}

function longTasksOf(costs: readonly Cost[]): number {
  return costs.reduce((sum, { longTasks }) => sum + longTasks, 0);
}

function verdict({ costs, limitMs }: Measured): 'kept' | 'not kept' | undefined {
  if (limitMs === undefined) return undefined;
  const scripts = costs.map(({ scriptMs }) => scriptMs);
  const isKept = percentile(scripts, 0.95) <= limitMs && longTasksOf(costs) === 0;
  return isKept ? 'kept' : 'not kept';
}

/**
 * One line an interaction. A limit is kept where the script's time keeps it and no task is long; one
 * for which nothing was measured is not.
 */
export function costTable(measured: readonly Measured[]): { rows: string[]; isKept: boolean } {
  const nameWidth = Math.max(...measured.map(({ name }) => name.length));
  const columns = ['median', '95 %', 'max'].map((column) => column.padStart(8)).join('');
  const titles = GROUPS.map(({ title }) => `  ${title}`.padEnd(24)).join('');
  const lines = measured.map((row) => {
    const summaries = GROUPS.map(({ read }) => summary(row.costs.map(read))).join('');
    const limit = row.limitMs === undefined ? '' : `  ${row.limitMs} ms: ${verdict(row) ?? ''}`;
    const count = String(row.costs.length).padStart(7);
    const longTasks = String(longTasksOf(row.costs)).padStart(LONG_TASKS.length);
    return `${row.name.padEnd(nameWidth)}${count}${summaries}${longTasks}${limit}`;
  });
  const indent = ''.padEnd(nameWidth);
  return {
    rows: [
      `${indent}${''.padStart(7)}${titles}`,
      `${indent}${'times'.padStart(7)}${columns.repeat(GROUPS.length)}${LONG_TASKS}  limit of the script at 95 %`,
      ...lines,
    ],
    isKept: measured.every((row) => verdict(row) !== 'not kept'),
  };
}
