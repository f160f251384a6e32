import type { Recipe } from '../contract.ts';
import { unitsOfEqualSize } from '../size.ts';
import { VOCABULARY } from './vocabulary.ts';

const EMBEDDING_WIDTH = 16;

/** Without the penalties a network answers as well, but its memory cannot be read. */
const NO_PENALTIES = { writePenalty: 0, showPenalty: 0 } as const;
const READABLE_PENALTIES = { writePenalty: 0.2, showPenalty: 0.05 } as const;

const READABLE_LSTM: Recipe = {
  cell: 'lstm',
  layers: 1,
  direction: 'forward',
  trained: 'readable',
  units: 24,
  embeddingWidth: EMBEDDING_WIDTH,
  steps: 2500,
  batch: 32,
  learningRates: [1e-2],
  seeds: [1, 2, 3, 4, 5, 6, 7, 8],
  choose: 'mostReadable',
  ...READABLE_PENALTIES,
  advanceBySteps: false,
};

/** Without the penalties it takes longer until the longest middles are right too. */
const PLAIN_LSTM: Recipe = {
  ...READABLE_LSTM,
  trained: 'plain',
  steps: 5000,
  seeds: [2, 5],
  choose: 'mostAccurate',
  ...NO_PENALTIES,
};

const READABLE_PEEPHOLE_LSTM: Recipe = {
  ...READABLE_LSTM,
  cell: 'peephole-lstm',
  units: 16,
  seeds: [1, 2, 3, 4],
};

/**
 * A fair foil: as many parameters, steps and seeds as the readable LSTM, every learning rate on
 * every seed, and a curriculum that moves on even while it fails.
 */
const PLAIN_RNN: Recipe = {
  ...PLAIN_LSTM,
  cell: 'rnn',
  steps: READABLE_LSTM.steps,
  units: unitsOfEqualSize('rnn', {
    cell: READABLE_LSTM.cell,
    inputs: EMBEDDING_WIDTH,
    units: READABLE_LSTM.units,
    layers: READABLE_LSTM.layers,
    bidirectional: false,
    vocabulary: VOCABULARY,
  }),
  learningRates: [3e-3, 1e-2],
  seeds: READABLE_LSTM.seeds,
  advanceBySteps: true,
  larger: { units: 55, seeds: [1, 2] },
};

export const RECIPES: readonly Recipe[] = [
  READABLE_LSTM,
  PLAIN_LSTM,
  READABLE_PEEPHOLE_LSTM,
  PLAIN_RNN,
];
