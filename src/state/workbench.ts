/** Everything behind the page, put together: the choices, the networks, and what follows. */
import { createActions, type Actions } from './actions.ts';
import { connectAddress, openAddress, type AddressBar } from './address.ts';
import type { Environment } from './choiceRow.ts';
import { recipeOf, scenarioOf } from './choices.ts';
import { foilOf } from './foil.ts';
import { createInfluences, type Influences } from './influence.ts';
import { decodeLink } from './link.ts';
import { createModels, type Fetcher, type Models } from './models.ts';
import { connectPlayback } from './playback.ts';
import { connectRemembered, readRemembered } from './remembered.ts';
import { chosenInfluenceTask, createSceneSelector } from './select.ts';
import { createStore, type Store } from './store.ts';

/** Where a workbench stands: the page's own window, or one like it. */
export interface Surroundings {
  readonly environment: Environment;
  readonly bar: AddressBar;
  readonly storage: () => Storage;
  /** How shipped weights are fetched, if not from beside the page. */
  readonly fetcher?: Fetcher;
}

export interface Workbench {
  readonly store: Store;
  readonly actions: Actions;
  readonly models: Models;
  readonly influences: Influences;
  readonly selectScene: ReturnType<typeof createSceneSelector>;
  /** Tries again to get the networks that failed. */
  readonly retry: () => void;
  /** Opens what the address asks for where that has to be fetched first; never rejects. */
  readonly open: () => Promise<void>;
  /** Starts loading, playing and keeping the address; returns what ends that. */
  readonly connect: () => () => void;
}

export function createWorkbench({ environment, bar, storage, fetcher }: Surroundings): Workbench {
  const { choices, notes } = decodeLink(bar.location.hash, environment, readRemembered(storage));
  const store = createStore(choices, environment, notes);
  const models = createModels(fetcher);
  const influences = createInfluences();

  const requestNetworks = (): void => {
    const { choices: now } = store.getState();
    const scenario = scenarioOf(now);
    const recipe = recipeOf(now);
    const foil = foilOf(scenario, recipe);
    models.request(scenario, recipe);
    if (foil !== undefined) models.request(scenario, foil);
  };
  const measureInfluence = (): void => {
    influences.start(chosenInfluenceTask(store.getState().choices, models.states.getState()));
  };

  return {
    store,
    actions: createActions(store),
    models,
    influences,
    selectScene: createSceneSelector(),
    retry: requestNetworks,
    open: async () => openAddress(store, bar),
    connect: () => {
      requestNetworks();
      measureInfluence();
      const ends = [
        store.subscribe(({ choices: now }, { choices: before }) => {
          if (now === before) return;
          const asked = recipeOf(now);
          if (asked !== recipeOf(before)) requestNetworks();
          measureInfluence();
        }),
        models.states.subscribe(measureInfluence),
        connectPlayback(store),
        connectRemembered(store, storage),
        connectAddress(store, bar),
      ];
      return () => ends.forEach((end) => end());
    },
  };
}
