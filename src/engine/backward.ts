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
import { stepBackUnder } from './interpretBack.ts';
import { positionOf, recallStates } from './layer.ts';
import type { LayerRun, Matrix } from './layerRun.ts';
import { addOuterProducts, addProducts, copyNumbers, emptyRows, type Rows } from './matrix.ts';
import { parameterSuffix } from './model.ts';
import type { PackedWeights } from './packedWeights.ts';
import { forEachStretch, type Run } from './run.ts';

/** The gradients of one direction of one layer. */
export interface LayerGradients extends KernelGradients {
  /** With respect to what the layer read, [steps, inputs]; shared by both directions. */
  readonly input: Float64Array;
  readonly inputMatrices: readonly MatrixGradients[];
  readonly recurrentMatrices: readonly MatrixGradients[];
}

/** How a weight matrix is passed on the way back. */
interface MatrixGradients {
  /** The weights [blocks × units, columns], and their gradient. */
  readonly packed: Rows;
  readonly gradient: Float64Array;
  /** The gradients of the pre-activations that the blocks feed, [steps, units] each. */
  readonly deltas: readonly Float64Array[];
  /** The same side by side, [steps, blocks × units]. */
  readonly joined: Rows;
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
  readonly outputLayer?: OutputLayerGradients;
}

/** How the output layer is passed on the way back. */
interface OutputLayerGradients {
  /** The weights, [vocabulary, units × directions]. */
  readonly packed: Rows;
  /** The gradients of the logits, [steps, vocabulary]. */
  readonly deltas: Rows;
  /** What was read for them, [steps, units × directions]. */
  readonly read: Rows;
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
  packed: PackedWeights,
): LayerGradients {
  const suffix = parameterSuffix(run.layer, run.direction);
  const parameters = Object.fromEntries(
    Object.keys(run.parameters).map((stem) => [stem, arrayOf(tensors, stem + suffix)]),
  );
  const signals = zerosLike(run.signals);
  const matrixGradients = ({ stem, name, columns, feeds }: Matrix): MatrixGradients => ({
    packed: packed.rowsOf(name, columns),
    gradient: arrayOf(parameters, stem),
    deltas: feeds.map((signal) => arrayOf(signals, signal)),
    joined: emptyRows(run.steps, feeds.length * run.units),
  });
  return {
    signals,
    previous: zerosLike(run.previous),
    parameters,
    input,
    inputMatrices: run.inputMatrices.map(matrixGradients),
    recurrentMatrices: run.recurrentMatrices.map(matrixGradients),
  };
}

/** Allocates the gradients of a run; several runs may add to the same `tensors`. */
export function prepareGradients(run: Run, tensors = tensorGradients(run)): Gradients {
  const input = new Float64Array(run.input.length);
  let read = input;
  const layers = run.layers.map((runs) => {
    const gradients = runs.map((each) => prepareLayerGradients(each, tensors, read, run.packed));
    read = new Float64Array(run.output.length);
    return gradients;
  });
  const words = run.logits &&
    run.words.output && {
      logits: new Float64Array(run.logits.length),
      outputLayer: {
        packed: run.packed.rowsOf('output.weight', run.words.output.read.columns),
        deltas: emptyRows(run.steps, run.words.vocabularySize),
        read: run.words.output.read,
      },
    };
  return { tensors, layers, input, output: read, ...words };
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

/** Puts the gradients of a step's pre-activations side by side. */
function joinDeltas({ deltas, joined }: MatrixGradients, step: number, units: number): void {
  for (let block = 0; block < deltas.length; block++) {
    const at = step * joined.columns + block * units;
    copyNumbers(joined.numbers, at, deltas[block]!, step * units, units);
  }
}

function backThroughTime(run: LayerRun, gradients: LayerGradients, slopes?: Arrays): void {
  const { cell, units, steps } = run;
  const kernel = cell.backward(run, gradients);
  const dPreviousHidden = arrayOf(gradients.previous, cell.states[0]!);
  for (const state of Object.values(gradients.previous)) state.fill(0);
  for (let count = steps - 1; count >= 0; count--) {
    const step = positionOf(run, count);
    recallStates(run, count);
    receiveFromLater(run, gradients, step * units);
    if (slopes === undefined) kernel(step * units);
    else stepBackUnder(run, gradients, kernel, slopes, step);
    for (const matrix of gradients.recurrentMatrices) {
      joinDeltas(matrix, step, units);
      addProducts(dPreviousHidden, 0, units, matrix.joined, step, 1, matrix.packed, 0, units);
    }
  }
  for (const { gradient, joined } of gradients.recurrentMatrices) {
    addOuterProducts(gradient, joined, run.before, 0, steps);
  }
}

function backThroughInput(run: LayerRun, gradients: LayerGradients): void {
  const { units, steps, inputs } = run;
  for (const matrix of gradients.inputMatrices) {
    const { packed, gradient, joined } = matrix;
    for (let step = 0; step < steps; step++) joinDeltas(matrix, step, units);
    addProducts(gradients.input, 0, inputs, joined, 0, steps, packed, 0, inputs);
    addOuterProducts(gradient, joined, run.read, 0, steps);
  }
  for (const { stem, firstRow, feeds } of run.biasBlocks) {
    const delta = arrayOf(gradients.signals, feeds);
    const gradient = arrayOf(gradients.parameters, stem);
    for (let at = 0; at < steps * units; at += units) {
      for (let unit = 0; unit < units; unit++) gradient[firstRow + unit]! += delta[at + unit]!;
    }
  }
}

/** Steps whose logits have no gradient, because nothing was asked there, are passed over. */
function backThroughOutputLayer(run: Run, gradients: Gradients): void {
  const { logits, outputLayer, tensors, output } = gradients;
  if (logits === undefined || outputLayer === undefined) return;
  const { packed, deltas, read } = outputLayer;
  const count = deltas.columns;
  const width = read.columns;
  const dWeight = arrayOf(tensors, 'output.weight');
  const dBias = arrayOf(tensors, 'output.bias');
  const isAsked = (step: number): boolean => !isZero(logits, step * count, count);
  forEachStretch(run.steps, isAsked, (first, last) => {
    const steps = last - first + 1;
    for (let at = first * count; at <= last * count; at += count) {
      for (let word = 0; word < count; word++) dBias[word]! += logits[at + word]!;
    }
    copyNumbers(deltas.numbers, first * count, logits, first * count, steps * count);
    copyNumbers(read.numbers, first * width, run.output, first * width, steps * width);
    addProducts(output, first * width, width, deltas, first, steps, packed, 0, width);
    addOuterProducts(dWeight, deltas, read, first, steps);
  });
}

function isZero(values: Float64Array, from: number, count: number): boolean {
  for (let at = from; at < from + count; at++) if (values[at] !== 0) return false;
  return true;
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

/**
 * Completes all gradients of a run whose direct derivatives are set; adds to the tensors'.
 *
 * @param slopesOf what experiments left of the derivatives in a layer, if they changed anything there
 */
export function runBackward(
  run: Run,
  gradients: Gradients,
  slopesOf: (layer: LayerRun) => Arrays | undefined = () => undefined,
): void {
  backThroughOutputLayer(run, gradients);
  for (let layer = run.layers.length - 1; layer >= 0; layer--) {
    const runs = run.layers[layer]!;
    const layers = gradients.layers[layer]!;
    const joined = gradients.layers[layer + 1]?.[0]?.input ?? gradients.output;
    splitDirections(joined, layers, runs);
    runs.forEach((each, direction) => {
      backThroughTime(each, layers[direction]!, slopesOf(each));
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
