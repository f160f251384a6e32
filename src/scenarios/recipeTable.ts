/** The networks of a scenario as a table: for each stack of layers, every cell on equal terms. */
import type { Recipe } from './contract.ts';
import { architectureOf } from './lessons.ts';
import { unitsOfEqualSize } from './size.ts';

const LEARNING_RATES: readonly number[] = [1e-2];
/** A simple RNN often wants a smaller one than an LSTM; it is trained with either. */
const FOIL_LEARNING_RATES: readonly number[] = [3e-3, 1e-2];

/** The numbers of one network that its neighbours in the table may have otherwise. */
interface Settings extends Pick<Recipe, 'units' | 'steps' | 'seeds'> {
  /** 1e-2 alone if absent. */
  readonly learningRates?: readonly number[];
  /** The most readable if there is a penalty, else the most accurate, if absent. */
  readonly choose?: Recipe['choose'];
  /** λ of the writing and the showing cost, 0 if absent; with either the network is `readable`. */
  readonly writePenalty?: number;
  readonly showPenalty?: number;
}

/** All networks of one depth and direction: an LSTM's settings, and where the others differ. */
export interface Stack extends Settings {
  readonly layers: number;
  /** Forward if absent. */
  readonly direction?: Recipe['direction'];
  /** Beside a readable LSTM: where one without penalties differs; none is trained if absent. */
  readonly plain?: Partial<Settings>;
  /** Where the peephole LSTM differs from the LSTM. */
  readonly peepholes?: Partial<Settings>;
  /** Where a GRU of the LSTM's size differs from it; none is trained if absent. */
  readonly gru?: Partial<Settings>;
  /** Where the simple RNN differs from what is fair to the LSTM. */
  readonly foil?: Partial<Pick<Recipe, 'seeds' | 'learningRates' | 'larger'>>;
}

/** What all networks of a scenario have in common. */
interface Table extends Pick<Recipe, 'embeddingWidth' | 'batch'> {
  readonly vocabulary: readonly string[];
  readonly stacks: readonly Stack[];
}

type Place = Pick<Recipe, 'cell' | 'layers' | 'direction' | 'embeddingWidth' | 'batch'>;

function recipeOf(place: Place, settings: Settings): Recipe {
  const { units, steps, seeds, learningRates = LEARNING_RATES } = settings;
  const { writePenalty = 0, showPenalty = 0 } = settings;
  const readable = writePenalty > 0 || showPenalty > 0;
  return {
    ...place,
    trained: readable ? 'readable' : 'plain',
    units,
    steps,
    learningRates,
    seeds,
    choose: settings.choose ?? (readable ? 'mostReadable' : 'mostAccurate'),
    writePenalty,
    showPenalty,
    advanceBySteps: false,
  };
}

/** There is no point in the most readable memory where nothing makes it readable. */
function withoutPenalties({ choose }: Recipe) {
  return {
    choose: choose === 'mostReadable' ? 'mostAccurate' : choose,
    writePenalty: 0,
    showPenalty: 0,
  } as const;
}

/**
 * A fair foil: as many parameters, steps and seeds as the LSTM, every learning rate on every seed,
 * no penalties, and a curriculum that moves on even while it fails.
 */
function foilOf(lstm: Recipe, units: number, foil: Stack['foil']): Recipe {
  return {
    ...lstm,
    cell: 'rnn',
    trained: 'plain',
    units,
    learningRates: FOIL_LEARNING_RATES,
    ...withoutPenalties(lstm),
    advanceBySteps: true,
    ...foil,
  };
}

function recipesOfStack(table: Table, stack: Stack): readonly Recipe[] {
  const { embeddingWidth, batch } = table;
  const { layers, direction = 'forward', plain, peepholes, gru, foil, ...settings } = stack;
  const place = (cell: string): Place => ({ cell, layers, direction, embeddingWidth, batch });
  const lstm = recipeOf(place('lstm'), settings);
  const unitsOf = (cell: string) => unitsOfEqualSize(cell, architectureOf(table, lstm));
  const unpriced = { ...settings, ...withoutPenalties(lstm) };
  return [
    lstm,
    ...(plain === undefined ? [] : [recipeOf(place('lstm'), { ...unpriced, ...plain })]),
    recipeOf(place('peephole-lstm'), { ...settings, ...peepholes }),
    ...(gru === undefined
      ? []
      : [recipeOf(place('gru'), { ...settings, units: unitsOf('gru'), ...gru })]),
    foilOf(lstm, unitsOf('rnn'), foil),
  ];
}

/**
 * Every recipe of a scenario, stack by stack: the LSTM, where asked for the LSTM without penalties,
 * the peephole LSTM, where asked for a GRU, and the simple RNN, these two of the LSTM's parameter
 * count.
 */
export function recipeTable(table: Table): readonly Recipe[] {
  return table.stacks.flatMap((stack) => recipesOfStack(table, stack));
}
