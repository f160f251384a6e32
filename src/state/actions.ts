/** Everything that a person can do; each is one change of the store. */
import type { Choices } from './choices.ts';
import { readsBothWays, recipeOf, scenarioOf } from './recipe.ts';
import { placesOf, usualPlace } from './places.ts';
import type { Replacement } from './replacement.ts';
import { checkText, checkWords, wordsOf, type CheckedText, type TextProblem } from './sentence.ts';
import { editText, redoEdit, undoEdit } from './edits.ts';
import { openLink, openScenarioOf } from './opening.ts';
import {
  atPosition,
  phaseBeside,
  positionOf,
  readingOfChoices,
  standsAtLastStep,
} from './position.ts';
import { lastStep } from './sentence.ts';
import type { StepRange } from './range.ts';
import type { Pointed, Speed, Store } from './store.ts';

/** What came of an edit; if it was refused, nothing has changed. */
export type EditResult = { readonly ok: true } | TextProblem;

export interface Actions {
  readonly choose: (choices: Partial<Omit<Choices, 'scenario' | 'text' | 'open'>>) => void;
  /** Looks into another layer or direction, by its place. */
  readonly openPlace: (place: string) => void;
  /** Looks into the next or the previous one; after the last comes the first. */
  readonly movePlace: (by: 1 | -1) => void;
  /** Opens a scenario with its own text, at its own place. */
  readonly openScenario: (id: string) => Promise<void>;
  /** Opens what a link says, given by its fragment; the person's own preferences stay. */
  readonly openLink: (link: string) => Promise<void>;
  /** Goes to a step, clamped to the sentence. */
  readonly goToStep: (step: number) => void;
  readonly moveStep: (by: 1 | -1) => void;
  /** Goes to a phase of the current step, by its index. */
  readonly goToPhase: (phase: number) => void;
  /** Runs over into the next or the previous step. */
  readonly movePhase: (by: 1 | -1) => void;
  readonly firstStep: () => void;
  readonly lastStep: () => void;
  /** Pins a step, or unpins it if it is the pinned one. */
  readonly togglePin: (step: number) => void;
  /** Looks closely at some steps wherever steps are shown, or at all of them again. */
  readonly lookClosely: (range: StepRange | null) => void;
  /** Lights a quantity wherever it is shown, or none. */
  readonly hover: (quantity: string | null) => void;
  /** Marks a step or a unit wherever it is shown, or nothing. */
  readonly point: (pointed?: Pointed | null) => void;
  /** Keeps a quantity lit, or lets it go if it is the one. */
  readonly toggleQuantity: (quantity: string) => void;
  readonly setText: (text: string) => EditResult;
  /** Puts what was typed in the place of a word; the position leaves the start token out. */
  readonly replaceWord: (position: number, typed: string) => EditResult;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly togglePlay: () => void;
  readonly setSpeed: (speed: Speed) => void;
  readonly dismissNotes: () => void;
}

export function createActions(store: Store): Actions {
  const choicesNow = (): Choices => store.getState().choices;

  const choose = (changed: Partial<Choices>): void => {
    store.setState({ choices: { ...choicesNow(), ...changed } });
  };
  const stand = (step: number, phase: number): void => {
    store.setState({ playback: 'stopped' });
    choose(atPosition(choicesNow(), { step, phase }));
  };
  /** Units of different layers have nothing in common, so the chosen and the marked one are let go. */
  const openPlace = (place: string): void => {
    store.setState({ pointed: {} });
    choose({ open: place === usualPlace(recipeOf(choicesNow())) ? null : place, unit: null });
  };
  const goToStep = (step: number): void => stand(step, positionOf(choicesNow()).phase);
  const edit = (checked: CheckedText, replacement?: Replacement): EditResult => {
    if (!checked.ok) return checked;
    store.setState((state) => editText(state, checked.text, replacement));
    return { ok: true };
  };
  const setText = (text: string): EditResult => {
    const choices = choicesNow();
    return edit(checkText(scenarioOf(choices), text, readsBothWays(choices)));
  };
  const replaceWord = (position: number, typed: string): EditResult => {
    const choices = choicesNow();
    const scenario = scenarioOf(choices);
    const words = wordsOf(scenario, typed);
    if (words.length === 0) return { ok: false, problem: 'empty' };
    const replaced = wordsOf(scenario, choices.text).toSpliced(position, 1, ...words);
    const checked = checkWords(scenario, replaced, readsBothWays(choices));
    return edit(checked, { position, removed: 1, added: words.length });
  };

  return {
    choose,
    openPlace,
    movePlace: (by) => {
      const recipe = recipeOf(choicesNow());
      const places = placesOf(recipe);
      const open = places.indexOf(choicesNow().open ?? '');
      const from = open < 0 ? places.indexOf(usualPlace(recipe)) : open;
      if (places.length > 1) openPlace(places.at((from + by) % places.length)!);
    },
    openScenario: (id) => openScenarioOf(store, id),
    openLink: async (link) => openLink(store, link),
    goToStep,
    moveStep: (by) => goToStep(positionOf(choicesNow()).step + by),
    goToPhase: (phase) => stand(positionOf(choicesNow()).step, phase),
    movePhase: (by) => {
      const beside = phaseBeside(choicesNow(), by);
      if (beside !== undefined) stand(beside.step, beside.phase);
    },
    firstStep: () => goToStep(0),
    lastStep: () => goToStep(lastStep(readingOfChoices(choicesNow()))),
    togglePin: (step) => choose({ pin: choicesNow().pin === step ? null : step }),
    lookClosely: (range) => choose({ range, zoom: null }),
    hover: (quantity) => {
      if (store.getState().hovered !== quantity) store.setState({ hovered: quantity });
    },
    point: (pointed) => {
      const { step, unit } = pointed ?? {};
      const before = store.getState().pointed;
      if (before.step !== step || before.unit !== unit) store.setState({ pointed: pointed ?? {} });
    },
    toggleQuantity: (quantity) =>
      choose({ quantity: choicesNow().quantity === quantity ? null : quantity }),
    setText,
    replaceWord,
    undo: () => store.setState(undoEdit),
    redo: () => store.setState(redoEdit),
    togglePlay: () => {
      const { playback, choices } = store.getState();
      if (playback === 'playing') {
        store.setState({ playback: 'paused' });
        return;
      }
      if (playback === 'stopped' && standsAtLastStep(choices)) {
        choose(atPosition(choices, { step: 0, phase: 0 }));
      }
      store.setState({ playback: 'playing' });
    },
    setSpeed: (speed) => store.setState({ speed }),
    dismissNotes: () => store.setState({ notes: [] }),
  };
}
