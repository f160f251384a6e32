import { setImmediate } from 'node:timers/promises';
import { train, type TrainingPlan, type TrainingProgress } from '../engine/train.ts';
import { checkpointPath, loadCheckpoint, saveCheckpoint, type Checkpoint } from './checkpoint.ts';
import { duration, type ProgressLine } from './progressLine.ts';

const STEPS_BETWEEN_CHECKPOINTS = 100;

function describe(
  label: string,
  steps: number,
  progress: TrainingProgress,
  secondsLeft: number,
): string {
  return [
    label,
    `step ${String(progress.step)} of ${String(steps)}`,
    `level ${String(progress.level + 1)}`,
    `loss ${progress.loss.toFixed(3)}`,
    `accuracy ${(100 * progress.accuracy).toFixed(0)} %`,
    `${duration(secondsLeft)} left`,
  ].join(' · ');
}

/**
 * Trains one candidate from its checkpoint, if there is one, to the end of its plan. Returns
 * undefined when it was stopped: what was done is saved and goes on there next time.
 */
export async function trainCandidate(
  name: string,
  plan: TrainingPlan,
  line: ProgressLine,
  stop: AbortSignal,
): Promise<Checkpoint | undefined> {
  const path = checkpointPath(name, plan);
  const checkpoint = loadCheckpoint(path, plan);
  const { steps, learningRate } = plan.schedule;
  const label = `${name}, seed ${String(plan.trainingSeed)}, rate ${String(learningRate)}`;
  const firstStep = checkpoint.state.step;
  const secondsBefore = checkpoint.wallSeconds;
  const begun = performance.now();
  for (const progress of train(plan, checkpoint.state)) {
    const seconds = (performance.now() - begun) / 1000;
    checkpoint.wallSeconds = secondsBefore + seconds;
    const secondsLeft = (seconds / (progress.step - firstStep)) * (steps - progress.step);
    line.show(describe(label, steps, progress, secondsLeft));
    const isLast = progress.step === steps;
    if (isLast || progress.step % STEPS_BETWEEN_CHECKPOINTS === 0) saveCheckpoint(path, checkpoint);
    // Lets the signal that stops the training be heard between two steps.
    await setImmediate();
    if (stop.aborted && !isLast) {
      saveCheckpoint(path, checkpoint);
      line.finish(`${label} · stopped at step ${String(progress.step)}; the same command goes on.`);
      return undefined;
    }
  }
  return checkpoint;
}
