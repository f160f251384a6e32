/**
 * What the parameters receive once a gradient has flowed back through a run: sums over its steps.
 * A gradient's way back does not depend on them, and they are a third of the work.
 */
import { arrayOf } from './cells/access.ts';
import { forEachAsked, type Gradients, type LayerGradients } from './gradients.ts';
import type { LayerRun } from './layerRun.ts';
import { addOuterProducts, copyNumbers } from './matrix.ts';
import type { Run } from './run.ts';

function addOfLayer(run: LayerRun, gradients: LayerGradients): void {
  const { steps, units } = run;
  for (const { gradient, joined } of gradients.recurrentMatrices) {
    addOuterProducts(gradient, joined, run.before, 0, steps);
  }
  for (const { gradient, joined } of gradients.inputMatrices) {
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

function addOfOutputLayer(run: Run, { logits, outputLayer, tensors }: Gradients): void {
  if (logits === undefined || outputLayer === undefined) return;
  const { deltas, read } = outputLayer;
  const count = deltas.columns;
  const width = read.columns;
  const dWeight = arrayOf(tensors, 'output.weight');
  const dBias = arrayOf(tensors, 'output.bias');
  forEachAsked(logits, count, (first, steps) => {
    for (let at = first * count; at < (first + steps) * count; at += count) {
      for (let word = 0; word < count; word++) dBias[word]! += logits[at + word]!;
    }
    copyNumbers(read.numbers, first * width, run.output, first * width, steps * width);
    addOuterProducts(dWeight, deltas, read, first, steps);
  });
}

/** Adds to the tensors' gradients, but for the peepholes' (the kernels have added those). */
export function addParameterGradients(run: Run, gradients: Gradients): void {
  addOfOutputLayer(run, gradients);
  run.layers.forEach((runs, layer) => {
    runs.forEach((each, direction) => addOfLayer(each, gradients.layers[layer]![direction]!));
  });
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
