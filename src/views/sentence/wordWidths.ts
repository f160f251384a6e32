const MEASURED_AT_PX = 100;
/** For a document that cannot measure: wider than most letters of most system fonts. */
const TYPICAL_LETTER_EM = 0.58;

const widthsByFamily = new Map<string, Map<string, number>>();

function measure(word: string, family: string): number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return word.length * TYPICAL_LETTER_EM;
  context.font = `${MEASURED_AT_PX}px ${family}`;
  return context.measureText(word).width / MEASURED_AT_PX;
}

/** How wide words are at a font size of 1 px, in the page's own font. Each word is measured once. */
export function wordWidthsEm(words: readonly string[]): number[] {
  const family = getComputedStyle(document.body).fontFamily;
  const known = widthsByFamily.get(family) ?? new Map<string, number>();
  widthsByFamily.set(family, known);
  return words.map((word) => {
    const width = known.get(word) ?? measure(word, family);
    known.set(word, width);
    return width;
  });
}
