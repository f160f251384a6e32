import en from '../../src/i18n/en.json' with { type: 'json' };
import laterEn from '../../src/i18n/later/en.json' with { type: 'json' };
import laterZh from '../../src/i18n/later/zh-CN.json' with { type: 'json' };
import zh from '../../src/i18n/zh-CN.json' with { type: 'json' };
import type { FullText } from '../../src/i18n/index.ts';
import { createText } from '../../src/i18n/text.ts';

/** The words and numbers of the page in one language. */
export type PageText = FullText;

export const english: PageText = createText('en', { ...en, ...laterEn });
export const chinese: PageText = createText('zh-CN', { ...zh, ...laterZh });
export const languages: readonly PageText[] = [english, chinese];
