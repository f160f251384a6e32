/** Loose texts of the chain, each fitted into the room that it has. */
import { widestPx } from '../textWidth.ts';

/** The first of some sizes in which a text fits, or the last of them. */
export function fittingPx(text: string, roomPx: number, sizes: readonly number[]): number {
  return sizes.find((size) => widestPx(text, size) <= roomPx) ?? sizes.at(-1)!;
}

/** The first of some ways to say the same that fits, or the last of them. */
export function fittingText(ways: readonly string[], roomPx: number, fontPx: number): string {
  return ways.find((each) => widestPx(each, fontPx) <= roomPx) ?? ways.at(-1)!;
}

/** A word and its percentage, on one line or two. */
export function answerLines(
  word: string,
  percent: string,
  roomPx: number,
  fontPx: number,
): readonly string[] {
  const ways = [[`→ ${word} ${percent}`], [`→ ${word}`, percent], [word, percent]];
  const fits = (lines: readonly string[]): boolean =>
    lines.every((line) => widestPx(line, fontPx) <= roomPx);
  return ways.find(fits) ?? ways.at(-1)!;
}

export const TAG_PX = { width: 22, height: 14 };
/** From the top to where what stands over the lines ends. */
const OVER_LINES_PX = 19;

/** The middle of the tag on a line, which keeps off what stands over the lines. */
export function tagMiddle(lineY: number): number {
  return Math.max(lineY, OVER_LINES_PX + TAG_PX.height / 2);
}
