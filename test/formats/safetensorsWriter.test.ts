import { describe, expect, test } from 'vitest';
import type { Tensor } from '../../src/engine/model.ts';
import { readSafetensors, weightBytes } from '../../src/formats/safetensors.ts';
import { writeSafetensors } from '../../src/formats/safetensorsWriter.ts';

function tensor(shape: readonly number[], ...numbers: number[]): Tensor {
  return { shape, data: Float64Array.from(numbers) };
}

const two = { b: tensor([2, 1], 0.1, -3), a: tensor([1], 2 / 3) };

describe('writeSafetensors', () => {
  test('float64 comes back with every bit, float32 rounded to the nearest', () => {
    const exact = readSafetensors(writeSafetensors(two, {}, 'F64'));
    expect(exact.read('b')).toEqual(two.b);
    expect(exact.read('a')).toEqual(two.a);
    const rounded = readSafetensors(writeSafetensors(two));
    expect(rounded.read('b')).toEqual(tensor([2, 1], Math.fround(0.1), -3));
    expect(rounded.names).toEqual(['b', 'a']);
  });

  test('the bytes, one by one', () => {
    const bytes = writeSafetensors({ w: tensor([1], 1) }, { key: 'täxt' });
    const header =
      '{"__metadata__":{"key":"täxt"},"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}';
    const encoded = new TextEncoder().encode(header);
    expect(encoded.length).toBe(85);
    expect(Array.from(bytes.subarray(0, 8))).toEqual([88, 0, 0, 0, 0, 0, 0, 0]);
    expect(new TextDecoder().decode(bytes.subarray(8, 96))).toBe(`${header}   `);
    expect(Array.from(bytes.subarray(96))).toEqual([0, 0, 0x80, 0x3f]);
  });

  test('numbers start at a multiple of eight bytes, whatever the metadata says', () => {
    for (let length = 0; length < 9; length++) {
      const bytes = writeSafetensors(two, { note: 'x'.repeat(length) });
      expect((bytes.length - weightBytes(bytes).length) % 8).toBe(0);
      expect(readSafetensors(bytes).metadata).toEqual({ note: 'x'.repeat(length) });
    }
  });

  test('the weights’ bytes do not depend on the metadata', () => {
    expect(weightBytes(writeSafetensors(two, { a: '1' }))).toEqual(
      weightBytes(writeSafetensors(two, { a: '23456789' })),
    );
  });

  test.each([
    [tensor([1], NaN), 'F64', 'The tensor w holds NaN, which cannot be written as F64.'],
    [
      tensor([1], -Infinity),
      'F32',
      'The tensor w holds -Infinity, which cannot be written as F32.',
    ],
    [tensor([1], 1e39), 'F32', 'The tensor w holds 1e+39, which cannot be written as F32.'],
    [tensor([3], 1, 2), 'F32', 'The tensor w of shape [3] needs 3 numbers, but it holds 2.'],
  ] as const)('%j as %s is refused', (w, dtype, message) => {
    expect(() => writeSafetensors({ w }, {}, dtype)).toThrow(message);
  });
});
