import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/engine/random.ts';
import { runTrace } from '../../src/engine/trace.ts';
import { randomModel } from './randomModel.ts';

const architecture = { cell: 'lstm', inputs: 2, units: 3, layers: 1, bidirectional: true };
const model = randomModel(seededRandom('refusals'), architecture);
const wordModel = randomModel(seededRandom('refusals'), {
  ...architecture,
  vocabulary: ['<s>', 'a'],
});
const vectors = [[1, 2]];

describe('a trace', () => {
  it('knows what was read, the initial states, and no logits without an output layer', () => {
    const initial = {
      cellState: [
        [1, 2, 3],
        [4, 5, 6],
      ],
    };
    const trace = runTrace(
      model,
      {
        vectors: [
          [1, 2],
          [3, 4],
        ],
      },
      initial,
    );
    expect(trace.steps).toBe(2);
    expect([...trace.input]).toEqual([1, 2, 3, 4]);
    expect(trace.logits).toBeUndefined();
    expect(trace.layers.map(({ initial: states }) => [...states['cellState']!])).toEqual(
      initial.cellState,
    );
    expect([...trace.layers[0]!.initial['hiddenState']!]).toEqual([0, 0, 0]);
  });

  it('reads words as the rows of the embedding', () => {
    const trace = runTrace(wordModel, { tokens: [1, 0, 1] });
    const rows = [...wordModel.tensors['embedding.weight']!.data];
    expect([...trace.input]).toEqual([...rows.slice(2), ...rows.slice(0, 2), ...rows.slice(2)]);
    expect(trace.logits).toHaveLength(6);
  });
});

describe('what does not fit is refused with a sentence', () => {
  it('an empty sequence', () => {
    expect(() => runTrace(model, { vectors: [] })).toThrow('The sequence is empty');
  });

  it('a vector of another length', () => {
    expect(() => runTrace(model, { vectors: [[1, 2], [1]] })).toThrow(
      'Step 1 has 1 numbers, but the network reads 2.',
    );
  });

  it('tokens without an embedding, or outside the vocabulary', () => {
    expect(() => runTrace(model, { tokens: [0] })).toThrow('no embedding');
    expect(() => runTrace(wordModel, { tokens: [0, 2] })).toThrow('Step 1 has no token');
    expect(() => runTrace(wordModel, { tokens: [-1] })).toThrow('Step 0 has no token');
    expect(() => runTrace(wordModel, { tokens: [0.5] })).toThrow('Step 0 has no token');
  });

  it.each([
    ['a state that the cell has not', { memory: [[0, 0, 0]] }, 'no state "memory"'],
    ['too few rows of a state', { cellState: [[0, 0, 0]] }, 'has 1 rows'],
    [
      'too short a row',
      {
        hiddenState: [
          [0, 0, 0],
          [0, 0],
        ],
      },
      'Row 1 of the initial hiddenState',
    ],
  ])('%s', (_, initial, message) => {
    expect(() => runTrace(model, { vectors }, initial)).toThrow(message);
  });

  it('a missing tensor, a wrong shape, an unknown cell', () => {
    const { weight_hh_l0: hidden, ...rest } = model.tensors;
    expect(() => runTrace({ architecture, tensors: rest }, { vectors })).toThrow('"weight_hh_l0"');
    const turned = { shape: [3, 12], data: hidden!.data };
    const broken = { ...model.tensors, weight_hh_l0: turned };
    expect(() => runTrace({ architecture, tensors: broken }, { vectors })).toThrow(
      'Tensor "weight_hh_l0" should have the shape [12, 3], but has [3, 12].',
    );
    const unknown = { architecture: { ...architecture, cell: 'mlp' }, tensors: model.tensors };
    expect(() => runTrace(unknown, { vectors })).toThrow('No cell is called "mlp"');
  });
});
