import { BLANK, START_TOKEN } from '../engine/model.ts';

/** Where a blank of the text is answered. */
export interface BlankAnswer {
  /** The blank's position in the text, counted from 0 without the start token. */
  readonly position: number;
  /** The step whose output answers it. */
  readonly step: number;
}

/** What a network reads of a text, and where it answers. */
export interface Reading {
  /** One word a step. */
  readonly words: readonly string[];
  readonly answers: readonly BlankAnswer[];
}

/** What stands in front of the words: the start token, where a vocabulary has one. */
export function wordsInFront(vocabulary: readonly string[]): readonly string[] {
  return vocabulary.includes(START_TOKEN) ? [START_TOKEN] : [];
}

/**
 * A forward network reads up to the first blank, which the last step before it answers; without a
 * step before it, a blank has no answer. A bidirectional network reads every word, blanks
 * included, and answers each blank at its own step.
 */
export function readingOf(
  words: readonly string[],
  bidirectional: boolean,
  inFront: readonly string[] = [START_TOKEN],
): Reading {
  const blanks = words.flatMap((word, position) => (word === BLANK ? [position] : []));
  if (bidirectional) {
    return {
      words: [...inFront, ...words],
      answers: blanks.map((position) => ({ position, step: inFront.length + position })),
    };
  }
  const [first] = blanks;
  if (first === undefined) return { words: [...inFront, ...words], answers: [] };
  const step = inFront.length + first - 1;
  return {
    words: [...inFront, ...words.slice(0, first)],
    answers: step < 0 ? [] : [{ position: first, step }],
  };
}
