/** Trains the runs of a network and measures each on sentences that serve for choosing only. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { seededRandom } from '../../engine/random.ts';
import type { TrainingPlan, TrainingProgress } from '../../engine/train.ts';
import type { Scenario, Variant } from '../../scenarios/contract.ts';
import { evaluateModel, type Evaluation } from '../../scenarios/evaluate.ts';
import { lessonsOf } from '../../scenarios/lessons.ts';
import { planOf } from '../../scenarios/training.ts';
import { checkpointPath, type Checkpoint } from './checkpoint.ts';
import { recipeOfRun, type Network, type Run } from './jobs.ts';
import { asShipped } from './shipModel.ts';
import { trainCandidate } from './trainCandidate.ts';
import { writeWhole } from './writeWhole.ts';

/** Candidates are compared on these sentences, the card is measured on others. */
const CHOICE_SEED = 4711;
const CHOICE_SENTENCES = 200;

/** Sentences enough to tell that a bucket has changed. */
const FINGERPRINT_SENTENCES = 8;

export interface FinishedRun {
  readonly checkpoint: Checkpoint;
  readonly evaluation: Evaluation;
}

export function planOfRun(network: Network, run: Run): TrainingPlan {
  return planOf(network.scenario, recipeOfRun(network, run), run.candidate);
}

/** A short name for all that candidates are compared on. */
export function fingerprint(scenario: Scenario, direction: Variant['direction']): string {
  const { buckets, readabilityBucket } = lessonsOf(scenario, direction);
  const sentences = buckets.map((bucket) => {
    const random = seededRandom('fingerprint', bucket.name);
    return Array.from({ length: FINGERPRINT_SENTENCES }, () => bucket.generate(random));
  });
  const reach = scenario.reach?.most;
  const facts = JSON.stringify([
    CHOICE_SEED,
    CHOICE_SENTENCES,
    sentences,
    readabilityBucket,
    reach,
  ]);
  return createHash('sha256').update(facts).digest('hex').slice(0, 8);
}

/** Measured once: what is known of a finished run stands beside its checkpoint. */
function evaluateOnce(network: Network, path: string, { state }: Checkpoint): Evaluation {
  const { scenario, recipe } = network;
  const file = `${path}.${fingerprint(scenario, recipe.direction)}.json`;
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Evaluation;
  const model = asShipped(state.model);
  const evaluation = evaluateModel(scenario, model, CHOICE_SEED, CHOICE_SENTENCES);
  writeWhole(file, JSON.stringify(evaluation));
  return evaluation;
}

/** Trains a run to its end, from where it stands, and measures it; undefined when stopped. */
export async function finishRun(
  network: Network,
  run: Run,
  onProgress: (progress: TrainingProgress) => void,
  stop: AbortSignal,
): Promise<FinishedRun | undefined> {
  const plan = planOfRun(network, run);
  const checkpoint = await trainCandidate(network.name, plan, onProgress, stop);
  if (checkpoint === undefined) return undefined;
  const path = checkpointPath(network.name, plan);
  return { checkpoint, evaluation: evaluateOnce(network, path, checkpoint) };
}
