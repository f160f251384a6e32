import type { Page } from '@playwright/test';
import en from '../../src/i18n/en.json' with { type: 'json' };
import zh from '../../src/i18n/zh-CN.json' with { type: 'json' };
import { createText, type Text } from '../../src/i18n/text.ts';

/** The words and numbers of the page in one language. */
export type PageText = Text<keyof typeof en>;

export const english: PageText = createText('en', en);
export const chinese: PageText = createText('zh-CN', zh);
export const languages: readonly PageText[] = [english, chinese];

/** The words of the language that a page shows now. */
export async function textShown(page: Page): Promise<PageText> {
  const language = await page.locator('html').getAttribute('lang');
  return languages.find((text) => text.language === language) ?? english;
}
