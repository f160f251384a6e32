import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Tensor } from '../../engine/model.ts';
import { seededRandom } from '../../engine/random.ts';
import { beginTraining, type TrainingPlan, type TrainingState } from '../../engine/train.ts';
import { readSafetensors } from '../../formats/safetensors.ts';
import { writeSafetensors } from '../../formats/safetensorsWriter.ts';
import { CommandError } from '../commandError.ts';
import { projectFolder } from '../folders.ts';
import { writeWhole } from './writeWhole.ts';

/** A training run as it stands, and how long it has taken so far. */
export interface Checkpoint {
  readonly state: TrainingState;
  wallSeconds: number;
}

/** Where trainings keep what they have done so far. */
export const trainingFolder = join(projectFolder, '.training');

/** Sentences enough to tell that the data of a plan have changed. */
const FINGERPRINT_EXAMPLES = 32;

/** A short name for everything that determines the weights, the training sentences included. */
function fingerprint(plan: TrainingPlan): string {
  const random = seededRandom('fingerprint');
  const examples = Array.from({ length: FINGERPRINT_EXAMPLES }, (_, index) =>
    plan.example(random, index % plan.levels),
  );
  const facts = JSON.stringify({ ...plan, examples });
  return createHash('sha256').update(facts).digest('hex').slice(0, 8);
}

/** Where the checkpoint of a plan is kept: a changed plan gets another file, never a wrong resume. */
export function checkpointPath(name: string, plan: TrainingPlan): string {
  const rate = String(plan.schedule.learningRate);
  const seed = String(plan.trainingSeed);
  const file = `${name}-rate-${rate}-seed-${seed}-${fingerprint(plan)}.safetensors`;
  return join(trainingFolder, file);
}

function asTensors(
  prefix: string,
  arrays: Readonly<Record<string, Float64Array>>,
): readonly (readonly [string, Tensor])[] {
  return Object.entries(arrays).map(([name, data]) => [
    prefix + name,
    { shape: [data.length], data },
  ]);
}

/** Keeps a run as it stands. */
export function saveCheckpoint(path: string, { state, wallSeconds }: Checkpoint): void {
  const { step, level, accuracy, model, moments } = state;
  const tensors = Object.fromEntries([
    ...Object.entries(model.tensors).map(([name, tensor]) => [`model.${name}`, tensor] as const),
    ...asTensors('first.', moments.first),
    ...asTensors('second.', moments.second),
  ]);
  const progress = JSON.stringify({ step, level, accuracy, wallSeconds });
  mkdirSync(dirname(path), { recursive: true });
  writeWhole(path, writeSafetensors(tensors, { progress }, 'F64'));
}

/** Resumes a plan where its checkpoint stands, or begins it. */
export function loadCheckpoint(path: string, plan: TrainingPlan): Checkpoint {
  const state = beginTraining(plan);
  if (!existsSync(path)) return { state, wallSeconds: 0 };
  const file = readSafetensors(readFileSync(path));
  const restore = (prefix: string, arrays: Readonly<Record<string, Float64Array>>): void => {
    for (const [name, array] of Object.entries(arrays)) {
      const saved = file.read(prefix + name);
      if (saved.data.length !== array.length) {
        throw new CommandError(`The checkpoint ${path} does not fit; delete it to train anew.`);
      }
      array.set(saved.data);
    }
  };
  for (const [name, tensor] of Object.entries(state.model.tensors)) {
    restore('model.', { [name]: tensor.data });
  }
  restore('first.', state.moments.first);
  restore('second.', state.moments.second);
  const progress = JSON.parse(file.metadata['progress'] ?? '{}') as {
    step: number;
    level: number;
    accuracy: number;
    wallSeconds: number;
  };
  const { step, level, accuracy, wallSeconds } = progress;
  Object.assign(state, { step, level, accuracy });
  return { state, wallSeconds };
}
