/** How far the answer's gradient reaches back: in the shown network, and in the simple RNN. */
import { signalWithRole } from '../engine/cells/contract.ts';
import { gradientFlow, keptProduct, rowNorms } from '../engine/gradientFlow.ts';
import { median } from '../scenarios/median.ts';
import { memoize } from './memoize.ts';
import { placeOf } from './places.ts';
import type { Foil, NetworkReading, Scene } from './scene.ts';

/** By step, each divided by its value at the answering step; not a number where that is zero. */
export interface NetworkFlow {
  /** |∂/∂c_t|; undefined in cells that carry nothing but h. */
  readonly memory: Float64Array | undefined;
  /** |∂/∂h_t| */
  readonly hidden: Float64Array;
  /** |∂/∂x_t| of the words, whichever layer is open. */
  readonly words: Float64Array;
  /** Π f from each step to the answering one; undefined in cells that keep nothing. */
  readonly kept: KeptProduct | undefined;
}

/** Over the units of the layer, by step; not a number where the answering step has not read. */
export interface KeptProduct {
  readonly mean: Float64Array;
  /** Of the unit that keeps most. */
  readonly most: Float64Array;
}

/**
 * How many times as much the answer reacts to one word as to the median one of those between it and
 * the answer; not a number where there is none.
 */
export function timesTheMedian({ words }: NetworkFlow, step: number, answerStep: number): number {
  const between = words.subarray(Math.min(step, answerStep) + 1, Math.max(step, answerStep));
  return words[step]! / median(between);
}

export interface Flow {
  readonly answerStep: number;
  /** The word whose log-odds flow back: what the shown network answers. */
  readonly word: string;
  readonly own: NetworkFlow;
  /** Of the same word's log-odds in the simple RNN; undefined until it is there. */
  readonly foil: NetworkFlow | undefined;
}

function relativeTo(norms: Float64Array, step: number): Float64Array {
  const unit = norms[step]!;
  return norms.map((norm) => (unit > 0 ? norm / unit : NaN));
}

function keptOf(
  { cell }: Pick<NetworkReading, 'cell'>,
  layer: NetworkReading['layer'],
  answerStep: number,
): KeptProduct | undefined {
  const product = keptProduct(cell, layer, answerStep);
  if (product === undefined) return undefined;
  const { units, direction } = layer;
  const steps = product.length / units;
  const mean = new Float64Array(steps).fill(NaN);
  const most = new Float64Array(steps).fill(NaN);
  for (let step = 0; step < steps; step++) {
    if (direction === 'backward' ? step < answerStep : step > answerStep) continue;
    const row = product.subarray(step * units, (step + 1) * units);
    mean[step] = row.reduce((sum, each) => sum + each, 0) / units;
    most[step] = row.reduce((best, each) => Math.max(best, each), 0);
  }
  return { mean, most };
}

/** Back through all layers of a network; kept for the shown one and its foil, whatever is open in them. */
const flowsOf = memoize(gradientFlow, 4);

/** Of the log-odds of a word at a step, through the given layer of a network and what was done to it. */
function flowThrough(
  network: NetworkReading,
  layer: NetworkReading['layer'],
  answerStep: number,
  word: string,
): NetworkFlow {
  const { model, cell, trace, tokens, experiments } = network;
  const answer = (model.architecture.vocabulary ?? []).indexOf(word);
  const flows = flowsOf(model, tokens, answerStep, answer, experiments);
  const { signals, units } = flows[trace.layers.indexOf(layer)]!;
  const { input } = flows[0]!;
  const belt = signalWithRole(cell, 'belt')!;
  const hidden = signalWithRole(cell, 'output')!;
  const along = (signal: string): Float64Array =>
    relativeTo(rowNorms(signals[signal]!, units), answerStep);
  return {
    memory: belt.id === hidden.id ? undefined : along(belt.id),
    hidden: along(hidden.id),
    words: relativeTo(rowNorms(input, input.length / tokens.length), answerStep),
    kept: keptOf(network, layer, answerStep),
  };
}

/** The foil's layer to set beside the open one: the same if it has it, else its top one. */
function layerBeside(foil: NetworkReading, open: NetworkReading['layer']): NetworkReading['layer'] {
  return foil.trace.layers.find((each) => placeOf(each) === placeOf(open)) ?? foil.layer;
}

const flowFrom = memoize((network: NetworkReading, foil: Foil | undefined): Flow | undefined => {
  const { answer, cell, layer } = network;
  const word = answer?.top[0]?.word;
  if (answer === undefined || word === undefined) return undefined;
  const through = (each: NetworkReading, of: NetworkReading['layer']): NetworkFlow =>
    flowThrough(each, of, answer.step, word);
  // A simple RNN is no foil of itself.
  const hasFoil = foil?.status === 'ready' && foil.reading.cell !== cell;
  return {
    answerStep: answer.step,
    word,
    own: through(network, layer),
    foil: hasFoil ? through(foil.reading, layerBeside(foil.reading, layer)) : undefined,
  };
}, 4);

/** Undefined where nothing is answered. */
export function flowOf({ network, foil }: Scene): Flow | undefined {
  return flowFrom(network, foil);
}
