/**
 * Back-propagation through time (Werbos 1990): total derivatives of one scalar (a loss, a logit,
 * an answer's log-odds) with respect to every parameter, every signal of every step, the input and
 * the initial states.
 *
 * The caller puts the scalar's direct derivatives into the gradients (of the logits, the output, or
 * any signal) and calls `runBackward`; afterwards every gradient is complete.
 */
import { arrayOf } from './cells/access.ts';
import type { Arrays, KernelGradients } from './cells/contract.ts';
import { positionOf, recallStates, type LayerRun } from './layer.ts';
import { addOuterProducts, addTransposedProduct } from './matrix.ts';
import { parameterSuffix } from './model.ts';
import type { Run } from './run.ts';

/** The gradients of one direction of one layer. */
export interface LayerGradients extends KernelGradients {
  /** With respect to what the layer read, [steps, inputs]; shared by both directions. */
  readonly input: Float64Array;
}

export interface Gradients {
  /** By tensor name, as long as the tensor: sums over all sequences since they were last cleared. */
  readonly tensors: Readonly<Record<string, Float64Array>>;
  /** As in the run; `signals` hold the direct derivatives before, the total ones after. */
  readonly layers: readonly (readonly LayerGradients[])[];
  /** With respect to the first layer's input, [steps, inputs]. */
  readonly input: Float64Array;
  /** With respect to the last layer's outputs, [steps, units × directions]. */
  readonly output: Float64Array;
  /** With respect to the logits, [steps, vocabulary]. */
  readonly logits?: Float64Array;
}

/** Zeros in the shape of every tensor of the run's model. */
export function tensorGradients(run: Run): Record<string, Float64Array> {
  const entries = Object.entries(run.model.tensors);
  return Object.fromEntries(
    entries.map(([name, { data }]) => [name, new Float64Array(data.length)]),
  );
}

function zerosLike(arrays: Arrays): Record<string, Float64Array> {
  const entries = Object.entries(arrays);
  return Object.fromEntries(entries.map(([name, array]) => [name, new Float64Array(array.length)]));
}

function prepareLayerGradients(
  run: LayerRun,
  tensors: Gradients['tensors'],
  input: Float64Array,
): LayerGradients {
  const suffix = parameterSuffix(run.layer, run.direction);
  const parameters = Object.fromEntries(
    Object.keys(run.parameters).map((stem) => [stem, arrayOf(tensors, stem + suffix)]),
  );
  return { signals: zerosLike(run.signals), previous: zerosLike(run.previous), parameters, input };
}

/** Allocates the gradients of a run; several runs may add to the same `tensors`. */
export function prepareGradients(run: Run, tensors = tensorGradients(run)): Gradients {
  const input = new Float64Array(run.input.length);
  let read = input;
  const layers = run.layers.map((runs) => {
    const gradients = runs.map((each) => prepareLayerGradients(each, tensors, read));
    read = new Float64Array(run.output.length);
    return gradients;
  });
  const logits = run.logits && { logits: new Float64Array(run.logits.length) };
  return { tensors, layers, input, output: read, ...logits };
}

/** Sets everything but the tensors' gradients to zero. */
export function clearGradients(gradients: Gradients): void {
  gradients.output.fill(0);
  gradients.logits?.fill(0);
  for (const layer of gradients.layers.flat()) {
    layer.input.fill(0);
    for (const signal of Object.values(layer.signals)) signal.fill(0);
  }
}

/** Adds what flowed back from the step after to the gradients of this step's states. */
function receiveFromLater(run: LayerRun, gradients: LayerGradients, at: number): void {
  for (const state of run.cell.states) {
    const arrived = arrayOf(gradients.previous, state);
    const into = arrayOf(gradients.signals, state);
    for (let unit = 0; unit < run.units; unit++) into[at + unit]! += arrived[unit]!;
  }
}

function backThroughTime(run: LayerRun, gradients: LayerGradients): void {
  const { cell, units, steps } = run;
  const kernel = cell.backward(run, gradients);
  const hidden = cell.states[0]!;
  const dPreviousHidden = arrayOf(gradients.previous, hidden);
  const recurrent = run.recurrentBlocks.map((block) => ({
    ...block,
    delta: arrayOf(gradients.signals, block.feeds),
  }));
  for (const state of Object.values(gradients.previous)) state.fill(0);
  for (let count = steps - 1; count >= 0; count--) {
    const at = positionOf(run, count) * units;
    recallStates(run, count);
    receiveFromLater(run, gradients, at);
    kernel(at);
    for (const { weights, firstRow, columns, delta } of recurrent) {
      addTransposedProduct(dPreviousHidden, 0, weights, firstRow, units, columns, delta, at);
    }
  }
}

