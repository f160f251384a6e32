import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/engine/random.ts';
import type { Bucket } from '../../src/scenarios/contract.ts';
import { evaluateModel } from '../../src/scenarios/evaluate.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { blankRnn, firstCountryModel } from './handMadeModel.ts';

describe('the evaluation of a model', () => {
  it('finds a model right that remembers the first country, and its memory readable', () => {
    const { buckets, readability } = evaluateModel(france, firstCountryModel(), 1, 20);
    expect(buckets.map(({ name }) => name)).toEqual(france.buckets.map(({ name }) => name));
    for (const { accuracy, interval, meanProbability, sentences } of buckets) {
      expect(accuracy).toBe(1);
      expect(interval[0]).toBeCloseTo(0.8389, 4);
      expect(interval[1]).toBe(1);
      expect(meanProbability).toBeGreaterThan(0.999);
      expect(sentences).toBe(20);
    }
    expect(readability!.countryKept).toBeCloseTo(1, 9);
    expect(readability!.writtenUnits).toBe(2);
    expect(readability!.influenceTop).toBe(1);
  });

  it('finds a model wrong that keeps nothing', () => {
    const { buckets, readability } = evaluateModel(france, firstCountryModel(-30), 1, 20);
    for (const { accuracy } of buckets) expect(accuracy).toBeLessThan(0.5);
    expect(readability!.countryKept).toBeLessThan(1e-9);
    expect(readability!.middleKept).toBeLessThan(0.5);
    expect(readability!.writtenUnits).toBe(2);
  });

  it('has no figures of a memory for a simple RNN, and gives chance its due', () => {
    const { buckets, readability } = evaluateModel(france, blankRnn(), 1, 10);
    expect(readability).toMatchObject({ countryKept: null, middleKept: null, writtenUnits: null });
    for (const { accuracy, meanProbability } of buckets) {
      expect(accuracy).toBe(0);
      expect(meanProbability).toBeCloseTo(1 / france.vocabulary.length, 12);
    }
  });

  it('depends on the seed alone, and reports its progress', () => {
    const recorded: string[] = [];
    const record = (bucket: Bucket): Bucket => ({
      ...bucket,
      generate: (random) => {
        const sentence = bucket.generate(random);
        recorded.push(sentence.words.join(' '));
        return sentence;
      },
    });
    const recording = { ...france, buckets: france.buckets.map(record) };
    const run = (seed: number) => {
      recorded.length = 0;
      const progress: number[] = [];
      evaluateModel(recording, blankRnn(), seed, 5, (done, total) => progress.push(done / total));
      expect(progress.at(-1)).toBe(1);
      expect(progress).toHaveLength(7);
      return [...recorded];
    };
    const seven = run(7);
    const eight = new Set(run(8));
    expect(seven).toHaveLength(6 * 5 + 200);
    expect(run(7)).toEqual(seven);
    expect(seven.filter((sentence) => eight.has(sentence)).length).toBeLessThan(3);
  });

  it('measures the memory on sentences of the named bucket only', () => {
    const lengths: number[] = [];
    const random = seededRandom('any');
    const trap: Bucket = { name: 'trap', generate: () => france.buckets[0]!.generate(random) };
    const named: Bucket = {
      name: 'named',
      generate: (stream) => {
        const sentence = france.buckets[2]!.generate(stream);
        lengths.push(sentence.middle[1] - sentence.middle[0]);
        return sentence;
      },
    };
    const scenario = { ...france, buckets: [trap, named], readabilityBucket: 'named' };
    evaluateModel(scenario, blankRnn(), 1, 1);
    expect(lengths).toHaveLength(201);
    const misnamed = { ...scenario, readabilityBucket: 'elsewhere' };
    expect(() => evaluateModel(misnamed, blankRnn(), 1, 1)).toThrow('no bucket elsewhere');
  });
});
