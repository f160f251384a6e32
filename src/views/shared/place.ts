import type { Text } from '../../i18n/index.ts';
import { memoize } from '../../state/memoize.ts';
import type { NetworkReading, Scene } from '../../state/scene.ts';

type Layer = NetworkReading['layer'];

/** Whether there is more than one layer or direction to look into. */
export function hasPlaces({ trace }: NetworkReading): boolean {
  return trace.layers.length > 1;
}

/** A layer, and where there are two, its direction: "Layer 2, reads backwards". */
export function nameOfPlace(network: NetworkReading, layer: Layer, text: Text): string {
  const values = { layer: layer.layer + 1 };
  if (!network.model.architecture.bidirectional) return text('place.layer', values);
  const direction = text.of('direction', layer.direction);
  return text('place.layerReads', { ...values, direction });
}

export function isBackward({ layer }: NetworkReading): boolean {
  return layer.direction === 'backward';
}

/** What a layer reads: the words, or what the layer below makes of them. */
export function inputsOf({ layer, trace }: NetworkReading): {
  readonly size: number;
  /** Counted from 1; undefined for the first layer, which reads the words. */
  readonly layerBelow: number | undefined;
} {
  return {
    size: layer.input.length / trace.steps,
    layerBelow: layer.layer === 0 ? undefined : layer.layer,
  };
}

/** What comes in as x: a word, or what the layer below makes of it. */
export function inputName(network: NetworkReading, word: string, text: Text): string {
  const { layerBelow } = inputsOf(network);
  if (layerBelow === undefined) return text('cell.input', { word });
  const { bidirectional } = network.model.architecture;
  const values = { layer: layerBelow, word };
  return text(bidirectional ? 'cell.inputBelowBoth' : 'cell.inputBelow', values);
}

/** One list a cell, so that what is drawn for it stays as it is. */
const outputOf = memoize((cell: NetworkReading['cell']) => cell.states.slice(0, 1));

/**
 * What a phase lights in the open cell: what it computes; in the last one, the output that is read
 * in the top layer where something is predicted.
 */
export function litIn({ network, phase, step }: Scene): readonly string[] {
  const { cell, layer, trace, answer, predictions } = network;
  const isRead = layer.layer === trace.layers.at(-1)!.layer;
  const isAsked = answer?.step === step || predictions[step];
  return cell.phases[phase + 1] || !isRead || !isAsked
    ? (cell.phases[phase]?.computes ?? [])
    : outputOf(cell);
}
