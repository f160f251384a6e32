/** Protocol Buffers' wire format, as much of it as an ONNX model needs: numbers, texts, messages. */

export type Bytes = Uint8Array<ArrayBuffer>;

function joined(parts: readonly Uint8Array[]): Bytes {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function varint(value: number): Bytes {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return Uint8Array.from([...bytes, rest]);
}

/** A whole number, not negative. */
export function numberField(field: number, value: number): Bytes {
  return joined([varint(field * 8), varint(value)]);
}

export function bytesField(field: number, value: Uint8Array): Bytes {
  return joined([varint(field * 8 + 2), varint(value.length), value]);
}

export function textField(field: number, value: string): Bytes {
  return bytesField(field, new TextEncoder().encode(value));
}

export function messageField(field: number, parts: readonly Uint8Array[]): Bytes {
  return bytesField(field, joined(parts));
}

export function message(parts: readonly Uint8Array[]): Bytes {
  return joined(parts);
}
