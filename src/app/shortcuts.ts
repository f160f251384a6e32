/** The keys of the whole page. */
import { tinykeys } from 'tinykeys';
import type { Workbench } from '../state/workbench.ts';
import { positionOf } from '../state/position.ts';

/** Where keys have a meaning of their own. */
const USES_KEYS = [
  'input',
  'select',
  'textarea',
  '[contenteditable]',
  'dialog',
  '[popover]',
  '[role="slider"]',
  '[role="grid"]',
  '[role="listbox"]',
  '[role="menu"]',
  '[role="radiogroup"]',
].join(', ');

/** Where Space presses what has the focus. */
const PRESSABLE = 'button, a[href], summary, [role="button"]';

function isWithin(event: Event, selector: string): boolean {
  return event.target instanceof Element && event.target.closest(selector) !== null;
}

type Handler = (event: KeyboardEvent) => void;

/** Does something on a key, unless the focus is where the key is needed. */
function onKey(act: () => void, elsewhere: string = USES_KEYS): Handler {
  return (event) => {
    if (event.defaultPrevented || isWithin(event, elsewhere)) return;
    event.preventDefault();
    act();
  };
}

/** Listens to the page's keys (see the help); returns what ends that. */
export function connectShortcuts(
  target: Window,
  { actions, store }: Workbench,
  openHelp: () => void,
): () => void {
  const pin = (): void => actions.togglePin(positionOf(store.getState().choices).step);
  const escape = (): void => {
    if (store.getState().playback === 'playing') actions.togglePlay();
    else actions.dismissNotes();
  };
  return tinykeys(target, {
    ArrowRight: onKey(() => actions.moveStep(1)),
    ArrowLeft: onKey(() => actions.moveStep(-1)),
    'Shift+ArrowRight': onKey(() => actions.movePhase(1)),
    'Shift+ArrowLeft': onKey(() => actions.movePhase(-1)),
    Home: onKey(actions.firstStep),
    End: onKey(actions.lastStep),
    Space: onKey(actions.togglePlay, `${USES_KEYS}, ${PRESSABLE}`),
    p: onKey(pin),
    '?': onKey(openHelp),
    'Shift+?': onKey(openHelp),
    Escape: onKey(escape),
    '$mod+z': onKey(actions.undo),
    '$mod+Shift+z': onKey(actions.redo),
    '$mod+y': onKey(actions.redo),
  });
}
