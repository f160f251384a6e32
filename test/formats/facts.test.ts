import { describe, expect, test } from 'vitest';
import { openModel } from '../../src/formats/openModel.ts';
import { exampleCard } from './card.ts';
import { filled, rawFile } from './rawFile.ts';
import { stateDict } from './stateDict.ts';

const sizes = { prefix: 'lstm.', blocks: 4, inputs: 3, units: 2 };
const tensors = stateDict(sizes);
const architecture = { cell: 'lstm', inputs: 3, units: 2, layers: 1, bidirectional: false };
const card = { ...exampleCard, cell: 'lstm', layers: 1, parameters: 8 * 3 + 8 * 2 + 16 };
const facts = { format: 1, architecture };

function open(gatescope: unknown, extra: Parameters<typeof rawFile>[0] = {}) {
  const text = typeof gatescope === 'string' ? gatescope : JSON.stringify(gatescope);
  return openModel(rawFile({ ...tensors, ...extra }, { gatescope: text }));
}

describe('what a file of our own says about itself', () => {
  test('words make an embedding and an output layer', () => {
    const vocabulary = ['<s>', 'yes', 'no'];
    const opened = open(
      { ...facts, vocabulary, card: { ...card, parameters: 56 + 9 + 6 } },
      {
        'embedding.weight': filled(3, 3),
        'output.weight': filled(3, 2),
        'fc.weight': filled(1),
      },
    );
    expect(opened.model.architecture).toEqual({ ...architecture, vocabulary });
    expect(opened.model.tensors['output.bias']).toEqual({
      shape: [3],
      data: new Float64Array(3),
    });
    expect(opened.ignored).toEqual(['fc.weight']);
    expect(opened.parameters).toBe(71);
    expect(opened.card?.chosenBy).toBe('the most readable of three');
  });

  test('facts that are added later do no harm', () => {
    expect(open({ ...facts, colour: 'blue' }).model.architecture).toEqual(architecture);
  });

  test.each<[string, unknown, string]>([
    ['no JSON', '{"format":', 'The metadata "gatescope" of the file is not valid JSON.'],
    ['a list', '[]', 'The metadata "gatescope" of the file is not usable: format is missing.'],
    ['null', 'null', 'is not usable: gatescope should be Object.'],
    ['a key twice', '{"format":1,"format":1}', 'holds format twice'],
    ['no format', { architecture }, 'format is missing'],
    ['a later format', { ...facts, format: 2 }, 'format should be 1'],
    ['no architecture', { format: 1 }, 'architecture is missing'],
    [
      'half a unit',
      { ...facts, architecture: { ...architecture, units: 0.5 } },
      'architecture.units should be a whole number from 1 up.',
    ],
    ['words that are numbers', { ...facts, vocabulary: [1] }, 'vocabulary.0 should be string'],
    ['an empty word', { ...facts, vocabulary: [''] }, 'vocabulary.0 should be a word.'],
    ['no words', { ...facts, vocabulary: [] }, 'vocabulary should be a list of words.'],
    [
      'a word twice',
      { ...facts, vocabulary: ['a', 'a'] },
      'vocabulary should be a list of different words',
    ],
    ['half a card', { ...facts, card: { scenario: 'france' } }, 'card.cell is missing'],
  ])('%s is refused', (_, gatescope, message) => {
    expect(() => open(gatescope)).toThrow(message);
  });

  test.each<[string, object, string]>([
    [
      'another known cell',
      { architecture: { ...architecture, cell: 'rnn' } },
      "The file's metadata says that its cell is rnn, but its tensors are those of lstm.",
    ],
    [
      'an unknown cell',
      { architecture: { ...architecture, cell: 'ran' } },
      'says that its cell is ran, but its tensors are those of lstm.',
    ],
    [
      'other inputs',
      { architecture: { ...architecture, inputs: 4 } },
      "The file's metadata says that architecture.inputs is 4, but its tensors make it 3.",
    ],
    [
      'other units',
      { architecture: { ...architecture, units: 4 } },
      'architecture.units is 4, but its tensors make it 2.',
    ],
    [
      'other layers',
      { architecture: { ...architecture, layers: 2 } },
      'architecture.layers is 2, but its tensors make it 1.',
    ],
    [
      'other directions',
      { architecture: { ...architecture, bidirectional: true } },
      'architecture.bidirectional is true, but its tensors make it false.',
    ],
    ['a card of another cell', { card: { ...card, cell: 'rnn' } }, 'card.cell is rnn'],
    ['a card of another size', { card: { ...card, parameters: 9 } }, 'card.parameters is 9, but'],
    [
      'a card of another direction',
      { card: { ...card, direction: 'bidirectional' } },
      'card.direction is bidirectional, but its tensors make it forward.',
    ],
  ])('%s than the tensors contradicts them', (_, change, message) => {
    expect(() => open({ ...facts, ...change })).toThrow(message);
  });

  test('tensors that do not fit the words', () => {
    const vocabulary = ['<s>', 'yes', 'no'];
    expect(() => open({ ...facts, vocabulary }, { 'embedding.weight': filled(4, 3) })).toThrow(
      'The tensor embedding.weight should have the shape [3, 3], but it is [4, 3].',
    );
    expect(() => open({ ...facts, vocabulary }, { 'output.weight': filled(3, 3) })).toThrow(
      'The tensor output.weight should have the shape [3, 2], but it is [3, 3].',
    );
    expect(() => open({ ...facts, vocabulary }, { 'output.bias': filled(3) })).toThrow(
      'The tensor output.weight is missing; its shape should be [3, 2].',
    );
  });
});
