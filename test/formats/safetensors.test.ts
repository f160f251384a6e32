import { describe, expect, test } from 'vitest';
import { readSafetensors } from '../../src/formats/safetensors.ts';
import { fileOf, float32, float64, halves, rawFile, type RawTensor } from './rawFile.ts';

function readOne(tensor: RawTensor): readonly number[] {
  return Array.from(readSafetensors(rawFile({ w: tensor })).read('w').data);
}

describe('numbers', () => {
  test('float64 and float32 keep every bit', () => {
    const values = [0.1, -0, 5e-324, 1.7976931348623157e308, -1 / 3];
    expect(readOne(float64([5], values))).toEqual(values);
    const narrow = [Math.fround(0.1), -0, 1.401298464324817e-45, 3.4028234663852886e38];
    expect(readOne(float32([4], narrow))).toEqual(narrow);
  });

  test('float16: zeros, the smallest, the largest and numbers between', () => {
    const patterns = [0x0000, 0x8000, 0x0001, 0x03ff, 0x0400, 0x3c00, 0xc000, 0x3555, 0x7bff];
    const values = [
      0, -0, 5.960464477539063e-8, 6.097555160522461e-5, 6.103515625e-5, 1, -2, 0.333251953125,
      65504,
    ];
    expect(readOne(halves('F16', patterns))).toEqual(values);
  });

  test('bfloat16: the upper half of a float32', () => {
    const patterns = [0x0000, 0x3f80, 0xc000, 0x3eab, 0x7f7f, 0x0001];
    const values = [0, 1, -2, 0.333984375, 3.3895313892515355e38, 9.183549615799121e-41];
    expect(readOne(halves('BF16', patterns))).toEqual(values);
  });

  test.each([
    ['F64', float64([2], [1, NaN])],
    ['F32', float32([2], [1, Infinity])],
    ['F16', halves('F16', [0x3c00, 0xfc00])],
    ['F16', halves('F16', [0x3c00, 0x7e00])],
    ['BF16', halves('BF16', [0x3f80, 0x7f80])],
  ])('%s: a number that is not finite is refused with its place', (_, tensor) => {
    expect(() => readOne(tensor)).toThrow(/^The tensor w holds (NaN|-?Infinity) at index 1;/);
  });

  test('other formats are listed but not read', () => {
    const bytes = new Uint8Array(8);
    const file = readSafetensors(rawFile({ steps: { dtype: 'I64', shape: [], bytes } }));
    expect(file.names).toEqual(['steps']);
    expect(() => file.read('steps')).toThrow(
      'The tensor steps has dtype I64; weights are read as F64, F32, F16, BF16.',
    );
  });

  test('bytes in the middle of a larger buffer, at an odd address', () => {
    const bytes = rawFile({ w: float64([2], [1.5, -2.5]) });
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    expect(Array.from(readSafetensors(larger.subarray(3)).read('w').data)).toEqual([1.5, -2.5]);
  });
});

