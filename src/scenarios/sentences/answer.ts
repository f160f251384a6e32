import type { Scenario } from '../contract.ts';
import { fillWith, wordsBeforeSlot, type Pattern } from './patterns.ts';

/** Somebody of whom a text says where they are from, and whose language it may ask for. */
export interface Person {
  readonly anchors: readonly Pattern[];
  readonly questions: readonly Pattern[];
}

const SENTENCE_ENDS: ReadonlySet<string> = new Set(['.', '。']);

function standsAt(words: readonly string[], phrase: readonly string[], from: number): boolean {
  return from >= 0 && phrase.every((word, index) => words[from + index] === word);
}

/**
 * Whether the words are those of a sentence with `country` in its slot, as far as the text goes;
 * what stands behind the sentence's own words does not matter.
 */
export function says(words: readonly string[], sentence: Pattern, country: string): boolean {
  const said = fillWith(sentence, country).filter((word) => !SENTENCE_ENDS.has(word));
  return standsAt(words, said.slice(0, words.length), 0);
}

export function sentenceStarts(words: readonly string[]): number[] {
  const afterStops = words.flatMap((word, index) => (SENTENCE_ENDS.has(word) ? [index + 1] : []));
  return [0, ...afterStops];
}

/** Who is asked about by the words in front of a blank. */
export function askedAbout<Each extends Person>(
  people: readonly Each[],
  before: readonly string[],
): Each | undefined {
  return people.find(({ questions }) =>
    questions.some((question) => {
      const start = wordsBeforeSlot(question);
      return standsAt(before, start, before.length - start.length);
    }),
  );
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
  return (read, position) => {
    const asked = askedAbout(people, read.slice(0, position));
    if (asked === undefined) return undefined;
    const named = new Set<string>();
    for (const from of sentenceStarts(read)) {
      const words = read.slice(from);
      const country = countries
        .filter((each) => words.includes(each))
        .find((each) => asked.anchors.some((anchor) => says(words, anchor, each)));
      if (country !== undefined) named.add(country);
    }
    const [country, ...others] = named;
    return country === undefined || others.length > 0 ? undefined : languageOf(country);
  };
}
