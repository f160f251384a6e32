import { describe, expect, it } from 'vitest';
import { cells, cellNamed } from '../../src/engine/cells/index.ts';
import { flowNorms, gradientFlow, keptProduct, rowNorms } from '../../src/engine/gradientFlow.ts';
import { logOdds } from '../../src/engine/predict.ts';
import { seededRandom } from '../../src/engine/random.ts';
import { computeLogits, prepareRun, readTokens, runLayers } from '../../src/engine/run.ts';
import { runTrace } from '../../src/engine/trace.ts';
import { centralDifferences, gradientError } from './differentiate.ts';
import { randomModel } from './randomModel.ts';

const VOCABULARY = ['<s>', 'a', 'b', 'c', 'd'];
const TOKENS = [0, 3, 1, 4, 2, 1];
const STEP = 4;
const ANSWER = 3;

const setups = cells.flatMap(({ name }) =>
  [1, 2].flatMap((layers) =>
    [false, true].map((bidirectional) => ({ cell: name, layers, bidirectional })),
  ),
);

describe.each(setups)(
  'gradient flow of $cell, $layers layers, bidirectional $bidirectional',
  (setup) => {
    const random = seededRandom('gradient flow', JSON.stringify(setup));
    const model = randomModel(random, { ...setup, inputs: 3, units: 3, vocabulary: VOCABULARY });
    const flows = gradientFlow(model, TOKENS, STEP, ANSWER);

    it('with respect to the input equals central differences of the log-odds', () => {
      const run = prepareRun(model, TOKENS.length);
      readTokens(run, TOKENS);
      const numeric = centralDifferences(run.input, () => {
        runLayers(run);
        computeLogits(run);
        return logOdds(run.logits!, STEP * VOCABULARY.length, VOCABULARY.length, ANSWER);
      });
      expect(gradientError(flows[0]!.input, numeric)).toBeLessThanOrEqual(1);
    });

    it('names every layer and direction in order, with all signals of the cell', () => {
      const order = flows.map(({ layer, direction }) => `${String(layer)} ${direction}`);
      const directions = setup.bidirectional ? ['forward', 'backward'] : ['forward'];
      const expected = Array.from({ length: setup.layers }, (_, layer) =>
        directions.map((direction) => `${String(layer)} ${direction}`),
      );
      expect(order).toEqual(expected.flat());
      const { signals } = cellNamed(setup.cell);
      for (const flow of flows) {
        expect(Object.keys(flow.signals).toSorted()).toEqual(
          signals.map(({ id }) => id).toSorted(),
        );
      }
    });

    it('is as large as the norms of its states and of its input tell', () => {
      const question = { model, tokens: TOKENS, answerStep: STEP, answer: ANSWER, experiments: [] };
      const { layers, input } = flowNorms(question);
      const { states } = cellNamed(setup.cell);
      expect(input).toEqual(rowNorms(flows[0]!.input, 3));
      for (const [index, { signals }] of flows.entries()) {
        expect(Object.keys(layers[index]!)).toEqual(states);
        for (const state of states) {
          expect(layers[index]![state]).toEqual(rowNorms(signals[state]!, 3));
        }
      }
    });

    it('is zero after the answering step of a forward network', () => {
      if (setup.bidirectional) return;
      for (const { signals, units } of flows) {
        const after = signals['hiddenState']!.subarray((STEP + 1) * units);
        expect(after.every((value) => value === 0)).toBe(true);
      }
    });
  },
);

describe('the kept product', () => {
  const random = seededRandom('kept product');
  const shape = { inputs: 2, units: 2, layers: 1, vocabulary: VOCABULARY };
  const model = randomModel(random, { cell: 'lstm', ...shape, bidirectional: true });
  const { layers } = runTrace(model, { tokens: TOKENS });
  const cell = cellNamed('lstm');

  it.each([0, 1])('is the product of the forget gates on the way (direction %i)', (index) => {
    const layer = layers[index]!;
    const gates = layer.signals['forgetGate']!;
    const product = keptProduct(cell, layer, 3)!;
    for (let step = 0; step < TOKENS.length; step++) {
      for (let unit = 0; unit < 2; unit++) {
        const between = Array.from({ length: TOKENS.length }, (_, at) => at).filter((at) =>
          index === 0 ? at > step && at <= 3 : at < step && at >= 3,
        );
        const isRead = index === 0 ? step <= 3 : step >= 3;
        const expected = isRead ? between.reduce((sum, at) => sum * gates[at * 2 + unit]!, 1) : 0;
        expect(product[step * 2 + unit]).toBeCloseTo(expected, 14);
      }
    }
  });

  it('does not exist for a cell that keeps nothing', () => {
    const simple = randomModel(random, { cell: 'rnn', ...shape, bidirectional: false });
    const layer = runTrace(simple, { tokens: TOKENS }).layers[0]!;
    expect(keptProduct(cellNamed('rnn'), layer, 3)).toBeUndefined();
  });
});

describe('row norms', () => {
  it('are Euclidean', () => {
    expect([...rowNorms(Float64Array.of(3, 4, 0, 0, 5, 12), 2)]).toEqual([5, 0, 13]);
  });
});
