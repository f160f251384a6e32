/** A network as data: its description and its named weights. */

export interface Tensor {
  readonly shape: readonly number[];
  /** Row-major, as many numbers as the product of `shape`. */
  readonly data: Float64Array;
}

/**
 * Names as in PyTorch, without a prefix: `weight_ih_l0`, `weight_hh_l0_reverse`, `bias_ih_l1` …,
 * peepholes `weight_peephole_l0` [3, units] with rows i, f, o; besides them, where the model reads
 * words, `embedding.weight` [vocabulary, inputs], and where it answers, `output.weight`
 * [vocabulary, units × directions] and `output.bias` [vocabulary].
 */
export type Tensors = Readonly<Record<string, Tensor>>;

export interface Architecture {
  /** The cell's name, such as `peephole-lstm`. */
  readonly cell: string;
  /** How many numbers the first layer reads at a step (the embedding's width, where there is one). */
  readonly inputs: number;
  readonly units: number;
  readonly layers: number;
  readonly bidirectional: boolean;
  /** The words that it reads and answers, by token; absent where it reads plain vectors. */
  readonly vocabulary?: readonly string[];
}

export interface Model {
  readonly architecture: Architecture;
  readonly tensors: Tensors;
}

export type Direction = 'forward' | 'backward';

export const START_TOKEN = '<s>';
export const BLANK = '___';

export function directionsOf(
  architecture: Pick<Architecture, 'bidirectional'>,
): readonly Direction[] {
  return architecture.bidirectional ? ['forward', 'backward'] : ['forward'];
}

/** `_l0`, `_l1_reverse` …: what PyTorch appends to a parameter's stem. */
export function parameterSuffix(layer: number, direction: Direction): string {
  return `_l${String(layer)}${direction === 'backward' ? '_reverse' : ''}`;
}
