import { useEffect } from 'react';
import { loadFullText } from '../i18n/index.ts';
import { useChoice } from '../state/hooks.ts';
import { fetchOnDemand } from '../views/shared/onDemand.tsx';

/** How long fetching ahead may wait for the browser to be idle. */
const PATIENCE_MILLISECONDS = 1000;

/** Calls back when the browser is idle, or soon where it cannot tell; returns what calls it off. */
function whenIdle(callback: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const id = requestIdleCallback(callback, { timeout: PATIENCE_MILLISECONDS });
    return () => cancelIdleCallback(id);
  }
  const timer = setTimeout(callback, 0);
  return () => clearTimeout(timer);
}

/** Once the first screen stands, fetches what may be opened next, so that it opens at once. */
export function useFetchingAhead(stands: boolean): void {
  const language = useChoice('language');
  useEffect(() => {
    if (!stands) return undefined;
    return whenIdle(() => {
      void fetchOnDemand();
      // What needs the words asks for them again, and says so where they cannot be fetched.
      loadFullText(language).catch(() => undefined);
    });
  }, [stands, language]);
}
