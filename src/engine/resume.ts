/** Going on from the middle of a text that was read before: nothing in front is computed again. */
import { arrayOf } from './cells/access.ts';
import type { Run } from './run.ts';
import { rowBefore, type Trace } from './trace.ts';

/**
 * Lets a run begin with the states that the network held before a step of `trace`. Only for
 * networks that read one way: in others the states also depend on what is behind.
 */
export function resumeFrom(run: Run, trace: Trace, step: number): void {
  run.layers.flat().forEach(({ cell, initial, units }, place) => {
    for (const state of cell.states) {
      const { values, at } = rowBefore(trace.layers[place]!, state, step);
      arrayOf(initial, state).set(values.subarray(at, at + units));
    }
  });
}
