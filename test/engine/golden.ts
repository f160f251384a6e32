/** Reads the golden numbers and compares arrays with them. */
import { readFileSync } from 'node:fs';
import type { Architecture, Model, Tensor } from '../../src/engine/model.ts';
import type { LayerTrace } from '../../src/engine/trace.ts';

interface GoldenTensor {
  readonly shape: readonly number[];
  readonly data: readonly number[];
}

interface GoldenNetwork {
  readonly name: string;
  readonly architecture: Architecture;
  readonly tensors: Readonly<Record<string, GoldenTensor>>;
}

/** Rows of numbers, as JSON holds them. */
export type Rows = readonly (readonly number[])[];
type States = Readonly<Record<string, Rows>>;

/** What the shipped models make of France's opening sentence, and of a row of tokens. */
export interface ShippedNumbers {
  readonly words: readonly string[];
  readonly keyStep: number;
  readonly kinds: Readonly<Record<string, readonly string[]>>;
  /** Those of France. */
  readonly models: readonly ShippedModel[];
  readonly others: readonly (ShippedAnswer & { readonly words: readonly string[] })[];
}

interface ShippedAnswer {
  readonly file: string;
  readonly architecture: Architecture;
  readonly top: readonly { readonly word: string; readonly probability: number }[];
  readonly logOdds: number;
  readonly hiddenState: readonly number[];
}

export interface ShippedModel extends ShippedAnswer {
  readonly step: number;
  readonly cellState?: readonly number[];
  readonly forgetGate?: readonly number[];
  readonly updateGate?: readonly number[];
  readonly keyShares?: readonly number[];
  readonly influences: readonly {
    readonly step: number;
    readonly word: string;
    readonly influence: number;
  }[];
}

export interface GoldenCase extends GoldenNetwork {
  readonly vectors: Rows;
  readonly initial?: States;
  readonly layers: readonly {
    readonly layer: number;
    readonly direction: string;
    readonly signals: Readonly<Record<string, Rows>>;
  }[];
  readonly output: Rows;
  readonly finalHidden: Rows;
  readonly finalCell?: Rows;
}

/** Logits, with the probabilities and log-odds that 60-digit arithmetic gives for them. */
export interface GoldenPrediction {
  readonly logits: readonly number[];
  readonly probabilities: readonly number[];
  readonly logOdds: readonly number[];
}

/** What another library's Adam makes of given gradients, step by step. */
export interface GoldenAdam {
  readonly learningRate: number;
  readonly start: readonly number[];
  readonly gradients: Rows;
  readonly values: Rows;
}

interface GoldenGradients {
  readonly gradients: Readonly<Record<string, readonly number[]>>;
  readonly inputGradients: Rows;
  readonly initialGradients: States;
}

/** The log-odds of a token at a step, and their derivatives. */
export interface GoldenAnswer extends GoldenNetwork, GoldenGradients {
  readonly tokens: readonly number[];
  readonly initial: States;
  readonly step: number;
  readonly answer: number;
  readonly logOdds: number;
  readonly logits: Rows;
}

/** A weighted sum of outputs and final states of another library's network, and its derivatives. */
export interface TorchCase extends GoldenNetwork, GoldenGradients {
  readonly vectors: Rows;
  readonly initial: States;
  readonly output: Rows;
  readonly finalHidden: Rows;
  readonly finalCell?: Rows;
  readonly outputWeights: Rows;
  readonly hiddenWeights: Rows;
  readonly cellWeights?: Rows;
}

export function readGolden(file: 'vectors.json'): {
  readonly cases: readonly GoldenCase[];
  readonly gradients: readonly GoldenAnswer[];
  readonly predictions: readonly GoldenPrediction[];
};
export function readGolden(file: 'gru.json'): {
  readonly cases: readonly GoldenCase[];
  readonly gradients: readonly GoldenAnswer[];
};
export function readGolden(file: 'torch.json'): {
  readonly cases: readonly TorchCase[];
  readonly adam: GoldenAdam;
};
export function readGolden(file: 'shipped.json'): ShippedNumbers;
export function readGolden(file: string): unknown {
  const text = readFileSync(new URL(`../golden/${file}`, import.meta.url), 'utf8');
  return JSON.parse(text) as unknown;
}

export function modelOf(golden: GoldenNetwork): Model {
  const tensors = Object.entries(golden.tensors).map(
    ([name, { shape, data }]): [string, Tensor] => [name, { shape, data: Float64Array.from(data) }],
  );
  return { architecture: golden.architecture, tensors: Object.fromEntries(tensors) };
}

/** The greatest |a − b|; infinite where the lengths differ or something is not a number. */
export function largestDifference(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (actual.length !== expected.length) return Infinity;
  let largest = 0;
  for (let index = 0; index < actual.length; index++) {
    const difference = Math.abs(actual[index]! - expected[index]!);
    if (!(difference <= largest)) largest = Number.isNaN(difference) ? Infinity : difference;
  }
  return largest;
}

/** A state after the last step that a layer computed: where its direction ends. */
export function finalState(layer: LayerTrace, state: string): Float64Array {
  const values = layer.signals[state]!;
  return layer.direction === 'backward' ? values.slice(0, layer.units) : values.slice(-layer.units);
}
