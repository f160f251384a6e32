import { useLayoutEffect, useRef, type RefObject } from 'react';
import { scrollCloseUp } from '../../draw/chain/zooming.ts';
import type { Columns } from '../../draw/columns.ts';

/**
 * Keeps columns that are looked at closely in sight, wherever the current step is; once another step
 * is gone to, that one stays in sight, beyond them too.
 */
export function useCloseUp(
  timeline: RefObject<HTMLElement | null>,
  columns: Columns,
  step: number,
): void {
  // Undefined once another step has been gone to.
  const arrival = useRef<{ part: Columns['part']; step: number | undefined }>({
    part: columns.part,
    step,
  });
  const placed = useRef<Columns>(null);
  useLayoutEffect(() => {
    const element = timeline.current;
    const { part } = columns;
    if (arrival.current.part !== part) arrival.current = { part, step };
    if (arrival.current.step !== step) arrival.current.step = undefined;
    const isPlaced = placed.current === columns;
    placed.current = columns;
    element?.toggleAttribute('data-close', part !== undefined);
    if (element === null || part === undefined) return;
    const sought = arrival.current.step === step ? part.from : step;
    const { scrollLeft, clientWidth } = element;
    const left = scrollCloseUp(columns.columnWidthPx, part, sought, scrollLeft, clientWidth);
    if (left !== scrollLeft) element.scrollTo({ left, behavior: isPlaced ? 'auto' : 'instant' });
  }, [timeline, columns, step]);
}
