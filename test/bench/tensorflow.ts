/** TensorFlow.js on one of its backends: forward passes and training steps of our networks. */
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Example } from '../../src/engine/loss.ts';
import type { Model } from '../../src/engine/model.ts';
import { asTensor, recurrentStack } from '../engine/tfjsLayers.ts';

export type Backend = 'wasm' | 'cpu';

const wasmFile = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
setWasmPaths(`${path.dirname(wasmFile)}/`);
setThreadsCount(1);
tf.enableProdMode();

/** Has to be called before anything else is done on a backend. */
export async function switchTo(backend: Backend): Promise<void> {
  if (!(await tf.setBackend(backend)))
    throw new Error(`TensorFlow.js has no backend "${backend}".`);
}

/** A forward pass of an LSTM; returns the last layer's outputs, the only thing that it keeps. */
export async function tensorflowForward(
  backend: Backend,
  model: Model,
  input: Float64Array,
  steps: number,
): Promise<() => ArrayLike<number>> {
  await switchTo(backend);
  const stack = recurrentStack(model, steps);
  const read = tf.tensor3d(Float32Array.from(input), [1, steps, model.architecture.inputs]);
  return () => {
    const output = stack.predict(read) as tf.Tensor;
    const values = output.dataSync();
    output.dispose();
    return values;
  };
}

/**
 * A training step on a batch: embedding, LSTM, output layer, cross entropy, Adam; returns the loss.
 * The embedding is a product with one-hot rows: the backend `wasm` has no gradient of a look-up.
 */
export async function tensorflowTraining(
  backend: Backend,
  model: Model,
  examples: readonly Example[],
  learningRate: number,
): Promise<() => number> {
  await switchTo(backend);
  const { architecture, tensors } = model;
  const words = architecture.vocabulary!.length;
  const steps = examples[0]!.tokens.length;
  const rows = examples.length * steps;
  const oneHot = (tokens: number[]): tf.Tensor2D =>
    tf.cast(tf.oneHot(tf.tensor1d(tokens, 'int32'), words), 'float32') as tf.Tensor2D;
  const read = oneHot(examples.flatMap((example) => [...example.tokens]));
  const expected = oneHot(examples.flatMap((example) => [...example.targets]));
  const stack = recurrentStack(model, steps);
  const variable = (name: string): tf.Variable => tf.variable(asTensor(tensors[name]!));
  const embedding = variable('embedding.weight');
  const weight = variable('output.weight');
  const bias = variable('output.bias');
  const optimizer = tf.train.adam(learningRate, 0.9, 0.99, 1e-8);
  const loss = (): tf.Scalar => {
    const shape = [examples.length, steps, architecture.inputs];
    const embedded = tf.reshape(tf.matMul(read, embedding as tf.Tensor2D), shape);
    const outputs = stack.apply(embedded, { training: true }) as tf.Tensor;
    const hidden = tf.reshape<tf.Rank.R2>(outputs, [rows, architecture.units]);
    const logits = tf.add(tf.matMul(hidden, weight as tf.Tensor2D, false, true), bias);
    const right = tf.sum(tf.mul(logits, expected), 1);
    return tf.mean(tf.sub(tf.logSumExp(logits, 1), right));
  };
  return () => {
    const cost = optimizer.minimize(loss, true)!;
    const [value] = cost.dataSync();
    cost.dispose();
    return value!;
  };
}
