import type { StripSpot } from '../../draw/cellLayout.ts';
import type { Scene } from '../../state/scene.ts';

/** Where the numbers of a strip stand: of this step, or of the step that was computed before it. */
export function valuesAt(
  scene: Scene,
  spot: Pick<StripSpot, 'signal' | 'time'>,
): { readonly values: Float64Array; readonly from: number } {
  const { layer, trace } = scene.network;
  const values = layer.signals[spot.signal];
  if (values === undefined) throw new Error(`The trace has no signal "${spot.signal}".`);
  if (spot.time === 'now') return { values, from: scene.step * layer.units };
  const before = scene.step + (layer.direction === 'backward' ? 1 : -1);
  if (before >= 0 && before < trace.steps) return { values, from: before * layer.units };
  return { values: layer.initial[spot.signal] ?? new Float64Array(layer.units), from: 0 };
}
