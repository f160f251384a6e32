import { BLANK, START_TOKEN } from '../engine/model.ts';

const FULL_STOP = '.';

/** Two or more underscores; a run of sentence ends; anything else but spaces and punctuation. */
const PIECES = /_{2,}|[.!?。！？]+|(?:_(?!_)|[^_.!?。！？\s,;:，；：、"“”«»()[\]{}<>…–—])+/gu;

function toWord(piece: string): string {
  if (piece.startsWith('__')) return BLANK;
  if (/^[.!?。！？]/u.test(piece)) return FULL_STOP;
  return piece.replaceAll(/[’‘`]/gu, "'").replaceAll(/^['-]+|['-]+$/gu, '');
}

/**
 * The words of a text as a person types it: lower-cased, every sentence end a full stop of its
 * own, every `___` a blank; commas, quotes and brackets are left out.
 */
export function tokenize(text: string): string[] {
  const pieces = text.normalize('NFC').toLowerCase().match(PIECES) ?? [];
  return pieces.map(toWord).filter((word) => word !== '');
}

/** The words, each once, that are neither in the vocabulary nor blanks. */
export function unknownWords(words: readonly string[], vocabulary: readonly string[]): string[] {
  const known = tokensByWord(vocabulary);
  return [...new Set(words)].filter((word) => word !== BLANK && !known.has(word));
}

/**
 * The tokens of words, by their place in the vocabulary. Throws a RangeError that names the words
 * which are not in it; a blank counts as one of them unless the vocabulary has it.
 */
export function toTokens(words: readonly string[], vocabulary: readonly string[]): number[] {
  const known = tokensByWord(vocabulary);
  return words.map((word) => {
    const token = known.get(word);
    if (token === undefined) throw new RangeError(`Not in the vocabulary: ${word}.`);
    return token;
  });
}

const tablesByVocabulary = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** Built once a vocabulary: training turns tens of thousands of sentences into tokens. */
function tokensByWord(vocabulary: readonly string[]): ReadonlyMap<string, number> {
  let table = tablesByVocabulary.get(vocabulary);
  if (table === undefined) {
    table = new Map(vocabulary.map((word, token) => [word, token]));
    tablesByVocabulary.set(vocabulary, table);
  }
  return table;
}

/** How many letters must be put in, left out or exchanged (Levenshtein 1966). */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const exchanged = previous[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(exchanged, previous[column]! + 1, current[column - 1]! + 1));
    }
    previous = current;
  }
  return previous[b.length]!;
}

const NEVER_OFFERED: ReadonlySet<string> = new Set([START_TOKEN, BLANK, FULL_STOP, '。']);

/** The known words most like a word, the nearest first, equals in the vocabulary's order. */
export function nearestWords(word: string, vocabulary: readonly string[], count: number): string[] {
  return vocabulary
    .filter((known) => !NEVER_OFFERED.has(known))
    .map((known) => ({ known, distance: editDistance(word, known) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count)
    .map(({ known }) => known);
}
