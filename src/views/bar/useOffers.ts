import { useChoice } from '../../state/hooks.ts';
import { offersOf, type NetworkOffers } from '../../state/offers.ts';

/** Which networks can be chosen, and which one is shown. */
export function useOffers(): NetworkOffers {
  return offersOf({
    scenario: useChoice('scenario'),
    text: useChoice('text'),
    layers: useChoice('layers'),
    direction: useChoice('direction'),
    cell: useChoice('cell'),
    trained: useChoice('trained'),
  });
}
