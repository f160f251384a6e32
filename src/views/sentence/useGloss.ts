import { useEffect, useState } from 'react';
import { loadGloss, type Gloss } from '../../i18n/gloss.ts';
import { scenarioOf } from '../../state/recipe.ts';
import { useChoice } from '../../state/hooks.ts';

interface Loaded {
  readonly language: string;
  readonly wordsLanguage: string | undefined;
  readonly gloss: Gloss;
}

/**
 * What the words of the chosen scenario mean in the page's language; empty until it is loaded, and
 * where they are of that language already.
 */
export function useGloss(language: string): Gloss {
  const { language: wordsLanguage } = scenarioOf({ scenario: useChoice('scenario') });
  const [loaded, setLoaded] = useState<Loaded>();
  useEffect(() => {
    let wanted = true;
    void loadGloss(language, wordsLanguage).then((gloss) => {
      if (wanted) setLoaded({ language, wordsLanguage, gloss });
    });
    return () => {
      wanted = false;
    };
  }, [language, wordsLanguage]);
  const fits = loaded?.language === language && loaded.wordsLanguage === wordsLanguage;
  return fits ? loaded.gloss : {};
}
