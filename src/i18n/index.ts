/**
 * The words of the page, in every language it speaks. Those of the first screen come with it, in
 * English always; the others are fetched by what needs them.
 */
import en from './en.json' with { type: 'json' };
import type laterEn from './later/en.json';
import { createText, type Message, type Text as AnyText } from './text.ts';

export type MessageKey = keyof typeof en;
type LaterKey = keyof typeof laterEn;
export type FullKey = MessageKey | LaterKey;

/** The words of the first screen. */
export type Text = AnyText<MessageKey>;
/** All words. */
export type FullText = AnyText<FullKey>;
/** As documents, links and browsers call it. */
export type Language = 'en' | 'zh-CN';

type Messages<Key extends string> = Readonly<Record<Key, Message>>;
type Loaders<Key extends string> = Readonly<Record<Language, () => Promise<Messages<Key>>>>;

const loaders: Loaders<MessageKey> = {
  en: () => Promise.resolve(en),
  'zh-CN': async () => (await import('./zh-CN.json')).default,
};

const laterLoaders: Loaders<LaterKey> = {
  en: async () => (await import('./later/en.json')).default,
  'zh-CN': async () => (await import('./later/zh-CN.json')).default,
};

const loaded = new Map<Language, Text>([['en', createText('en', en)]]);
const fullyLoaded = new Map<Language, FullText>();
const underWay = new Map<Language, Promise<FullText>>();
const failed = new Set<Language>();
const listeners = new Set<() => void>();

function tellListeners(): void {
  listeners.forEach((listener) => listener());
}

/** Fetches the words of a language, once. Rejects if they cannot be fetched; then try again. */
export async function loadText(language: Language): Promise<void> {
  if (loaded.has(language)) return;
  const messages = await loaders[language]();
  if (loaded.has(language)) return;
  loaded.set(language, createText(language, messages));
  tellListeners();
}

/** The words of a language; English ones until they are loaded. */
export function textFor(language: Language): Text {
  return loaded.get(language) ?? loaded.get('en')!;
}

async function fetchFullText(language: Language): Promise<FullText> {
  const [messages, later] = await Promise.all([loaders[language](), laterLoaders[language]()]);
  const text = createText(language, { ...messages, ...later });
  fullyLoaded.set(language, text);
  tellListeners();
  return text;
}

/**
 * All words of a language, fetched when first asked for: the same promise each time, also when they
 * could not be fetched, until `loadFullText` tries again.
 */
export function awaitFullText(language: Language): Promise<FullText> {
  const known = underWay.get(language);
  if (known !== undefined) return known;
  const fetching = fetchFullText(language);
  underWay.set(language, fetching);
  fetching.catch(() => failed.add(language));
  return fetching;
}

/** The same, but fetches again what could not be fetched before. */
export function loadFullText(language: Language): Promise<FullText> {
  if (failed.delete(language)) underWay.delete(language);
  return awaitFullText(language);
}

/** All words of a language; those of another until they are loaded, undefined until any are. */
export function fullTextFor(language: Language): FullText | undefined {
  return fullyLoaded.get(language) ?? fullyLoaded.values().next().value;
}

/** Calls back whenever more words are there; returns what ends that. */
export function onTextLoaded(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
