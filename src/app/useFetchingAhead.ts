import { useEffect } from 'react';
import { loadFullText } from '../i18n/index.ts';
import { useChoice } from '../state/hooks.ts';
import { loadPresets } from '../state/presetTable.ts';
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

/**
 * Once the first screen stands, fetches what may be opened next, so that it opens at once. What fails
 * here is fetched again by what needs it, and that says so.
 */
export function useFetchingAhead(stands: boolean): void {
  const language = useChoice('language');
  useEffect(() => {
    if (!stands) return undefined;
    return whenIdle(() => {
      void fetchOnDemand();
      loadPresets().catch(() => undefined);
      loadFullText(language).catch(() => undefined);
    });
  }, [stands, language]);
}
