/** Edits of the text, and the history of these and of the experiments. */
import { wordsInFront } from '../scenarios/reading.ts';
import { pinnedAtFirst, type Choices } from './choices.ts';
import { readsBothWays, scenarioOf } from './recipe.ts';
import { openingOf } from './offers.ts';
import { labNow } from './lab.ts';
import { readingOfChoices } from './position.ts';
import type { Replacement } from './replacement.ts';
import { checkText } from './sentence.ts';
import type { State } from './store.ts';

const MOST_UNDONE = 100;

/** Where the word of a step stands after an edit; undefined if it is not read any more. */
type Follow = (step: number) => number | undefined;

/** Behind the place all words move; one that another stands for counts as the same. */
function followReplacement({ position, removed, added }: Replacement, before: Choices): Follow {
  const from = wordsInFront(scenarioOf(before).vocabulary).length + position;
  return (step) => {
    if (step < from) return step;
    if (step >= from + removed) return step + added - removed;
    return step - from < added ? step : undefined;
  };
}

/** In a new text only a word that stands where it stood is known to be the same. */
function followText(before: Choices, after: Choices): Follow {
  const { words } = readingOfChoices(before);
  const { words: now } = readingOfChoices(after);
  return (step) => (now[step] === words[step] ? step : undefined);
}

/** The pin goes along with its word; where that is gone, to the word that decides the answer. */
function pinAfter(before: Choices, after: Choices, follow: Follow): number | null {
  if (before.pin === null) return null;
  const pin = follow(before.pin);
  const isRead = pin !== undefined && pin < readingOfChoices(after).words.length;
  return isRead ? pin : pinnedAtFirst(after);
}

/** A step that is not read any more gives way to the answering one. */
function stepAfter({ step }: Choices, after: Choices, replaced: Follow | undefined): number | null {
  if (step === null) return null;
  const moved = replaced?.(step) ?? step;
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
  const replaced = replacement && followReplacement(replacement, choices);
  return {
    choices: {
      ...after,
      experiments: labNow()?.followText(choices, after, replacement) ?? choices.experiments,
      step: stepAfter(choices, after, replaced),
      pin: pinAfter(choices, after, replaced ?? followText(choices, after)),
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
 * A text of the history with its experiments, as it was; one of another scenario with the network that read it. A network
 * that reads both ways gives way to a forward one where unknown words stand behind the blank: only
 * that one can leave them unread.
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
