import en from '../../src/i18n/en.json' with { type: 'json' };
import zh from '../../src/i18n/zh-CN.json' with { type: 'json' };
import { createText, type Text } from '../../src/i18n/text.ts';

/** The words and numbers of the page in one language. */
export type PageText = Text<keyof typeof en>;

export const english: PageText = createText('en', en);
export const chinese: PageText = createText('zh-CN', zh);
export const languages: readonly PageText[] = [english, chinese];
