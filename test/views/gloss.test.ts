import { describe, expect, it } from 'vitest';
import { loadGloss } from '../../src/i18n/gloss.ts';
import { scenarios } from '../../src/scenarios/all.ts';

/** What fits under a word in a column of its own. */
const MOST_CHARACTERS = 4;
const WITHOUT_GLOSS = new Set(['<s>', '.']);

describe('the Chinese gloss', () => {
  it('explains every word of every scenario, and no other', async () => {
    const words = new Set(scenarios.flatMap(({ vocabulary }) => vocabulary));
    const explained = Object.keys(await loadGloss('zh-CN'));
    expect([...words].filter((word) => !WITHOUT_GLOSS.has(word)).sort()).toEqual(explained.sort());
  });

  it('is short, and written in Chinese', async () => {
    for (const gloss of Object.values(await loadGloss('zh-CN'))) {
      expect(gloss).toMatch(/^\p{Script=Han}+$/u);
      expect(gloss.length).toBeLessThanOrEqual(MOST_CHARACTERS);
    }
  });

  it('is not there in English', async () => {
    expect(await loadGloss('en')).toEqual({});
  });
});