/** What the recurrent weights receive: each step's deltas times the hidden state before it. */
function backThroughRecurrence(run: LayerRun, gradients: LayerGradients): void {
  const { units, steps, direction, cell } = run;
  const hidden = arrayOf(run.signals, cell.states[0]!);
  const initial = arrayOf(run.initial, cell.states[0]!);
  const first = positionOf(run, 0) * units;
  const [later, earlier] = direction === 'forward' ? [units, 0] : [0, units];
  for (const { stem, firstRow, feeds } of run.recurrentBlocks) {
    const delta = arrayOf(gradients.signals, feeds);
    const into = arrayOf(gradients.parameters, stem);
    addOuterProducts(into, firstRow, units, units, delta, first, initial, 0, 1);
    addOuterProducts(into, firstRow, units, units, delta, later, hidden, earlier, steps - 1);
  }
}

function backThroughInput(run: LayerRun, gradients: LayerGradients): void {
  const { units, steps, inputs } = run;
  for (const { stem, weights, firstRow, columns, feeds } of run.inputBlocks) {
    const delta = arrayOf(gradients.signals, feeds);
    const gradient = arrayOf(gradients.parameters, stem);
    for (let step = 0; step < steps; step++) {
      const at = step * units;
      const read = step * inputs;
      addTransposedProduct(gradients.input, read, weights, firstRow, units, columns, delta, at);
    }
    addOuterProducts(gradient, firstRow, units, columns, delta, 0, run.input, 0, steps);
  }
  for (const { stem, firstRow, feeds } of run.biasBlocks) {
    const delta = arrayOf(gradients.signals, feeds);
    const gradient = arrayOf(gradients.parameters, stem);
    for (let at = 0; at < steps * units; at++) gradient[firstRow + (at % units)]! += delta[at]!;
  }
}

function backThroughOutputLayer(run: Run, gradients: Gradients): void {
  const { logits, tensors, output } = gradients;
  if (logits === undefined || run.words.output === undefined) return;
  const count = run.words.vocabularySize;
  const width = run.output.length / run.steps;
  const { weight } = run.words.output;
  const dWeight = arrayOf(tensors, 'output.weight');
  const dBias = arrayOf(tensors, 'output.bias');
  for (let step = 0; step < run.steps; step++) {
    const at = step * count;
    addTransposedProduct(output, step * width, weight, 0, count, width, logits, at);
    for (let word = 0; word < count; word++) dBias[word]! += logits[at + word]!;
  }
  addOuterProducts(dWeight, 0, count, width, logits, 0, run.output, 0, run.steps);
}

/** Hands the gradient of a layer's joined outputs to the hidden states of its directions. */
function splitDirections(
  joined: Float64Array,
  layers: readonly LayerGradients[],
  runs: readonly LayerRun[],
): void {
  const width = runs.length * runs[0]!.units;
  layers.forEach((layer, direction) => {
    const { units, steps, cell } = runs[direction]!;
    const into = arrayOf(layer.signals, cell.states[0]!);
    for (let step = 0; step < steps; step++) {
      for (let unit = 0; unit < units; unit++) {
        into[step * units + unit]! += joined[step * width + direction * units + unit]!;
      }
    }
  });
}

/** Completes all gradients of a run whose direct derivatives are set; adds to the tensors'. */
export function runBackward(run: Run, gradients: Gradients): void {
  backThroughOutputLayer(run, gradients);
  for (let layer = run.layers.length - 1; layer >= 0; layer--) {
    const runs = run.layers[layer]!;
    const layers = gradients.layers[layer]!;
    const joined = gradients.layers[layer + 1]?.[0]?.input ?? gradients.output;
    splitDirections(joined, layers, runs);
    runs.forEach((each, direction) => {
      backThroughTime(each, layers[direction]!);
      backThroughRecurrence(each, layers[direction]!);
      backThroughInput(each, layers[direction]!);
    });
  }
}

/** Adds the gradient of the first layer's input to the embeddings of the tokens that were read. */
export function backThroughEmbedding(
  run: Run,
  gradients: Gradients,
  tokens: ArrayLike<number>,
): void {
  const embedding = arrayOf(gradients.tensors, 'embedding.weight');
  const width = run.model.architecture.inputs;
  for (let step = 0; step < run.steps; step++) {
    for (let column = 0; column < width; column++) {
      embedding[tokens[step]! * width + column]! += gradients.input[step * width + column]!;
    }
  }
}
