import type { Model } from '../engine/model.ts';
import { seededRandom } from '../engine/random.ts';
import { evaluateBucket, type BucketResult } from './accuracy.ts';
import type { Scenario } from './contract.ts';
import { measureReadability, type Readability } from './readability.ts';

const READABILITY_SENTENCES = 200;

export interface Evaluation {
  readonly buckets: readonly BucketResult[];
  readonly readability: Readability;
}

/**
 * Measures a model of a scenario on fresh sentences, which depend on the seed alone and come from
 * other streams than those of a training run. Where a bucket has few sentences to offer, as with an
 * empty middle, training will have met them all the same.
 *
 * @param onProgress called after each bucket and after the readability, with how many of them
 *   are done
 */
export function evaluateModel(
  scenario: Scenario,
  model: Model,
  seed: number,
  sentencesPerBucket: number,
  onProgress: (done: number, total: number) => void = () => undefined,
): Evaluation {
  const total = scenario.buckets.length + 1;
  const buckets = scenario.buckets.map((bucket, index) => {
    const random = seededRandom('evaluate', scenario.id, bucket.name, seed);
    const result = evaluateBucket(bucket, model, random, sentencesPerBucket);
    onProgress(index + 1, total);
    return result;
  });
  const readable = scenario.buckets.find(({ name }) => name === scenario.readabilityBucket);
  if (readable === undefined) {
    throw new RangeError(`${scenario.id} has no bucket ${scenario.readabilityBucket}.`);
  }
  const random = seededRandom('readability', scenario.id, seed);
  const readability = measureReadability(scenario, readable, model, random, READABILITY_SENTENCES);
  onProgress(total, total);
  return { buckets, readability };
}
