/** The presets: fetched when first needed, which is never on the first screen of a bare address. */
import { encodeLink } from './link.ts';
import type { Preset } from './presets.ts';
import type { State, Store } from './store.ts';

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

/** The preset that is shown; undefined where none is, or the table is not there yet. */
export function presetShown({ choices }: State, { environment }: Store): Preset | undefined {
  const { language } = choices;
  return table.find(({ link }) => {
    const linked = new URLSearchParams(link);
    linked.set('lang', language);
    return linked.toString() === encodeLink(choices, environment);
  });
}
