import { describe, expect, test } from 'vitest';
import { traceInput } from '../../src/cli/traceRun.ts';
import { cellNamed } from '../../src/engine/cells/index.ts';
import { softmax } from '../../src/engine/predict.ts';
import { seededRandom } from '../../src/engine/random.ts';
import { runTrace } from '../../src/engine/trace.ts';
import { openModel, type OpenedModel } from '../../src/formats/openModel.ts';
import { saveModel } from '../../src/formats/saveModel.ts';
import { writeSafetensors } from '../../src/formats/safetensorsWriter.ts';
import { largestDifference, modelOf, readGolden, type Rows } from '../engine/golden.ts';
import { randomModel } from '../engine/randomModel.ts';

/** A network as PyTorch would save it inside a module: a prefix, and no metadata. */
function imported(model: OpenedModel['model']): OpenedModel {
  const named = Object.entries(model.tensors).map(
    ([name, tensor]) => [`encoder.rnn.${name}`, tensor] as const,
  );
  return openModel(writeSafetensors(Object.fromEntries(named), {}, 'F64'));
}

function expectNear(actual: Rows, expected: Rows): void {
  expect(actual.map((row) => row.length)).toEqual(expected.map((row) => row.length));
  expect(largestDifference(actual.flat(), expected.flat())).toBeLessThanOrEqual(1e-9);
}

describe('a file of weights and a file of vectors', () => {
  test.each(readGolden('vectors.json').cases.map((each) => [each.name, each] as const))(
    '%s: equals the independent implementation',
    (_, golden) => {
      const { hiddenState, cellState } = golden.initial ?? {};
      const report = traceInput(imported(modelOf(golden)), {
        sequence: { vectors: golden.vectors },
        ...(hiddenState && { h0: hiddenState }),
        ...(cellState && { c0: cellState }),
      });
      const { cell, layers, bidirectional, units } = golden.architecture;
      expect(report.model).toEqual({
        cell,
        layers,
        bidirectional,
        hiddenSize: units,
        parameters: Object.values(golden.tensors).reduce((sum, { data }) => sum + data.length, 0),
      });
      expect(report.trace.map(({ layer, direction }) => [layer, direction])).toEqual(
        golden.layers.map(({ layer, direction }) => [layer + 1, direction]),
      );
      report.trace.forEach(({ signals }, index) => {
        expect(Object.keys(signals)).toEqual(cellNamed(cell).signals.map(({ id }) => id));
        for (const [id, rows] of Object.entries(golden.layers[index]!.signals)) {
          expectNear(signals[id]!, rows);
        }
      });
      expectNear(report.output, golden.output);
      expectNear(report.finalHidden, golden.finalHidden);
      if (golden.finalCell) expectNear(report.finalCell!, golden.finalCell);
      else expect(report).not.toHaveProperty('finalCell');
      expect(report).not.toHaveProperty('words');
      expect(report).not.toHaveProperty('predictions');
      expect(report).not.toHaveProperty('answers');
    },
  );

  test('tensors that were ignored are listed', () => {
    const opened = { ...imported(random(false)), ignored: ['fc.weight'] };
    expect(traceInput(opened, { sequence: { vectors: [[1, 2, 3]] } }).model.ignored).toEqual([
      'fc.weight',
    ]);
  });

  test('an embedding is skipped', () => {
    const opened = reader(false);
    const { data } = opened.model.tensors['embedding.weight']!;
    const rows = [0, 1, 3].map((token) => Array.from(data.slice(token * 3, token * 3 + 3)));
    const vectors = traceInput(opened, { sequence: { vectors: rows } });
    const words = traceInput(opened, { sequence: { words: ['i', 'speak'] } });
    expect(vectors.output).toEqual(words.output);
    expect(vectors).not.toHaveProperty('predictions');
  });
});

const vocabulary = ['<s>', 'i', '.', 'speak', 'french', '___', 'spanish'];
const sizes = { cell: 'lstm', inputs: 3, units: 2, layers: 2 };

function random(bidirectional: boolean, words?: readonly string[]) {
  return randomModel(seededRandom('trace'), {
    ...sizes,
    bidirectional,
    ...(words && { vocabulary: words }),
  });
}

/** A network of our own that reads words. */
function reader(bidirectional: boolean, words: readonly string[] = vocabulary): OpenedModel {
  return openModel(saveModel(random(bidirectional, words)));
}

function read(opened: OpenedModel, ...words: readonly string[]) {
  return traceInput(opened, { sequence: { words } });
}

