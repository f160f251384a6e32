import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logOdds } from '../../../src/engine/predict.ts';
import {
  correlations,
  logOddsOverTime,
  orderByCorrelation,
  orderByNumber,
  orderBySimilarity,
  orderByVariance,
  variances,
} from '../../../src/draw/map/orders.ts';

/** [steps, units] from one series a unit. */
function together(...series: readonly (readonly number[])[]): Float64Array {
  return Float64Array.from(series[0]!.flatMap((_, step) => series.map((each) => each[step]!)));
}

const series = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 12 }))
  .chain(([units, steps]) =>
    fc.record({
      units: fc.constant(units),
      values: fc.float64Array({
        minLength: units * steps,
        maxLength: units * steps,
        min: -5,
        max: 5,
        noNaN: true,
      }),
    }),
  );

describe('an order of units', () => {
  it('holds every unit once, whatever they carry, and is the same every time', () => {
    fc.assert(
      fc.property(series, ({ values, units }) => {
        const answer = Float64Array.from({ length: values.length / units }, (_, step) => step);
        const orders = () => [
          orderByNumber(units),
          orderByVariance(values, units),
          orderByCorrelation(values, units, answer),
          orderBySimilarity(values, units),
        ];
        for (const order of orders()) {
          expect([...order].sort((a, b) => a - b)).toEqual(orderByNumber(units));
        }
        expect(orders()).toEqual(orders());
      }),
    );
  });

  it('by variance begins with the unit that changes most', () => {
    const values = together([1, 1, 1, 1], [0, 2, 0, 2], [0, 1, 0, 1], [5, 5, 5, 5]);
    expect([...variances(values, 4)]).toEqual([0, 1, 0.25, 0]);
    expect(orderByVariance(values, 4)).toEqual([1, 2, 0, 3]);
  });

  it('by correlation begins with the unit that goes along with the answer or against it', () => {
    const answer = Float64Array.of(0, 1, 2, 3);
    const values = together([0, 1, 0, 1], [3, 2, 1, 0], [7, 7, 7, 7], [0, 1, 2, 4]);
    const [first, second, third, fourth] = correlations(values, 4, answer);
    expect(first).toBeCloseTo(0.4472, 4);
    expect(second).toBeCloseTo(-1, 12);
    expect(third).toBe(0);
    expect(fourth).toBeCloseTo(0.9827, 4);
    expect(orderByCorrelation(values, 4, answer)).toEqual([1, 3, 0, 2]);
  });

  it('by similarity lets units that change alike stand together', () => {
    const values = together(
      [0, 9, 0, 0, 0, 0],
      [0, 0, 0, 0, 5, 5],
      [0, 4, 0, 0, 0, 0.1],
      [1, 1, 1, 1, 1, 1],
      [0, 0, 0, 0, 3, 4],
    );
    const order = orderBySimilarity(values, 5);
    expect(order[0]).toBe(0);
    expect(order[1]).toBe(2);
    expect(Math.abs(order.indexOf(1) - order.indexOf(4))).toBe(1);
  });
});

describe('the log-odds over time', () => {
  it('are those of one word after every step', () => {
    const logits = Float64Array.of(1, 2, 3, -1, 0, 7);
    expect([...logOddsOverTime(logits, 3, 1)]).toEqual([
      logOdds(logits, 0, 3, 1),
      logOdds(logits, 3, 3, 1),
    ]);
  });
});
