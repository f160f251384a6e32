import { useState, type PointerEvent } from 'react';
import { putRow } from '../../state/experiments/desk.ts';
import { within, type Hold } from '../../state/experiments/holds.ts';
import { useExperimentActions } from '../../state/experiments/hooks.ts';
import { useActions, useChoice } from '../../state/hooks.ts';
import { followDrag } from './followDrag.ts';

interface HoldDrag {
  /** What is being dragged; undefined while nothing is. */
  readonly dragged: Hold | undefined;
  /**
   * Follows a press on something that moves a value; `begin` is called when it becomes a drag, which
   * goes to its step and unit. One drag is undone at once, and Escape takes all of it back.
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
  const { choose, goToStep } = useActions();
  const [step, unit] = [useChoice('step'), useChoice('unit')];
  const [dragged, setDragged] = useState<Hold>();
  return {
    dragged,
    start: (element, event, hold, valuePerPx, begin) => {
      const gesture = Symbol('drag');
      followDrag(element, event, {
        begin: () => {
          setDragged(hold);
          goToStep(hold.step);
          // What is held may make another unit the one that is usually shown.
          choose({ unit: hold.unit });
          begin?.();
        },
        rise: (px) => {
          const value = within(hold, hold.value + px * valuePerPx);
          putRow(actions, hold.rowWith(value), gesture);
        },
        end: (isGivenUp) => {
          setDragged(undefined);
          if (!isGivenUp) return;
          actions.takeBack(gesture);
          choose({ step, unit });
        },
      });
    },
  };
}
