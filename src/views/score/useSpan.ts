import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Columns } from '../../draw/columns.ts';
import { paintedSpan, type Span } from '../../draw/paintedSpan.ts';

/** What of a picture in the timeline is painted: it follows the scrolling from window to window. */
export function useSpan(inside: RefObject<HTMLElement | null>, columns: Columns): Span {
  const [span, setSpan] = useState<Span>(() => paintedSpan(columns, 0, 1));
  useLayoutEffect(() => {
    const scroller = inside.current?.closest('.timeline');
    const look = (): void => {
      const now = paintedSpan(columns, scroller?.scrollLeft ?? 0, scroller?.clientWidth ?? 0);
      setSpan((known) =>
        known.fromPx === now.fromPx && known.widthPx === now.widthPx ? known : now,
      );
    };
    look();
    scroller?.addEventListener('scroll', look, { passive: true });
    return () => scroller?.removeEventListener('scroll', look);
  }, [inside, columns]);
  return span;
}
