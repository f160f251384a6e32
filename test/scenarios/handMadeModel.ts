import type { Model, Tensor } from '../../src/engine/model.ts';
import { france } from '../../src/scenarios/france/index.ts';

const COUNTRIES = france.kinds['country']!;
const LANGUAGES = france.kinds['language']!;
const VOCABULARY = france.vocabulary;
const UNITS = COUNTRIES.length + 1;
/** The unit that remembers that a country was read. */
const SEEN = UNITS - 1;
/** So large that a gate is open or shut, to float64's precision or nearly. */
const OPEN = 30;

function tensor(
  rows: number,
  columns: number,
  at: (row: number, column: number) => number,
): Tensor {
  const data = Float64Array.from({ length: rows * columns }, (_, index) =>
    at(Math.floor(index / columns), index % columns),
  );
  return { shape: [rows, columns], data };
}

function bias(values: readonly number[]): Tensor {
  return { shape: [values.length], data: Float64Array.from(values) };
}

function gateRows(inputGate: number, forgetGate: number): readonly number[] {
  return [inputGate, forgetGate, OPEN, OPEN].flatMap((value) => Array<number>(UNITS).fill(value));
}

/**
 * An LSTM with hand-made weights that writes the first country into a unit of its own and a mark
 * into another one, which keeps the input gate shut from then on. With `forgetGate` far below 0 it
 * loses everything at once.
 */
export function firstCountryModel(forgetGate = OPEN): Model {
  const tensors: Record<string, Tensor> = {
    'embedding.weight': tensor(VOCABULARY.length, COUNTRIES.length, (token, column) =>
      VOCABULARY[token] === COUNTRIES[column] ? 1 : 0,
    ),
    weight_ih_l0: tensor(4 * UNITS, COUNTRIES.length, (row, column) =>
      row === column || row === SEEN ? 2 * OPEN : 0,
    ),
    weight_hh_l0: tensor(4 * UNITS, UNITS, (row, column) =>
      row < UNITS && column === SEEN ? -4 * OPEN : 0,
    ),
    bias_ih_l0: bias(gateRows(-OPEN, forgetGate)),
    bias_hh_l0: bias(gateRows(0, 0).map(() => 0)),
    'output.weight': tensor(VOCABULARY.length, UNITS, (token, unit) =>
      unit !== SEEN && VOCABULARY[token] === LANGUAGES[unit] ? OPEN : 0,
    ),
    'output.bias': bias(VOCABULARY.map(() => 0)),
  };
  return {
    architecture: {
      cell: 'lstm',
      inputs: COUNTRIES.length,
      units: UNITS,
      layers: 1,
      bidirectional: false,
      vocabulary: VOCABULARY,
    },
    tensors,
  };
}

/** A simple RNN that knows nothing: all weights are zero, so every word is equally likely. */
export function blankRnn(): Model {
  const vocabulary = VOCABULARY;
  const zeros = (...shape: number[]): Tensor => ({
    shape,
    data: new Float64Array(shape.reduce((size, extent) => size * extent, 1)),
  });
  return {
    architecture: { cell: 'rnn', inputs: 3, units: 2, layers: 1, bidirectional: false, vocabulary },
    tensors: {
      'embedding.weight': zeros(vocabulary.length, 3),
      weight_ih_l0: zeros(2, 3),
      weight_hh_l0: zeros(2, 2),
      bias_ih_l0: zeros(2),
      bias_hh_l0: zeros(2),
      'output.weight': zeros(vocabulary.length, 2),
      'output.bias': zeros(vocabulary.length),
    },
  };
}
