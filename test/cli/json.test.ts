import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonChunks } from '../../src/cli/json.ts';

function join(value: unknown): string {
  return [...jsonChunks(value)].join('');
}

test('the same text as JSON.stringify, and a line feed', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => join(value) === `${JSON.stringify(value)}\n`));
  expect(join({ a: undefined, b: [1, 'x', null], c: {} })).toBe('{"b":[1,"x",null],"c":{}}\n');
});

test('numbers come back to the bit', () => {
  const numbers = [0.1, 1 / 3, 5e-324, Number.MAX_VALUE, -1e21];
  expect(JSON.parse(join({ numbers }))).toEqual({ numbers });
});

test('a long value comes in pieces of moderate length', () => {
  const rows = Array.from({ length: 5000 }, (_, row) => Array.from({ length: 20 }, () => row / 7));
  const chunks = [...jsonChunks({ rows })];
  expect(JSON.parse(chunks.join(''))).toEqual({ rows });
  expect(chunks.length).toBeGreaterThan(5);
  expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThan(100_000);
});

test.each([[NaN], [[1, Infinity]], [{ a: ['x', -Infinity] }]])(
  '%j cannot be written',
  (value: unknown) => {
    expect(() => join(value)).toThrow('cannot be written as JSON');
  },
);
