/** Where the numbers of the current step stand in the trace. */
import { rowBefore, type Row } from '../engine/trace.ts';
import type { Scene } from './scene.ts';

/** A signal at this step, or at the step that was computed before it, [units]. */
export function valuesAt(scene: Scene, signal: string, time: 'now' | 'before'): Row {
  const { layer } = scene.network;
  if (time === 'before') return rowBefore(layer, signal, scene.step);
  const values = layer.signals[signal];
  if (values === undefined) throw new Error(`The trace has no signal "${signal}".`);
  return { values, at: scene.step * layer.units };
}
