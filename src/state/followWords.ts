/** Where the words of a text stand after an edit: step, pin and experiments go along with them. */
import { alignWords } from './alignWords.ts';
import type { Replacement } from './replacement.ts';

/** Where the word of a step stands now; undefined where it is gone, or where that is not clear. */
export type Follow = (step: number) => number | undefined;

type Words = readonly string[];

/** Around the place of a replacement all words are the same; within it those that can be told. */
function followReplacement(
  { removed, added }: Replacement,
  from: number,
  before: Words,
  now: Words,
): Follow {
  const places = alignWords(before.slice(from, from + removed), now.slice(from, from + added));
  return (step) => {
    const within = step - from;
    if (within < 0) return step;
    const place = places.get(within);
    if (within < removed) return place === undefined ? undefined : from + place;
    const moved = step + added - removed;
    return moved < now.length ? moved : undefined;
  };
}

/**
 * From the words of one text to those of another, as they are read; exactly where it is known what
 * was replaced.
 * @param inFront how many words are read before the first of the text
 */
export function followWords(
  before: Words,
  now: Words,
  inFront: number,
  replacement?: Replacement,
): Follow {
  if (replacement) {
    return followReplacement(replacement, inFront + replacement.position, before, now);
  }
  const places = alignWords(before, now);
  return (step) => places.get(step);
}
