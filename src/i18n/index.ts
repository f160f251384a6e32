/** The words of the page, in every language it speaks. English is always there. */
import en from './en.json' with { type: 'json' };
import { createText, type Message, type Text as AnyText } from './text.ts';

export type MessageKey = keyof typeof en;
export type Text = AnyText<MessageKey>;
/** As documents, links and browsers call it. */
export type Language = 'en' | 'zh-CN';

type Messages = Readonly<Record<MessageKey, Message>>;

const loaders: Readonly<Record<Language, () => Promise<Messages>>> = {
  en: () => Promise.resolve(en),
  'zh-CN': async () => (await import('./zh-CN.json')).default,
};

const loaded = new Map<Language, Text>([['en', createText('en', en)]]);
const listeners = new Set<() => void>();

/** Fetches the words of a language, once. Rejects if they cannot be fetched; then try again. */
export async function loadText(language: Language): Promise<void> {
  if (loaded.has(language)) return;
  const messages = await loaders[language]();
  if (loaded.has(language)) return;
  loaded.set(language, createText(language, messages));
  listeners.forEach((listener) => listener());
}

/** The words of a language; English ones until they are loaded. */
export function textFor(language: Language): Text {
  return loaded.get(language) ?? loaded.get('en')!;
}

/** Calls back whenever another language is there; returns what ends that. */
export function onTextLoaded(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
