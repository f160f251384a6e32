import { useId, useState } from 'react';
import { useText } from '../useText.ts';
import { arrowOf, NetworkSwitch, type NetworkSwitchProps } from './NetworkSwitch.tsx';
import { useOffers } from './useOffers.ts';

/** Where there is no room for its switches side by side: which network is shown, and at a press those. */
export function NetworkMenu({ network }: NetworkSwitchProps) {
  const text = useText();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { shown } = useOffers();
  const cell = text.of('cellName', shown.cell);
  const trained = text.of('trained', shown.trained);
  const layers = text('bar.layerCount', { count: shown.layers });
  const direction = text.of('direction', shown.direction);
  return (
    <>
      <button
        type="button"
        className="quiet-button network-menu"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={text('bar.network', { cell, trained, layers, direction })}
        onClick={() => setOpen(!isOpen)}
      >
        <span className="network-now">
          {text('bar.networkNow', {
            cell,
            trained,
            // A number is not to be torn from what it counts.
            layers: layers.replaceAll(' ', '\u00a0'),
            arrow: arrowOf(shown.direction),
          })}
        </span>
        <span className="scenario-arrow" aria-hidden="true" />
      </button>
      <div id={id} className="network-choices" hidden={!isOpen}>
        <NetworkSwitch network={network} />
      </div>
    </>
  );
}
