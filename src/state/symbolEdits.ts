/** Edits of a text symbol by symbol, at the current step. */
import { wordsInFront } from '../scenarios/reading.ts';
import type { EditResult } from './actions.ts';
import type { Choices } from './choices.ts';
import { readsBothWays, scenarioOf } from './recipe.ts';
import { editText } from './edits.ts';
import { atPosition, positionOf } from './position.ts';
import { checkWords, wordsOf } from './sentence.ts';
import type { Store } from './store.ts';

/** Where the symbol of the current step stands in the text; −1 for the start token. */
function currentPosition(choices: Choices): number {
  return positionOf(choices).step - wordsInFront(scenarioOf(choices).vocabulary).length;
}

/** The words at a position give way to others, and the cursor moves on or back. */
function splice(
  store: Store,
  position: number,
  removed: number,
  added: readonly string[],
  stepsOn: number,
): EditResult {
  const state = store.getState();
  const { choices } = state;
  const scenario = scenarioOf(choices);
  const words = wordsOf(scenario, choices.text).toSpliced(position, removed, ...added);
  const checked = checkWords(scenario, words, readsBothWays(choices));
  if (!checked.ok) return checked;
  const { step, phase } = positionOf(choices);
  const edited = editText(state, checked.text, { position, removed, added: added.length });
  const after = { ...choices, ...edited.choices };
  const moved = atPosition(after, { step: step + stepsOn, phase });
  store.setState({ ...edited, choices: { ...after, ...moved } });
  return { ok: true };
}

export interface SymbolActions {
  /** Puts a symbol behind that of the current step and goes on to it. */
  readonly insertSymbol: (symbol: string) => EditResult;
  /** Takes the current step's symbol out and goes back to the one before; the start stays. */
  readonly deleteSymbol: () => EditResult;
}

export function createSymbolActions(store: Store): SymbolActions {
  const position = (): number => currentPosition(store.getState().choices);
  return {
    insertSymbol: (symbol) => splice(store, position() + 1, 0, [symbol], 1),
    deleteSymbol: () => (position() < 0 ? { ok: true } : splice(store, position(), 1, [], -1)),
  };
}
