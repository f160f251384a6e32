/**
 * The layers and directions of a network by their places, as links name them: `2` for the second
 * layer reading forward, `1r` for the first one reading backwards.
 */
import type { LayerTrace } from '../engine/trace.ts';
import type { Variant } from '../scenarios/contract.ts';

export function placeOf({ layer, direction }: Pick<LayerTrace, 'layer' | 'direction'>): string {
  return String(layer + 1) + (direction === 'backward' ? 'r' : '');
}

/** Every place of a network, from the layer that reads the words to the one that answers. */
export function placesOf({ layers, direction }: Pick<Variant, 'layers' | 'direction'>): string[] {
  return Array.from({ length: layers }, (_, layer) => [
    placeOf({ layer, direction: 'forward' }),
    ...(direction === 'bidirectional' ? [placeOf({ layer, direction: 'backward' })] : []),
  ]).flat();
}

/** The place that is open unless another is chosen: the top layer, reading forward. */
export function usualPlace({ layers }: Pick<Variant, 'layers'>): string {
  return placeOf({ layer: layers - 1, direction: 'forward' });
}
