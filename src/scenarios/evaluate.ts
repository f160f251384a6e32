import type { Model } from '../engine/model.ts';
import { seededRandom } from '../engine/random.ts';
import { evaluateBucket, type BucketResult } from './accuracy.ts';
import type { Lessons, Scenario } from './contract.ts';
import { directionOf, lessonsOf } from './lessons.ts';
import { measureReach } from './reach.ts';
import { measureReadability, type Readability } from './readability.ts';

const READABILITY_SENTENCES = 200;

export interface Evaluation {
  readonly buckets: readonly BucketResult[];
  /** Null where no single word decides the answer. */
  readonly readability: Readability | null;
  /** How far beyond its training it goes right; absent where the scenario does not ask. */
  readonly reach?: number;
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
  const lessons = lessonsOf(scenario, directionOf(model.architecture));
  const total = lessons.buckets.length + 1;
  const buckets = lessons.buckets.map((bucket, index) => {
    const random = seededRandom('evaluate', scenario.id, bucket.name, seed);
    const result = evaluateBucket(scenario, bucket, model, random, sentencesPerBucket);
    onProgress(index + 1, total);
    return result;
  });
  const readability = evaluateReadability(scenario, lessons, model, seed);
  const reach = scenario.reach && { reach: measureReach(scenario.reach, model) };
  onProgress(total, total);
  return { buckets, readability, ...reach };
}

function evaluateReadability(
  scenario: Scenario,
  { buckets, readabilityBucket }: Lessons,
  model: Model,
  seed: number,
): Readability | null {
  if (readabilityBucket === undefined) return null;
  const readable = buckets.find(({ name }) => name === readabilityBucket);
  if (readable === undefined) {
    throw new RangeError(`${scenario.id} has no bucket ${readabilityBucket}.`);
  }
  const random = seededRandom('readability', scenario.id, seed);
  return measureReadability(scenario, readable, model, random, READABILITY_SENTENCES);
}
