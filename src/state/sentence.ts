/** A text as the network reads it, and the ways in which a text can be refused. */
import type { Scenario } from '../scenarios/contract.ts';
import { readingOf, wordsInFront, type Reading } from '../scenarios/reading.ts';
import { nearestWords, unknownWords } from '../scenarios/tokens.ts';
import { memoize } from './memoize.ts';

/** Longer texts are refused: nobody could see them, and every word of a kind costs runs. */
export const MOST_WORDS = 499;

/** A text of more letters than this is refused without looking for its words. */
const MOST_LETTERS = 40 * MOST_WORDS;

const NEAREST_OFFERED = 3;

export interface UnknownWord {
  readonly word: string;
  /** The known words most like it, the nearest first. */
  readonly nearest: readonly string[];
}

export type TextProblem =
  | { readonly ok: false; readonly problem: 'empty' | 'tooLong' }
  | { readonly ok: false; readonly unknown: readonly UnknownWord[] };

export type CheckedText = { readonly ok: true; readonly text: string } | TextProblem;

/** The words of a text, blanks included, without the start token. */
export const wordsOf = memoize(
  (scenario: Scenario, text: string): readonly string[] => scenario.tokenize(text),
  8,
);

/**
 * The text in its natural form, or why the scenario's networks cannot read it. What stands behind
 * the blank may be any words unless the network reads in both directions: they are not read.
 */
export function checkWords(
  scenario: Scenario,
  words: readonly string[],
  bidirectional: boolean,
): CheckedText {
  if (words.length === 0) return { ok: false, problem: 'empty' };
  if (words.length > MOST_WORDS) return { ok: false, problem: 'tooLong' };
  const read = readingOf(words, bidirectional, []).words;
  const unknown = unknownWords(read, scenario.vocabulary);
  if (unknown.length > 0) {
    return {
      ok: false,
      unknown: unknown.map((word) => ({
        word,
        nearest: nearestWords(word, scenario.vocabulary, NEAREST_OFFERED),
      })),
    };
  }
  return { ok: true, text: scenario.write(words) };
}

/** The same for a text as it was typed or linked. */
export function checkText(scenario: Scenario, text: string, bidirectional: boolean): CheckedText {
  if (text.length > MOST_LETTERS) return { ok: false, problem: 'tooLong' };
  return checkWords(scenario, wordsOf(scenario, text), bidirectional);
}

/** How many words a network of the scenario knows; the start token is none. */
export function wordsKnown({ vocabulary }: Scenario): number {
  return vocabulary.length - wordsInFront(vocabulary).length;
}

/** What a network of the scenario reads of a text, and where it answers. */
export const readText = memoize(
  (scenario: Scenario, text: string, bidirectional: boolean): Reading =>
    readingOf(wordsOf(scenario, text), bidirectional, wordsInFront(scenario.vocabulary)),
  8,
);

/** The step that answers the first blank; the last step where there is none. */
export function answeringStep(reading: Reading): number {
  return reading.answers[0]?.step ?? lastStep(reading);
}

export function lastStep(reading: Reading): number {
  return reading.words.length - 1;
}
