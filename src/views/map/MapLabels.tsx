import { memo } from 'react';
import { HEADING_PX, rowBox, type MapLayout } from '../../draw/map/layout.ts';
import { placeOf } from '../../state/places.ts';
import type { Scene } from '../../state/scene.ts';
import { nameOfPlace } from '../shared/place.ts';
import { SignalButton } from '../shared/SignalButton.tsx';
import { useFullText } from '../useText.ts';
import './MapLabels.css';

interface MapLabelsProps {
  readonly network: Scene['network'];
  readonly layout: MapLayout;
  readonly unit: number;
}

/** The number of the focused unit beside its row in every block of the open layer. */
function UnitTags({ network, layout, unit }: MapLabelsProps) {
  return layout.blocks.map((block) => {
    if (block.layer !== network.layer) return null;
    const { topPx, heightPx } = rowBox(block, unit);
    return (
      <span key={block.signal.id} className="map-rowTag" style={{ top: topPx + heightPx / 2 }}>
        {unit + 1}
      </span>
    );
  });
}

/** The names of the blocks, to the left of them. */
export const MapLabels = memo(function MapLabels(props: MapLabelsProps) {
  const { network, layout } = props;
  const text = useFullText();
  return (
    <div className="map-labels" style={{ blockSize: layout.heightPx }}>
      {layout.headings.map(({ layer, topPx }) => (
        <h3
          key={placeOf(layer)}
          className="map-heading"
          style={{ top: topPx, blockSize: HEADING_PX }}
        >
          {nameOfPlace(network, layer, text)}
        </h3>
      ))}
      {layout.blocks.map((block) => (
        <SignalButton
          key={placeOf(block.layer) + block.signal.id}
          cell={network.cell}
          signal={block.signal.id}
          style={{ top: block.topPx }}
        />
      ))}
      <UnitTags {...props} />
    </div>
  );
});
