import type { Wire } from '../../draw/cellLayout.ts';
import { hueOf, type Hue } from '../../draw/roles.ts';
import { largestOf, stripScale, type StripScale } from '../../draw/strip.ts';
import { sourcesOn } from '../../draw/wires.ts';
import type { Scene } from '../../state/scene.ts';
import { valuesAt } from '../../state/values.ts';

/** A vector on a wire: where its numbers stand, and how they are drawn. */
export interface Vector {
  readonly name: string;
  readonly values: Float64Array;
  readonly at: number;
  readonly size: number;
  readonly scale: StripScale;
  readonly hue: Hue;
}

function inputAt({ network: { layer, trace }, step }: Scene): Vector {
  const { input: values } = layer;
  const size = values.length / trace.steps;
  const scale = stripScale('unbounded', largestOf(values));
  return { name: 'input', values, at: step * size, size, scale, hue: 'ink' };
}

/** What a wire carries at the current step, in the order in which it is drawn. */
export function vectorsOn(scene: Scene, wire: Wire): readonly Vector[] {
  const { cell, layer } = scene.network;
  return sourcesOn(wire).map(({ signal, offset }) => {
    const declared = cell.signals.find(({ id }) => id === signal);
    if (declared === undefined) return inputAt(scene);
    const { values, at } = valuesAt(scene, signal, offset === -1 ? 'before' : 'now');
    const scale = stripScale(declared.range, largestOf(layer.signals[signal]));
    return { name: signal, values, at, size: layer.units, scale, hue: hueOf(cell, signal) };
  });
}
