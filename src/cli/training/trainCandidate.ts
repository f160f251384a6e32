import { setImmediate } from 'node:timers/promises';
import { train, type TrainingPlan, type TrainingProgress } from '../../engine/train.ts';
import { checkpointPath, loadCheckpoint, saveCheckpoint, type Checkpoint } from './checkpoint.ts';

const STEPS_BETWEEN_CHECKPOINTS = 100;

/**
 * Trains one candidate from its checkpoint, if there is one, to the end of its plan. Returns
 * undefined when it was stopped: what was done is saved and goes on there next time.
 *
 * @param onProgress called after every step
 */
export async function trainCandidate(
  name: string,
  plan: TrainingPlan,
  onProgress: (progress: TrainingProgress) => void,
  stop: AbortSignal,
): Promise<Checkpoint | undefined> {
  const path = checkpointPath(name, plan);
  const checkpoint = loadCheckpoint(path, plan);
  const { steps } = plan.schedule;
  const secondsBefore = checkpoint.wallSeconds;
  const begun = performance.now();
  for (const progress of train(plan, checkpoint.state)) {
    checkpoint.wallSeconds = secondsBefore + (performance.now() - begun) / 1000;
    onProgress(progress);
    const isLast = progress.step === steps;
    if (isLast || progress.step % STEPS_BETWEEN_CHECKPOINTS === 0) saveCheckpoint(path, checkpoint);
    // Lets the message that stops the training be heard between two steps.
    await setImmediate();
    if (stop.aborted && !isLast) {
      saveCheckpoint(path, checkpoint);
      return undefined;
    }
  }
  return checkpoint;
}
