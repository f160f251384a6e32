import { describe, expect, it } from 'vitest';
import { counting } from '../../../src/scenarios/counting.ts';
import { measureExperiments } from '../../../src/scenarios/experiments/measure.ts';
import { france } from '../../../src/scenarios/france/index.ts';
import { twoPeople } from '../../../src/scenarios/two-people/index.ts';
import { wilsonInterval } from '../../../src/scenarios/wilson.ts';
import { firstCountryModel } from '../handMadeModel.ts';
import { shippedModel } from '../shippedFile.ts';

const FRESH_SEED = 2026;

describe('experiments on the shipped readable LSTM of France', () => {
  const results = measureExperiments(
    france,
    shippedModel('france.lstm.1.forward.readable'),
    FRESH_SEED,
    200,
  )!;

  it('tell what the country does to the memory', () => {
    expect(results.untouched.share).toBeGreaterThanOrEqual(0.99);
    expect(results.swap.share).toBeGreaterThanOrEqual(0.99);
    expect(results.erase.share).toBeLessThanOrEqual(0.1);
    expect(results.others!.share).toBeGreaterThanOrEqual(0.85);
    expect(results.transplant.share).toBeGreaterThanOrEqual(0.98);
  });

  it('count, with an interval', () => {
    const { count, sentences, share, interval } = results.others!;
    expect(sentences).toBe(200);
    expect(share).toBe(count / 200);
    expect(interval).toEqual(wilsonInterval(count, 200));
  });
});

describe('experiments on other networks', () => {
  it('a hand-made one has too few other units to erase as many', () => {
    const { carryingUnits, untouched, swap, erase, others, transplant } = measureExperiments(
      ...[france, firstCountryModel(), 1, 20],
    )!;
    expect(carryingUnits).toEqual([[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]]);
    expect([untouched.count, swap.count, erase.count, transplant.count]).toEqual([20, 20, 0, 20]);
    expect(others).toBeNull();
  });

  it('a donor is asked the same question, and the units of each layer are erased', () => {
    const model = shippedModel('two-people.lstm.2.forward.readable');
    const { carryingUnits, erase, transplant } = measureExperiments(twoPeople, model, 1, 40)!;
    expect(carryingUnits).toHaveLength(2);
    expect(erase.share).toBeLessThanOrEqual(0.2);
    expect(transplant.share).toBeGreaterThanOrEqual(0.9);
  });

  it('reach both directions of one that reads both ways', () => {
    const model = shippedModel('france.lstm.2.bidirectional.readable');
    const results = measureExperiments(france, model, 1, 20)!;
    expect(results.carryingUnits).toHaveLength(2);
    // The clue stands in front of the blank: the first layer carries nothing of it backward.
    expect(results.backwardCarryingUnits).toHaveLength(2);
    expect(results.backwardCarryingUnits![0]).toEqual([]);
    expect(results.transplant.count).toBe(20);
  });

  it('depend on the seed alone', () => {
    const model = firstCountryModel();
    const once = measureExperiments(france, model, 3, 5);
    expect(measureExperiments(france, model, 3, 5)).toEqual(once);
  });

  it('make no sense where no single word decides the answer', () => {
    const model = shippedModel('counting.lstm.1.forward.plain');
    expect(measureExperiments(counting, model, 1, 5)).toBeUndefined();
  });
});
