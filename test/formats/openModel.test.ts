import { describe, expect, test } from 'vitest';
import type { Architecture } from '../../src/engine/model.ts';
import { openModel } from '../../src/formats/openModel.ts';
import { filled, float32, rawFile, type RawTensor } from './rawFile.ts';
import { stateDict, without } from './stateDict.ts';

function open(tensors: Readonly<Record<string, RawTensor>>) {
  return openModel(rawFile(tensors, { format: 'pt' }));
}

const lstm = { blocks: 4, inputs: 3, units: 2 };

describe('what a file is comes from its tensors', () => {
  test.each<[string, Parameters<typeof stateDict>[0], Architecture, number]>([
    [
      'nn.LSTM without a prefix',
      lstm,
      { cell: 'lstm', inputs: 3, units: 2, layers: 1, bidirectional: false },
      8 * 3 + 8 * 2 + 8 + 8,
    ],
    [
      'nn.RNN inside a module, three layers',
      { prefix: 'net.rnn.', blocks: 1, inputs: 5, units: 4, layers: 3 },
      { cell: 'rnn', inputs: 5, units: 4, layers: 3, bidirectional: false },
      4 * 5 + 5 * 16 + 6 * 4,
    ],
    [
      'nn.LSTM with two directions and two layers, called rnn, without biases',
      { prefix: 'rnn.', ...lstm, layers: 2, bidirectional: true, biases: false },
      { cell: 'lstm', inputs: 3, units: 2, layers: 2, bidirectional: true },
      2 * (8 * 3 + 8 * 2) + 2 * (8 * 4 + 8 * 2),
    ],
    [
      'an LSTM with peepholes, called gru',
      { prefix: 'gru_', ...lstm, peepholes: true, bidirectional: true },
      { cell: 'peephole-lstm', inputs: 3, units: 2, layers: 1, bidirectional: true },
      2 * (8 * 3 + 8 * 2 + 8 + 8 + 3 * 2),
    ],
    [
      'nn.GRU with two layers',
      { prefix: 'gru.', blocks: 3, inputs: 3, units: 2, layers: 2 },
      { cell: 'gru', inputs: 3, units: 2, layers: 2, bidirectional: false },
      6 * 3 + 6 * 2 + 2 * (6 * 2) + 4 * 6,
    ],
    [
      'one unit, one input',
      { blocks: 1, inputs: 1, units: 1 },
      { cell: 'rnn', inputs: 1, units: 1, layers: 1, bidirectional: false },
      4,
    ],
  ])('%s', (_, sizes, architecture, parameters) => {
    const opened = open(stateDict(sizes));
    expect(opened.model.architecture).toEqual(architecture);
    expect(opened.parameters).toBe(parameters);
    expect(opened.ignored).toEqual([]);
    expect(opened).not.toHaveProperty('card');
  });

  test('names lose their prefix, numbers keep their place', () => {
    const { model } = open({
      'a.weight_ih_l0': float32([2, 1], [1, 2]),
      'a.weight_hh_l0': float32([2, 2], [3, 4, 5, 6]),
      'a.bias_ih_l0': float32([2], [7, 8]),
    });
    expect(model.tensors).toEqual({
      weight_ih_l0: { shape: [2, 1], data: Float64Array.of(1, 2) },
      weight_hh_l0: { shape: [2, 2], data: Float64Array.of(3, 4, 5, 6) },
      bias_ih_l0: { shape: [2], data: Float64Array.of(7, 8) },
      bias_hh_l0: { shape: [2], data: new Float64Array(2) },
    });
  });

  test('unrelated tensors are listed, whatever they hold', () => {
    const { ignored, model } = open({
      'fc.weight': float32([1], [NaN]),
      ...stateDict({ prefix: 'lstm.', ...lstm }),
      'embedding.weight': filled(7, 3),
      'output.weight': filled(7, 2),
      'bn.num_batches_tracked': { dtype: 'I64', shape: [], bytes: new Uint8Array(8) },
      'lstm.scale': filled(1),
    });
    expect(ignored).toEqual([
      'fc.weight',
      'embedding.weight',
      'output.weight',
      'bn.num_batches_tracked',
      'lstm.scale',
    ]);
    expect(Object.keys(model.tensors)).toHaveLength(4);
  });
});

