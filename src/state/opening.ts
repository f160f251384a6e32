/** Opens what may have to be fetched first: a scenario, or what a link says. */
import { findScenario, loadScenario } from '../scenarios/index.ts';
import type { Note } from './choiceRow.ts';
import type { Choices } from './choices.ts';
import { openChoices, openScenario } from './edits.ts';
import { decodeLink, scenarioNamed } from './link.ts';
import { preferencesOf } from './remembered.ts';
import type { Opening, State, Store } from './store.ts';

const NOT_LOADED: Note = { reason: 'notLoaded', parameter: 'scenario' };

/**
 * Fetches a scenario, then opens something with it. While it is on its way the store says so, and
 * the page shows what it showed. Of several that are asked for, the last one opens.
 */
async function fetchThen(
  store: Store,
  scenario: string,
  open: () => Partial<State>,
): Promise<void> {
  const opening: Opening = { scenario };
  store.setState({ opening });
  await loadScenario(scenario).catch(() => undefined);
  if (store.getState().opening === opening) store.setState({ ...open(), opening: null });
}

/** A scenario opens with its own text, at its own place. */
export function openScenarioOf(store: Store, id: string): Promise<void> {
  return fetchThen(store, id, () =>
    findScenario(id) === undefined
      ? { notes: [NOT_LOADED] }
      : { notes: [], ...openScenario(store.getState(), id) },
  );
}

export interface LinkOpening {
  /** What is to be said besides what is wrong with the link itself. */
  readonly notes?: readonly Note[];
  /** Called with the choices just before they hold. */
  readonly onRead?: (choices: Choices) => void;
}

/** Opens what a link says; at once where its scenario is there, and then nothing is returned. */
export function openLink(
  store: Store,
  link: string,
  { notes: others = [], onRead }: LinkOpening = {},
): Promise<void> | undefined {
  const read = (): Partial<State> => {
    const remembered = preferencesOf(store.getState().choices);
    const { choices, notes } = decodeLink(link, store.environment, remembered);
    onRead?.(choices);
    const opened = openChoices(store.getState(), choices);
    return { ...opened, notes: [...others, ...notes], opening: null };
  };
  const scenario = scenarioNamed(link);
  if (scenario !== undefined && findScenario(scenario) === undefined) {
    return fetchThen(store, scenario, read);
  }
  store.setState(read());
  return undefined;
}
