/** Playing: one phase after the other, until the end. */
import { atPosition, phaseBeside } from './position.ts';
import type { State, Store } from './store.ts';

/** How long a phase stays at speed 1. */
export const PHASE_MILLISECONDS = 600;

function playOn({ choices }: State): Partial<State> {
  const next = phaseBeside(choices, 1);
  if (next === undefined) return { playback: 'stopped' };
  const there = { ...choices, ...atPosition(choices, next) };
  const atEnd = phaseBeside(there, 1) === undefined;
  return { choices: there, playback: atEnd ? 'stopped' : 'playing' };
}

/** Keeps a store playing while it says so. Returns what ends that. */
export function connectPlayback(store: Store): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const schedule = (): void => {
    timer = setTimeout(() => {
      store.setState(playOn);
      timer = undefined;
      follow(store.getState());
    }, PHASE_MILLISECONDS / store.getState().speed);
  };
  const follow = ({ playback }: State): void => {
    if (playback === 'playing' && timer === undefined) schedule();
    if (playback !== 'playing') {
      clearTimeout(timer);
      timer = undefined;
    }
  };
  const unsubscribe = store.subscribe(follow);
  follow(store.getState());
  return () => {
    unsubscribe();
    clearTimeout(timer);
  };
}
