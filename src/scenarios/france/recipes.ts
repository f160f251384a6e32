import type { Recipe } from '../contract.ts';
import { architectureOf } from '../lessons.ts';
import { unitsOfEqualSize } from '../size.ts';
import { VOCABULARY } from './vocabulary.ts';

/** Without the penalties a network answers as well, but its memory cannot be read. */
const NO_PENALTIES = { writePenalty: 0, showPenalty: 0 } as const;
const READABLE_PENALTIES = { writePenalty: 0.2, showPenalty: 0.05 } as const;

/** With the whole penalties on the third layer the answers stay unsure. */
const LIGHT_PENALTIES = { writePenalty: 0.1, showPenalty: 0.03 } as const;

/** Asked for one word only, a network that reads both ways pays them with that one answer. */
const LIGHTEST_PENALTIES = { writePenalty: 0.05, showPenalty: 0.02 } as const;

const READABLE_LSTM: Recipe = {
  cell: 'lstm',
  layers: 1,
  direction: 'forward',
  trained: 'readable',
  units: 24,
  embeddingWidth: 16,
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

/** Stacks and both directions need fewer units a layer for as many parameters. */
const LSTM_OF_TWO_LAYERS: Recipe = { ...READABLE_LSTM, layers: 2, units: 16, seeds: [1, 2, 3] };
const LSTM_OF_THREE_LAYERS: Recipe = {
  ...LSTM_OF_TWO_LAYERS,
  layers: 3,
  steps: 4000,
  ...LIGHT_PENALTIES,
};

const LSTM_BOTH_WAYS: Recipe = {
  ...READABLE_LSTM,
  direction: 'bidirectional',
  units: 12,
  seeds: [1, 2],
  ...LIGHTEST_PENALTIES,
};
const STACKED_LSTMS_BOTH_WAYS: readonly Recipe[] = [2, 3].map((layers) => ({
  ...LSTM_BOTH_WAYS,
  layers,
}));

const FORWARD_STACKS = [LSTM_OF_TWO_LAYERS, LSTM_OF_THREE_LAYERS];
const READABLE_LSTMS = [
  READABLE_LSTM,
  ...FORWARD_STACKS,
  LSTM_BOTH_WAYS,
  ...STACKED_LSTMS_BOTH_WAYS,
];

/** The peepholes add little to the size, and nothing else is different. */
function withPeepholes(recipe: Recipe): Recipe {
  return { ...recipe, cell: 'peephole-lstm' };
}

const PEEPHOLE_LSTMS = [
  { ...withPeepholes(READABLE_LSTM), units: 16, seeds: [1, 2, 3, 4] },
  ...READABLE_LSTMS.slice(1).map(withPeepholes),
];

/**
 * A fair foil: as many parameters, steps and seeds as the readable LSTM, every learning rate on
 * every seed, and a curriculum that moves on even while it fails.
 */
function foilOf(lstm: Recipe): Recipe {
  return {
    ...lstm,
    cell: 'rnn',
    trained: 'plain',
    units: unitsOfEqualSize('rnn', architectureOf({ vocabulary: VOCABULARY }, lstm)),
    learningRates: [3e-3, 1e-2],
    choose: 'mostAccurate',
    ...NO_PENALTIES,
    advanceBySteps: true,
  };
}

const [FOIL, ...OTHER_FOILS] = READABLE_LSTMS.map(foilOf) as [Recipe, ...Recipe[]];

export const RECIPES: readonly Recipe[] = [
  READABLE_LSTM,
  PLAIN_LSTM,
  ...READABLE_LSTMS.slice(1),
  ...PEEPHOLE_LSTMS,
  { ...FOIL, larger: { units: 55, seeds: [1, 2] } },
  ...OTHER_FOILS,
];
