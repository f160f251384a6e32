import { useState, type PointerEvent } from 'react';
import { putRow } from '../../state/experiments/desk.ts';
import { within, type Hold } from '../../state/experiments/holds.ts';
import { useExperimentActions } from '../../state/experiments/hooks.ts';
import { followDrag } from './followDrag.ts';

interface HoldDrag {
  /** What is being dragged; undefined while nothing is. */
  readonly dragged: Hold | undefined;
  /**
   * Follows a press on something that moves a value; `begin` is called when it becomes a drag. One
   * drag is undone at once, and Escape takes it back.
   */
  readonly start: (
    element: Element,
    event: Pick<PointerEvent, 'pointerId' | 'clientY'>,
    hold: Hold,
    valuePerPx: number,
    begin?: () => void,
  ) => void;
}

export function useHoldDrag(): HoldDrag {
  const actions = useExperimentActions();
  const [dragged, setDragged] = useState<Hold>();
  return {
    dragged,
    start: (element, event, hold, valuePerPx, begin) => {
      const gesture = Symbol('drag');
      followDrag(element, event, {
        begin: () => {
          setDragged(hold);
          begin?.();
        },
        rise: (px) => {
          const value = within(hold, hold.value + px * valuePerPx);
          putRow(actions, hold.rowWith(value), gesture);
        },
        end: (isGivenUp) => {
          setDragged(undefined);
          if (isGivenUp) actions.takeBack(gesture);
        },
      });
    },
  };
}
