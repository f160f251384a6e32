import { useEffect, useEffectEvent } from 'react';
import { isWithin, TAKES_ALL_KEYS } from '../shared/keys.ts';

/** F2, the key for editing in place, wherever the focus is but in a field. */
export function useSwapKey(onSwap: () => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'F2' || isWithin(event, TAKES_ALL_KEYS)) return;
    event.preventDefault();
    onSwap();
  });
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
