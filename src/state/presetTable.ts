/** The presets: fetched when first needed, which is never on the first screen of a bare address. */
import { firstScenario } from '../scenarios/index.ts';
import { scenarioNamed } from './link.ts';
import type { Preset } from './presets.ts';

const PARAMETER = 'preset';

let table: readonly Preset[] = [];

/** Fetches the table, once. Rejects if it cannot be fetched. */
export async function loadPresets(): Promise<readonly Preset[]> {
  ({ presets: table } = await import('./presets.ts'));
  return table;
}

/** The preset that an address asks for; undefined where its fragment says more. */
export function presetNamed({
  hash,
  search,
}: Pick<Location, 'hash' | 'search'>): string | undefined {
  if (hash.length > 1) return undefined;
  return new URLSearchParams(search).get(PARAMETER) ?? undefined;
}

/** What stands behind the `?` of an address once its fragment says everything. */
export function searchWithoutPreset({ search }: Pick<Location, 'search'>): string {
  const parameters = new URLSearchParams(search);
  parameters.delete(PARAMETER);
  return parameters.size === 0 ? '' : `?${parameters.toString()}`;
}

export function presetAddress(id: string): string {
  return `?${new URLSearchParams({ [PARAMETER]: id }).toString()}`;
}

/** The scenario that a preset's link opens. */
export function scenarioOfPreset(link: string): string {
  return scenarioNamed(link) ?? firstScenario.id;
}

/** The preset that says what a link says; undefined where none does, or the table is not there yet. */
export function presetOf(link: string): Preset | undefined {
  const said = new URLSearchParams(link);
  said.delete('lang');
  return table.find((preset) => preset.link === said.toString());
}
