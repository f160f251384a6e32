/** The engine's side of every comparison. */
import type { Example } from '../../src/engine/loss.ts';
import type { Architecture, Model } from '../../src/engine/model.ts';
import { prepareRun, runLayers } from '../../src/engine/run.ts';
import { runTrace } from '../../src/engine/trace.ts';
import { beginTraining, train, type TrainingPlan } from '../../src/engine/train.ts';

/** A forward pass into buffers that are there, with every signal of every step recorded. */
export function engineForward(
  model: Model,
  input: Float64Array,
  steps: number,
): () => Float64Array {
  const run = prepareRun(model, steps);
  run.input.set(input);
  return () => {
    runLayers(run);
    return run.output;
  };
}

/** The same from nothing, as for a new sentence: buffers, copies of the weights and all. */
export function engineTrace(model: Model, input: Float64Array, steps: number): () => Float64Array {
  const { inputs } = model.architecture;
  const vectors = Array.from({ length: steps }, (_, step) =>
    input.subarray(step * inputs, (step + 1) * inputs),
  );
  return () => runTrace(model, { vectors }).output;
}

export interface EngineTraining {
  /** As it is before the first step. */
  readonly model: Model;
  /** Takes a step; returns the batch's loss. */
  readonly step: () => number;
}

/** Training steps, always on the same examples. */
export function engineTraining(
  architecture: Architecture,
  examples: readonly Example[],
  learningRate: number,
): EngineTraining {
  let next = 0;
  const plan: TrainingPlan = {
    architecture,
    schedule: { learningRate, warmUpSteps: 0, steps: Number.MAX_SAFE_INTEGER },
    batch: examples.length,
    penalties: { write: 0, show: 0 },
    levels: 1,
    advanceBySteps: false,
    example: () => examples[next++ % examples.length]!,
    dataSeed: 1,
    trainingSeed: 1,
  };
  const state = beginTraining(plan);
  const progress = train(plan, state);
  const step = (): number => {
    const taken = progress.next();
    if (taken.done === true) throw new Error('The training came to its end.');
    return taken.value.loss;
  };
  return { model: state.model, step };
}
