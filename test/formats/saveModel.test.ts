import { describe, expect, test } from 'vitest';
import { cells } from '../../src/engine/cells/index.ts';
import type { Architecture, Model, Tensor } from '../../src/engine/model.ts';
import { seededRandom } from '../../src/engine/random.ts';
import { openModel } from '../../src/formats/openModel.ts';
import { readSafetensors, weightBytes } from '../../src/formats/safetensors.ts';
import { writeSafetensors } from '../../src/formats/safetensorsWriter.ts';
import { saveModel } from '../../src/formats/saveModel.ts';
import { architectures, randomModel, titled } from '../engine/randomModel.ts';
import { exampleCard } from './card.ts';

const vocabulary = ['<s>', 'france', 'français', '.'];
const names = cells.map(({ name }) => name);
const reader: Architecture = {
  cell: 'peephole-lstm',
  inputs: 3,
  units: 2,
  layers: 2,
  bidirectional: false,
  vocabulary,
};

function random(architecture: Architecture): Model {
  return randomModel(seededRandom('formats'), architecture);
}

function withTensors({ architecture, tensors }: Model, changes: Record<string, Tensor>): Model {
  return { architecture, tensors: { ...tensors, ...changes } };
}

function leaveOut({ architecture, tensors }: Model, ...names: readonly string[]): Model {
  const kept = Object.entries(tensors).filter(([name]) => !names.includes(name));
  return { architecture, tensors: Object.fromEntries(kept) };
}

function countNumbers({ tensors }: Model): number {
  return Object.values(tensors).reduce((sum, { data }) => sum + data.length, 0);
}

describe('saveModel and openModel', () => {
  test.each(titled(architectures(names, { inputs: 3, units: 2, vocabulary })))(
    '%s: everything comes back, as float64 to the bit',
    (_, architecture) => {
      const model = random(architecture);
      const opened = openModel(saveModel(model, undefined, 'F64'));
      expect(opened.model).toEqual(model);
      expect(opened.ignored).toEqual([]);
      expect(opened.parameters).toBe(countNumbers(model));
    },
  );

  test.each(titled(architectures(names, { inputs: 3, units: 2 })))(
    '%s: a network that reads vectors',
    (_, architecture) => {
      const model = random(architecture);
      expect(openModel(saveModel(model, undefined, 'F64')).model).toEqual(model);
    },
  );

  test('float32 is the default and rounds once only', () => {
    const first = saveModel(random(reader));
    const opened = openModel(first).model;
    expect(opened.tensors['weight_ih_l0']!.data[0]).toBe(
      Math.fround(random(reader).tensors['weight_ih_l0']!.data[0]!),
    );
    expect(saveModel(opened)).toEqual(first);
  });

  test('the same model gives the same bytes, in whatever order its tensors come', () => {
    const model = random(reader);
    const turned = Object.fromEntries(Object.entries(model.tensors).reverse());
    expect(saveModel({ ...model, tensors: turned })).toEqual(saveModel(model));
  });

  test('names in the file are those of a PyTorch module', () => {
    expect(readSafetensors(saveModel(random(reader))).names).toEqual([
      'embedding.weight',
      'lstm.weight_ih_l0',
      'lstm.weight_hh_l0',
      'lstm.bias_ih_l0',
      'lstm.bias_hh_l0',
      'lstm.weight_peephole_l0',
      'lstm.weight_ih_l1',
      'lstm.weight_hh_l1',
      'lstm.bias_ih_l1',
      'lstm.bias_hh_l1',
      'lstm.weight_peephole_l1',
      'output.weight',
      'output.bias',
    ]);
    const simple = { cell: 'rnn', inputs: 1, units: 1, layers: 1, bidirectional: false };
    expect(readSafetensors(saveModel(random(simple))).names[0]).toBe('rnn.weight_ih_l0');
  });

  test('a second bias of zeros is written but not counted, another one is', () => {
    const model = random(reader);
    const zero = { shape: [8], data: new Float64Array(8) };
    const single = withTensors(model, { bias_hh_l0: zero, bias_hh_l1: zero });
    expect(openModel(saveModel(single)).parameters).toBe(countNumbers(model) - 16);
    expect(openModel(saveModel(single)).model.tensors['bias_hh_l0']).toEqual(zero);
    expect(saveModel(leaveOut(single, 'bias_hh_l0', 'bias_hh_l1'))).toEqual(saveModel(single));
    expect(openModel(saveModel(model)).parameters).toBe(countNumbers(model));
  });

  test('of the second bias of a GRU only what doubles the first may go uncounted', () => {
    const model = random({ ...reader, cell: 'gru', layers: 1 });
    const halved = (...numbers: number[]) =>
      withTensors(model, { bias_hh_l0: { shape: [6], data: Float64Array.from(numbers) } });
    const count = (given: Model) => openModel(saveModel(given, undefined, 'F64')).parameters;
    const all = countNumbers(model);
    expect(count(halved(0, 0, 0, 0, 0.5, 0.25))).toBe(all - 4);
    expect(count(halved(0, 0, 0, 0, 0, 0))).toBe(all - 4);
    expect(count(halved(0, 0, 0, 0.5, 0, 0))).toBe(all);
  });

  test('embedding and output layer may be left out, but not half of one', () => {
    const model = random(reader);
    for (const part of [['embedding.weight'], ['output.weight', 'output.bias']]) {
      const smaller = leaveOut(model, ...part);
      expect(openModel(saveModel(smaller, undefined, 'F64')).model).toEqual(smaller);
    }
    expect(() => saveModel(leaveOut(model, 'output.weight'))).toThrow(
      'The tensor output.weight is missing; its shape should be [4, 2].',
    );
  });

  test('without the metadata the words are not known, and their tensors are ignored', () => {
    const model = random(reader);
    const named = readSafetensors(saveModel(model, undefined, 'F64'));
    const tensors = Object.fromEntries(named.names.map((name) => [name, named.read(name)]));
    const opened = openModel(writeSafetensors(tensors, {}, 'F64'));
    expect(opened.ignored).toEqual(['embedding.weight', 'output.weight', 'output.bias']);
    expect(opened.model.architecture).not.toHaveProperty('vocabulary');
    expect(opened.model.tensors).toEqual(
      leaveOut(model, 'embedding.weight', 'output.weight', 'output.bias').tensors,
    );
  });

  test.each<[string, Model, string]>([
    ['no weights', leaveOut(random(reader), 'weight_hh_l1'), 'The tensor weight_hh_l1 is missing'],
    [
      'a tensor too many',
      withTensors(random(reader), { extra: { shape: [1], data: new Float64Array(1) } }),
      'The tensor extra has no place in a network of the kind peephole-lstm.',
    ],
    [
      'a wrong shape',
      withTensors(random(reader), { bias_ih_l0: { shape: [2], data: new Float64Array(2) } }),
      'The tensor bias_ih_l0 should have the shape [8], but it is [2].',
    ],
    [
      'an unknown cell',
      { architecture: { ...reader, cell: 'brain' }, tensors: {} },
      'There is no cell called brain.',
    ],
    [
      'a word twice',
      { ...random(reader), architecture: { ...reader, vocabulary: ['a', 'b', 'a', 'c'] } },
      'vocabulary should be a list of different words.',
    ],
  ])('a model with %s is not written', (_, model, message) => {
    expect(() => saveModel(model)).toThrow(message);
  });
});

