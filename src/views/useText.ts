import { useSyncExternalStore } from 'react';
import { onTextLoaded, textFor, type Text } from '../i18n/index.ts';
import { useChoice } from '../state/hooks.ts';

/** The words of the chosen language; the English ones for the moment until they are loaded. */
export function useText(): Text {
  const language = useChoice('language');
  return useSyncExternalStore(onTextLoaded, () => textFor(language));
}
