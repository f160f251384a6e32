import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ExperimentRow } from '../../src/engine/experimentRows.ts';
import { flowNorms, gradientFlow, rowNorms } from '../../src/engine/gradientFlow.ts';
import { openModel, type OpenedModel } from '../../src/formats/openModel.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { toTokens } from '../../src/scenarios/tokens.ts';
import { modelFileName, type VariantRequest } from '../../src/scenarios/variants.ts';
import { readUnder } from '../../src/state/experiments/readUnder.ts';
import {
  flowOf,
  flowTaskOf,
  keepNorms,
  longQuestions,
  timesTheMedian,
  type Flow,
  type NetworkFlow,
} from '../../src/state/flow.ts';
import { lookInto, readSentence } from '../../src/state/readSentence.ts';
import type { NetworkReading, Scene } from '../../src/state/scene.ts';
import { readText } from '../../src/state/sentence.ts';

const opened = (request: Required<VariantRequest>): OpenedModel =>
  openModel(readFileSync(`public/models/${modelFileName(france.id, request)}`));
const FORWARD = { layers: 1, direction: 'forward' } as const;
const lstm = opened({ ...FORWARD, cell: 'lstm', trained: 'readable' });
const gru = opened({ ...FORWARD, cell: 'gru', trained: 'readable' });
const rnn = opened({ ...FORWARD, cell: 'rnn', trained: 'plain' });
const bothWays = opened({
  cell: 'lstm',
  layers: 2,
  direction: 'bidirectional',
  trained: 'readable',
});

function read(model: OpenedModel, text: string, place: string | null = null): NetworkReading {
  return lookInto(readSentence(model, france, text), place, 0);
}

function sceneOf(network: NetworkReading, foil?: NetworkReading): Scene {
  return { network, foil: foil && { status: 'ready', reading: foil } } as Scene;
}

function flow(network: NetworkReading, foil?: NetworkReading): Flow | undefined {
  const scene = sceneOf(network, foil);
  const task = flowTaskOf(scene);
  return task && flowOf(scene, task);
}

const TEXT = france.openingText;
const ANSWER_STEP = 23;

describe('the word beside the median one', () => {
  it('is compared with the mean of the two in the middle where there are two', () => {
    const words = Float64Array.of(9, 6, 1, 3, 4, 7, 1);
    const of = (step: number, answerStep: number): number =>
      timesTheMedian({ words } as unknown as NetworkFlow, step, answerStep);
    expect(of(0, 5)).toBe(9 / 3.5);
    expect(of(5, 0)).toBe(7 / 3.5);
    expect(of(1, 5)).toBe(2);
    expect(of(5, 6)).toBeNaN();
  });
});

