/** Pairs of runs that tell something, each one press away; only those that are possible now. */
import type { Recipe, Scenario, Variant } from '../../scenarios/contract.ts';
import { findRecipe } from '../../scenarios/variants.ts';
import { foilOf } from '../foil.ts';
import { memoize } from '../memoize.ts';
import type { Scene } from '../scene.ts';
import { swapsOf } from './swaps.ts';
import { networkName, type Wish } from './wish.ts';

export type Pair =
  /** The same network and text, without the experiments. */
  | { readonly id: 'before'; readonly wish: Wish }
  /** The same network, and another word in one place. */
  | {
      readonly id: 'word';
      readonly from: string;
      readonly to: string;
      readonly wish: Wish;
    }
  /** The same text, and another network. */
  | {
      readonly id: 'memory' | 'peepholes' | 'layers' | 'training';
      readonly from: Variant;
      readonly to: Recipe;
      readonly wish: Wish;
    };

/** What is read by a network of another cell in the same way, if there is one. */
function withCell(scenario: Scenario, { layers, direction }: Variant, cell: string) {
  return findRecipe(scenario, { cell, layers, direction });
}

/** The network that a pair of networks puts beside the one that is shown. */
const partners: Readonly<
  Record<
    Exclude<Pair['id'], 'before' | 'word'>,
    (scenario: Scenario, shown: Recipe) => Recipe | undefined
  >
> = {
  memory: (scenario, shown) =>
    shown.cell === 'rnn' ? withCell(scenario, shown, 'lstm') : foilOf(scenario, shown),
  peepholes: (scenario, shown) => {
    if (shown.cell === 'lstm') return withCell(scenario, shown, 'peephole-lstm');
    return shown.cell === 'peephole-lstm' ? withCell(scenario, shown, 'lstm') : undefined;
  },
  layers: (scenario, { cell, direction, layers }) =>
    findRecipe(scenario, { cell, direction, layers: layers === 1 ? 2 : 1 }),
  training: (scenario, shown) =>
    findRecipe(scenario, {
      ...shown,
      trained: shown.trained === 'readable' ? 'plain' : 'readable',
    }),
};

/** `shown` is the recipe of the page's network; undefined for one that the scenario does not ship. */
export const pairsOf = memoize(
  (
    scenario: Scenario,
    chips: Scene['chips'],
    pin: number | null,
    shown: Recipe | undefined,
    hasExperiments: boolean,
  ): readonly Pair[] => {
    const changed: Pair[] = hasExperiments
      ? [{ id: 'before', wish: { network: '', text: '' } }]
      : [];
    const [swap] = swapsOf({ scenario, chips, pin });
    const words: Pair[] =
      swap === undefined
        ? []
        : [{ id: 'word', from: swap.from, to: swap.to, wish: { network: '', text: swap.text } }];
    if (shown === undefined) return [...changed, ...words];
    const networks = (['memory', 'peepholes', 'layers', 'training'] as const).flatMap((id) => {
      const to = partners[id](scenario, shown);
      return to === undefined
        ? []
        : [{ id, from: shown, to, wish: { network: networkName(to), text: '' } }];
    });
    return [...changed, ...words, ...networks];
  },
);
