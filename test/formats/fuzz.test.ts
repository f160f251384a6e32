import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cells } from '../../src/engine/cells/index.ts';
import { seededRandom } from '../../src/engine/random.ts';
import { FormatError } from '../../src/formats/formatError.ts';
import { openModel } from '../../src/formats/openModel.ts';
import { saveModel } from '../../src/formats/saveModel.ts';
import { randomModel } from '../engine/randomModel.ts';
import { exampleCard } from './card.ts';
import { fileOf, rawFile } from './rawFile.ts';
import { stateDict } from './stateDict.ts';

/** A file of our own for every cell, with a card. */
const own = cells.map(({ name: cell }) => {
  const model = randomModel(seededRandom('fuzz', cell), {
    cell,
    inputs: 3,
    units: 2,
    layers: 2,
    bidirectional: false,
    vocabulary: ['<s>', 'yes', 'no'],
  });
  const parameters = Object.values(model.tensors).reduce((sum, { data }) => sum + data.length, 0);
  return { parameters, file: saveModel(model, { ...exampleCard, cell, parameters }) };
});
const imported = rawFile(stateDict({ blocks: 1, inputs: 2, units: 2, bidirectional: true }));
const files = [...own.map(({ file }) => file), imported];
const anyFile = fc.constantFrom(...files);

/** Either opens a file or says in one sentence why not; any other error fails the test. */
function opensOrSaysWhyNot(bytes: Uint8Array): boolean {
  try {
    const opened = openModel(bytes);
    return Object.values(opened.model.tensors).every(({ data }) => data.every(Number.isFinite));
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return /^[^\n]{10,600}\.$/.test(error.message);
  }
}

test('the files themselves open', () => {
  for (const { file, parameters } of own) expect(openModel(file).parameters).toBe(parameters);
  expect(openModel(imported).model.architecture.bidirectional).toBe(true);
});

test('a file that is cut anywhere is refused', () => {
  for (const file of files) {
    for (let length = 0; length < file.length; length++) {
      expect(() => openModel(file.subarray(0, length))).toThrow(FormatError);
    }
  }
});

test('changed bytes', () => {
  const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }));
  fc.assert(
    fc.property(anyFile, fc.array(change, { minLength: 1, maxLength: 8 }), (file, changes) => {
      const bytes = file.slice();
      for (const [at, value] of changes) bytes[at % bytes.length] = value;
      return opensOrSaysWhyNot(bytes);
    }),
    { numRuns: 1000 },
  );
});

test('characters of the header changed for others that JSON knows', () => {
  const characters = fc.constantFrom(...'{}[]",:0123456789-e.\\_l nultrefas'.split(''));
  fc.assert(
    fc.property(anyFile, fc.nat(), characters, fc.nat(), characters, (file, at, a, to, b) => {
      const bytes = file.slice();
      const header = Number(new DataView(bytes.buffer).getBigUint64(0, true));
      bytes[8 + (at % header)] = a.charCodeAt(0);
      bytes[8 + (to % header)] = b.charCodeAt(0);
      return opensOrSaysWhyNot(bytes);
    }),
    { numRuns: 2000 },
  );
});

test('bytes put in or taken out', () => {
  fc.assert(
    fc.property(anyFile, fc.nat(), fc.nat({ max: 20 }), fc.uint8Array(), (file, at, out, put) => {
      const from = at % file.length;
      const bytes = Uint8Array.from([
        ...file.subarray(0, from),
        ...put,
        ...file.subarray(from + out),
      ]);
      return opensOrSaysWhyNot(bytes);
    }),
  );
});

test('headers of any JSON', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.uint8Array(), (header, data) =>
      opensOrSaysWhyNot(fileOf(JSON.stringify(header), data)),
    ),
  );
});

test('tensors of any shape under the right names', () => {
  const names = ['weight_ih_l0', 'weight_hh_l0', 'bias_ih_l0', 'weight_ih_l0_reverse', 'x'];
  const size = fc.oneof(fc.nat({ max: 6 }), fc.maxSafeNat());
  const shapes = fc.array(fc.array(size, { maxLength: 4 }), {
    minLength: names.length,
    maxLength: names.length,
  });
  fc.assert(
    fc.property(shapes, (list) => {
      let at = 0;
      const header = list.map((shape, index) => {
        const begin = at;
        at += 4 * shape.reduce((product, each) => product * each, 1);
        return [names[index]!, { dtype: 'F32', shape, data_offsets: [begin, at] }] as const;
      });
      const data = new Uint8Array(Math.min(at, 100_000));
      return opensOrSaysWhyNot(fileOf(JSON.stringify(Object.fromEntries(header)), data));
    }),
    { numRuns: 1000 },
  );
});
