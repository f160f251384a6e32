/**
 * A stack of LSTM layers as one ONNX model, its weights inside, so that ONNX Runtime can prepare
 * them as it likes. Field numbers are those of onnx.proto.
 */
import {
  bytesField,
  message,
  messageField,
  numberField,
  textField,
  type Bytes,
} from '../engine/protobuf.ts';
import type { Model } from '../../src/engine/model.ts';

const IR_VERSION = 8;
const OPERATOR_SET = 14;
const FLOAT = 1;
const INT64 = 7;
const ATTRIBUTE_IS_NUMBER = 2;
/** Our blocks are i, f, g, o; ONNX's are i, o, f, c. */
const GATE_ORDER = [0, 3, 1, 2];

function tensorField(
  name: string,
  type: number,
  shape: readonly number[],
  data: Float32Array | BigInt64Array,
): Bytes {
  return messageField(5, [
    ...shape.map((size) => numberField(1, size)),
    numberField(2, type),
    textField(8, name),
    bytesField(9, new Uint8Array(data.buffer)),
  ]);
}

function valueField(field: number, name: string, shape: readonly number[]): Bytes {
  const dimensions = shape.map((size) => messageField(1, [numberField(1, size)]));
  const tensorType = [numberField(1, FLOAT), messageField(2, dimensions)];
  return messageField(field, [textField(1, name), messageField(2, [messageField(1, tensorType)])]);
}

function nodeField(
  type: string,
  inputs: readonly string[],
  output: string,
  attributes: readonly Bytes[] = [],
): Bytes {
  const fields = [...inputs.map((name) => textField(1, name)), textField(2, output)];
  return messageField(1, [...fields, textField(4, type), ...attributes]);
}

/** The blocks of a tensor in ONNX's order, in float32. */
function reordered({ tensors }: Model, name: string): number[] {
  const { data } = tensors[name]!;
  const size = data.length / GATE_ORDER.length;
  return GATE_ORDER.flatMap((block) => [...data.subarray(block * size, (block + 1) * size)]);
}

/** One layer reads `read` and writes `written`, both [steps, 1, width]. */
function layerFields(model: Model, layer: number, read: string, written: string): Bytes[] {
  const { units, inputs } = model.architecture;
  const rows = GATE_ORDER.length * units;
  const take = (stem: string): number[] => reordered(model, `${stem}_l${layer}`);
  const weight = (name: string, columns: number, ...stems: string[]): Bytes =>
    tensorField(
      `${name}${layer}`,
      FLOAT,
      [1, rows, columns],
      Float32Array.from(stems.flatMap(take)),
    );
  const biases = Float32Array.from([...take('bias_ih'), ...take('bias_hh')]);
  const size = messageField(5, [
    textField(1, 'hidden_size'),
    numberField(3, units),
    numberField(20, ATTRIBUTE_IS_NUMBER),
  ]);
  return [
    nodeField('LSTM', [read, `W${layer}`, `R${layer}`, `B${layer}`], `Y${layer}`, [size]),
    nodeField('Squeeze', [`Y${layer}`, 'direction'], written),
    weight('W', layer === 0 ? inputs : units, 'weight_ih'),
    weight('R', units, 'weight_hh'),
    tensorField(`B${layer}`, FLOAT, [1, 2 * rows], biases),
  ];
}

/** Reads `X` [steps, 1, inputs], writes `Y` [steps, 1, units]; a forward LSTM without peepholes. */
export function onnxStack(model: Model, steps: number): Bytes {
  const { units, inputs, layers } = model.architecture;
  const name = (layer: number): string =>
    layer === 0 ? 'X' : layer === layers ? 'Y' : `read${layer}`;
  const graph = [
    ...Array.from({ length: layers }, (_, layer) =>
      layerFields(model, layer, name(layer), name(layer + 1)),
    ).flat(),
    textField(2, 'stack'),
    tensorField('direction', INT64, [1], BigInt64Array.of(1n)),
    valueField(11, 'X', [steps, 1, inputs]),
    valueField(12, 'Y', [steps, 1, units]),
  ];
  return message([
    numberField(1, IR_VERSION),
    messageField(7, graph),
    messageField(8, [textField(1, ''), numberField(2, OPERATOR_SET)]),
  ]);
}
