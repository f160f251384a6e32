import type { Cell } from '../../../src/engine/cells/contract.ts';
import { seededRandom } from '../../../src/engine/random.ts';
import { runTrace, type LayerTrace } from '../../../src/engine/trace.ts';
import { randomModel } from '../../engine/randomModel.ts';

export const UNITS = 6;
export const STEPS = 7;

/** A direction of a random network of one layer that has read some tokens. */
export function tracedLayer(
  cell: Cell,
  direction: LayerTrace['direction'] = 'forward',
): LayerTrace {
  const vocabulary = ['<s>', 'a', 'b', 'c'];
  const architecture = {
    cell: cell.name,
    inputs: 3,
    units: UNITS,
    layers: 1,
    bidirectional: direction === 'backward',
    vocabulary,
  };
  const model = randomModel(seededRandom(7), architecture, 2);
  const { layers } = runTrace(model, { tokens: [0, 1, 2, 3, 1, 2, 3] });
  return layers.find((layer) => layer.direction === direction)!;
}
