/** Runs one layer of a network in ONNX Runtime, in float32. */
import * as onnx from 'onnxruntime-web';
import { directionsOf, parameterSuffix, type Model } from '../../src/engine/model.ts';
import { onnxModel, type OnnxTensor, type RecurrentOperator } from './onnxModel.ts';

onnx.env.wasm.numThreads = 1;

/** A cell as an operator of ONNX: our blocks of rows in the order of theirs. */
interface Operator extends Pick<RecurrentOperator, 'type' | 'numbers'> {
  readonly order: readonly number[];
}

/** Our blocks are i, f, g, o and ONNX's i, o, f, c; a GRU's r, z, n and theirs z, r, h. */
const LSTM: Operator = { type: 'LSTM', order: [0, 3, 1, 2] };

const OPERATORS: Readonly<Record<string, Operator>> = {
  rnn: { type: 'RNN', order: [0] },
  lstm: LSTM,
  'peephole-lstm': LSTM,
  gru: { type: 'GRU', order: [1, 0, 2], numbers: { linear_before_reset: 1 } },
};

/** Our peepholes are i, f, o and theirs i, o, f. */
const PEEPHOLE_ORDER = [0, 2, 1];

interface Value extends OnnxTensor {
  readonly data: Float32Array;
}

export interface LayerResult {
  /** [steps, directions × units] */
  readonly output: Float32Array;
  /** [directions × units] */
  readonly finalHidden: Float32Array;
  readonly finalCell?: Float32Array;
}

/** Cuts an array into as many blocks as `order` has entries and puts them into that order. */
function reordered(data: Float64Array, order: readonly number[]): number[] {
  const size = data.length / order.length;
  return order.flatMap((block) => [...data.subarray(block * size, (block + 1) * size)]);
}

/** One kind of parameter of a layer, all directions one after the other. */
function gathered(
  model: Model,
  layer: number,
  name: string,
  shape: readonly number[],
  stems: readonly string[],
  order: readonly number[],
): Value {
  const data = directionsOf(model.architecture).flatMap((direction) =>
    stems.flatMap((stem) =>
      reordered(model.tensors[stem + parameterSuffix(layer, direction)]!.data, order),
    ),
  );
  return { name, shape, data: Float32Array.from(data) };
}

function operatorInputs(
  model: Model,
  layer: number,
  steps: number,
  read: Float32Array,
  states: Readonly<Record<string, readonly (readonly number[])[]>>,
): readonly (Value | undefined)[] {
  const { cell, units } = model.architecture;
  const directions = directionsOf(model.architecture).length;
  const { type, order } = OPERATORS[cell]!;
  const rows = order.length * units;
  const width = read.length / steps;
  const take = (name: string, shape: readonly number[], ...stems: string[]): Value =>
    gathered(model, layer, name, [directions, ...shape], stems, order);
  const state = (name: string, id: string): Value => ({
    name,
    shape: [directions, 1, units],
    data: Float32Array.from(
      (states[id] ?? []).slice(layer * directions, (layer + 1) * directions).flat(),
    ),
  });
  const common = [
    { name: 'X', shape: [steps, 1, width], data: read },
    take('W', [rows, width], 'weight_ih'),
    take('R', [rows, units], 'weight_hh'),
    take('B', [2 * rows], 'bias_ih', 'bias_hh'),
    undefined,
    state('initial_h', 'hiddenState'),
  ];
  if (type !== 'LSTM') return common;
  const peepholes =
    cell === 'peephole-lstm' &&
    gathered(model, layer, 'P', [directions, 3 * units], ['weight_peephole'], PEEPHOLE_ORDER);
  return [...common, state('initial_c', 'cellState'), ...(peepholes ? [peepholes] : [])];
}

/**
 * @param read what the layer reads, [steps, inputs]
 * @param states initial states of the whole network, a row for each layer and direction
 */
export async function runOnnxLayer(
  model: Model,
  layer: number,
  steps: number,
  read: Float32Array,
  states: Readonly<Record<string, readonly (readonly number[])[]>>,
): Promise<LayerResult> {
  const { cell, units, bidirectional } = model.architecture;
  const directions = directionsOf(model.architecture).length;
  const { type, numbers: settings } = OPERATORS[cell]!;
  const inputs = operatorInputs(model, layer, steps, read, states);
  const final = [directions, 1, units];
  const outputs = [
    { name: 'Y', shape: [steps, directions, 1, units] },
    { name: 'Y_h', shape: final },
    ...(type === 'LSTM' ? [{ name: 'Y_c', shape: final }] : []),
  ];
  const bytes = onnxModel({
    type,
    units,
    ...(settings && { numbers: settings }),
    direction: bidirectional ? 'bidirectional' : 'forward',
    inputs,
    outputs,
  });
  const session = await onnx.InferenceSession.create(bytes, { executionProviders: ['wasm'] });
  const feeds = inputs.flatMap((value): [string, onnx.Tensor][] =>
    value ? [[value.name, new onnx.Tensor('float32', value.data, value.shape)]] : [],
  );
  const results = await session.run(Object.fromEntries(feeds));
  await session.release();
  const numbers = (name: string): Float32Array => results[name]!.data as Float32Array;
  return {
    output: numbers('Y'),
    finalHidden: numbers('Y_h'),
    ...(type === 'LSTM' && { finalCell: numbers('Y_c') }),
  };
}
