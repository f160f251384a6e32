import type { Model, Tensor } from '../../src/engine/model.ts';

/** So large that a gate is open, to float64's precision or nearly. */
const OPEN = 30;

function tensor(shape: readonly number[], ...values: readonly number[]): Tensor {
  return { shape, data: Float64Array.from(values) };
}

/**
 * An LSTM of one unit with hand-made weights for the words `<s>`, a, b and the end: it adds one at
 * every a, takes one away at every b, and says b as long as something is left, else the end. With a
 * smaller `forgetGate` (a pre-activation) the count leaks.
 */
export function countingModel(forgetGate = OPEN): Model {
  return {
    architecture: {
      cell: 'lstm',
      inputs: 1,
      units: 1,
      layers: 1,
      bidirectional: false,
      vocabulary: ['<s>', 'a', 'b', '.'],
    },
    tensors: {
      'embedding.weight': tensor([4, 1], 0, 1, -1, 0),
      weight_ih_l0: tensor([4, 1], 0, 0, OPEN, 0),
      weight_hh_l0: tensor([4, 1], 0, 0, 0, 0),
      bias_ih_l0: tensor([4], OPEN, forgetGate, 0, OPEN),
      bias_hh_l0: tensor([4], 0, 0, 0, 0),
      'output.weight': tensor([4, 1], 0, 0, 10, 0),
      'output.bias': tensor([4], -OPEN, -OPEN, 0, 4),
    },
  };
}
