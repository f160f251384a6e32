import { describe, expect, it } from 'vitest';
import { loadGloss } from '../../src/i18n/gloss.ts';
import { scenarios } from '../../src/scenarios/all.ts';

const WITHOUT_GLOSS = new Set(['<s>', '.', '。']);

/** The page's language, that of the words, and a meaning that fits under a word in its column. */
const GLOSSES = [
  ['zh-CN', 'en', /^\p{Script=Han}{1,4}$/u],
  ['en', 'zh-CN', /^[A-Za-z’(][A-Za-z, )]{0,12}$/u],
] as const;

describe.each(GLOSSES)('the %s gloss of the words in %s', (page, language, short) => {
  it('explains every word of every scenario in that language, and no other', async () => {
    const own = scenarios.filter((scenario) => scenario.language === language);
    const words = new Set(own.flatMap(({ vocabulary }) => vocabulary));
    const explained = Object.keys(await loadGloss(page, language));
    expect([...words].filter((word) => !WITHOUT_GLOSS.has(word)).sort()).toEqual(explained.sort());
  });

  it('is short, and written in the language of the page', async () => {
    for (const gloss of Object.values(await loadGloss(page, language))) {
      expect(gloss).toMatch(short);
    }
  });

  it('is not there for words of the same language, nor for symbols', async () => {
    expect(await loadGloss(page, page)).toEqual({});
    expect(await loadGloss(page, undefined)).toEqual({});
  });
});
