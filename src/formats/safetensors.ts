import type { Tensor } from '../engine/model.ts';
import { decodeNumbers, readableDtypes } from './dtypes.ts';
import { FormatError, shown } from './formatError.ts';
import { parseHeader, type TensorEntry } from './safetensorsHeader.ts';

/** An open safetensors file: shapes are known, numbers are decoded when a tensor is asked for. */
export interface SafetensorsFile {
  /** What `__metadata__` holds; empty where the file has none. */
  readonly metadata: Readonly<Record<string, string>>;
  /** The tensors in the order of the header. */
  readonly names: readonly string[];
  readonly shapeOf: (name: string) => readonly number[] | undefined;
  /** A tensor's numbers as float64. Throws FormatError if its dtype is not read or one is NaN or infinite. */
  readonly read: (name: string) => Tensor;
}

const LENGTH_BYTES = 8;
const LONGEST_HEADER = 100_000_000;

/**
 * Opens a safetensors file: 8 bytes with the header's length (little-endian), the JSON header, the
 * tensors' bytes. Everything but the numbers themselves is checked here.
 * @throws FormatError with one sentence about the first thing that is wrong.
 */
export function readSafetensors(bytes: Uint8Array): SafetensorsFile {
  const headerEnd = findHeaderEnd(bytes);
  const data = bytes.subarray(headerEnd);
  const header = parseHeader(bytes.subarray(LENGTH_BYTES, headerEnd), data.length);
  const byName = new Map(header.entries.map((entry) => [entry.name, entry]));
  return {
    metadata: header.metadata,
    names: [...byName.keys()],
    shapeOf: (name) => byName.get(name)?.shape,
    read: (name) => decodeTensor(byName.get(name), name, data),
  };
}

/**
 * The bytes behind the header: the weights alone, whatever the metadata says. A hash of them names
 * the weights and can itself stand in the metadata.
 */
export function weightBytes(file: Uint8Array): Uint8Array {
  return file.subarray(findHeaderEnd(file));
}

function findHeaderEnd(bytes: Uint8Array): number {
  if (bytes.length < LENGTH_BYTES) {
    throw new FormatError(
      `This is not a safetensors file: it has ${bytes.length} bytes, at least 8 are needed.`,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = Number(view.getBigUint64(0, true));
  if (length > LONGEST_HEADER) {
    throw new FormatError(
      `This is not a safetensors file, or a broken one: its header would have ${length} ` +
        `bytes, at most ${LONGEST_HEADER} are allowed.`,
    );
  }
  if (LENGTH_BYTES + length > bytes.length) {
    throw new FormatError(
      `The file is cut short: its header should have ${length} bytes, but only ` +
        `${bytes.length - LENGTH_BYTES} follow.`,
    );
  }
  return LENGTH_BYTES + length;
}

function decodeTensor(entry: TensorEntry | undefined, name: string, file: Uint8Array): Tensor {
  if (entry === undefined) throw new FormatError(`The file has no tensor ${shown(name)}.`);
  const data = decodeNumbers(file.subarray(entry.begin, entry.end), entry.dtype);
  if (data === undefined) {
    throw new FormatError(
      `The tensor ${shown(name)} has dtype ${entry.dtype}; ` +
        `weights are read as ${readableDtypes.join(', ')}.`,
    );
  }
  const broken = data.findIndex((value) => !Number.isFinite(value));
  if (broken >= 0) {
    throw new FormatError(
      `The tensor ${shown(name)} holds ${data[broken]} at index ${broken}; ` +
        'every weight must be a finite number.',
    );
  }
  return { shape: entry.shape, data };
}
