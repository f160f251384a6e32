/** What the person chose and is doing; everything else follows from it. */
import { createStore as createVanillaStore, type StoreApi } from 'zustand/vanilla';
import type { Environment, Note } from './choiceRow.ts';
import type { Choices } from './choices.ts';

/** After a pause, playing goes on; otherwise at the end it starts over. */
export type Playback = 'stopped' | 'playing' | 'paused';

export const SPEEDS = [0.5, 1, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

/** A request to open a scenario; another one for the same is another request. */
export interface Opening {
  readonly scenario: string;
}

/** A step, a unit, or a unit at a step. */
export interface Pointed {
  readonly step?: number | undefined;
  readonly unit?: number | undefined;
}

export interface State {
  readonly choices: Choices;
  readonly playback: Playback;
  readonly speed: Speed;
  /** The quantity under the pointer or the focus, lit wherever it is shown. */
  readonly hovered: string | null;
  /** The step and the unit there, marked wherever they are shown. */
  readonly pointed: Pointed;
  /** What held before each change of text or experiments, the latest last, and what was undone. */
  readonly past: readonly Choices[];
  readonly future: readonly Choices[];
  /** The scenario that is being fetched, until it opens. */
  readonly opening: Opening | null;
  /** What the link asked for and did not get, until dismissed. */
  readonly notes: readonly Note[];
}

export interface Store extends StoreApi<State> {
  readonly environment: Environment;
}

export function createStore(
  choices: Choices,
  environment: Environment,
  notes: readonly Note[] = [],
): Store {
  const state: State = {
    choices,
    playback: 'stopped',
    speed: 1,
    hovered: null,
    pointed: {},
    past: [],
    future: [],
    opening: null,
    notes,
  };
  return Object.assign(
    createVanillaStore<State>()(() => state),
    { environment },
  );
}
