/**
 * The formulas of the cells in operations of TensorFlow.js, which differentiates them by
 * itself: written from the papers, not from what the cells declare.
 */
import * as tf from '@tensorflow/tfjs-core';
import {
  directionsOf,
  parameterSuffix,
  type Architecture,
  type Direction,
} from '../../src/engine/model.ts';

/** Weights by name; the input and the initial states are found under names of their own. */
export type Values = Readonly<Record<string, tf.Tensor>>;

type State = Readonly<Record<string, tf.Tensor>>;
type StepFormula = (read: tf.Tensor, before: State, take: (stem: string) => tf.Tensor) => State;

function affine(read: tf.Tensor, hidden: tf.Tensor, take: (stem: string) => tf.Tensor): tf.Tensor {
  const product = (vector: tf.Tensor, stem: string): tf.Tensor =>
    tf.matMul(vector, take(stem), false, true);
  const biases = tf.add(take('bias_ih'), take('bias_hh'));
  return tf.add(tf.add(product(read, 'weight_ih'), product(hidden, 'weight_hh')), biases);
}

const rnn: StepFormula = (read, { hiddenState }, take) => ({
  hiddenState: tf.tanh(affine(read, hiddenState!, take)),
});

/** The LSTM, with peepholes where `peephole` gives any (rows i, f, o). */
function lstmFormula(
  peephole: (take: (stem: string) => tf.Tensor, row: number) => tf.Tensor | undefined,
): StepFormula {
  return (read, { hiddenState, cellState }, take) => {
    const [i, f, g, o] = tf.split(affine(read, hiddenState!, take), 4, 1);
    const looking = (sum: tf.Tensor, row: number, cell: tf.Tensor): tf.Tensor => {
      const weights = peephole(take, row);
      return tf.sigmoid(weights === undefined ? sum : tf.add(sum, tf.mul(weights, cell)));
    };
    const kept = tf.mul(looking(f!, 1, cellState!), cellState!);
    const cell = tf.add(kept, tf.mul(looking(i!, 0, cellState!), tf.tanh(g!)));
    return { hiddenState: tf.mul(looking(o!, 2, cell), tf.tanh(cell)), cellState: cell };
  };
}

/** The reset gate acts on U h + b', not on h. */
const gru: StepFormula = (read, { hiddenState: before }, take) => {
  const product = (vector: tf.Tensor, weight: string, bias: string): tf.Tensor[] =>
    tf.split(tf.add(tf.matMul(vector, take(weight), false, true), take(bias)), 3, 1);
  const [inR, inZ, inN] = product(read, 'weight_ih', 'bias_ih');
  const [hiddenR, hiddenZ, hiddenN] = product(before!, 'weight_hh', 'bias_hh');
  const reset = tf.sigmoid(tf.add(inR!, hiddenR!));
  const update = tf.sigmoid(tf.add(inZ!, hiddenZ!));
  const content = tf.tanh(tf.add(inN!, tf.mul(reset, hiddenN!)));
  return { hiddenState: tf.add(content, tf.mul(update, tf.sub(before!, content))) };
};

const formulas: Readonly<Record<string, StepFormula>> = {
  rnn,
  lstm: lstmFormula(() => undefined),
  'peephole-lstm': lstmFormula((take, row) => tf.slice(take('weight_peephole'), [row, 0], [1, -1])),
  gru,
};

/** The name under which an initial state is found among the values. */
export function initialName(state: string, layer: number, direction: Direction): string {
  return `initial_${state}${parameterSuffix(layer, direction)}`;
}

export const INPUT_NAME = 'input';

/** The last layer's outputs, [steps, units × directions]. */
export function formulaOutputs(architecture: Architecture, values: Values): tf.Tensor {
  const formula = formulas[architecture.cell]!;
  const states = ['hiddenState', 'cellState'].filter(
    (state) => initialName(state, 0, 'forward') in values,
  );
  const steps = values[INPUT_NAME]!.shape[0];
  let read = values[INPUT_NAME]!;
  for (let layer = 0; layer < architecture.layers; layer++) {
    const rows = Array.from({ length: steps }, (_, step) =>
      tf.slice(read, [step, 0], [1, read.shape[1]!]),
    );
    const outputs = directionsOf(architecture).map((direction) => {
      const take = (stem: string): tf.Tensor => values[stem + parameterSuffix(layer, direction)]!;
      let state: State = Object.fromEntries(
        states.map((name) => [name, values[initialName(name, layer, direction)]!]),
      );
      const written = (direction === 'backward' ? rows.toReversed() : rows).map((row) => {
        state = formula(row, state, take);
        return state['hiddenState']!;
      });
      return tf.concat(direction === 'backward' ? written.toReversed() : written, 0);
    });
    read = tf.concat(outputs, 1);
  }
  return read;
}
