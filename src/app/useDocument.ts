import { useEffect } from 'react';
import { loadText } from '../i18n/index.ts';
import { useChoice } from '../state/hooks.ts';
import { useText } from '../views/useText.ts';

/** Keeps what stands outside of React's root: the words, the title, the language and the theme. */
export function useDocument(): void {
  const text = useText();
  const language = useChoice('language');
  const theme = useChoice('theme');
  const scenario = text.of('scenario', useChoice('scenario'));
  useEffect(() => {
    // Without them the page stays in English, and the next choice of the language tries again.
    loadText(language).catch(() => undefined);
  }, [language]);
  useEffect(() => {
    document.documentElement.lang = text.language;
    document.title = text('app.title', { scenario });
  }, [text, scenario]);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}
