import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDuplicateKey } from '../../src/formats/duplicateKeys.ts';

test.each([
  ['{"a":1,"b":{"a":2},"c":[{"a":1},{"a":1}]}', undefined],
  ['{"a":"a","b":"a\\":","c":["a","a"]}', undefined],
  ['{"a":1,"a":2}', 'a'],
  ['{"x":[{"k" :1,"\\u006b"\n:2}]}', 'k'],
  ['{"\\\\":1,"\\\\":2}', '\\'],
  ['{"a":{},"b":[],"a":3}', 'a'],
  ['"a"', undefined],
])('%s', (text, key) => {
  expect(findDuplicateKey(text)).toBe(key);
});

test('no object that was really written has a key twice', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => findDuplicateKey(JSON.stringify(value)) === undefined),
  );
});

test('a key that is written twice is found, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.jsonValue(), (key, value) => {
      const entry = `${JSON.stringify(key)}: ${JSON.stringify(value)}`;
      return findDuplicateKey(`[1, {${entry}, ${entry}}]`) === key;
    }),
  );
});
