/** Networks as layers of TensorFlow.js with the same weights, in float32. */
import * as tf from '@tensorflow/tfjs-core';
import * as layers from '@tensorflow/tfjs-layers';
import {
  directionsOf,
  parameterSuffix,
  type Architecture,
  type Model,
  type Tensor,
} from '../../src/engine/model.ts';

/** A tensor of ours in float32. */
export function asTensor({ shape, data }: Tensor): tf.Tensor {
  return tf.tensor(Float32Array.from(data), [...shape]);
}

/** The weights of one direction: TensorFlow has one bias, gates side by side in our order. */
function weightsOf({ tensors }: Model, suffix: string): tf.Tensor[] {
  const take = (stem: string): tf.Tensor => asTensor(tensors[stem + suffix]!);
  return [
    tf.transpose(take('weight_ih')),
    tf.transpose(take('weight_hh')),
    tf.add(take('bias_ih'), take('bias_hh')),
  ];
}

type RecurrentLayer = ReturnType<typeof layers.layers.bidirectional> | layers.RNN;

function recurrentLayer({ cell, units, bidirectional }: Architecture): RecurrentLayer {
  // The initial weights are replaced; the default's orthogonal ones would take long to draw.
  const settings = { units, returnSequences: true, recurrentInitializer: 'zeros' } as const;
  const make = (): layers.RNN =>
    cell === 'rnn'
      ? layers.layers.simpleRNN(settings)
      : layers.layers.lstm({ ...settings, recurrentActivation: 'sigmoid' });
  if (!bidirectional) return make();
  return layers.layers.bidirectional({ layer: make(), mergeMode: 'concat' });
}

/** The recurrent layers of a model (`rnn` or `lstm`): [batch, steps, inputs] to all outputs. */
export function recurrentStack(model: Model, steps: number): layers.Sequential {
  const { architecture } = model;
  const stack = layers.sequential();
  stack.add(layers.layers.inputLayer({ inputShape: [steps, architecture.inputs] }));
  for (let layer = 0; layer < architecture.layers; layer++) {
    const recurrent = recurrentLayer(architecture);
    stack.add(recurrent);
    const weights = directionsOf(architecture).flatMap((direction) =>
      weightsOf(model, parameterSuffix(layer, direction)),
    );
    recurrent.setWeights(weights);
    tf.dispose(weights);
  }
  return stack;
}
