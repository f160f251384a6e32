/** Keeps the address of the page and the choices equal. */
import type { Note } from './choiceRow.ts';
import { encodeLink } from './link.ts';
import { openLink, type LinkOpening } from './opening.ts';
import { loadPresets, presetNamed, searchWithoutPreset } from './presetTable.ts';
import type { Store } from './store.ts';

/** Browsers refuse addresses that change more often than about three times a second. */
const WRITE_MILLISECONDS = 350;

type Place = Pick<Location, 'hash' | 'search' | 'pathname'>;

/** The part of `window` that this needs. */
export interface AddressBar {
  readonly location: Place;
  readonly history: Pick<History, 'replaceState' | 'state'>;
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
export function openAddress(
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

/**
 * Writes every change of the choices into the address, the first at once and the others at most a
 * few times a second, and follows an address that is changed from outside. A bare address and that
 * of a preset stay as they are until something is chosen. Returns what ends that.
 */
export function connectAddress(store: Store, bar: AddressBar): () => void {
  const linkNow = (): string => encodeLink(store.getState().choices, store.environment);
  let known = linkNow();
  let fragment = bar.location.hash;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = (): void => {
    const link = linkNow();
    if (link === known) return;
    known = link;
    bar.history.replaceState(bar.history.state, '', addressOf(link, bar.location));
    fragment = bar.location.hash;
    timer = setTimeout(() => {
      timer = undefined;
      write();
    }, WRITE_MILLISECONDS);
  };
  const unsubscribe = store.subscribe(() => {
    if (timer === undefined) write();
  });
  const follow = (): void => {
    if (bar.location.hash === fragment) return;
    fragment = bar.location.hash;
    void openAddress(store, bar, (choices) => {
      known = encodeLink(choices, store.environment);
    });
  };
  bar.addEventListener('hashchange', follow);
  bar.addEventListener('popstate', follow);
  return () => {
    unsubscribe();
    clearTimeout(timer);
    bar.removeEventListener('hashchange', follow);
    bar.removeEventListener('popstate', follow);
  };
}
