/** How the words of a sentence fit over its columns without touching each other. */
export interface WordPlacement {
  readonly fontSizePx: number;
  /** By word: 0 for the upper line, 1 for the lower. */
  readonly levels: readonly (0 | 1)[];
  /** By word: 1, or less where even two lines are too narrow. */
  readonly scales: readonly number[];
}

const LARGEST_FONT_PX = 15;
const SMALLEST_FONT_PX = 12.5;
const FONT_STEP_PX = 0.5;
/** Between neighbours: the frame of a current or pinned word reaches that far beyond its letters. */
const GAP_PX = 9;
/** Ends that are equal but for the rounding of floating-point numbers do not touch. */
const ROUNDING_PX = 1e-6;

/** Where the middle of a word is: over that of its column, but inside the first and the last one. */
function centerPx(index: number, count: number, halfPx: number, columnPx: number): number {
  const fromLeftPx = Math.max(halfPx, (index + 0.5) * columnPx);
  return Math.min(fromLeftPx, count * columnPx - halfPx);
}

function fitsOneLine(widthsEm: readonly number[], columnPx: number, fontSizePx: number): boolean {
  let endPx = -Infinity;
  return widthsEm.every((widthEm, index) => {
    const halfPx = (widthEm * fontSizePx) / 2;
    const middlePx = centerPx(index, widthsEm.length, halfPx, columnPx);
    const fits = endPx + GAP_PX <= middlePx - halfPx + ROUNDING_PX;
    endPx = middlePx + halfPx;
    return fits;
  });
}

function largestFontOnOneLine(widthsEm: readonly number[], columnPx: number): number | undefined {
  for (let size = LARGEST_FONT_PX; size >= SMALLEST_FONT_PX; size -= FONT_STEP_PX) {
    if (fitsOneLine(widthsEm, columnPx, size)) return size;
  }
  return undefined;
}

/**
 * Puts each word on the first line where it does not touch the word before it on that line. On two
 * lines every word can have two columns to itself; one that is wider is drawn smaller. The first and
 * the last one reach out of their columns inwards only, by no more than half a column as others do.
 */
function stagger(widthsEm: readonly number[], columnPx: number): WordPlacement {
  const levels: (0 | 1)[] = [];
  const halfWidthsPx = widthsEm.map((width) => (width * SMALLEST_FONT_PX + GAP_PX) / 2);
  const last = widthsEm.length - 1;
  const scales = halfWidthsPx.map((halfPx, index) =>
    Math.min(1, (index % last ? columnPx : 0.75 * columnPx) / halfPx),
  );
  let upperLineEndPx = -Infinity;
  widthsEm.forEach((_, index) => {
    const halfPx = halfWidthsPx[index]! * scales[index]!;
    const middlePx = centerPx(index, widthsEm.length, halfPx, columnPx);
    const fits = upperLineEndPx <= middlePx - halfPx + ROUNDING_PX;
    if (fits) upperLineEndPx = middlePx + halfPx;
    levels.push(fits ? 0 : 1);
  });
  return { fontSizePx: SMALLEST_FONT_PX, levels, scales };
}

/**
 * Chooses one font size for all words, from the widths they have at a size of 1 px. Where even the
 * smallest leaves neighbours touching, words that collide move to a second line.
 */
export function placeWords(widthsEm: readonly number[], columnPx: number): WordPlacement {
  const fontSizePx = largestFontOnOneLine(widthsEm, columnPx);
  if (fontSizePx === undefined) return stagger(widthsEm, columnPx);
  return { fontSizePx, levels: widthsEm.map(() => 0), scales: widthsEm.map(() => 1) };
}
