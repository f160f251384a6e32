import { use, useEffect, useSyncExternalStore } from 'react';
import {
  awaitFullText,
  fullTextFor,
  loadFullText,
  onTextLoaded,
  textFor,
  type FullText,
  type Text,
} from '../i18n/index.ts';
import { useChoice } from '../state/hooks.ts';
import { ready } from './shared/ready.ts';

/** The words of the chosen language; the English ones for the moment until they are loaded. */
export function useText(): Text {
  const language = useChoice('language');
  return useSyncExternalStore(onTextLoaded, () => textFor(language));
}

/**
 * The same with the words that the first screen does without. A component that asks for them waits
 * for them (suspends) when they were never loaded in any language.
 */
export function useFullText(): FullText {
  const language = useChoice('language');
  const text = useSyncExternalStore(onTextLoaded, () => fullTextFor(language));
  useEffect(() => {
    // Without them the words stay as they are, and the next choice of the language tries again.
    loadFullText(language).catch(() => undefined);
  }, [language]);
  // Asked in any case: whatever waits once has to ask again when it goes on.
  return use(text === undefined ? awaitFullText(language) : ready(text));
}
