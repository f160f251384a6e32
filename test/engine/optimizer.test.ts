import { describe, expect, it } from 'vitest';
import { adamStep, clipNorm, learningRateAt } from '../../src/engine/optimizer.ts';
import { largestDifference, readGolden } from './golden.ts';

describe('Adam', () => {
  const { learningRate, start, gradients, values } = readGolden('torch.json').adam;

  it("takes the same steps as PyTorch's", () => {
    const parameters = { weight: Float64Array.from(start) };
    const zeros = () => ({ weight: new Float64Array(start.length) });
    const moments = { first: zeros(), second: zeros() };
    gradients.forEach((gradient, step) => {
      adamStep(parameters, { weight: Float64Array.from(gradient) }, moments, learningRate, step);
      expect(largestDifference(parameters.weight, values[step]!)).toBeLessThanOrEqual(1e-14);
    });
  });

  it('leaves parameters without moments as they are', () => {
    const parameters = { bias: Float64Array.from([1, 2]) };
    const gradient = { bias: Float64Array.from([5, 5]) };
    adamStep(parameters, gradient, { first: {}, second: {} }, 0.1, 0);
    expect([...parameters.bias]).toEqual([1, 2]);
  });
});

describe('clipping', () => {
  it('scales all gradients together down to the limit', () => {
    const gradients = { a: Float64Array.from([3, 0]), b: Float64Array.from([-4]) };
    expect(clipNorm(gradients, 1)).toBe(5);
    expect(largestDifference([...gradients.a, ...gradients.b], [0.6, 0, -0.8])).toBeLessThan(1e-15);
  });

  it('leaves smaller gradients alone', () => {
    const gradients = { a: Float64Array.from([0.3, 0.4]) };
    expect(clipNorm(gradients, 1)).toBeCloseTo(0.5, 15);
    expect([...gradients.a]).toEqual([0.3, 0.4]);
  });
});

describe('the learning rate', () => {
  const schedule = { learningRate: 0.01, warmUpSteps: 50, steps: 250 };

  it('rises evenly, then falls along half a cosine', () => {
    expect(learningRateAt(schedule, 0)).toBeCloseTo(0.01 / 50, 15);
    expect(learningRateAt(schedule, 24)).toBeCloseTo(0.005, 15);
    expect(learningRateAt(schedule, 49)).toBeCloseTo(0.01, 15);
    expect(learningRateAt(schedule, 50)).toBeCloseTo(0.01, 15);
    expect(learningRateAt(schedule, 100)).toBeCloseTo(0.005 * (1 + Math.SQRT1_2), 15);
    expect(learningRateAt(schedule, 150)).toBeCloseTo(0.005, 15);
    expect(learningRateAt(schedule, 250)).toBeCloseTo(0, 15);
    expect(learningRateAt(schedule, 1000)).toBeCloseTo(0, 15);
  });
});