describe('a file that cannot be understood', () => {
  const plain = stateDict({ prefix: 'lstm.', ...lstm });
  const deep = stateDict({ prefix: 'lstm.', ...lstm, layers: 3 });
  const wide = stateDict({ prefix: 'lstm.', ...lstm, layers: 2, bidirectional: true });
  const peephole = stateDict({ ...lstm, layers: 2, peepholes: true });

  test.each<[string, Readonly<Record<string, RawTensor>>, string]>([
    ['no tensors', {}, 'holds no recurrent network'],
    [
      'nothing recurrent',
      { 'fc.weight': filled(2, 2), 'fc.bias': filled(2) },
      'none of its tensors is called weight_ih_l0, with or without a prefix (fc.weight, fc.bias).',
    ],
    [
      'two networks',
      { ...plain, ...stateDict({ prefix: 'decoder.', ...lstm }) },
      'tensors of 2 recurrent networks (lstm.weight_ih_l0, decoder.weight_ih_l0), told apart',
    ],
    [
      'a network with a prefix and one without',
      { ...plain, ...stateDict(lstm) },
      'tensors of 2 recurrent networks (lstm.weight_ih_l0, weight_ih_l0), told apart',
    ],
    [
      'a projection',
      { ...plain, 'lstm.weight_hr_l0': filled(1, 2) },
      'has a projection, lstm.weight_hr_l0',
    ],
    [
      'seven blocks',
      stateDict({ prefix: 'gru.', blocks: 7, inputs: 3, units: 2 }),
      'gru.weight_ih_l0 has 14 rows, 7 for each of 2 units; no cell that Gatescope knows is like ' +
        'that (rnn, lstm, peephole-lstm, gru).',
    ],
    [
      'a GRU with peepholes',
      stateDict({ blocks: 3, inputs: 3, units: 2, peepholes: true }),
      'weight_ih_l0 has 6 rows, 3 for each of 2 units, and weight_peephole; no cell',
    ],
    [
      'a simple RNN with peepholes',
      stateDict({ blocks: 1, inputs: 3, units: 2, peepholes: true }),
      'weight_ih_l0 has 2 rows, 1 for each of 2 units, and weight_peephole; no cell',
    ],
    [
      'a parameter of another cell',
      { ...plain, 'lstm.weight_time_l0': filled(2) },
      'The tensor lstm.weight_time_l0 belongs to the recurrent network, but no cell',
    ],
    [
      'a layer number that PyTorch would not write',
      { ...plain, 'lstm.weight_ih_l01': filled(8, 3) },
      'The tensor lstm.weight_ih_l01 belongs to the recurrent network, but no cell',
    ],
    [
      'rows that no number of blocks explains',
      { ...plain, 'lstm.weight_ih_l0': filled(7, 3) },
      'lstm.weight_ih_l0 should have a multiple of 2 rows, because lstm.weight_hh_l0 has 2 ' +
        'columns, but it has 7.',
    ],
    ['no units', { ...plain, 'lstm.weight_hh_l0': filled(8, 0) }, 'but its shape is [8, 0]'],
    ['no inputs', { ...plain, 'lstm.weight_ih_l0': filled(8, 0) }, 'but its shape is [8, 0]'],
    ['no rows', { ...plain, 'lstm.weight_ih_l0': filled(0, 3) }, 'but its shape is [0, 3]'],
    ['a flat matrix', { ...plain, 'lstm.weight_ih_l0': filled(24) }, 'its shape is [24]'],
    [
      'no weight_ih_l0',
      without(plain, 'lstm.weight_ih_l0'),
      'The tensor lstm.weight_ih_l0 is missing',
    ],
    [
      'no weight_hh_l0',
      without(plain, 'lstm.weight_hh_l0'),
      'The tensor lstm.weight_hh_l0 is missing',
    ],
    [
      'recurrent weights of another height',
      { ...plain, 'lstm.weight_hh_l0': filled(4, 2) },
      'The tensor lstm.weight_hh_l0 should have the shape [8, 2], but it is [4, 2].',
    ],
    [
      'a bias of another length',
      { ...plain, 'lstm.bias_hh_l0': filled(2) },
      'The tensor lstm.bias_hh_l0 should have the shape [8], but it is [2].',
    ],
    [
      'a bias as a matrix',
      { ...plain, 'lstm.bias_ih_l0': filled(8, 1) },
      'The tensor lstm.bias_ih_l0 should have the shape [8], but it is [8, 1].',
    ],
    [
      'a second layer that reads the wrong width',
      { ...wide, 'lstm.weight_ih_l1': filled(8, 2) },
      'The tensor lstm.weight_ih_l1 should have the shape [8, 4], but it is [8, 2].',
    ],
    [
      'a missing layer in the middle',
      without(deep, ...Object.keys(deep).filter((name) => name.endsWith('_l1'))),
      'The tensor lstm.weight_ih_l1 is missing, though there is lstm.weight_ih_l2.',
    ],
    [
      'a missing first layer',
      without(deep, ...Object.keys(deep).filter((name) => name.endsWith('_l0'))),
      'The tensor lstm.weight_ih_l0 is missing, though there is lstm.weight_ih_l1.',
    ],
    [
      'half a layer on top',
      without(deep, 'lstm.weight_ih_l2', 'lstm.bias_ih_l2', 'lstm.bias_hh_l2'),
      'The tensor lstm.weight_ih_l2 is missing; its shape should be [8, 2].',
    ],
    [
      'a layer far above the others',
      { ...plain, 'lstm.weight_ih_l999999': filled(8, 2) },
      'The tensor lstm.weight_ih_l1 is missing, though there is lstm.weight_ih_l999999.',
    ],
    [
      'a missing reverse direction',
      without(wide, ...Object.keys(wide).filter((name) => name.endsWith('_l1_reverse'))),
      'The tensor lstm.weight_ih_l1_reverse is missing; its shape should be [8, 4].',
    ],
    [
      'a reverse direction of one bias',
      { ...plain, 'lstm.bias_ih_l0_reverse': filled(8) },
      'The tensor lstm.weight_ih_l0_reverse is missing; its shape should be [8, 3].',
    ],
    [
      'peepholes in one layer of two',
      without(peephole, 'weight_peephole_l0'),
      'The tensor weight_peephole_l0 is missing; its shape should be [3, 2].',
    ],
    [
      'peepholes as full matrices',
      { ...peephole, weight_peephole_l1: filled(6, 2) },
      'The tensor weight_peephole_l1 should have the shape [3, 2], but it is [6, 2].',
    ],
    [
      'a weight that is no number',
      { ...plain, 'lstm.bias_ih_l0': float32([8], [0, 0, NaN, 0, 0, 0, 0, 0]) },
      'The tensor lstm.bias_ih_l0 holds NaN at index 2; every weight must be a finite number.',
    ],
    [
      'whole numbers for weights',
      { ...plain, 'lstm.bias_ih_l0': { dtype: 'I8', shape: [8], bytes: new Uint8Array(8) } },
      'The tensor lstm.bias_ih_l0 has dtype I8; weights are read as F64, F32, F16, BF16.',
    ],
  ])('%s', (_, tensors, message) => {
    expect(() => open(tensors)).toThrow(message);
    expect(() => open(tensors)).toThrow(
      expect.objectContaining({
        name: 'FormatError',
        message: expect.stringMatching(/^[^\n]{10,300}\.$/) as unknown,
      }) as Error,
    );
  });
});
