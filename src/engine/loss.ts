/** The training loss of one sequence, and the two penalties that make a memory readable. */
import { arrayOf } from './cells/access.ts';
import { signalWithRole } from './cells/contract.ts';
import type { Gradients } from './gradients.ts';
import { mostLikely, writeSoftmax } from './predict.ts';
import type { Run } from './run.ts';

/** A sequence to learn from: after each step a word is expected, with a weight. */
export interface Example {
  /** What is read, the start token included. */
  readonly tokens: readonly number[];
  /** What should come after each step, as many as `tokens`. */
  readonly targets: readonly number[];
  /** How much each target counts; 0 where nothing is asked. */
  readonly weights: readonly number[];
  /** The step whose answer the running accuracy is about. */
  readonly answerStep: number;
}

/** λ of each penalty; both are sums over units, for the top layer. */
export interface Penalties {
  /** λ · Σ_j |i_j · g_j|: writing costs. */
  readonly write: number;
  /** λ · Σ_j |h_j|: showing costs. */
  readonly show: number;
}

/**
 * Cross entropy Σ_t weight_t · −ln p(target_t), times `scale`. Adds its derivatives to the
 * gradients of the logits.
 */
export function addCrossEntropy(
  run: Run,
  example: Example,
  scale: number,
  gradients: Gradients,
): number {
  const { logits } = run;
  const dLogits = gradients.logits;
  if (logits === undefined || dLogits === undefined) {
    throw new RangeError(
      'This model has no output layer, so there is nothing to learn from words.',
    );
  }
  const count = run.words.vocabularySize;
  const probabilities = new Float64Array(count);
  let loss = 0;
  for (let step = 0; step < run.steps; step++) {
    const weight = example.weights[step]! * scale;
    if (weight === 0) continue;
    writeSoftmax(logits, step * count, probabilities);
    const target = example.targets[step]!;
    // Below the smallest positive number a probability counts as that: the loss stays finite.
    loss -= weight * Math.log(Math.max(probabilities[target]!, Number.MIN_VALUE));
    const at = step * count;
    for (let word = 0; word < count; word++) dLogits[at + word]! += weight * probabilities[word]!;
    dLogits[at + target]! -= weight;
  }
  return loss;
}

function addAbsolute(values: Float64Array, gradient: Float64Array, penalty: number): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    sum += Math.abs(value);
    gradient[at]! += penalty * Math.sign(value);
  }
  return penalty * sum;
}

/**
 * The penalties Σ_t Σ_j, times `scale`, on the top layer. Adds their derivatives to the signals'
 * gradients. A cell without a write role pays nothing for writing.
 */
export function addPenalties(
  run: Run,
  penalties: Penalties,
  scale: number,
  gradients: Gradients,
): number {
  const top = run.layers.length - 1;
  const priced = [
    { signal: signalWithRole(run.cell, 'written'), penalty: penalties.write },
    { signal: signalWithRole(run.cell, 'output'), penalty: penalties.show },
  ];
  let sum = 0;
  run.layers[top]!.forEach((layer, direction) => {
    const into = gradients.layers[top]![direction]!.signals;
    for (const { signal, penalty } of priced) {
      if (signal === undefined || penalty === 0) continue;
      const values = arrayOf(layer.signals, signal.id);
      sum += addAbsolute(values, arrayOf(into, signal.id), penalty * scale);
    }
  });
  return sum;
}

/** Whether the most likely word of all is the right one at the answering step. */
export function isAnsweredRight(run: Run, example: Example): boolean {
  if (run.logits === undefined) return false;
  const count = run.words.vocabularySize;
  const answer = mostLikely(run.logits, example.answerStep * count, count);
  return answer === example.targets[example.answerStep];
}
