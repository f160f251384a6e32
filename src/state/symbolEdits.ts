/** Edits of a text symbol by symbol, at the current step. */
import { wordsInFront } from '../scenarios/reading.ts';
import { readsBothWays, scenarioOf, type Choices } from './choices.ts';
import { editText } from './edits.ts';
import { atPosition, positionOf } from './position.ts';
import { checkWords, wordsOf, type TextProblem } from './sentence.ts';
import type { State } from './store.ts';

export type SymbolEdit = { readonly ok: true; readonly change: Partial<State> } | TextProblem;

/** Where the symbol of the current step stands in the text; −1 for the start token. */
function currentPosition(choices: Choices): number {
  return positionOf(choices).step - wordsInFront(scenarioOf(choices).vocabulary).length;
}

/** The words at a position give way to others, and the cursor goes to a step. */
function splice(
  state: State,
  position: number,
  removed: number,
  added: readonly string[],
  stepsOn: number,
): SymbolEdit {
  const { choices } = state;
  const scenario = scenarioOf(choices);
  const words = wordsOf(scenario, choices.text).toSpliced(position, removed, ...added);
  const checked = checkWords(scenario, words, readsBothWays(choices));
  if (!checked.ok) return checked;
  const { step, phase } = positionOf(choices);
  // Seen from the symbol in front: it gives way to itself and what is added, or to less.
  const replaced = { position: position - 1, words: 1 + added.length - removed };
  const edited = editText(state, checked.text, replaced);
  const after = { ...choices, ...edited.choices };
  const moved = atPosition(after, { step: step + stepsOn, phase });
  return { ok: true, change: { ...edited, choices: { ...after, ...moved } } };
}

/** Puts a symbol behind that of the current step and goes on to it. */
export function insertSymbol(state: State, symbol: string): SymbolEdit {
  return splice(state, currentPosition(state.choices) + 1, 0, [symbol], 1);
}

/** Takes the current step's symbol out and goes back to the one before; the start token stays. */
export function deleteSymbol(state: State): SymbolEdit {
  const position = currentPosition(state.choices);
  if (position < 0) return { ok: true, change: {} };
  return splice(state, position, 1, [], -1);
}
