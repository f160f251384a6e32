/** Safetensors files made by hand, byte by byte, so that tests do not rest on the writer. */

export interface RawTensor {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
}

/** A file with any header text and any data behind it. */
export function fileOf(header: string, data: Uint8Array = new Uint8Array()): Uint8Array {
  const text = new TextEncoder().encode(header);
  const bytes = new Uint8Array(8 + text.length + data.length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(text.length), true);
  bytes.set(text, 8);
  bytes.set(data, 8 + text.length);
  return bytes;
}

/** A well-formed file; `metadata` becomes `__metadata__`. */
export function rawFile(
  tensors: Readonly<Record<string, RawTensor>>,
  metadata?: Readonly<Record<string, string>>,
): Uint8Array {
  const header: Record<string, unknown> = {};
  if (metadata !== undefined) header['__metadata__'] = metadata;
  const parts: Uint8Array[] = [];
  let begin = 0;
  for (const [name, { dtype, shape, bytes }] of Object.entries(tensors)) {
    header[name] = { dtype, shape, data_offsets: [begin, begin + bytes.length] };
    begin += bytes.length;
    parts.push(bytes);
  }
  return fileOf(JSON.stringify(header), concatenate(parts));
}

export function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function float32(shape: readonly number[], numbers: readonly number[]): RawTensor {
  return { dtype: 'F32', shape, bytes: new Uint8Array(Float32Array.from(numbers).buffer) };
}

export function float64(shape: readonly number[], numbers: readonly number[]): RawTensor {
  return { dtype: 'F64', shape, bytes: new Uint8Array(Float64Array.from(numbers).buffer) };
}

/** 16-bit patterns as they stand in the file. */
export function halves(dtype: 'F16' | 'BF16', patterns: readonly number[]): RawTensor {
  const bytes = new Uint8Array(Uint16Array.from(patterns).buffer);
  return { dtype, shape: [patterns.length], bytes };
}

/** A tensor of a shape, filled with different small numbers. */
export function filled(...shape: number[]): RawTensor {
  const count = shape.reduce((product, size) => product * size, 1);
  return float32(
    shape,
    Array.from({ length: count }, (_, index) => (index % 13) / 8 - 0.75),
  );
}
