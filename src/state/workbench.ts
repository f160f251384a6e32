/** Everything behind the page, put together: the choices, the networks, and what follows. */
import { createActions, type Actions } from './actions.ts';
import { connectAddress, isAtHand, type AddressBar } from './address.ts';
import type { Environment } from './choiceRow.ts';
import { recipeOf, scenarioOf } from './recipe.ts';
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
  /**
   * Opens what the address asks for, where need be after fetching it, then starts loading, playing
   * and keeping the address; returns what ends that.
   */
  readonly connect: () => () => void;
}

export function createWorkbench({ environment, bar, storage, fetcher }: Surroundings): Workbench {
  // What is not at hand opens later; until then there is what is usual.
  const link = isAtHand(bar.location) ? bar.location.hash : '';
  const { choices, notes } = decodeLink(link, environment, readRemembered(storage));
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
    connect: () => {
      const address = connectAddress(store, bar);
      let isOver = false;
      const ends = [address.end, connectRemembered(store, storage), () => (isOver = true)];
      const begin = (): void => {
        if (isOver) return;
        requestNetworks();
        measureInfluence();
        ends.push(
          store.subscribe(({ choices: now }, { choices: before }) => {
            if (now === before) return;
            const asked = recipeOf(now);
            if (asked !== recipeOf(before)) requestNetworks();
            measureInfluence();
          }),
          models.states.subscribe(measureInfluence),
          connectPlayback(store),
        );
      };
      // Nobody waits for the networks of a scenario that is not the one that was asked for.
      if (address.opened === undefined) begin();
      else void address.opened.then(begin);
      return () => ends.forEach((end) => end());
    },
  };
}
