/** Where the numbers of the current step stand in the trace. */
import { rowBefore, rowWithin, type Row } from '../engine/trace.ts';
import type { Scene } from './scene.ts';

/** A signal as this step leaves it or itself reads it, or at the step computed before, [units]. */
export function valuesAt(scene: Scene, signal: string, time: 'now' | 'within' | 'before'): Row {
  const { layer } = scene.network;
  if (time === 'before') return rowBefore(layer, signal, scene.step);
  if (time === 'within') return rowWithin(layer, signal, scene.step);
  const values = layer.signals[signal];
  if (values === undefined) throw new Error(`The trace has no signal "${signal}".`);
  return { values, at: scene.step * layer.units };
}
