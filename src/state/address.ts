/** Keeps the address of the page and the choices equal. */
import { decodeLink, encodeLink, prepareLink } from './link.ts';
import { preferencesOf } from './remembered.ts';
import type { Store } from './store.ts';

/** Browsers refuse addresses that change more often than about three times a second. */
const WRITE_MILLISECONDS = 350;

/** The part of `window` that this needs. */
export interface AddressBar {
  readonly location: Pick<Location, 'hash'>;
  readonly history: Pick<History, 'replaceState' | 'state'>;
  readonly addEventListener: (type: 'hashchange' | 'popstate', listener: () => void) => void;
  readonly removeEventListener: (type: 'hashchange' | 'popstate', listener: () => void) => void;
}

/**
 * Writes every change of the choices into the address, the first at once and the others at most a
 * few times a second, and follows an address that is changed from outside. A bare address stays
 * bare until something is chosen. Returns what ends that.
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
    bar.history.replaceState(bar.history.state, '', `#${link}`);
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
    const visited = fragment;
    const fetching = prepareLink(visited);
    if (fetching === undefined) read(visited);
    void fetching?.then(() => {
      if (visited === fragment) read(visited);
    });
  };
  const read = (visited: string): void => {
    const remembered = preferencesOf(store.getState().choices);
    const { choices, notes } = decodeLink(visited, store.environment, remembered);
    known = encodeLink(choices, store.environment);
    store.setState({ choices, notes, playback: 'stopped', past: [], future: [] });
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
