import type { NetworkReading } from '../../state/scene.ts';
import { CARD_ID } from '../card/cardId.ts';
import { useText } from '../useText.ts';

interface NetworkFactsProps {
  readonly network: NetworkReading | undefined;
}

/** The address holds the choices, so going to the card must not change it. */
function goToCard(): void {
  const card = document.getElementById(CARD_ID);
  card?.scrollIntoView();
  card?.focus({ preventScroll: true });
}

/** How large the network is; a press goes to all that is known of it. */
export function NetworkFacts({ network }: NetworkFactsProps) {
  const text = useText();
  if (network?.card === undefined) return null;
  const facts = text('bar.facts', {
    units: network.model.architecture.units,
    parameters: network.card.parameters,
  });
  return (
    <button
      type="button"
      className="network-facts"
      aria-label={text('bar.toCard', { facts })}
      onClick={goToCard}
    >
      {facts}
    </button>
  );
}
