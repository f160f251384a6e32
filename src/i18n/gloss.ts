/** What the scenarios' words mean, for readers of another language. */
export type Gloss = Readonly<Record<string, string>>;

const NONE: Gloss = {};

/**
 * The meanings of words of one language in that of the page, by vocabulary word; empty where both
 * are the same, and for symbols, which belong to no language. Fetched only when first needed.
 */
export async function loadGloss(
  pageLanguage: string,
  wordsLanguage: string | undefined,
): Promise<Gloss> {
  if (pageLanguage === 'zh-CN' && wordsLanguage === 'en') {
    return (await import('./gloss.zh-CN.json')).default;
  }
  if (pageLanguage === 'en' && wordsLanguage === 'zh-CN') {
    return (await import('./gloss.en.json')).default;
  }
  return NONE;
}
