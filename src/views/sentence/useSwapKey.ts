import { useEffect, useEffectEvent } from 'react';

const FIELDS = 'input, textarea, select, [contenteditable], dialog, [popover]';

/** F2, the key for editing in place, wherever the focus is but in a field. */
export function useSwapKey(onSwap: () => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'F2') return;
    if (event.target instanceof Element && event.target.closest(FIELDS)) return;
    event.preventDefault();
    onSwap();
  });
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
