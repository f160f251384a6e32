import type { Scenario } from './contract.ts';
import { france } from './france/index.ts';

/** The scenario that opens where none is chosen; it is always there. */
export const firstScenario: Scenario = france;

/** Every scenario, in the order in which they are offered; all but the first are fetched when opened. */
const loaders: Readonly<Record<string, () => Promise<Scenario>>> = {
  france: () => Promise.resolve(france),
  'two-people': async () => (await import('./two-people/index.ts')).twoPeople,
  agreement: async () => (await import('./agreement/index.ts')).agreement,
  'france-zh': async () => (await import('./france-zh/index.ts')).franceZh,
  counting: async () => (await import('./counting.ts')).counting,
  reber: async () => (await import('./reber.ts')).reber,
  brackets: async () => (await import('./brackets.ts')).brackets,
  recall: async () => (await import('./recall.ts')).recall,
};

/** In the order in which they are offered. */
export const scenarioIds: readonly string[] = Object.keys(loaders);

const loaded = new Map<string, Scenario>([[france.id, france]]);

/** A scenario by its id, if it is there already. */
export function findScenario(id: string): Scenario | undefined {
  return loaded.get(id);
}

/** Fetches a scenario; undefined if none is called that. Rejects if it cannot be fetched. */
export async function loadScenario(id: string): Promise<Scenario | undefined> {
  if (!scenarioIds.includes(id)) return undefined;
  const scenario = loaded.get(id) ?? (await loaders[id]?.());
  if (scenario !== undefined) loaded.set(id, scenario);
  return scenario;
}
