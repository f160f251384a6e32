/** ONNX Runtime, WebAssembly, one thread: forward passes of our networks. */
import * as onnx from 'onnxruntime-web';
import type { Model } from '../../src/engine/model.ts';
import { onnxStack } from './onnxStack.ts';

onnx.env.wasm.numThreads = 1;

/** A forward pass of an LSTM; returns the last layer's outputs, the only thing that it keeps. */
export async function onnxForward(
  model: Model,
  input: Float64Array,
  steps: number,
): Promise<() => Promise<ArrayLike<number>>> {
  const session = await onnx.InferenceSession.create(onnxStack(model, steps), {
    executionProviders: ['wasm'],
  });
  const shape = [steps, 1, model.architecture.inputs];
  const read = new onnx.Tensor('float32', Float32Array.from(input), shape);
  return async () => (await session.run({ X: read }))['Y']!.data as Float32Array;
}
