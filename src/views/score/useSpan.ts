import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Columns } from '../../draw/columns.ts';
import { paintedSpan, type Span } from '../../draw/paintedSpan.ts';

/** Columns of another width can fill as much room with more steps. */
function isSame(one: Span, other: Span): boolean {
  return (
    one.fromPx === other.fromPx &&
    one.widthPx === other.widthPx &&
    one.first === other.first &&
    one.last === other.last
  );
}

/** What of a picture in the timeline is painted: it follows the scrolling from window to window. */
export function useSpan(inside: RefObject<HTMLElement | null>, columns: Columns): Span {
  const [span, setSpan] = useState<Span>(() => paintedSpan(columns, 0, 1));
  useLayoutEffect(() => {
    const scroller = inside.current?.closest('.timeline');
    const look = (): void => {
      const now = paintedSpan(columns, scroller?.scrollLeft ?? 0, scroller?.clientWidth ?? 0);
      setSpan((known) => (isSame(known, now) ? known : now));
    };
    look();
    scroller?.addEventListener('scroll', look, { passive: true });
    return () => scroller?.removeEventListener('scroll', look);
  }, [inside, columns]);
  return span;
}
