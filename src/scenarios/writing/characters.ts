import { BLANK } from '../../engine/model.ts';
import type { Writing } from '../contract.ts';

const FULL_STOP = '。';

const BLANKS = /^_{2,}/;
const SENTENCE_ENDS = /^[。.．!！?？]+/;
const IGNORED = /^[\s，,、;；:：“”"'‘’（）()《》…—]+/u;

/** The longest known word at the beginning of a text; undefined if there is none. */
function knownAt(text: string, longestFirst: readonly string[]): string | undefined {
  return longestFirst.find((word) => text.startsWith(word));
}

/** Splits a text without spaces: the longest known word each time, unknown signs in one piece. */
function segment(text: string, longestFirst: readonly string[]): string[] {
  const words: string[] = [];
  let unknown = '';
  const flush = (): void => {
    if (unknown !== '') words.push(unknown);
    unknown = '';
  };
  let rest = text;
  while (rest !== '') {
    const [ignored] = IGNORED.exec(rest) ?? [];
    const [blank] = BLANKS.exec(rest) ?? [];
    const [end] = SENTENCE_ENDS.exec(rest) ?? [];
    const known = knownAt(rest, longestFirst);
    const piece = ignored ?? blank ?? end ?? known;
    if (piece === undefined) {
      const [sign = ''] = rest;
      unknown += sign;
      rest = rest.slice(sign.length);
      continue;
    }
    flush();
    if (ignored === undefined) words.push(blank ? BLANK : end ? FULL_STOP : piece);
    rest = rest.slice(piece.length);
  }
  flush();
  return words;
}

/** Chinese: no spaces; a text falls into words as the vocabulary has them, the longest first. */
export function charactersWriting(vocabulary: readonly string[]): Writing {
  const longestFirst = vocabulary.toSorted((a, b) => b.length - a.length);
  return {
    tokenize: (text) => segment(text.normalize('NFC'), longestFirst),
    write: (words) =>
      words
        .map((word) => (word === BLANK ? ` ${BLANK} ` : word))
        .join('')
        .trim(),
    display: (word) => word,
  };
}
