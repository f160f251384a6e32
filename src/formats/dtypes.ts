/** The number formats of a safetensors file: how many bytes each takes, and how ours are decoded. */

/** Bytes of one number, for every format whose numbers take whole bytes. */
const BYTES: ReadonlyMap<string, number> = new Map([
  ['BOOL', 1],
  ['U8', 1],
  ['I8', 1],
  ['F8_E4M3', 1],
  ['F8_E5M2', 1],
  ['F8_E8M0', 1],
  ['U16', 2],
  ['I16', 2],
  ['F16', 2],
  ['BF16', 2],
  ['U32', 4],
  ['I32', 4],
  ['F32', 4],
  ['U64', 8],
  ['I64', 8],
  ['F64', 8],
  ['C64', 8],
]);

type Reader = (view: DataView, at: number) => number;

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['F64', (view, at) => view.getFloat64(at, true)],
  ['F32', (view, at) => view.getFloat32(at, true)],
  ['F16', (view, at) => halfToNumber(view.getUint16(at, true))],
  ['BF16', readBrainFloat],
]);

/** The formats that are read as weights. */
export const readableDtypes: readonly string[] = [...READERS.keys()];

/** Bytes of one number, or undefined if no such format is known. */
export function bytesOfDtype(dtype: string): number | undefined {
  return BYTES.get(dtype);
}

/**
 * Little-endian bytes as float64 numbers; `bytes` holds nothing else. Undefined if the format is
 * none of `readableDtypes`. Every one of those is a subset of float64, so nothing is rounded.
 */
export function decodeNumbers(bytes: Uint8Array, dtype: string): Float64Array | undefined {
  const size = BYTES.get(dtype);
  const read = READERS.get(dtype);
  if (size === undefined || read === undefined) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numbers = new Float64Array(bytes.byteLength / size);
  for (let index = 0; index < numbers.length; index++) numbers[index] = read(view, index * size);
  return numbers;
}

/** IEEE 754 binary16: 1 sign bit, 5 exponent bits, 10 fraction bits. */
function halfToNumber(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : NaN;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** bfloat16 is the upper half of a float32. */
function readBrainFloat(view: DataView, at: number): number {
  scratch.setUint32(0, view.getUint16(at, true) << 16);
  return scratch.getFloat32(0);
}

const scratch = new DataView(new ArrayBuffer(4));
