import { COUNTRIES, languageOf } from './kinds.ts';
import { ANCHORS, QUESTIONS, wordsBeforeSlot } from './patterns.ts';

const ANCHOR_STARTS = ANCHORS.map(wordsBeforeSlot);
const QUESTION_STARTS = QUESTIONS.map(wordsBeforeSlot);

function standsAt(words: readonly string[], phrase: readonly string[], from: number): boolean {
  return from >= 0 && phrase.every((word, index) => words[from + index] === word);
}

function asksForLanguage(words: readonly string[]): boolean {
  return QUESTION_STARTS.some((start) => standsAt(words, start, words.length - start.length));
}

function sentenceStarts(words: readonly string[]): number[] {
  const afterStops = words.flatMap((word, index) => (word === '.' ? [index + 1] : []));
  return [0, ...afterStops];
}

function countryOfAnchor(words: readonly string[], from: number): string | undefined {
  const start = ANCHOR_STARTS.find((phrase) => standsAt(words, phrase, from));
  if (start === undefined) return undefined;
  return COUNTRIES.find((country) => country === words[from + start.length]);
}

/**
 * The language that a text asks for at a position: that of the country in its anchor sentence, as
 * far as the text is read. Undefined without a question before the position or without an anchor,
 * or where anchors contradict each other.
 */
export function rightAnswer(read: readonly string[], position: number): string | undefined {
  if (!asksForLanguage(read.slice(0, position))) return undefined;
  const named = new Set<string>();
  for (const from of sentenceStarts(read)) {
    const country = countryOfAnchor(read, from);
    if (country !== undefined) named.add(country);
  }
  const [country, ...others] = named;
  return country === undefined || others.length > 0 ? undefined : languageOf(country);
}
