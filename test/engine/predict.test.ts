import { describe, expect, it } from 'vitest';
import { othersTogether } from '../../src/engine/explainLogit.ts';
import { logOdds, mostLikely, softmax, topWords } from '../../src/engine/predict.ts';
import { largestDifference, readGolden } from './golden.ts';

const { predictions } = readGolden('vectors.json');
const PADDING = [99, -99];

/** Logits in the middle of an array, as those of one step are. */
function padded(logits: readonly number[]): Float64Array {
  return Float64Array.from([...PADDING, ...logits, ...PADDING]);
}

function oddsOf(logits: readonly number[], answer: number): number {
  return logOdds(padded(logits), PADDING.length, logits.length, answer);
}

function probabilitiesOf(logits: readonly number[]): Float64Array {
  return softmax(padded(logits), PADDING.length, logits.length);
}

describe.each(predictions)('logits $logits', ({ logits, probabilities, logOdds: odds }) => {
  it('have the probabilities of 60-digit arithmetic', () => {
    expect(largestDifference(probabilitiesOf(logits), probabilities)).toBeLessThanOrEqual(1e-14);
  });

  it('have probabilities that follow from the logit and all others together', () => {
    logits.forEach((logit, answer) => {
      const others = othersTogether(padded(logits), PADDING.length, logits.length, answer);
      const probability = 1 / (1 + Math.exp(others - logit));
      expect(Math.abs(probability - probabilities[answer]!)).toBeLessThanOrEqual(1e-12);
    });
  });

  it('have the log-odds of 60-digit arithmetic', () => {
    logits.forEach((_, answer) => {
      const expected = odds[answer]!;
      const allowed = 1e-14 * Math.max(1, Math.abs(expected));
      expect(Math.abs(oddsOf(logits, answer) - expected)).toBeLessThanOrEqual(allowed);
    });
  });
});

describe('huge logits', () => {
  const huge = [1e308, -1e308, 1e308, 0];

  it('have probabilities that sum to 1', () => {
    expect([...probabilitiesOf(huge)]).toEqual([0.5, 0, 0.5, 0]);
    expect([...probabilitiesOf([Number.MAX_VALUE, -Number.MAX_VALUE])]).toEqual([1, 0]);
  });

  it('have finite log-odds, exact where a float can hold them', () => {
    expect(oddsOf(huge, 0)).toBe(0);
    expect(oddsOf([1e308, 0], 0)).toBe(1e308);
    expect(oddsOf([0, 1e308], 0)).toBe(-1e308);
    expect(oddsOf([8e307, -8e307, -1e308], 0)).toBe(1.6e308);
    expect(oddsOf([1e308, -1e308], 0)).toBe(Number.MAX_VALUE);
    expect(oddsOf([-Number.MAX_VALUE, Number.MAX_VALUE], 0)).toBe(-Number.MAX_VALUE);
  });
});

describe('the likeliest words', () => {
  const vocabulary = ['a', 'b', 'c', 'd'];
  const logits = Float64Array.from([0, 0, 0, 0, 1, 3, -1, 3]);

  it('come in order, the first of equals first, with their probabilities', () => {
    const top = topWords(logits, 1, vocabulary, 3);
    expect(top.map(({ word }) => word)).toEqual(['b', 'd', 'a']);
    const total = 2 * Math.exp(3) + Math.exp(1) + Math.exp(-1);
    expect(top[0]!.probability).toBeCloseTo(Math.exp(3) / total, 14);
    expect(top[2]!.probability).toBeCloseTo(Math.exp(1) / total, 14);
    expect(mostLikely(logits, 4, 4)).toBe(1);
    expect(mostLikely(logits, 0, 4)).toBe(0);
  });

  it('are no more than there are', () => {
    expect(topWords(logits, 0, vocabulary, 9)).toHaveLength(4);
  });
});
