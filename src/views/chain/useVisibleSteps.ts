import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Columns } from '../../draw/columns.ts';
import { visibleSteps, type StepRange } from '../../draw/chain/visible.ts';

/** The steps whose columns can be seen in the timeline that scrolls around an element. */
export function useVisibleSteps(
  inside: RefObject<HTMLElement | null>,
  columns: Columns,
): StepRange {
  const [range, setRange] = useState<StepRange>(() => visibleSteps(columns, 0, 0));
  useLayoutEffect(() => {
    const scroller = inside.current?.closest('.timeline');
    if (!scroller) return undefined;
    const look = (): void => {
      const { first, last } = visibleSteps(columns, scroller.scrollLeft, scroller.clientWidth);
      setRange((known) => (known.first === first && known.last === last ? known : { first, last }));
    };
    look();
    scroller.addEventListener('scroll', look, { passive: true });
    return () => scroller.removeEventListener('scroll', look);
  }, [inside, columns]);
  return range;
}
