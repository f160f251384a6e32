import { BLANK } from '../../engine/model.ts';
import type { Writing } from '../contract.ts';

/** Two or more underscores, or any one sign that is not a space. */
const PIECES = /_{2,}|\S/gu;

/** The symbol itself, or the one that differs from it only in being a capital or not. */
function asSymbol(piece: string, symbols: ReadonlySet<string>): string {
  if (piece.startsWith('__')) return BLANK;
  const forms = [piece, piece.toUpperCase(), piece.toLowerCase()];
  return forms.find((form) => symbols.has(form)) ?? piece;
}

/** Every sign is a symbol of its own; spaces mean nothing and are written between symbols. */
export function symbolsWriting(vocabulary: readonly string[]): Writing {
  const symbols = new Set(vocabulary);
  return {
    tokenize: (text) => (text.match(PIECES) ?? []).map((piece) => asSymbol(piece, symbols)),
    write: (words) => words.join(' '),
    display: (word) => word,
  };
}
