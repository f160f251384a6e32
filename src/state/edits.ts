/** Edits of the text, and the history of these and of the experiments. */
import { wordsInFront } from '../scenarios/reading.ts';
import { pinnedAtFirst, type Choices } from './choices.ts';
import { readsBothWays, scenarioOf } from './recipe.ts';
import { followWords, type Follow } from './followWords.ts';
import { openingOf } from './offers.ts';
import { labNow } from './lab.ts';
import { readingOfChoices } from './position.ts';
import type { Replacement } from './replacement.ts';
import { checkText } from './sentence.ts';
import type { State } from './store.ts';

const MOST_UNDONE = 100;

function followEdit(before: Choices, after: Choices, replacement?: Replacement): Follow {
  const inFront = wordsInFront(scenarioOf(before).vocabulary).length;
  const [words, now] = [before, after].map((each) => readingOfChoices(each).words);
  return followWords(words!, now!, inFront, replacement);
}

/** A word that stands in the place of a replaced one: it is another, but the eye was on this place. */
function inItsPlace(step: number, before: Choices, replacement?: Replacement): number | undefined {
  if (replacement === undefined) return undefined;
  const from = wordsInFront(scenarioOf(before).vocabulary).length + replacement.position;
  return step - from < replacement.added ? step : undefined;
}

/** The pin goes along with its word; where that is gone, to the word that decides the answer. */
function pinAfter(
  before: Choices,
  after: Choices,
  follow: Follow,
  replacement?: Replacement,
): number | null {
  if (before.pin === null) return null;
  const pin = follow(before.pin) ?? inItsPlace(before.pin, before, replacement);
  const isRead = pin !== undefined && pin < readingOfChoices(after).words.length;
  return isRead ? pin : pinnedAtFirst(after);
}

/** A step goes along too, or stays where it is; beyond the end it gives way to the answering one. */
function stepAfter({ step }: Choices, after: Choices, follow: Follow): number | null {
  if (step === null) return null;
  const moved = follow(step) ?? step;
  return moved < readingOfChoices(after).words.length ? moved : null;
}

/** The past with what holds now. */
export function remembering({ past, choices }: State): readonly Choices[] {
  return [...past, choices].slice(-MOST_UNDONE);
}

/** A new text, as a whole or by words that were replaced; step, pin and experiments go along. */
export function editText(state: State, text: string, replacement?: Replacement): Partial<State> {
  const { choices } = state;
  if (text === choices.text) return {};
  const after = { ...choices, text };
  const follow = followEdit(choices, after, replacement);
  return {
    choices: {
      ...after,
      experiments: labNow()?.followText(choices, after, replacement) ?? choices.experiments,
      step: stepAfter(choices, after, follow),
      pin: pinAfter(choices, after, follow, replacement),
    },
    playback: 'stopped',
    past: remembering(state),
    future: [],
  };
}

/** Whether there is nothing between the two that could be undone. */
function isSame(one: Choices, other: Choices): boolean {
  const said = ({ scenario, text, experiments }: Choices): string =>
    JSON.stringify([scenario, text, experiments]);
  return said(one) === said(other);
}

/** Something else opens, with a text of its own; the one before can be had back. */
export function openChoices(state: State, opened: Choices): Partial<State> {
  const past = isSame(opened, state.choices) ? state.past : remembering(state);
  return { choices: opened, playback: 'stopped', past, future: [] };
}

/** Another scenario opens with its own text, at its own place. */
export function openScenario(state: State, scenario: string): Partial<State> {
  return openChoices(state, { ...state.choices, ...openingOf(scenario) });
}

/**
 * A text of the history with its experiments, as it was; one of another scenario with the network
 * that read it. A network that reads both ways gives way to a forward one where unknown words stand
 * behind the blank: only that one can leave them unread.
 */
function restore(choices: Choices, kept: Choices): Choices {
  const { text, step, pin, experiments } = kept;
  const place = text === choices.text ? {} : { text, step, pin };
  const { language, theme } = choices;
  const restored =
    kept.scenario === choices.scenario
      ? { ...choices, ...place, experiments }
      : { ...kept, language, theme };
  const bidirectional = readsBothWays(restored);
  const isReadable = checkText(scenarioOf(restored), restored.text, bidirectional).ok;
  return isReadable ? restored : { ...restored, direction: 'forward' };
}

export function undoEdit({ choices, past, future }: State): Partial<State> {
  const before = past.at(-1);
  if (before === undefined) return {};
  return {
    choices: restore(choices, before),
    playback: 'stopped',
    past: past.slice(0, -1),
    future: [choices, ...future],
  };
}

export function redoEdit({ choices, past, future }: State): Partial<State> {
  const [after, ...rest] = future;
  if (after === undefined) return {};
  return {
    choices: restore(choices, after),
    playback: 'stopped',
    past: [...past, choices],
    future: rest,
  };
}
