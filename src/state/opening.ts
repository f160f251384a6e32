/** Opens what may have to be fetched first: a scenario, or what a link says. */
import { findScenario, firstScenario, loadScenario } from '../scenarios/index.ts';
import type { Note } from './choiceRow.ts';
import type { Choices } from './choices.ts';
import { openChoices, openScenario } from './edits.ts';
import { loadLab } from './lab.ts';
import { decodeLink, isReadable, scenarioNamed } from './link.ts';
import { preferencesOf } from './remembered.ts';
import type { Opening, State, Store } from './store.ts';

const NOT_LOADED: Note = { reason: 'notLoaded', parameter: 'scenario' };

/**
 * Fetches a scenario and what is on its way besides, then opens something with it. Until then the
 * store says so, and the page shows what it showed. Of several that are asked for, the last one opens.
 */
async function fetchThen(
  store: Store,
  scenario: string,
  open: () => Partial<State>,
  besides?: Promise<unknown>,
): Promise<void> {
  const opening: Opening = { scenario };
  store.setState({ opening });
  await Promise.allSettled([loadScenario(scenario), besides]);
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

/** Opens what a link says; at once where all that reads it is there, and then nothing is returned. */
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
  if (!isReadable(link)) {
    return fetchThen(store, scenarioNamed(link) ?? firstScenario.id, read, loadLab());
  }
  store.setState(read());
  return undefined;
}
