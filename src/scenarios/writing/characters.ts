import { BLANK } from '../../engine/model.ts';
import type { Writing } from '../contract.ts';

const FULL_STOP = '。';

const BLANKS = /_{2,}/y;
const SENTENCE_ENDS = /[。.．!！?？]+/y;
const IGNORED = /[\s，,、;；:：“”"'‘’（）()《》…—]+/uy;

/** A stretch of the text as one piece, and how well the text from there on falls into words. */
interface Piece {
  readonly length: number;
  /** The word that is read; null for what is passed over, undefined for an unknown sign. */
  readonly word: string | null | undefined;
  readonly unknownSigns: number;
  readonly words: number;
}

const NOTHING_LEFT: Piece = { length: 0, word: null, unknownSigns: 0, words: 0 };

function lengthAt(text: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** Signs that mean the same wherever they stand: passed over, a blank, the end of a sentence. */
function signAt(text: string, at: number): Pick<Piece, 'length' | 'word'> | undefined {
  const kinds = [
    { length: lengthAt(text, at, IGNORED), word: null },
    { length: lengthAt(text, at, BLANKS), word: BLANK },
    { length: lengthAt(text, at, SENTENCE_ENDS), word: FULL_STOP },
  ];
  return kinds.find(({ length }) => length > 0);
}

function isBetter(one: Piece, other: Piece): boolean {
  if (one.unknownSigns !== other.unknownSigns) return one.unknownSigns < other.unknownSigns;
  return one.words < other.words;
}

/** The best piece at each place of a text: few unknown signs behind it, then few words. */
function piecesOf(text: string, longestFirst: readonly string[]): Piece[] {
  const best = new Array<Piece>(text.length + 1).fill(NOTHING_LEFT);
  for (let at = text.length - 1; at >= 0; at--) {
    const followedBy = (length: number, word: Piece['word']): Piece => {
      const { unknownSigns, words } = best[at + length]!;
      return {
        length,
        word,
        unknownSigns: unknownSigns + Number(word === undefined),
        words: words + 1,
      };
    };
    const sign = signAt(text, at);
    if (sign !== undefined) {
      best[at] = followedBy(sign.length, sign.word);
      continue;
    }
    const unknown = followedBy(String.fromCodePoint(text.codePointAt(at)!).length, undefined);
    best[at] = longestFirst
      .filter((word) => text.startsWith(word, at))
      .map((word) => followedBy(word.length, word))
      .reduce((found, each) => (isBetter(each, found) ? each : found), unknown);
  }
  return best;
}

/** Splits a text without spaces into known words; unknown signs in one piece. */
function segment(text: string, longestFirst: readonly string[]): string[] {
  const pieces = piecesOf(text, longestFirst);
  const words: string[] = [];
  let unknown = '';
  const flush = (): void => {
    if (unknown !== '') words.push(unknown);
    unknown = '';
  };
  for (let at = 0; at < text.length; at += pieces[at]!.length) {
    const { length, word } = pieces[at]!;
    if (word === undefined) unknown += text.slice(at, at + length);
    else flush();
    if (typeof word === 'string') words.push(word);
  }
  flush();
  return words;
}

/** Chinese: no spaces; a text falls into words as the vocabulary has them, unknown signs left over as few as may be. */
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
