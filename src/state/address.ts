/** Keeps the address of the page and the choices equal. */
import type { Note } from './choiceRow.ts';
import { encodeLink, isReadable } from './link.ts';
import { openLink, type LinkOpening } from './opening.ts';
import { loadPresets, presetNamed, searchWithoutPreset } from './presetTable.ts';
import type { Store } from './store.ts';

/** Browsers refuse addresses that change more often than about three times a second. */
const WRITE_MILLISECONDS = 350;

type Place = Pick<Location, 'hash' | 'search' | 'pathname'>;

/** The part of `window` that this needs. */
export interface AddressBar {
  readonly location: Place;
  readonly history: Pick<History, 'pushState' | 'replaceState' | 'state'>;
  readonly addEventListener: (type: 'hashchange' | 'popstate', listener: () => void) => void;
  readonly removeEventListener: (type: 'hashchange' | 'popstate', listener: () => void) => void;
}

/** Relative, for the page may lie anywhere. The fragment says all that a preset said. */
function addressOf(link: string, location: Place): string {
  const search = searchWithoutPreset(location);
  return search === location.search ? `#${link}` : `${location.pathname}${search}#${link}`;
}

async function linkOfPreset(
  id: string,
): Promise<{ readonly link: string; readonly notes: Note[] }> {
  const presets = await loadPresets().catch(() => undefined);
  const link = presets?.find((preset) => preset.id === id)?.link;
  if (link !== undefined) return { link, notes: [] };
  const reason = presets === undefined ? 'notLoaded' : 'value';
  return { link: '', notes: [{ reason, parameter: 'preset' }] };
}

/**
 * Opens what the address asks for: what its fragment says, or a preset. At once where nothing has
 * to be fetched for it, and then nothing is returned. Never rejects.
 */
function openAddress(
  store: Store,
  { location }: AddressBar,
  onRead?: LinkOpening['onRead'],
): Promise<void> | undefined {
  const then = onRead && { onRead };
  const preset = presetNamed(location);
  if (preset === undefined) return openLink(store, location.hash, { ...then });
  return linkOfPreset(preset).then(({ link, notes }) => {
    // Another address may have been opened meanwhile.
    if (presetNamed(location) === preset) return openLink(store, link, { notes, ...then });
  });
}

/** Whether nothing has to be fetched to open what an address asks for. */
export function isAtHand(location: Place): boolean {
  return isReadable(location.hash) && presetNamed(location) === undefined;
}

export interface AddressConnection {
  /** Until what the address asked for at first is open; absent where it was at hand. */
  readonly opened: Promise<void> | undefined;
  readonly end: () => void;
}

/**
 * Opens what the address asks for if that is not at hand, writes every change of the choices into it,
 * the first at once and the others at most a few times a second, and follows it when it is changed
 * from outside. A bare address and that of a preset stay as they are until something is chosen. Each
 * text that can be had back by undoing has an entry in the browser's history.
 */
export function connectAddress(store: Store, bar: AddressBar): AddressConnection {
  const linkNow = (): string => encodeLink(store.getState().choices, store.environment);
  let known = linkNow();
  let { scenario, text } = store.getState().choices;
  let { past } = store.getState();
  let fragment = bar.location.hash;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = (): void => {
    const link = linkNow();
    if (link === known) return;
    known = link;
    const now = store.getState();
    const { choices } = now;
    // An edit that goes on with the latest one, such as a drag, leaves what can be undone as it is.
    const isOther = (choices.scenario !== scenario || choices.text !== text) && now.past !== past;
    ({ scenario, text } = choices);
    ({ past } = now);
    // The browser's way back leads to other texts, not through every step.
    const change = isOther ? 'pushState' : 'replaceState';
    bar.history[change](bar.history.state, '', addressOf(link, bar.location));
    fragment = bar.location.hash;
    timer = setTimeout(() => {
      timer = undefined;
      write();
    }, WRITE_MILLISECONDS);
  };
  const unsubscribe = store.subscribe(() => {
    if (timer === undefined) write();
  });
  const open = (): Promise<void> | undefined => {
    const asked = bar.location.hash;
    return openAddress(store, bar, (choices) => {
      // Something that was chosen meanwhile stands in the address now: what opens has to be written.
      if (bar.location.hash !== asked) return;
      known = encodeLink(choices, store.environment);
      ({ scenario, text } = choices);
    });
  };
  const follow = (): void => {
    if (bar.location.hash === fragment) return;
    fragment = bar.location.hash;
    void open();
  };
  bar.addEventListener('hashchange', follow);
  bar.addEventListener('popstate', follow);
  const end = (): void => {
    unsubscribe();
    clearTimeout(timer);
    bar.removeEventListener('hashchange', follow);
    bar.removeEventListener('popstate', follow);
  };
  const openFirst = async (): Promise<void> => {
    await open();
    // There is nothing to go back to before what the page opens with.
    store.setState({ past: [] });
  };
  return { opened: isAtHand(bar.location) ? undefined : openFirst(), end };
}
