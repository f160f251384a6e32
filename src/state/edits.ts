/** Edits of the text and their history. */
import type { Choices } from './choices.ts';
import { openingOf } from './offers.ts';
import { readingOfChoices } from './position.ts';
import type { Edited, State } from './store.ts';

const MOST_UNDONE = 100;

function editedOf({ text, step, pin }: Choices): Edited {
  return { text, step, pin };
}

/** The step or the pin after an edit: where it was, if the new text is read that far. */
function kept(step: number | null, steps: number): number | null {
  return step !== null && step < steps ? step : null;
}

/** A new text: the step stays if it is still inside, else it is the answering one; so does the pin. */
export function editText(state: State, text: string): Partial<State> {
  const { choices } = state;
  if (text === choices.text) return {};
  const steps = readingOfChoices({ ...choices, text }).words.length;
  return {
    choices: { ...choices, text, step: kept(choices.step, steps), pin: kept(choices.pin, steps) },
    playback: 'stopped',
    past: [...state.past, editedOf(choices)].slice(-MOST_UNDONE),
    future: [],
  };
}

/** Another scenario opens with its own text, at its own place. */
export function openScenario({ choices }: State, scenario: string): Partial<State> {
  const opened = { ...choices, ...openingOf(scenario) };
  return { choices: opened, playback: 'stopped', past: [], future: [] };
}

export function undoEdit({ choices, past, future }: State): Partial<State> {
  const before = past.at(-1);
  if (before === undefined) return {};
  return {
    choices: { ...choices, ...before },
    playback: 'stopped',
    past: past.slice(0, -1),
    future: [editedOf(choices), ...future],
  };
}

export function redoEdit({ choices, past, future }: State): Partial<State> {
  const [after, ...rest] = future;
  if (after === undefined) return {};
  return {
    choices: { ...choices, ...after },
    playback: 'stopped',
    past: [...past, editedOf(choices)],
    future: rest,
  };
}
