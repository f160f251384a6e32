/** How many numbers the open layer and direction has learned. */
import { directionsOf } from '../engine/model.ts';
import { learnedIn } from '../scenarios/size.ts';
import type { NetworkReading } from './scene.ts';

interface Open extends Pick<NetworkReading, 'cell' | 'card'> {
  readonly layer: Pick<NetworkReading['layer'], 'layer'>;
  readonly model: Pick<NetworkReading['model'], 'architecture'>;
}

/** Of our own networks without what only doubles another bias; of others all. */
export function weightsOf({ cell, layer, model, card }: Open): number {
  const { architecture } = model;
  const { units } = architecture;
  const below = layer.layer === 0 ? architecture.inputs : units * directionsOf(architecture).length;
  const declared = cell.parameters(below, units);
  return learnedIn(
    card === undefined ? declared.map((each) => ({ ...each, doubles: [] })) : declared,
    units,
  );
}