describe('words', () => {
  test('a forward network starts with <s> and stops in front of the first blank', () => {
    const report = read(reader(false), 'i', 'speak', '___', 'unheard', '___');
    expect(report.words).toEqual(['<s>', 'i', 'speak']);
    expect(report.output).toHaveLength(3);
    expect(report.predictions).toHaveLength(3);
    expect(report.answers).toEqual([{ step: 2, top: report.predictions![2] }]);
  });

  test('predictions are the five likeliest words, to the bit', () => {
    const { model } = reader(false);
    const { logits } = runTrace(model, { tokens: [0, 1, 3] });
    const report = read(reader(false), 'i', 'speak');
    report.predictions!.forEach((top, step) => {
      const probabilities = softmax(logits!, step * vocabulary.length, vocabulary.length);
      const sorted = Array.from(probabilities).sort((a, b) => b - a);
      expect(top.map(({ probability }) => probability)).toEqual(sorted.slice(0, 5));
      for (const { word, probability } of top) {
        expect(probability).toBe(probabilities[vocabulary.indexOf(word)]);
      }
    });
    expect(report.answers).toEqual([]);
  });

  test('a blank at the very beginning is answered by the start token', () => {
    const report = read(reader(false), '___');
    expect(report.words).toEqual(['<s>']);
    expect(report.answers?.map(({ step }) => step)).toEqual([0]);
  });

  test('a bidirectional network reads its blanks and answers at each of them', () => {
    const report = read(reader(true), '___', 'speak', '___', '.');
    expect(report.words).toEqual(['<s>', '___', 'speak', '___', '.']);
    expect(report).not.toHaveProperty('predictions');
    expect(report.answers?.map(({ step }) => step)).toEqual([1, 3]);
    const { logits } = runTrace(reader(true).model, { tokens: [0, 5, 3, 5, 2] });
    const probabilities = softmax(logits!, 3 * vocabulary.length, vocabulary.length);
    expect(report.answers![1]!.top[0]!.probability).toBe(Math.max(...probabilities));
    expect(read(reader(true), 'i').answers).toEqual([]);
  });

  test('the start token is put in front once, and only where the vocabulary has one', () => {
    expect(read(reader(false), '<s>', 'i').words).toEqual(['<s>', 'i']);
    expect(read(reader(false, vocabulary.slice(1)), 'i').words).toEqual(['i']);
  });

  test('without an output layer there is nothing to predict', () => {
    const { architecture, tensors } = random(false, vocabulary);
    const kept = Object.entries(tensors).filter(([name]) => !name.startsWith('output.'));
    const opened = openModel(saveModel({ architecture, tensors: Object.fromEntries(kept) }));
    const report = read(opened, 'i', '___');
    expect(report.words).toEqual(['<s>', 'i']);
    expect(report).not.toHaveProperty('predictions');
    expect(report).not.toHaveProperty('answers');
  });
});

describe('what does not fit the network', () => {
  const forward = reader(false);

  test.each([
    [
      ['i', 'Speak', 'frensh', 'frensh'],
      /^The network does not know "Speak" \(nearest: speak, \S+, \S+\) and "frensh" \(nearest: french, \S+, \S+\)\.$/,
    ],
    [[], /^The text is empty: there is no word to read\.$/],
  ])('the words %j', (words, message) => {
    expect(() => read(forward, ...words)).toThrow(message);
  });

  test('a blank that nothing stands before', () => {
    expect(() => read(reader(false, vocabulary.slice(1)), '___')).toThrow(
      'There is no word before the blank, so there is nothing to read.',
    );
  });

  test('a blank that a bidirectional network does not know', () => {
    const others = vocabulary.filter((word) => word !== '___');
    expect(() => read(reader(true, others), 'i', '___')).toThrow('knows no blank "___".');
  });

  test('words for a network that reads vectors', () => {
    expect(() => read(imported(random(false)), 'i')).toThrow(
      'This network reads no words; give it "vectors".',
    );
  });

  test.each([
    [
      { sequence: { vectors: [[1, 2, 3], [1]] } },
      'Step 1 of "vectors" has the length 1, but the network reads vectors of length 3.',
    ],
    [
      { sequence: { vectors: [[1, 2, 3]] }, h0: [[1, 2]] },
      '"h0" should hold a row for each layer and direction, 2 in all, but it holds 1.',
    ],
    [
      { sequence: { words: ['i'] }, c0: [[1, 2], [1]] },
      'Row 1 of "c0" has the length 1, but the network has 2 units.',
    ],
  ])('%j', (input, message) => {
    expect(() => traceInput(forward, input)).toThrow(message);
  });

  test('a cell state for a cell that has none', () => {
    const rnn = randomModel(seededRandom('rnn'), {
      ...sizes,
      cell: 'rnn',
      bidirectional: false,
    });
    const zeros = [
      [0, 0],
      [0, 0],
    ];
    const sequence = { vectors: [[1, 2, 3]] };
    expect(() => traceInput(imported(rnn), { sequence, c0: zeros })).toThrow(
      'The cell rnn has no cell state, so "c0" cannot be set.',
    );
    expect(traceInput(imported(rnn), { sequence, h0: zeros }).output).toHaveLength(1);
  });
});
