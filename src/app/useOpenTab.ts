import { useSyncExternalStore } from 'react';
import type { Tab } from '../state/choices.ts';
import { useChoice } from '../state/hooks.ts';

/** As in the style sheets. */
const narrow = (): MediaQueryList => matchMedia('(max-width: 767px)');

function onWidth(listener: () => void): () => void {
  const query = narrow();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** The part of the page that is shown where there is room for one; undefined where there is more. */
export function useOpenTab(): Tab | undefined {
  const tab = useChoice('tab');
  return useSyncExternalStore(onWidth, () => narrow().matches) ? tab : undefined;
}
