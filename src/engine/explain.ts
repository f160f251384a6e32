/** Why a pre-activation has the value it has: its sum, taken apart by what it reads. */
import { arrayOf } from './cells/access.ts';
import { cellNamed } from './cells/index.ts';
import { INPUT, type ParameterDeclaration } from './cells/contract.ts';
import { directionsOf, parameterSuffix, type Model } from './model.ts';
import { rowBefore, rowWithin, type LayerTrace, type Row } from './trace.ts';

/** One part of a pre-activation. */
export interface AffinePart {
  readonly kind: ParameterDeclaration['kind'] | 'direct';
  /** What is read: `input`, or a state; undefined for a bias. */
  readonly from: string | undefined;
  readonly value: number;
  /** What it is the dot product of; undefined where nothing is weighted. */
  readonly factors?: Factors;
}

/** Weights and what they weigh, of the same length: views into the model and the trace. */
export interface Factors {
  readonly weights: Float64Array;
  readonly values: Float64Array;
}

function factorsFrom(weights: Float64Array, from: number, count: number, row: Row): Factors {
  return {
    weights: weights.subarray(from, from + count),
    values: row.values.subarray(row.at, row.at + count),
  };
}

function dot({ weights, values }: Factors): number {
  return weights.reduce((sum, weight, index) => sum + weight * values[index]!, 0);
}

/**
 * The parts of one unit's pre-activation `signal` at a step, in the order of the cell's parameters,
 * then what is added without weights; they sum to its value. Biases that feed the same sum are
 * separate parts.
 */
export function explainPreActivation(
  model: Model,
  layer: LayerTrace,
  signal: string,
  step: number,
  unit: number,
): readonly AffinePart[] {
  const { units } = layer;
  const { architecture, tensors } = model;
  const cell = cellNamed(architecture.cell);
  const hidden = cell.states[0]!;
  const inputs =
    layer.layer === 0 ? architecture.inputs : units * directionsOf(architecture).length;
  const suffix = parameterSuffix(layer.layer, layer.direction);
  const sources = cell.signals.find((each) => each.id === signal)?.from ?? [];

  const partOf = (declared: ParameterDeclaration, block: number): AffinePart => {
    const weights = tensors[declared.stem + suffix]!.data;
    const row = block * units + unit;
    switch (declared.kind) {
      case 'input': {
        const read = { values: layer.input, at: step * inputs };
        const factors = factorsFrom(weights, row * inputs, inputs, read);
        return { kind: 'input', from: INPUT, value: dot(factors), factors };
      }
      case 'recurrent': {
        const read = rowBefore(layer, hidden, step);
        const factors = factorsFrom(weights, row * units, units, read);
        return { kind: 'recurrent', from: hidden, value: dot(factors), factors };
      }
      case 'diagonal': {
        const source = sources.find((each) => each.diagonal === true)!;
        const read =
          source.offset === 0
            ? rowWithin(layer, source.signal, step)
            : rowBefore(layer, source.signal, step);
        const factors = factorsFrom(weights, row, 1, { ...read, at: read.at + unit });
        return { kind: 'diagonal', from: source.signal, value: dot(factors), factors };
      }
      case 'inputBias':
      case 'recurrentBias':
        return { kind: declared.kind, from: undefined, value: weights[row]! };
    }
  };
  const weighted = cell
    .parameters(inputs, units)
    .flatMap((declared) =>
      declared.feeds.flatMap((feeds, block) => (feeds === signal ? [partOf(declared, block)] : [])),
    );
  const direct = sources
    .filter((source) => source.direct)
    .map(({ signal: from }): AffinePart => {
      const value = arrayOf(layer.signals, from)[step * units + unit]!;
      return { kind: 'direct', from, value };
    });
  return [...weighted, ...direct];
}
