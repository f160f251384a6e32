import type { Tab } from '../state/choices.ts';
import { useChoice } from '../state/hooks.ts';
import { useMedia } from '../views/shared/useMedia.ts';

/** The part of the page that is shown where there is room for one; undefined where there is more. */
export function useOpenTab(): Tab | undefined {
  const tab = useChoice('tab');
  // As in the style sheets.
  return useMedia('(max-width: 767px)') ? tab : undefined;
}
