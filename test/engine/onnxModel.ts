/**
 * An ONNX model of one recurrent operator, as bytes: every input of the operator is an input of the
 * graph. Field numbers are those of onnx.proto.
 */
import { message, messageField, numberField, textField, type Bytes } from './protobuf.ts';

const IR_VERSION = 8;
const OPERATOR_SET = 14;
const FLOAT = 1;
const ATTRIBUTE_IS_NUMBER = 2;
const ATTRIBUTE_IS_TEXT = 3;

/** A tensor that goes in or comes out. */
export interface OnnxTensor {
  readonly name: string;
  readonly shape: readonly number[];
}

export interface RecurrentOperator {
  readonly type: 'LSTM' | 'RNN' | 'GRU';
  readonly units: number;
  /** Whole numbers that it is set to besides. */
  readonly numbers?: Readonly<Record<string, number>>;
  readonly direction: 'forward' | 'bidirectional';
  /** In the operator's order; `undefined` where an optional one is left out. */
  readonly inputs: readonly (OnnxTensor | undefined)[];
  readonly outputs: readonly OnnxTensor[];
}

function numberAttribute(name: string, value: number): Bytes {
  return messageField(5, [
    textField(1, name),
    numberField(3, value),
    numberField(20, ATTRIBUTE_IS_NUMBER),
  ]);
}

function textAttribute(name: string, value: string): Bytes {
  return messageField(5, [
    textField(1, name),
    textField(4, value),
    numberField(20, ATTRIBUTE_IS_TEXT),
  ]);
}

function nodeField(operator: RecurrentOperator): Bytes {
  return messageField(1, [
    ...operator.inputs.map((input) => textField(1, input?.name ?? '')),
    ...operator.outputs.map((output) => textField(2, output.name)),
    textField(4, operator.type),
    ...Object.entries({ hidden_size: operator.units, ...operator.numbers }).map(([name, value]) =>
      numberAttribute(name, value),
    ),
    textAttribute('direction', operator.direction),
  ]);
}

/** A name with its element type and shape. */
function valueField(field: number, { name, shape }: OnnxTensor): Bytes {
  const dimensions = shape.map((size) => messageField(1, [numberField(1, size)]));
  const tensorType = [numberField(1, FLOAT), messageField(2, dimensions)];
  return messageField(field, [textField(1, name), messageField(2, [messageField(1, tensorType)])]);
}

export function onnxModel(operator: RecurrentOperator): Bytes {
  const graph = [
    nodeField(operator),
    textField(2, 'recurrent'),
    ...operator.inputs.flatMap((input) => (input ? [valueField(11, input)] : [])),
    ...operator.outputs.map((output) => valueField(12, output)),
  ];
  return message([
    numberField(1, IR_VERSION),
    messageField(7, graph),
    messageField(8, [textField(1, ''), numberField(2, OPERATOR_SET)]),
  ]);
}
