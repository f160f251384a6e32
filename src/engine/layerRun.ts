/** What one direction of one layer needs to run: its weights, its signals, room to work in. */
import { arrayOf } from './cells/access.ts';
import type { Arrays, Cell, KernelBuffers, ParameterDeclaration } from './cells/contract.ts';
import { emptyRows, type Rows } from './matrix.ts';
import { parameterSuffix, type Direction, type Model } from './model.ts';
import type { PackedWeights } from './packedWeights.ts';

/** `units` numbers of a bias or a peephole and the pre-activation that they feed. */
export interface Block {
  /** The parameter's stem. */
  readonly stem: string;
  readonly weights: Float64Array;
  readonly firstRow: number;
  /** The signal that it feeds, and that signal's values, [steps, units]. */
  readonly feeds: string;
  readonly target: Float64Array;
}

/** A weight matrix, each block of `units` rows of which feeds one pre-activation. */
export interface Matrix {
  /** The parameter's stem and the tensor's name. */
  readonly stem: string;
  readonly name: string;
  /** [blocks × units, columns] */
  readonly weights: Float64Array;
  readonly columns: number;
  /** The same as [columns, blocks × units]. */
  readonly packed: Rows;
  /** The signals that the blocks feed, and those signals' values, [steps, units]. */
  readonly feeds: readonly string[];
  readonly targets: readonly Float64Array[];
}

/** Where one state is found: as a signal [steps, units], at the beginning and before a step. */
interface StateBuffers {
  readonly values: Float64Array;
  readonly initial: Float64Array;
  readonly previous: Float64Array;
}

/** The buffers of one direction of one layer for sequences of one length. */
export interface LayerRun extends KernelBuffers {
  readonly cell: Cell;
  readonly layer: number;
  readonly direction: Direction;
  readonly steps: number;
  readonly inputs: number;
  /** What the layer reads, [steps, inputs]. */
  readonly input: Float64Array;
  /** The states before the first step that is computed, [units] each. */
  readonly initial: Arrays;
  /** The hidden state first. */
  readonly states: readonly StateBuffers[];
  readonly inputMatrices: readonly Matrix[];
  readonly recurrentMatrices: readonly Matrix[];
  readonly biasBlocks: readonly Block[];
  /** Peepholes: row by row of the diagonal. */
  readonly diagonalBlocks: readonly Block[];
  /** The pre-activations that are fed, each once. */
  readonly targets: readonly Float64Array[];
  /** What the matrices were multiplied by: the input, and the hidden state before each step. */
  readonly read: Rows;
  readonly before: Rows;
}

function blocksOf(
  declarations: readonly ParameterDeclaration[],
  kinds: readonly ParameterDeclaration['kind'][],
  units: number,
  parameters: Arrays,
  signals: Arrays,
): readonly Block[] {
  return declarations
    .filter((declaration) => kinds.includes(declaration.kind))
    .flatMap((declaration) =>
      declaration.feeds.map((feeds, block) => ({
        stem: declaration.stem,
        weights: arrayOf(parameters, declaration.stem),
        firstRow: block * units,
        feeds,
        target: arrayOf(signals, feeds),
      })),
    );
}

function matricesOf(
  declarations: readonly ParameterDeclaration[],
  kind: ParameterDeclaration['kind'],
  parameters: Arrays,
  signals: Arrays,
  suffix: string,
  packed: PackedWeights,
): readonly Matrix[] {
  return declarations
    .filter((declaration) => declaration.kind === kind)
    .map(({ stem, shape, feeds }) => ({
      stem,
      name: stem + suffix,
      weights: arrayOf(parameters, stem),
      columns: shape[1]!,
      packed: packed.transposedOf(stem + suffix, shape[1]!),
      feeds,
      targets: feeds.map((signal) => arrayOf(signals, signal)),
    }));
}

function vectors(names: readonly string[], length: number): Record<string, Float64Array> {
  return Object.fromEntries(names.map((name) => [name, new Float64Array(length)]));
}

/** Allocates everything that one direction of one layer needs. */
export function prepareLayer(
  model: Model,
  cell: Cell,
  layer: number,
  direction: Direction,
  steps: number,
  input: Float64Array,
  packed: PackedWeights,
): LayerRun {
  const { units } = model.architecture;
  const inputs = input.length / Math.max(steps, 1);
  const declarations = cell.parameters(inputs, units);
  const suffix = parameterSuffix(layer, direction);
  const parameters: Record<string, Float64Array> = {};
  for (const { stem, shape } of declarations) {
    parameters[stem] = checkedTensor(model, stem + suffix, shape);
  }
  const signals = vectors(
    cell.signals.map((signal) => signal.id),
    steps * units,
  );
  const blocks = (...kinds: ParameterDeclaration['kind'][]) =>
    blocksOf(declarations, kinds, units, parameters, signals);
  const matrices = (kind: ParameterDeclaration['kind']) =>
    matricesOf(declarations, kind, parameters, signals, suffix, packed);
  const inputMatrices = matrices('input');
  const recurrentMatrices = matrices('recurrent');
  const previous = vectors(cell.states, units);
  const initial = vectors(cell.states, units);
  return {
    cell,
    layer,
    direction,
    steps,
    units,
    inputs,
    input,
    parameters,
    signals,
    previous,
    initial,
    states: cell.states.map((state) => ({
      values: arrayOf(signals, state),
      initial: arrayOf(initial, state),
      previous: arrayOf(previous, state),
    })),
    inputMatrices,
    recurrentMatrices,
    biasBlocks: blocks('inputBias', 'recurrentBias'),
    diagonalBlocks: blocks('diagonal'),
    targets: [...new Set([...inputMatrices, ...recurrentMatrices].flatMap((each) => each.targets))],
    read: emptyRows(steps, inputs),
    before: emptyRows(steps, units),
  };
}

/** The numbers of a tensor; throws if it is missing or of another shape. */
export function checkedTensor(model: Model, name: string, shape: readonly number[]): Float64Array {
  const tensor = model.tensors[name];
  if (tensor === undefined) throw new RangeError(`The model has no tensor "${name}".`);
  if (tensor.shape.length !== shape.length || tensor.shape.some((size, at) => size !== shape[at])) {
    throw new RangeError(
      `Tensor "${name}" should have the shape [${shape.join(', ')}], but has [${tensor.shape.join(', ')}].`,
    );
  }
  return tensor.data;
}
