/** The keys of the whole page. */
import { createKeybindingsHandler } from 'tinykeys';
import type { Workbench } from '../state/workbench.ts';
import { positionOf } from '../state/position.ts';
import { choicesBeside, choicesFor } from '../state/zoomViews.ts';
import { followFocus } from './focusOrigin.ts';
import { isWithin, TAKES_ALL_KEYS } from '../views/shared/keys.ts';

/** Where letters choose among a list's entries. */
const TAKES_LETTERS = `${TAKES_ALL_KEYS}, select, [role="listbox"]`;

/** What the keyboard scrolls or slides along. */
const SLIDES = 'input[type="range"], [role="slider"], [role="grid"], [role="region"][tabindex]';
const TAKES_ENDS = `${TAKES_LETTERS}, ${SLIDES}`;
const TAKES_ARROWS = `${TAKES_ENDS}, input[type="radio"]`;

/** Where Space presses what has the focus. */
const TAKES_SPACE = `${TAKES_ARROWS}, button, a[href], summary, [role="button"], [type="checkbox"]`;

/** What is pressed and done with: after a mouse the keys belong to the page again. */
const PRESSED = 'button, summary, [role="button"], [type="radio"], [type="checkbox"]';

type Handler = (event: KeyboardEvent) => void;

/**
 * Listens to the page's keys (see the help); returns what ends that.
 * @param early keys that were pressed before anything listened
 */
export function connectShortcuts(
  target: Window,
  { actions, store }: Workbench,
  openHelp: () => void,
  early: readonly KeyboardEvent[] = [],
): () => void {
  const focus = followFocus(target);
  const isNeededElsewhere = (event: KeyboardEvent, elsewhere: string): boolean => {
    const isDoneWith = focus.isPointer() && isWithin(event, PRESSED);
    return isWithin(event, isDoneWith ? TAKES_ALL_KEYS : elsewhere);
  };
  /** Does something on a key, unless the focus is where the key is needed. */
  const onKey =
    (act: () => void, elsewhere: string): Handler =>
    (event) => {
      if (event.defaultPrevented || isNeededElsewhere(event, elsewhere)) return;
      event.preventDefault();
      act();
    };
  const pin = (): void => actions.togglePin(positionOf(store.getState().choices).step);
  const escape = (): void => {
    const { playback, choices } = store.getState();
    actions.hover(null);
    actions.point();
    if (playback === 'playing') actions.togglePlay();
    else if (choices.quantity !== null) actions.choose({ quantity: null });
    else actions.dismissNotes();
  };
  const zoom = (by: 1 | -1) => (): void =>
    actions.choose(choicesBeside(store.getState().choices, by));
  const nearer = onKey(zoom(1), TAKES_LETTERS);
  const farther = onKey(zoom(-1), TAKES_LETTERS);
  const press = createKeybindingsHandler({
    ArrowRight: onKey(() => actions.moveStep(1), TAKES_ARROWS),
    ArrowLeft: onKey(() => actions.moveStep(-1), TAKES_ARROWS),
    'Shift+ArrowRight': onKey(() => actions.movePhase(1), TAKES_ALL_KEYS),
    'Shift+ArrowLeft': onKey(() => actions.movePhase(-1), TAKES_ALL_KEYS),
    Home: onKey(actions.firstStep, TAKES_ENDS),
    End: onKey(actions.lastStep, TAKES_ENDS),
    Space: onKey(actions.togglePlay, TAKES_SPACE),
    p: onKey(pin, TAKES_LETTERS),
    l: onKey(() => actions.movePlace(1), TAKES_LETTERS),
    'Shift+L': onKey(() => actions.movePlace(-1), TAKES_LETTERS),
    '+': nearer,
    'Shift++': nearer,
    '=': nearer,
    '-': farther,
    0: onKey(() => actions.choose(choicesFor('all')), TAKES_LETTERS),
    '?': onKey(openHelp, TAKES_LETTERS),
    'Shift+?': onKey(openHelp, TAKES_LETTERS),
    Escape: onKey(escape, TAKES_ALL_KEYS),
    '$mod+z': onKey(actions.undo, TAKES_ALL_KEYS),
    '$mod+Shift+z': onKey(actions.redo, TAKES_ALL_KEYS),
    '$mod+y': onKey(actions.redo, TAKES_ALL_KEYS),
  });
  early.forEach(press);
  target.addEventListener('keydown', press);
  return () => {
    target.removeEventListener('keydown', press);
    focus.end();
  };
}