describe('the header', () => {
  test('shapes, order of names and metadata', () => {
    const file = readSafetensors(
      rawFile({ b: float32([1, 2], [1, 2]), a: float32([], [3]) }, { format: 'pt' }),
    );
    expect(file.names).toEqual(['b', 'a']);
    expect(file.shapeOf('b')).toEqual([1, 2]);
    expect(file.read('a')).toEqual({ shape: [], data: Float64Array.of(3) });
    expect(file.metadata).toEqual({ format: 'pt' });
    expect(file.shapeOf('c')).toBeUndefined();
    expect(() => file.read('c')).toThrow('The file has no tensor c.');
  });

  test('an empty file, spaces behind the header, and names that objects are touchy about', () => {
    expect(readSafetensors(fileOf('{}   ')).names).toEqual([]);
    const entry = '{"dtype":"U8","shape":[0],"data_offsets":[0,0]}';
    const names = readSafetensors(fileOf(`{"__proto__":${entry},"constructor":${entry}}`));
    expect(names.names).toEqual(['__proto__', 'constructor']);
    expect(names.shapeOf('toString')).toBeUndefined();
  });

  const four = new Uint8Array(4);
  const entry = (text: string) => `{"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4]${text}}}`;
  const offsets = (begin: number | string, end: number | string) =>
    `{"w":{"dtype":"F32","shape":[1],"data_offsets":[${begin},${end}]}}`;
  const shape = (text: string) => `{"w":{"dtype":"F32","shape":${text},"data_offsets":[0,4]}}`;
  const two = (begin: number, end: number) =>
    `{"v":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},` +
    `"w":{"dtype":"F32","shape":[1],"data_offsets":[${begin},${end}]}}`;

  test.each([
    ['nothing at all', new Uint8Array(), 'it has 0 bytes, at least 8 are needed'],
    ['half a length', new Uint8Array(5), 'it has 5 bytes, at least 8 are needed'],
    ['a length without a header', fileOf('').subarray(0, 8), 'does not start with "{"'],
    [
      'something else',
      new TextEncoder().encode('PK\u0003\u0004 a zip file …'),
      'header would have',
    ],
    ['a header of 100 MB and a byte', lengthOnly(100_000_001n), 'at most 100000000 are allowed'],
    ['the largest length', lengthOnly(2n ** 64n - 1n), 'at most 100000000 are allowed'],
    ['a cut header', fileOf(entry('')).subarray(0, 40), 'should have 54 bytes, but only 32 follow'],
    ['no JSON', fileOf('{"w": '), 'not valid JSON'],
    ['no object', fileOf('[1, 2]'), 'does not start with "{"'],
    ['bytes that are not UTF-8', badText(), 'not valid JSON'],
    ['brackets without an end', fileOf('{"w":' + '['.repeat(100_000)), 'not valid JSON'],
    ['the same name twice', fileOf(`{"w":{},"\\u0077":{}}`), 'holds w twice'],
    ['the same offset key twice', fileOf(entry(',"shape":[1]'), four), 'holds shape twice'],
    ['metadata that is no text', fileOf('{"__metadata__":{"a":1}}'), 'must hold texts only'],
    ['metadata that is a list', fileOf('{"__metadata__":[]}'), 'must hold texts only'],
    ['a tensor that is a number', fileOf('{"w":3}'), 'nothing usable about the tensor w'],
    ['a tensor that is a list', fileOf('{"w":[]}'), 'nothing usable about the tensor w'],
    ['no dtype', fileOf('{"w":{"shape":[1],"data_offsets":[0,4]}}', four), 'w has no dtype'],
    ['an unknown dtype', fileOf(entry('').replace('F32', 'F31'), four), 'the unknown dtype F31'],
    ['no shape', fileOf('{"w":{"dtype":"F32","data_offsets":[0,4]}}', four), 'shape of w must be'],
    ['a negative size', fileOf(shape('[-1]'), four), 'The shape of w must be a list'],
    ['a fractional size', fileOf(shape('[0.5]'), four), 'The shape of w must be a list'],
    ['a huge size', fileOf(shape('[1e300]'), four), 'The shape of w must be a list'],
    ['a size that is a text', fileOf(shape('["1"]'), four), 'The shape of w must be a list'],
    ['a shape that asks for more', fileOf(shape('[2]'), four), 'needs 8 bytes, but its data_offs'],
    ['a shape beyond every number', fileOf(shape(`[${'9e15,'.repeat(40)}1]`), four), 'needs Inf'],
    ['one offset', fileOf(offsets(0, 4).replace(',4]', ']'), four), 'must be two whole numbers'],
    ['offsets that go back', fileOf(offsets(4, 0), four), 'span -4'],
    ['data that is not there', fileOf(offsets(0, 4)), 'cut short: w ends at byte 4'],
    ['a hole in front', fileOf(offsets(4, 8), new Uint8Array(8)), 'w should start at byte 0'],
    ['a hole between', fileOf(two(8, 12), new Uint8Array(12)), 'w should start at byte 4'],
    ['an overlap', fileOf(two(2, 6), new Uint8Array(8)), 'w should start at byte 4'],
    ['bytes left over', fileOf(offsets(0, 4), new Uint8Array(6)), 'the file goes on to 6'],
  ])('%s', (_, bytes, message) => {
    expect(() => readSafetensors(bytes)).toThrow(message);
    expect(() => readSafetensors(bytes)).toThrow(oneSentence);
  });

  test('more numbers than fit are refused before anything is decoded', () => {
    const size = 64 * 1024 * 1024 + 1;
    const header = `{"w":{"dtype":"U8","shape":[${size}],"data_offsets":[0,${size}]}}`;
    expect(() => readSafetensors(fileOf(header))).toThrow(
      'The file holds 67108865 numbers, more than the 67108864 that can be opened here.',
    );
  });
});

const oneSentence = expect.objectContaining({
  name: 'FormatError',
  message: expect.stringMatching(/^[^\n]{10,300}\.$/) as unknown,
}) as Error;

function lengthOnly(length: bigint): Uint8Array {
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setBigUint64(0, length, true);
  return bytes;
}

function badText(): Uint8Array {
  const bytes = fileOf('{"a": "?"}');
  bytes[bytes.indexOf('?'.charCodeAt(0))] = 0xff;
  return bytes;
}
