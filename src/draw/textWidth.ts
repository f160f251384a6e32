/**
 * How wide a text may become: no narrower than in the widest of the usual fonts, for nobody can
 * measure letters without a document, and room that is kept in vain does no harm.
 */

/** In parts of the font's size, bold. */
const WIDTHS: readonly (readonly [letters: string, width: number])[] = [
  ['ijlI', 0.37],
  [" .,'|", 0.38],
  ['rtf()“”-', 0.53],
  ['cszJ', 0.6],
  ['mMW%', 1.05],
  ['w→=−+', 0.93],
];
const USUAL = 0.72;
const CAPITAL = 0.82;
/** Chinese characters and their punctuation fill a square. */
const FIRST_SQUARE = 0x2e80;

const known = new Map(
  WIDTHS.flatMap(([letters, width]) => Array.from(letters).map((each) => [each, width])),
);

function widthOf(letter: string): number {
  if (letter.codePointAt(0)! >= FIRST_SQUARE) return 1;
  return known.get(letter) ?? (letter === letter.toLowerCase() ? USUAL : CAPITAL);
}

/** The width of a bold text on one line. */
export function widestPx(text: string, fontPx: number): number {
  return fontPx * Array.from(text).reduce((sum, letter) => sum + widthOf(letter), 0);
}
