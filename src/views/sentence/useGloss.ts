import { useEffect, useState } from 'react';
import { loadGloss, type Gloss } from '../../i18n/gloss.ts';

/** What words mean in the page's language; empty until it is loaded, and in English always. */
export function useGloss(language: string): Gloss {
  const [loaded, setLoaded] = useState<{ readonly language: string; readonly gloss: Gloss }>();
  useEffect(() => {
    let wanted = true;
    void loadGloss(language).then((gloss) => {
      if (wanted) setLoaded({ language, gloss });
    });
    return () => {
      wanted = false;
    };
  }, [language]);
  return loaded?.language === language ? loaded.gloss : {};
}
