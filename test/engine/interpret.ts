/**
 * Computes a cell from its declaration alone: parameters, signals and flow as the drawings and
 * equations read them, one number at a time, without any of the cell's kernels.
 */
import {
  INPUT,
  type Cell,
  type Operation,
  type ParameterDeclaration,
  type SignalDeclaration,
  type Source,
} from '../../src/engine/cells/contract.ts';
import { parameterSuffix, type Model } from '../../src/engine/model.ts';
import type { LayerTrace } from '../../src/engine/trace.ts';

/** The vectors of one step by signal. */
type Step = Record<string, readonly number[]>;

interface Interpreter {
  readonly cell: Cell;
  readonly units: number;
  readonly declarations: readonly ParameterDeclaration[];
  readonly numbersOf: (stem: string) => Float64Array;
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

const elementwise: Readonly<
  Record<Exclude<Operation, 'affine'>, (values: readonly number[]) => number>
> = {
  sigmoid: ([x]) => (x! >= 0 ? 1 / (1 + Math.exp(-x!)) : Math.exp(x!) / (1 + Math.exp(x!))),
  tanh: ([x]) => Math.tanh(x!),
  multiply: (values) => values.reduce((product, value) => product * value, 1),
  add: sum,
  complement: ([x]) => 1 - x!,
  copy: ([x]) => x!,
};

function kindOf(source: Source): ParameterDeclaration['kind'] {
  if (source.diagonal) return 'diagonal';
  return source.signal === INPUT ? 'input' : 'recurrent';
}

/** One source's part of an affine sum: a matrix's row times the vector, a peephole, or itself. */
function product(
  { declarations, units, numbersOf }: Interpreter,
  fed: string,
  source: Source,
  vector: readonly number[],
  unit: number,
): number {
  if (source.direct) return vector[unit]!;
  const kind = kindOf(source);
  const parameters = declarations.filter(
    (declared) => declared.kind === kind && declared.feeds.includes(fed),
  );
  if (parameters.length !== 1) {
    throw new Error(`${fed} reads ${source.signal} by ${parameters.length} parameters, not one.`);
  }
  const { stem, feeds, shape } = parameters[0]!;
  const numbers = numbersOf(stem);
  const block = feeds.indexOf(fed);
  if (kind === 'diagonal') return numbers[block * units + unit]! * vector[unit]!;
  const columns = shape[1]!;
  if (columns !== vector.length) throw new Error(`${stem} does not fit ${source.signal}.`);
  const row = (block * units + unit) * columns;
  return sum(vector.map((value, column) => numbers[row + column]! * value));
}

function biases(
  { declarations, units, numbersOf }: Interpreter,
  fed: string,
  unit: number,
): number {
  const declared = declarations.filter(
    ({ kind, feeds }) => (kind === 'inputBias' || kind === 'recurrentBias') && feeds.includes(fed),
  );
  return sum(
    declared.map(({ stem, feeds }) => numbersOf(stem)[feeds.indexOf(fed) * units + unit]!),
  );
}

function compute(
  interpreter: Interpreter,
  { id, operation, from }: SignalDeclaration,
  vectors: readonly (readonly number[])[],
): readonly number[] {
  return Array.from({ length: interpreter.units }, (_, unit) => {
    if (operation !== 'affine') return elementwise[operation](vectors.map((each) => each[unit]!));
    const products = from.map((source, at) => product(interpreter, id, source, vectors[at]!, unit));
    return sum([...products, biases(interpreter, id, unit)]);
  });
}

/**
 * @param traced says which layer and direction, and which states it starts from
 * @param read what the layer reads, a vector a step
 * @returns every signal of every step, by the position of the input
 */
export function interpretLayer(
  cell: Cell,
  model: Model,
  traced: LayerTrace,
  read: readonly ArrayLike<number>[],
): readonly Step[] {
  const { layer, direction, units } = traced;
  const interpreter: Interpreter = {
    cell,
    units,
    declarations: cell.parameters(read[0]!.length, units),
    numbersOf: (stem) => model.tensors[stem + parameterSuffix(layer, direction)]!.data,
  };
  const steps = new Array<Step>(read.length);
  const positions = read.map((_, at) => (direction === 'backward' ? read.length - 1 - at : at));
  let before: Step = Object.fromEntries(
    cell.states.map((state) => [state, Array.from(traced.initial[state]!)]),
  );
  for (const position of positions) {
    const now: Step = { [INPUT]: Array.from(read[position]!) };
    for (const signal of cell.signals) {
      const vectors = signal.from.map(
        (source) => (source.offset === 0 ? now : before)[source.signal]!,
      );
      now[signal.id] = compute(interpreter, signal, vectors);
    }
    steps[position] = now;
    before = now;
  }
  return steps;
}
