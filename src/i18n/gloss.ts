/** What the scenarios' English words mean, for readers of another language. */
export type Gloss = Readonly<Record<string, string>>;

/** By vocabulary word; empty for English. Fetched only when the language is first used. */
export async function loadGloss(language: string): Promise<Gloss> {
  if (language !== 'zh-CN') return {};
  const { default: gloss } = await import('./gloss.zh-CN.json');
  return gloss;
}
