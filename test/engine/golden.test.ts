import { describe, expect, it } from 'vitest';
import { logOdds } from '../../src/engine/predict.ts';
import { runTrace } from '../../src/engine/trace.ts';
import { finalState, largestDifference, modelOf, readGolden } from './golden.ts';

const TOLERANCE = 1e-9;

describe('an independent implementation', () => {
  const files = [readGolden('vectors.json'), readGolden('gru.json')];
  const cases = files.flatMap((file) => file.cases);
  const gradients = files.flatMap((file) => file.gradients);

  it.each(cases)('agrees on every signal: $name', (golden) => {
    const trace = runTrace(modelOf(golden), { vectors: golden.vectors }, golden.initial);
    expect(trace.layers.map(({ layer, direction }) => ({ layer, direction }))).toEqual(
      golden.layers.map(({ layer, direction }) => ({ layer, direction })),
    );
    golden.layers.forEach(({ signals }, index) => {
      const actual = trace.layers[index]!;
      expect(Object.keys(actual.signals).sort()).toEqual(Object.keys(signals).sort());
      for (const [signal, rows] of Object.entries(signals)) {
        const difference = largestDifference(actual.signals[signal]!, rows.flat());
        expect(difference, `${signal} of layer ${index}`).toBeLessThanOrEqual(TOLERANCE);
      }
    });
    expect(largestDifference(trace.output, golden.output.flat())).toBeLessThanOrEqual(TOLERANCE);
  });

  it.each(cases)('agrees on the final states: $name', (golden) => {
    const { layers } = runTrace(modelOf(golden), { vectors: golden.vectors }, golden.initial);
    layers.forEach((layer, row) => {
      const hidden = finalState(layer, 'hiddenState');
      expect(largestDifference(hidden, golden.finalHidden[row]!)).toBeLessThanOrEqual(TOLERANCE);
      if (golden.finalCell === undefined) return;
      const cell = finalState(layer, 'cellState');
      expect(largestDifference(cell, golden.finalCell[row]!)).toBeLessThanOrEqual(TOLERANCE);
    });
  });

  it.each(gradients)('agrees on the logits and log-odds: $name', (golden) => {
    const trace = runTrace(modelOf(golden), { tokens: golden.tokens }, golden.initial);
    const words = golden.logits[0]!.length;
    expect(largestDifference(trace.logits!, golden.logits.flat())).toBeLessThanOrEqual(TOLERANCE);
    const odds = logOdds(trace.logits!, golden.step * words, words, golden.answer);
    expect(Math.abs(odds - golden.logOdds)).toBeLessThanOrEqual(TOLERANCE);
  });
});

describe("PyTorch's nn.LSTM and nn.RNN in float64", () => {
  const { cases } = readGolden('torch.json');

  it.each(cases)('agree on outputs and final states: $name', (golden) => {
    const trace = runTrace(modelOf(golden), { vectors: golden.vectors }, golden.initial);
    expect(largestDifference(trace.output, golden.output.flat())).toBeLessThanOrEqual(TOLERANCE);
    trace.layers.forEach((layer, row) => {
      const hidden = finalState(layer, 'hiddenState');
      expect(largestDifference(hidden, golden.finalHidden[row]!)).toBeLessThanOrEqual(TOLERANCE);
      if (golden.finalCell === undefined) return;
      const cell = finalState(layer, 'cellState');
      expect(largestDifference(cell, golden.finalCell[row]!)).toBeLessThanOrEqual(TOLERANCE);
    });
  });
});
