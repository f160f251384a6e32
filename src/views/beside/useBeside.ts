import { useEffect } from 'react';
import {
  besideFrom,
  recipeWished,
  shownIn,
  type Beside,
  type Shown,
} from '../../state/beside/beside.ts';
import { requestNetwork, useNetworks } from '../../state/beside/networks.ts';
import { pairsOf, type Pair } from '../../state/beside/pairs.ts';
import type { Wish } from '../../state/beside/wish.ts';
import { useActions, useChoice } from '../../state/hooks.ts';
import type { Scene } from '../../state/scene.ts';

export interface BesideState {
  /** The network of the page. */
  readonly shown: Shown;
  readonly pairs: readonly Pair[];
  /** Which run is to stand beside; undefined where nothing is chosen and nothing is usual. */
  readonly wish: Wish | undefined;
  /** Undefined without a wish. */
  readonly beside: Beside | undefined;
  readonly choose: (wish: Wish) => void;
  /** Tries again to get a network that failed. */
  readonly retry: () => void;
}

/** Until another is chosen, the first of the prepared pairs. Undefined while networks change. */
export function useBeside(scene: Scene): BesideState | undefined {
  const choice = useChoice('beside');
  const rows = useChoice('experiments');
  const { choose } = useActions();
  const states = useNetworks();
  const { scenario, chips, pin } = scene;
  const shown = shownIn(scene, states);
  const pairs = pairsOf(scenario, chips, pin, shown?.recipe, scene.before !== undefined);
  const wish = choice ?? pairs[0]?.wish;
  const recipe = shown && wish && recipeWished(scenario, shown, wish);
  const request = (): void => {
    if (recipe !== undefined) requestNetwork(scenario, recipe);
  };
  useEffect(() => {
    // It is fetched only when it is to be shown.
    if (recipe !== undefined) requestNetwork(scenario, recipe);
  }, [scenario, recipe]);
  if (shown === undefined) return undefined;
  return {
    shown,
    pairs,
    wish,
    beside: wish && besideFrom(scene, shown, states, wish, rows),
    choose: (wished) => {
      const usual = pairs[0]?.wish;
      const isUsual = usual?.network === wished.network && usual.text === wished.text;
      choose({ beside: isUsual ? null : wished });
    },
    retry: request,
  };
}
