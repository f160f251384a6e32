import type { Tensor } from '../engine/model.ts';
import { FormatError, shown, shownShape } from './formatError.ts';
import { countOf } from './safetensorsHeader.ts';

export type WrittenDtype = 'F32' | 'F64';

const BYTES: Readonly<Record<WrittenDtype, number>> = { F32: 4, F64: 8 };
const ALIGNMENT = 8;

/**
 * Writes a safetensors file. Tensors keep the order in which they come, and the header is filled up
 * with spaces so that the numbers start at a multiple of 8 bytes: the same tensors and metadata
 * always give the same bytes. F32 rounds each number to the nearest float32.
 * @throws FormatError if a tensor's size contradicts its shape, or a number cannot be written.
 */
export function writeSafetensors(
  tensors: Readonly<Record<string, Tensor>>,
  metadata: Readonly<Record<string, string>> = {},
  dtype: WrittenDtype = 'F32',
): Uint8Array {
  const named = Object.entries(tensors);
  for (const [name, tensor] of named) checkTensor(name, tensor);
  const header = encodeHeader(named, metadata, dtype);
  const counts = named.reduce((sum, [, tensor]) => sum + tensor.data.length, 0);
  const bytes = new Uint8Array(8 + header.length + counts * BYTES[dtype]);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(header.length), true);
  bytes.set(header, 8);
  let at = 8 + header.length;
  for (const [name, tensor] of named) at = writeNumbers(view, at, name, tensor.data, dtype);
  return bytes;
}

function checkTensor(name: string, { shape, data }: Tensor): void {
  if (countOf(shape) !== data.length) {
    throw new FormatError(
      `The tensor ${shown(name)} of shape ${shownShape(shape)} needs ${countOf(shape)} ` +
        `numbers, but it holds ${data.length}.`,
    );
  }
}

function encodeHeader(
  named: readonly (readonly [string, Tensor])[],
  metadata: Readonly<Record<string, string>>,
  dtype: WrittenDtype,
): Uint8Array {
  const table = new Map<string, unknown>();
  if (Object.keys(metadata).length > 0) table.set('__metadata__', metadata);
  let begin = 0;
  for (const [name, { shape, data }] of named) {
    const end = begin + data.length * BYTES[dtype];
    table.set(name, { dtype, shape, data_offsets: [begin, end] });
    begin = end;
  }
  const text = new TextEncoder().encode(JSON.stringify(Object.fromEntries(table)));
  const padded = new Uint8Array(Math.ceil(text.length / ALIGNMENT) * ALIGNMENT);
  padded.fill(' '.charCodeAt(0));
  padded.set(text);
  return padded;
}

/** Returns the offset behind the last number. */
function writeNumbers(
  view: DataView,
  from: number,
  name: string,
  data: Float64Array,
  dtype: WrittenDtype,
): number {
  let at = from;
  for (const value of data) {
    const written = dtype === 'F32' ? Math.fround(value) : value;
    if (!Number.isFinite(written)) {
      throw new FormatError(
        `The tensor ${shown(name)} holds ${value}, which cannot be written as ${dtype}.`,
      );
    }
    if (dtype === 'F32') view.setFloat32(at, written, true);
    else view.setFloat64(at, written, true);
    at += BYTES[dtype];
  }
  return at;
}
