import { useRef, type AriaRole, type KeyboardEvent } from 'react';
import { putRow, takeRow } from '../../state/experiments/desk.ts';
import { within, type Hold } from '../../state/experiments/holds.ts';
import { useExperimentActions } from '../../state/experiments/hooks.ts';
import { useActions, useChoice } from '../../state/hooks.ts';
import { useGesture } from '../experiments/useGesture.ts';
import { useFullText } from '../useText.ts';

const STEP = 0.01;
const LEAP = 0.1;

/** Where a key moves a value; undefined for keys that do not move it. */
function movedBy(key: string, { value, least, most }: Hold): number | undefined {
  const round = Math.round(value / STEP) * STEP;
  switch (key) {
    case 'ArrowUp':
    case 'ArrowRight':
      return round + STEP;
    case 'ArrowDown':
    case 'ArrowLeft':
      return round - STEP;
    case 'PageUp':
      return round + LEAP;
    case 'PageDown':
      return round - LEAP;
    case 'Home':
      return least;
    case 'End':
      return most;
    default:
      return undefined;
  }
}

/**
 * What makes an element the grip of a value: a slider for the keyboard. Escape brings back what held
 * when it got the focus, Delete lets the network decide.
 * @param name of what is held, with its unit and its word
 */
export function useGrip(hold: Hold, name: string) {
  const text = useFullText();
  const actions = useExperimentActions();
  const { choose } = useActions();
  const { now, ends } = useGesture();
  const rows = useChoice('experiments');
  const first = useRef<Pick<Hold, 'step' | 'unit'> & { readonly rows: typeof rows }>(undefined);
  /** The table when the focus came, or when another step or unit did. */
  const rowsAtFirst = (): typeof rows => {
    const { step, unit } = hold;
    if (first.current?.step !== step || first.current.unit !== unit) {
      first.current = { step, unit, rows };
    }
    return first.current.rows;
  };
  const act = (key: string): boolean => {
    const moved = movedBy(key, hold);
    const was = rowsAtFirst();
    if (moved !== undefined) {
      // What is held may make another unit the one that is usually shown.
      choose({ unit: hold.unit });
      putRow(actions, hold.rowWith(within(hold, moved)), now());
    } else if (key === 'Escape' && rows !== was) actions.returnTo(was);
    else if (key === 'Delete' || key === 'Backspace') takeRow(actions, hold.rowWith(0));
    else return false;
    return true;
  };
  const value = text.number(hold.value);
  return {
    role: 'slider' satisfies AriaRole,
    tabIndex: 0,
    'aria-orientation': 'vertical' as const,
    'aria-label': name,
    'aria-valuemin': hold.least,
    'aria-valuemax': hold.most,
    'aria-valuenow': within(hold, hold.value),
    'aria-valuetext': hold.isHeld
      ? text('grip.held', { value, before: text.number(hold.before) })
      : text('lab.free', { value }),
    onFocus: rowsAtFirst,
    onBlur: () => {
      ends.onBlur();
      first.current = undefined;
    },
    onKeyUp: ends.onKeyUp,
    onKeyDown: (event: KeyboardEvent) => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!isPlain || !act(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
