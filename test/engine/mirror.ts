/** The mirror image of a network: what read forward reads backward, and the other way round. */
import type { Model, Tensor } from '../../src/engine/model.ts';

/** Swaps the left and the right half of every row of a matrix. */
function withSwappedHalves({ shape, data }: Tensor): Tensor {
  const columns = shape[1]!;
  const swapped = data.map((_, at) => {
    const column = at % columns;
    return data[at - column + ((column + columns / 2) % columns)]!;
  });
  return { shape, data: swapped };
}

/**
 * Swaps the weights of the two directions. Where a layer or the output layer reads both directions
 * side by side, the columns change places, too.
 */
export function mirroredModel({ architecture, tensors }: Model): Model {
  const entries = Object.entries(tensors).map(([name, tensor]): [string, Tensor] => {
    const isJoined = /^weight_ih_l[1-9]/.test(name) || name === 'output.weight';
    const isRecurrent = /_l\d/.test(name);
    const partner = name.endsWith('_reverse') ? name.replace('_reverse', '') : `${name}_reverse`;
    return [isRecurrent ? partner : name, isJoined ? withSwappedHalves(tensor) : tensor];
  });
  return { architecture, tensors: Object.fromEntries(entries) };
}

/** Swaps the initial states of the two directions of every layer. */
export function mirroredStates(
  states: Readonly<Record<string, readonly (readonly number[])[]>>,
): Record<string, readonly (readonly number[])[]> {
  return Object.fromEntries(
    Object.entries(states).map(([state, rows]) => [
      state,
      rows.map((_, row) => rows[row % 2 ? row - 1 : row + 1]!),
    ]),
  );
}
