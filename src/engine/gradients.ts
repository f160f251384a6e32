/** Where the derivatives of one scalar are kept, for a run of a whole network. */
import { arrayOf } from './cells/access.ts';
import type { Arrays, KernelGradients } from './cells/contract.ts';
import type { LayerRun, Matrix } from './layerRun.ts';
import { emptyRows, type Rows } from './matrix.ts';
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
export interface MatrixGradients {
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

/** Passes over the steps whose logits have no gradient, because nothing was asked there. */
export function forEachAsked(
  logits: Float64Array,
  count: number,
  pass: (first: number, steps: number) => void,
): void {
  const isAsked = (step: number): boolean => !isZero(logits, step * count, count);
  forEachStretch(logits.length / count, isAsked, (first, last) => pass(first, last - first + 1));
}

function isZero(values: Float64Array, from: number, count: number): boolean {
  for (let at = from; at < from + count; at++) if (values[at] !== 0) return false;
  return true;
}
