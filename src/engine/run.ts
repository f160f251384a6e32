/** A whole network over one sequence: embedding, layers, output layer. */
import { arrayOf } from './cells/access.ts';
import { cellNamed } from './cells/index.ts';
import type { Cell } from './cells/contract.ts';
import { runLayer, type Interference } from './layer.ts';
import { checkedTensor, prepareLayer, type LayerRun } from './layerRun.ts';
import { addProducts, copyNumbers, emptyRows, type Rows } from './matrix.ts';
import { directionsOf, type Model } from './model.ts';
import { PackedWeights } from './packedWeights.ts';
import { fromScale, scaledDot, toScale } from './scaled.ts';
import { bounded } from './squash.ts';

interface OutputLayer {
  readonly weight: Float64Array;
  readonly bias: Float64Array;
  /** The weight as [units × directions, vocabulary], and what it is multiplied by. */
  readonly packed: Rows;
  readonly read: Rows;
}

/** The weights of the embedding or the output layer, where the model has them. */
export interface WordLayers {
  /** [vocabulary, inputs] */
  readonly embedding?: Float64Array;
  /** [vocabulary, units × directions] and [vocabulary] */
  readonly output?: OutputLayer;
  readonly vocabularySize: number;
}

/** The buffers of a network for sequences of one length; used again for the next sequence. */
export interface Run {
  readonly model: Model;
  readonly cell: Cell;
  readonly steps: number;
  /** What the first layer reads, [steps, inputs]; set it, or use `readTokens`. */
  readonly input: Float64Array;
  /** Layers from the first to the last, the directions of each side by side. */
  readonly layers: readonly (readonly LayerRun[])[];
  /** [steps, units × directions] */
  readonly output: Float64Array;
  /** [steps, vocabulary] */
  readonly logits?: Float64Array;
  readonly words: WordLayers;
  readonly packed: PackedWeights;
}

function wordLayersOf(model: Model, steps: number, packed: PackedWeights): WordLayers {
  const { architecture, tensors } = model;
  const vocabularySize = architecture.vocabulary?.length ?? 0;
  const width = architecture.units * directionsOf(architecture).length;
  const embedding = 'embedding.weight' in tensors && {
    embedding: checkedTensor(model, 'embedding.weight', [vocabularySize, architecture.inputs]),
  };
  const output = 'output.weight' in tensors && {
    output: {
      weight: checkedTensor(model, 'output.weight', [vocabularySize, width]),
      bias: checkedTensor(model, 'output.bias', [vocabularySize]),
      packed: packed.transposedOf('output.weight', width),
      read: emptyRows(steps, width),
    },
  };
  return { vocabularySize, ...embedding, ...output };
}

/**
 * Allocates all that a network needs for sequences of `steps` steps; the loop over time allocates
 * nothing more. Throws a RangeError if a tensor is missing or has a wrong shape.
 *
 * @param packed the copies of the weights that all runs of the model share; whoever changes the
 *   weights refreshes them
 */
export function prepareRun(
  model: Model,
  steps: number,
  packed: PackedWeights = new PackedWeights(model),
): Run {
  const { architecture } = model;
  const cell = cellNamed(architecture.cell);
  const directions = directionsOf(architecture);
  const width = architecture.units * directions.length;
  const words = wordLayersOf(model, steps, packed);
  const input = new Float64Array(steps * architecture.inputs);
  const layers: LayerRun[][] = [];
  let read: Float64Array = input;
  for (let layer = 0; layer < architecture.layers; layer++) {
    const runs = directions.map((direction) =>
      prepareLayer(model, cell, layer, direction, steps, read, packed),
    );
    layers.push(runs);
    const outputs = runs.map((run) => arrayOf(run.signals, cell.states[0]!));
    read = outputs.length === 1 ? outputs[0]! : new Float64Array(steps * width);
  }
  const logits = words.output && { logits: new Float64Array(steps * words.vocabularySize) };
  return { model, cell, steps, input, layers, output: read, words, packed, ...logits };
}

/** Sets the input to the embeddings of `tokens`, one a step. */
export function readTokens(run: Run, tokens: ArrayLike<number>): void {
  const { embedding, vocabularySize } = run.words;
  if (embedding === undefined) throw new RangeError('This model has no embedding to read words.');
  const width = run.model.architecture.inputs;
  for (let step = 0; step < run.steps; step++) {
    const token = tokens[step];
    if (token === undefined || !Number.isInteger(token) || token < 0 || token >= vocabularySize) {
      throw new RangeError(`Step ${String(step)} has no token of the vocabulary.`);
    }
    for (let column = 0; column < width; column++) {
      run.input[step * width + column] = embedding[token * width + column]!;
    }
  }
}

/** Puts the directions of a layer side by side into what the next layer reads. */
function joinDirections(runs: readonly LayerRun[], hidden: string, into: Float64Array): void {
  const width = runs.length * runs[0]!.units;
  runs.forEach((run, direction) => {
    const values = arrayOf(run.signals, hidden);
    if (values === into) return;
    for (let step = 0; step < run.steps; step++) {
      for (let unit = 0; unit < run.units; unit++) {
        into[step * width + direction * run.units + unit] = values[step * run.units + unit]!;
      }
    }
  });
}

/**
 * Runs all layers over the input that was set; the logits are left to `computeLogits`.
 *
 * @param interferenceOf what changes one direction of one layer from outside, if anything does
 */
export function runLayers(
  run: Run,
  interferenceOf: (layer: LayerRun) => Interference | undefined = () => undefined,
): void {
  const hidden = run.cell.states[0]!;
  run.layers.forEach((runs, layer) => {
    for (const each of runs) runLayer(each, interferenceOf(each));
    joinDirections(runs, hidden, run.layers[layer + 1]?.[0]?.input ?? run.output);
  });
}

/** Calls `pass` for each unbroken stretch of steps that `belongs` lets through. */
export function forEachStretch(
  steps: number,
  belongs: (step: number) => boolean,
  pass: (first: number, last: number) => void,
): void {
  let first = 0;
  for (let step = 0; step <= steps; step++) {
    if (step < steps && belongs(step)) continue;
    if (step > first) pass(first, step - 1);
    first = step + 1;
  }
}

/** The output layer at the steps from `first` to `last`, both included. */
export function computeLogits(run: Run, first = 0, last = run.steps - 1): void {
  const { logits, output, words } = run;
  if (logits === undefined || words.output === undefined) return;
  const { weight, bias, packed, read } = words.output;
  const count = words.vocabularySize;
  const width = read.columns;
  const steps = last - first + 1;
  for (let step = first; step <= last; step++) logits.set(bias, step * count);
  copyNumbers(read.numbers, first * width, output, first * width, steps * width);
  addProducts(logits, first * count, count, read, first, steps, packed, 0, count);
  for (let step = first; step <= last; step++) {
    const at = step * count;
    for (let word = 0; word < count; word++) {
      if (Number.isFinite(logits[at + word])) continue;
      const sum = scaledDot(weight, word * width, output, step * width, width);
      logits[at + word] = bounded(fromScale(sum + toScale(bias[word]!)));
    }
  }
}
