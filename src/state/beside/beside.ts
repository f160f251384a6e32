/** The run beside that of the page, or why there is none. */
import type { OpenedModel } from '../../formats/openModel.ts';
import type { Recipe, Scenario } from '../../scenarios/contract.ts';
import { modelFileName } from '../../scenarios/variants.ts';
import { chipsOf } from '../chips.ts';
import { NO_EXPERIMENTS, type Choices } from '../choices.ts';
import { labNow } from '../lab.ts';
import { memoize } from '../memoize.ts';
import type { ModelProblem, ModelStates } from '../models.ts';
import { placeOf } from '../places.ts';
import { lookInto, readSentence } from '../readSentence.ts';
import type { Chip, Scene, SentenceReading } from '../scene.ts';
import { checkText, type TextProblem } from '../sentence.ts';
import { align, type Alignment } from './align.ts';
import { compareRuns, type Comparison } from './compare.ts';
import { textOf } from './swaps.ts';
import { recipeNamed, type Wish } from './wish.ts';

export type Beside =
  /** The network of the right run does not know the words of its text. */
  | { readonly status: 'unreadable'; readonly problem: TextProblem }
  /** It would be the same run twice. */
  | { readonly status: 'same' }
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly problem: ModelProblem }
  | {
      readonly status: 'ready';
      readonly comparison: Comparison;
      /** The words of the right run. */
      readonly chips: readonly Chip[];
      /** How many experiments are left out there, because it does not have their words. */
      readonly lost: number;
    };

/** The network of the page as it was opened, and its recipe where the scenario ships it. */
export interface Shown {
  readonly opened: OpenedModel;
  readonly recipe: Recipe | undefined;
}

/** While another network is on its way, the page still shows the one before. */
export function shownIn(
  { scenario, network, before = network }: Scene,
  states: ModelStates,
): Shown | undefined {
  for (const [name, state] of Object.entries(states)) {
    if (state?.status !== 'ready' || state.opened.model !== before.model) continue;
    const recipe = scenario.recipes.find((each) => modelFileName(scenario.id, each) === name);
    return { opened: state.opened, recipe };
  }
  return undefined;
}

/** The recipe that a wish asks for; undefined where there is none of that name. */
export function recipeWished(scenario: Scenario, shown: Shown, wish: Wish): Recipe | undefined {
  return wish.network === '' ? shown.recipe : recipeNamed(scenario, wish.network);
}

const alignChips = memoize((scenario: Scenario, left: readonly Chip[], right: readonly Chip[]) => {
  const wordsOf = (chips: readonly Chip[]): readonly string[] =>
    chips.filter(({ isRead }) => isRead).map(({ word }) => word);
  return align(wordsOf(left), wordsOf(right), scenario.kinds[scenario.keyKind] ?? []);
}, 2);

/** A text beside has words of its own. */
const withoutSwaps = memoize((rows: Rows) => rows.filter(({ kind }) => kind !== 'swapWord'));

type Rows = Choices['experiments'];

/** What is done to another text too, so that only the texts differ: at the same words, or places. */
function rowsFor(
  { scenario, network }: Scene,
  rows: Rows,
  own: string,
  text: string,
  { by }: Alignment,
): Rows {
  const { bidirectional } = network.model.architecture;
  const kept = withoutSwaps(rows);
  // Word for word every place has one in the other text.
  if (by === 'sameWords' || by === 'wordForWord') return kept;
  return labNow()?.rowsOnText(scenario, bidirectional, kept, own, text) ?? kept;
}

function readOther(
  { scenario, before }: Scene,
  opened: OpenedModel,
  text: string,
  rows: Rows,
): SentenceReading {
  const under = before && labNow()?.readUnder(opened, scenario, text, rows);
  return under ?? readSentence(opened, scenario, text);
}

/** How many rows the other text made lose their words. */
function lostIn(rows: Rows, applied: Rows): number {
  return applied.filter(({ off }, index) => off === true && rows[index]?.off !== true).length;
}

/**
 * Puts the wished run beside that of the page. The same network reads another text under the same
 * experiments; another network is left alone, for it has other units.
 */
export function besideFrom(
  scene: Scene,
  shown: Shown,
  states: ModelStates,
  wish: Wish,
  rows: Choices['experiments'],
): Beside {
  const { scenario, network, chips } = scene;
  const recipe = recipeWished(scenario, shown, wish);
  const isOwn = wish.network === '' || recipe === undefined || recipe === shown.recipe;
  const own = textOf(scene);
  const bidirectional = isOwn
    ? network.model.architecture.bidirectional
    : recipe.direction === 'bidirectional';
  const checked = checkText(scenario, wish.text === '' ? own : wish.text, bidirectional);
  if (!checked.ok) return { status: 'unreadable', problem: checked };
  // Beside a run with experiments the same one without them tells something.
  if (isOwn && checked.text === own && scene.before === undefined) return { status: 'same' };
  const state = isOwn
    ? ({ status: 'ready', opened: shown.opened } as const)
    : (states[modelFileName(scenario.id, recipe)] ?? ({ status: 'loading' } as const));
  if (state.status !== 'ready') return state;

  const rightChips = chipsOf(scenario, checked.text, bidirectional);
  const isOtherText = isOwn && checked.text !== own;
  const alignment = alignChips(scenario, chips, rightChips);
  const applied = isOtherText ? rowsFor(scene, rows, own, checked.text, alignment) : NO_EXPERIMENTS;
  const reading = readOther(scene, state.opened, checked.text, applied);
  const isUsual = network.layer.layer === network.trace.layers.at(-1)?.layer;
  const place =
    isUsual && network.layer.direction === 'forward' && !isOwn ? null : placeOf(network.layer);
  const answer = Math.max(
    0,
    network.answers.findIndex((each) => each === network.answer),
  );
  const right = lookInto(reading, place, answer);
  return {
    status: 'ready',
    comparison: compareRuns(network, right, alignment, isOwn),
    chips: rightChips,
    lost: lostIn(withoutSwaps(rows), applied),
  };
}
