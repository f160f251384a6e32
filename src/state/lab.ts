/**
 * What experiments need: fetched when the first one is asked for, for most people never ask. There
 * are no rows of experiments before it is there.
 */
import type { Lab } from './experiments/lab.ts';

let lab: Lab | undefined;

/** Undefined until it is fetched. */
export function labNow(): Lab | undefined {
  return lab;
}

export function equipLab(fetched: Lab): void {
  lab = fetched;
}

/** Rejects if it cannot be fetched. */
export async function loadLab(): Promise<void> {
  equipLab((await import('./experiments/lab.ts')).lab);
}
