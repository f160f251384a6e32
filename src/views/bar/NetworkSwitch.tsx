import type { Text } from '../../i18n/index.ts';
import { useActions } from '../../state/hooks.ts';
import type { NetworkOffers, Obstacle } from '../../state/offers.ts';
import type { NetworkReading } from '../../state/scene.ts';
import { SegmentedSwitch } from '../controls/SegmentedSwitch.tsx';
import { useText } from '../useText.ts';
import { NetworkFacts } from './NetworkFacts.tsx';
import { useOffers } from './useOffers.ts';

export interface NetworkSwitchProps {
  /** The network that is shown, for its size; undefined while there is none. */
  readonly network: NetworkReading | undefined;
}

type Shown = Pick<NetworkOffers['shown'], 'cell' | 'layers' | 'direction'>;

/** Why a network cannot be chosen, if it cannot. */
function reasonOf(obstacle: Obstacle | undefined, wanted: Shown, text: Text): string | undefined {
  switch (obstacle) {
    case undefined:
      return undefined;
    case 'continuesOnly':
      return text('bar.continuesOnly');
    case 'unknownWords':
      return text('bar.unknownBehindBlank');
    case 'notShipped':
      return text('bar.noSuchNetwork', {
        network: text.of('network', wanted.cell),
        count: wanted.layers,
        direction: text.of('direction', wanted.direction),
      });
  }
}

/** The sign for the way in which a network reads. */
export function arrowOf(direction: Shown['direction']): string {
  return direction === 'forward' ? '→' : '⇄';
}

/** Which cell the network is made of, how it was trained, how many layers it has and how it reads. */
export function NetworkSwitch({ network }: NetworkSwitchProps) {
  const text = useText();
  const { choose } = useActions();
  const { shown, ...offers } = useOffers();

  return (
    <div className="network-switch">
      <SegmentedSwitch
        label={text('bar.cell')}
        value={shown.cell}
        onChoose={(cell) => choose({ cell })}
        options={offers.cells.map(({ value, obstacle }) => ({
          value,
          label: text.of('cellName', value),
          unavailable: reasonOf(obstacle, { ...shown, cell: value }, text),
        }))}
      />
      <SegmentedSwitch
        label={text('bar.trained')}
        value={shown.trained}
        onChoose={(trained) => choose({ trained })}
        options={offers.trainings.map(({ value, obstacle }) => ({
          value,
          label: text.of('trained', value),
          description: text.of('bar.trainedMeans', value),
          unavailable: obstacle && text('bar.notShipped'),
        }))}
      />
      <SegmentedSwitch
        label={text('bar.layers')}
        isLabelShown
        value={String(shown.layers)}
        onChoose={(layers) => choose({ layers: Number(layers) })}
        options={offers.layers.map(({ value, obstacle }) => ({
          value: String(value),
          label: String(value),
          spoken: text('bar.layerCount', { count: value }),
          unavailable: reasonOf(obstacle, { ...shown, layers: value }, text),
        }))}
      />
      <SegmentedSwitch
        label={text('bar.reads')}
        isLabelShown
        value={shown.direction}
        onChoose={(direction) => choose({ direction })}
        options={offers.directions.map(({ value, obstacle }) => ({
          value,
          label: arrowOf(value),
          spoken: text.of('direction', value),
          unavailable: reasonOf(obstacle, { ...shown, direction: value }, text),
        }))}
      />
      <NetworkFacts network={network} />
    </div>
  );
}
