/**
 * Training as an iterator: each turn takes one optimiser step and yields how it went. All that a
 * continuation needs is in the state, and the examples of a step depend only on the seed and the
 * step, so an interrupted run goes on exactly as it would have.
 */
import { runBackward } from './backward.ts';
import { clearGradients, prepareGradients, tensorGradients, type Gradients } from './gradients.ts';
import { initializeModel, trainedTensors, untrainedParts } from './initialize.ts';
import {
  addCrossEntropy,
  addPenalties,
  isAnsweredRight,
  type Example,
  type Penalties,
} from './loss.ts';
import type { Architecture, Model } from './model.ts';
import {
  adamStep,
  clipNorm,
  learningRateAt,
  type AdamMoments,
  type Schedule,
} from './optimizer.ts';
import { PackedWeights } from './packedWeights.ts';
import { backThroughEmbedding } from './parameterGradients.ts';
import { seededRandom, type Random } from './random.ts';
import {
  computeLogits,
  forEachStretch,
  prepareRun,
  readTokens,
  runLayers,
  type Run,
} from './run.ts';

/** How a network is trained; together with the seed it determines every weight. */
export interface TrainingPlan {
  readonly architecture: Architecture;
  readonly schedule: Schedule;
  readonly batch: number;
  readonly penalties: Penalties;
  /** How many levels of difficulty the examples have, from 0 on. */
  readonly levels: number;
  /** Whether a level also ends after its equal part of the steps, success or not. */
  readonly advanceBySteps: boolean;
  /** Draws an example of a level. */
  readonly example: (random: Random, level: number) => Example;
  readonly dataSeed: number;
  readonly trainingSeed: number;
}

/** Everything that changes while training; plain data that can be saved. */
export interface TrainingState {
  readonly model: Model;
  readonly moments: AdamMoments;
  /** Optimiser steps taken. */
  step: number;
  level: number;
  /** The running accuracy of the answers at this level, 0 when it begins. */
  accuracy: number;
}

export interface TrainingProgress {
  readonly step: number;
  readonly level: number;
  /** Mean loss of the batch, the penalties included. */
  readonly loss: number;
  readonly accuracy: number;
}

/** The gradient's norm is clipped to this. */
const NORM_LIMIT = 1;
/** A level is passed when the running accuracy exceeds this. */
const LEVEL_PASSED = 0.9;
/** How much of the running accuracy a new batch leaves as it was. */
const ACCURACY_DECAY = 0.9;

/** The state before the first step: random weights from the seed, moments at zero. */
export function beginTraining(plan: TrainingPlan): TrainingState {
  const model = initializeModel(plan.architecture, seededRandom('weights', plan.trainingSeed));
  const zeros = (): Record<string, Float64Array> =>
    Object.fromEntries(
      trainedTensors(model).map((name) => [
        name,
        new Float64Array(model.tensors[name]!.data.length),
      ]),
    );
  return { model, moments: { first: zeros(), second: zeros() }, step: 0, level: 0, accuracy: 0 };
}

interface Workspace {
  readonly run: Run;
  readonly gradients: Gradients;
}

/** Keeps the buffers for each length of sequence, so that training does not allocate anew. */
class Workspaces {
  readonly tensors: Record<string, Float64Array>;
  readonly packed: PackedWeights;
  private readonly byLength = new Map<number, Workspace>();

  constructor(private readonly model: Model) {
    this.packed = new PackedWeights(model);
    this.tensors = tensorGradients(prepareRun(model, 1, this.packed));
  }

  of(length: number): Workspace {
    const known = this.byLength.get(length);
    if (known !== undefined) return known;
    const run = prepareRun(this.model, length, this.packed);
    const workspace = { run, gradients: prepareGradients(run, this.tensors) };
    this.byLength.set(length, workspace);
    return workspace;
  }
}

interface BatchScales {
  /** One over the sum of the weights of all targets. */
  readonly loss: number;
  /** One over the number of steps: the penalties are means over steps. */
  readonly penalty: number;
}

function scalesOf(examples: readonly Example[]): BatchScales {
  let weights = 0;
  let steps = 0;
  for (const example of examples) {
    for (const weight of example.weights) weights += weight;
    steps += example.tokens.length;
  }
  return { loss: 1 / weights, penalty: 1 / steps };
}

/** The logits of the steps that count; the others keep what an earlier sequence left there. */
function computeAskedLogits(run: Run, { weights, answerStep }: Example): void {
  const counts = (step: number): boolean => weights[step] !== 0 || step === answerStep;
  forEachStretch(run.steps, counts, (first, last) => computeLogits(run, first, last));
}

/** Adds one example's gradients; returns its part of the loss and whether it was answered right. */
function learnFrom(
  { run, gradients }: Workspace,
  example: Example,
  scales: BatchScales,
  penalties: Penalties,
): { loss: number; right: boolean } {
  clearGradients(gradients);
  readTokens(run, example.tokens);
  runLayers(run);
  computeAskedLogits(run, example);
  const loss =
    addCrossEntropy(run, example, scales.loss, gradients) +
    addPenalties(run, penalties, scales.penalty, gradients);
  runBackward(run, gradients);
  backThroughEmbedding(run, gradients, example.tokens);
  return { loss, right: isAnsweredRight(run, example) };
}

function advanceLevel(plan: TrainingPlan, state: TrainingState): void {
  if (state.level >= plan.levels - 1) return;
  const share = (state.level + 1) / plan.levels;
  const late = plan.advanceBySteps && state.step >= share * plan.schedule.steps;
  if (state.accuracy > LEVEL_PASSED || late) {
    state.level++;
    state.accuracy = 0;
  }
}

/** Trains from where the state stands to the end of the plan, changing the state in place. */
export function* train(plan: TrainingPlan, state: TrainingState): Generator<TrainingProgress> {
  const workspaces = new Workspaces(state.model);
  const tensors = Object.entries(state.model.tensors);
  const parameters = Object.fromEntries(tensors.map(([name, tensor]) => [name, tensor.data]));
  const untrained = untrainedParts(state.model, workspaces.tensors);
  while (state.step < plan.schedule.steps) {
    const random = seededRandom('train', plan.dataSeed, state.step);
    const examples = Array.from({ length: plan.batch }, () => plan.example(random, state.level));
    const scales = scalesOf(examples);
    for (const gradient of Object.values(workspaces.tensors)) gradient.fill(0);
    let loss = 0;
    let right = 0;
    for (const example of examples) {
      const workspace = workspaces.of(example.tokens.length);
      const learned = learnFrom(workspace, example, scales, plan.penalties);
      loss += learned.loss;
      if (learned.right) right++;
    }
    const trained = Object.fromEntries(
      Object.keys(state.moments.first).map((name) => [name, workspaces.tensors[name]!]),
    );
    for (const part of untrained) part.fill(0);
    clipNorm(trained, NORM_LIMIT);
    const rate = learningRateAt(plan.schedule, state.step);
    adamStep(parameters, trained, state.moments, rate, state.step);
    workspaces.packed.refresh();
    const batchAccuracy = right / examples.length;
    state.accuracy = ACCURACY_DECAY * state.accuracy + (1 - ACCURACY_DECAY) * batchAccuracy;
    state.step++;
    const progress = { step: state.step, level: state.level, loss, accuracy: state.accuracy };
    // Before the yield, so that whoever stops there has saved a state that goes on just the same.
    advanceLevel(plan, state);
    yield progress;
  }
}
