/** How far the answer's gradient reaches back: in the shown network, and in the simple RNN. */
import { signalWithRole } from '../engine/cells/contract.ts';
import {
  flowNorms,
  keptProduct,
  type FlowNorms,
  type FlowQuestion,
} from '../engine/gradientFlow.ts';
import { median } from '../scenarios/median.ts';
import { memoize } from './memoize.ts';
import { placeOf } from './places.ts';
import type { NetworkReading, Scene } from './scene.ts';
import { productsOfStep } from './workSize.ts';

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

/** What must be followed back before anything can be drawn. */
export interface FlowTask {
  readonly word: string;
  readonly own: FlowQuestion;
  readonly foil: FlowQuestion | undefined;
}

const NO_EXPERIMENTS: FlowQuestion['experiments'] = [];

/** The same for the same: a question is known by its identity, whatever is open or looked at. */
const questionOf = memoize(
  (
    model: FlowQuestion['model'],
    tokens: FlowQuestion['tokens'],
    answerStep: number,
    word: string,
    experiments: FlowQuestion['experiments'],
  ): FlowQuestion => {
    const answer = (model.architecture.vocabulary ?? []).indexOf(word);
    return { model, tokens, answerStep, answer, experiments };
  },
  4,
);

/** The simple RNN's reading, where it is there; it is no foil of itself. */
function foilBeside({ network, foil }: Scene): NetworkReading | undefined {
  return foil?.status === 'ready' && foil.reading.cell !== network.cell ? foil.reading : undefined;
}

/** Undefined where nothing is answered. */
export function flowTaskOf(scene: Scene): FlowTask | undefined {
  const { answer } = scene.network;
  const word = answer?.top[0]?.word;
  if (answer === undefined || word === undefined) return undefined;
  const ask = ({ model, tokens, experiments = NO_EXPERIMENTS }: NetworkReading): FlowQuestion =>
    questionOf(model, tokens, answer.step, word, experiments);
  const foil = foilBeside(scene);
  return { word, own: ask(scene.network), foil: foil && ask(foil) };
}

/** What was found, as long as anybody asks for it. */
const found = new WeakMap<FlowQuestion, FlowNorms>();

export function keepNorms(question: FlowQuestion, norms: FlowNorms): void {
  found.set(question, norms);
}

/**
 * How many products may be made while the page waits: 25 words' worth of the shipped networks is a
 * fifth of it, and a browser that sees the code for the first time needs some 20 ms for all.
 */
const MOST_PRODUCTS_AT_ONCE = 1e6;
/** The questions that take so long that a worker must follow them, and has not yet. */
export function longQuestions({ own, foil }: FlowTask): readonly FlowQuestion[] {
  const open = [own, ...(foil ? [foil] : [])].filter((question) => !found.has(question));
  const products = open.reduce(
    (sum, question) => sum + question.tokens.length * productsOfStep(question.model),
    0,
  );
  return products > MOST_PRODUCTS_AT_ONCE ? open : [];
}

function normsOf(question: FlowQuestion): FlowNorms {
  const norms = found.get(question) ?? flowNorms(question);
  found.set(question, norms);
  return norms;
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

/** Through the given layer of a network. */
function flowThrough(
  network: NetworkReading,
  layer: NetworkReading['layer'],
  question: FlowQuestion,
): NetworkFlow {
  const { cell, trace } = network;
  const { answerStep } = question;
  const { layers, input } = normsOf(question);
  const states = layers[trace.layers.indexOf(layer)]!;
  const belt = signalWithRole(cell, 'belt')!;
  const hidden = signalWithRole(cell, 'output')!;
  return {
    memory: belt.id === hidden.id ? undefined : relativeTo(states[belt.id]!, answerStep),
    hidden: relativeTo(states[hidden.id]!, answerStep),
    words: relativeTo(input, answerStep),
    kept: keptOf(network, layer, answerStep),
  };
}

/** The foil's layer to set beside the open one: the same if it has it, else its top one. */
function layerBeside(foil: NetworkReading, open: NetworkReading['layer']): NetworkReading['layer'] {
  return foil.trace.layers.find((each) => placeOf(each) === placeOf(open)) ?? foil.layer;
}

const flowFrom = memoize(
  (
    network: NetworkReading,
    beside: NetworkReading | undefined,
    word: string,
    own: FlowQuestion,
    foil: FlowQuestion | undefined,
  ): Flow => ({
    answerStep: own.answerStep,
    word,
    own: flowThrough(network, network.layer, own),
    foil: beside && foil && flowThrough(beside, layerBeside(beside, network.layer), foil),
  }),
  4,
);

/** The answer to a task of the scene; what no worker has followed is followed here and now. */
export function flowOf(scene: Scene, { word, own, foil }: FlowTask): Flow {
  return flowFrom(scene.network, foilBeside(scene), word, own, foil);
}
