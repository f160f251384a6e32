import type { Scenario } from '../contract.ts';
import { wordsBeforeSlot, type Pattern } from './patterns.ts';

/** Somebody of whom a text says where they are from, and whose language it may ask for. */
export interface Person {
  readonly anchors: readonly Pattern[];
  readonly questions: readonly Pattern[];
}

const SENTENCE_ENDS: ReadonlySet<string> = new Set(['.', '。']);

function standsAt(words: readonly string[], phrase: readonly string[], from: number): boolean {
  return from >= 0 && phrase.every((word, index) => words[from + index] === word);
}

function sentenceStarts(words: readonly string[]): number[] {
  const afterStops = words.flatMap((word, index) => (SENTENCE_ENDS.has(word) ? [index + 1] : []));
  return [0, ...afterStops];
}

/**
 * The language that a text asks for at a position: that of the country in the anchor sentence of
 * the person who is asked about, as far as the text is read. Undefined without a question before
 * the position or without an anchor, or where anchors contradict each other.
 */
export function answerFinder(
  people: readonly Person[],
  countries: readonly string[],
  languageOf: (country: string) => string,
): Scenario['rightAnswer'] {
  const starts = people.map(({ anchors, questions }) => ({
    anchors: anchors.map(wordsBeforeSlot),
    questions: questions.map(wordsBeforeSlot),
  }));
  return (read, position) => {
    const before = read.slice(0, position);
    const asked = starts.find(({ questions }) =>
      questions.some((start) => standsAt(before, start, before.length - start.length)),
    );
    if (asked === undefined) return undefined;
    const named = new Set<string>();
    for (const from of sentenceStarts(read)) {
      const anchor = asked.anchors.find((phrase) => standsAt(read, phrase, from));
      const country = anchor && countries.find((each) => each === read[from + anchor.length]);
      if (country !== undefined) named.add(country);
    }
    const [country, ...others] = named;
    return country === undefined || others.length > 0 ? undefined : languageOf(country);
  };
}
