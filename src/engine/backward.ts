/**
 * Back-propagation through time (Werbos 1990): total derivatives of one scalar (a loss, a logit,
 * an answer's log-odds) with respect to every parameter, every signal of every step, the input and
 * the initial states.
 *
 * The caller puts the scalar's direct derivatives into the gradients (of the logits, the output, or
 * any signal) and calls `runBackward`; afterwards every gradient is complete.
 */
import { arrayOf } from './cells/access.ts';
import type { Arrays } from './cells/contract.ts';
import {
  forEachAsked,
  type Gradients,
  type LayerGradients,
  type MatrixGradients,
} from './gradients.ts';
import { stepBackUnder } from './interpretBack.ts';
import { positionOf, recallStates } from './layer.ts';
import type { LayerRun } from './layerRun.ts';
import { addProducts, copyNumbers } from './matrix.ts';
import { addParameterGradients } from './parameterGradients.ts';
import type { Run } from './run.ts';

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
}

function backThroughInput(run: LayerRun, gradients: LayerGradients): void {
  const { units, steps, inputs } = run;
  for (const matrix of gradients.inputMatrices) {
    const { packed, joined } = matrix;
    for (let step = 0; step < steps; step++) joinDeltas(matrix, step, units);
    addProducts(gradients.input, 0, inputs, joined, 0, steps, packed, 0, inputs);
  }
}

function backThroughOutputLayer({ logits, outputLayer, output }: Gradients): void {
  if (logits === undefined || outputLayer === undefined) return;
  const { packed, deltas } = outputLayer;
  const count = deltas.columns;
  const width = packed.columns;
  forEachAsked(logits, count, (first, steps) => {
    copyNumbers(deltas.numbers, first * count, logits, first * count, steps * count);
    addProducts(output, first * width, width, deltas, first, steps, packed, 0, width);
  });
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
 * Completes the gradients of the signals, the states and the input of a run whose direct derivatives
 * are set; the tensors' stay unfinished. This is what there is to see; only training needs the rest.
 *
 * @param slopesOf what experiments left of the derivatives in a layer, if they changed anything there
 */
export function flowBackward(
  run: Run,
  gradients: Gradients,
  slopesOf: (layer: LayerRun) => Arrays | undefined = () => undefined,
): void {
  backThroughOutputLayer(gradients);
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

/** Completes all gradients of a run whose direct derivatives are set; adds to the tensors'. */
export function runBackward(run: Run, gradients: Gradients): void {
  flowBackward(run, gradients);
  addParameterGradients(run, gradients);
}
