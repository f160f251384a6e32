import { recipeOf, TRAININGS } from '../../state/choices.ts';
import { useActions, useChoice } from '../../state/hooks.ts';
import { offeredCells } from '../../state/offers.ts';
import type { NetworkReading } from '../../state/scene.ts';
import { SegmentedSwitch } from '../controls/SegmentedSwitch.tsx';
import { useText } from '../useText.ts';
import { NetworkFacts } from './NetworkFacts.tsx';

interface NetworkSwitchProps {
  readonly network: NetworkReading | undefined;
}

/** Which cell the network is made of, and whether it was trained to be readable. */
export function NetworkSwitch({ network }: NetworkSwitchProps) {
  const text = useText();
  const { choose } = useActions();
  const given = {
    scenario: useChoice('scenario'),
    layers: useChoice('layers'),
    direction: useChoice('direction'),
    cell: useChoice('cell'),
    trained: useChoice('trained'),
  };
  const offered = offeredCells(given);
  const shown = recipeOf(given);
  const shipped = offered.find(({ name }) => name === shown.cell)?.trained ?? [];

  return (
    <div className="network-switch">
      <SegmentedSwitch
        label={text('bar.cell')}
        value={shown.cell}
        onChoose={(cell) => choose({ cell })}
        options={offered.map(({ name, trained }) => ({
          value: name,
          label: text.of('cellName', name),
          unavailable: trained.length === 0 ? text('bar.cellNotShipped') : undefined,
        }))}
      />
      <SegmentedSwitch
        label={text('bar.trained')}
        value={shown.trained}
        onChoose={(trained) => choose({ trained })}
        options={TRAININGS.map((trained) => ({
          value: trained,
          label: text.of('trained', trained),
          description: text.of('bar.trainedMeans', trained),
          unavailable: shipped.includes(trained)
            ? undefined
            : text('bar.notShipped', { network: text.of('network', shown.cell) }),
        }))}
      />
      <NetworkFacts network={network} />
    </div>
  );
}
