import { useEffect, useEffectEvent, type RefObject } from 'react';

/** Escape pressed anywhere inside an element; nothing around it hears of it. */
export function useEscape(element: RefObject<HTMLElement | null>, onEscape: () => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onEscape();
  });
  useEffect(() => {
    const listened = element.current;
    listened?.addEventListener('keydown', onKeyDown);
    return () => listened?.removeEventListener('keydown', onKeyDown);
  }, [element]);
}