describe('the flow of the answer’s gradient', () => {
  const own = read(lstm, TEXT);
  const foil = read(rnn, TEXT);
  const found = flow(own, foil)!;

  it('is that of the log-odds of what the shown network answers, in the foil too', () => {
    expect(found).toMatchObject({ answerStep: ANSWER_STEP, word: 'french' });
    const { vocabulary = [] } = rnn.model.architecture;
    const tokens = toTokens(readText(france, TEXT, false).words, vocabulary);
    const [layer] = gradientFlow(rnn.model, tokens, ANSWER_STEP, vocabulary.indexOf('french'));
    const norms = rowNorms(layer!.signals['hiddenState']!, layer!.units);
    expect([...found.foil!.hidden]).toEqual([...norms].map((each) => each / norms[ANSWER_STEP]!));
    expect(found.foil!.memory).toBeUndefined();
    expect(found.foil!.kept).toBeUndefined();
  });

  it('is 1 at the answer, whatever it is of', () => {
    const { memory, hidden, words, kept } = found.own;
    for (const values of [memory!, hidden, words, kept!.mean, kept!.most]) {
      expect(values).toHaveLength(ANSWER_STEP + 1);
      expect(values[ANSWER_STEP]).toBe(1);
    }
  });

  it('tells the product of the forget gates by its mean and its largest', () => {
    const { forgetGate } = own.layer.signals;
    const products = Array.from({ length: own.layer.units }, (_, unit) => {
      let product = 1;
      for (let step = 6; step <= ANSWER_STEP; step++) {
        product *= forgetGate![step * own.layer.units + unit]!;
      }
      return product;
    });
    const mean = products.reduce((sum, each) => sum + each) / products.length;
    expect(found.own.kept!.mean[5]).toBeCloseTo(mean, 12);
    expect(found.own.kept!.most[5]).toBeCloseTo(Math.max(...products), 12);
  });

  it('has no memory beside h in a GRU, but a product of what it keeps', () => {
    const { own: ofGru } = flow(read(gru, TEXT))!;
    expect(ofGru.memory).toBeUndefined();
    expect(ofGru.kept!.mean[0]).toBeGreaterThan(0);
  });

  it('does not set a simple RNN beside itself', () => {
    expect(flow(foil, foil)!.foil).toBeUndefined();
  });

  it('goes through the layer that is open, and stops where a direction has not read', () => {
    const backward = flow(read(bothWays, TEXT, '1r'))!;
    expect(backward.own.kept!.mean[3]).toBeNaN();
    expect(backward.own.kept!.mean[24]).toBe(1);
    const forward = flow(read(bothWays, TEXT, '2'))!;
    expect(forward.own.memory).not.toEqual(backward.own.memory);
    expect(forward.own.words).toEqual(backward.own.words);
  });

  it('is that of the changed run where experiments interfere, and the foil is left alone', () => {
    const under = (...rows: ExperimentRow[]): Flow => {
      const network = lookInto(readUnder(lstm, france, TEXT, rows), null, 0);
      return flow(network, foil)!;
    };
    const held = under({ kind: 'clamp', signal: 'keep', value: 0, from: 12, to: 12 });
    expect(held.own.kept!.most[5]).toBe(0);
    // Nothing but h leads across the step at which everything is forgotten.
    expect(held.own.memory![5]).toBeLessThan(0.1 * found.own.memory![5]!);
    expect(held.word).not.toBe(found.word);
    const swapped = under({ kind: 'swapWord', step: 5, word: 'Spain' });
    expect(swapped.word).toBe('spanish');
    const { vocabulary = [] } = rnn.model.architecture;
    const tokens = toTokens(readText(france, TEXT, false).words, vocabulary);
    const flows = gradientFlow(rnn.model, tokens, ANSWER_STEP, vocabulary.indexOf('spanish'));
    const norms = rowNorms(flows[0]!.signals['hiddenState']!, flows[0]!.units);
    expect(swapped.foil!.hidden[5]).toBe(norms[5]! / norms[ANSWER_STEP]!);
  });

  it('is not there without an answer', () => {
    const text = 'I grew up in France.';
    expect(flow(read(lstm, text))).toBeUndefined();
  });
});

describe('what is followed in a worker', () => {
  const long = `${'I grew up in Spain. '.repeat(75)}${TEXT}`;
  const taskOf = (text: string) => flowTaskOf(sceneOf(read(lstm, text), read(rnn, text)))!;

  it('is what would keep the page from answering, and that only', () => {
    expect(longQuestions(taskOf(TEXT))).toEqual([]);
    const task = taskOf(long);
    expect(longQuestions(task)).toEqual([task.own, task.foil]);
  });

  it('is asked once, whatever layer is open, and not again once it is known', () => {
    const task = taskOf(long);
    expect(taskOf(long).own).toBe(task.own);
    for (const question of longQuestions(task)) keepNorms(question, flowNorms(question));
    expect(longQuestions(taskOf(long))).toEqual([]);
    expect(flowOf(sceneOf(read(lstm, long), read(rnn, long)), task).foil).toBeDefined();
  });
});