describe('the model card', () => {
  const model = random(reader);
  const card = { ...exampleCard, parameters: countNumbers(model) };

  test('comes back as it was', () => {
    expect(openModel(saveModel(model, card)).card).toEqual(card);
    const { buckets } = card.evaluation;
    const noted = {
      ...card,
      chosenBy: '三个中最好的',
      larger: { units: 9, parameters: 99, buckets },
    };
    expect(openModel(saveModel(model, noted)).card).toEqual(noted);
    expect(openModel(saveModel(model))).not.toHaveProperty('card');
  });

  test('a cell without shares has no readability but for the influence', () => {
    const readability = {
      countryKept: null,
      middleKept: null,
      writtenUnits: null,
      influenceTop: 0.4,
    };
    const foil = { ...card, evaluation: { ...card.evaluation, readability } };
    expect(openModel(saveModel(model, foil)).card).toEqual(foil);
  });

  test('does not change the bytes of the weights', () => {
    expect(weightBytes(saveModel(model, card))).toEqual(weightBytes(saveModel(model)));
  });

  test.each<[string, object, string]>([
    ['a date that is none', { date: '23.11.2026' }, 'card.date should be a day such as 2026-01-31'],
    ['a short hash', { weightsHash: 'abc' }, 'card.weightsHash should be 64 hexadecimal digits.'],
    ['half a step', { steps: 2.5 }, 'card.steps should be a whole number from 0 up.'],
    ['a word for a number', { batch: '32' }, 'card.batch should be number'],
    ['no seed', { trainingSeed: undefined }, 'card.trainingSeed is missing'],
    [
      'an accuracy in per cent',
      { evaluation: { ...card.evaluation, buckets: [{ ...bucketOf(), accuracy: 99 }] } },
      'card.evaluation.buckets.0.accuracy should be a number from 0 to 1.',
    ],
  ])('with %s is not written', (_, change, message) => {
    expect(() => saveModel(model, { ...card, ...change })).toThrow(message);
  });

  function bucketOf() {
    return card.evaluation.buckets[0]!;
  }
});
