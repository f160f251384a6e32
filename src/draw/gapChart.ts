/** Curves from 0 to 1 over a number of words. */
import { hundredths } from './round.ts';

export interface GapFrame {
  /** Of the plot, without what is written around it. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** How many words its right edge stands for. */
  readonly longest: number;
}

/** A place of a curve; it has none where there is no value. */
export interface GapValue {
  readonly words: number;
  readonly value: number | null;
}

const WORDS_A_TICK = 20;

/** A frame that holds every gap up to the longest. */
export function gapFrame(widthPx: number, heightPx: number, longest: number): GapFrame {
  return { widthPx: Math.max(1, widthPx), heightPx, longest };
}

export function gapX({ widthPx, longest }: GapFrame, words: number): number {
  return (words / longest) * widthPx;
}

export function gapY({ heightPx }: GapFrame, value: number): number {
  return (1 - value) * heightPx;
}

/** How many words a place of the plot stands for. */
export function wordsAt({ widthPx, longest }: GapFrame, xPx: number): number {
  return Math.min(longest, Math.max(0, (xPx / widthPx) * longest));
}

export function gapTicks({ longest }: GapFrame): readonly number[] {
  return Array.from(
    { length: Math.floor(longest / WORDS_A_TICK) + 1 },
    (_, at) => at * WORDS_A_TICK,
  );
}

/** From value to value, as an SVG path. */
export function gapPath(frame: GapFrame, values: readonly GapValue[]): string {
  const points = values.flatMap(({ words, value }) =>
    value === null ? [] : [`${hundredths(gapX(frame, words))} ${hundredths(gapY(frame, value))}`],
  );
  return points.length === 0 ? '' : `M${points.join('L')}`;
}

/** The index of the gap nearest to so many words; undefined where there are none. */
export function nearestGap(gaps: readonly number[], words: number): number | undefined {
  if (gaps.length === 0) return undefined;
  const distance = (at: number): number => Math.abs(gaps[at]! - words);
  return gaps.reduce((best, _, at) => (distance(at) < distance(best) ? at : best), 0);
}

/**
 * The value of a line at so many words: between two measured gaps the line is straight, as it is
 * drawn, and beyond the outermost ones it stays. Null where a value that it needs is.
 */
export function valueOnLine(values: readonly GapValue[], words: number): number | null {
  const after = values.findIndex((each) => each.words >= words);
  const right = values[after] ?? values.at(-1);
  const left = values[Math.max(0, after - 1)];
  if (right === undefined || left === undefined || right.value === null) return null;
  if (after <= 0) return right.value;
  if (left.value === null) return null;
  const part = (words - left.words) / (right.words - left.words);
  return left.value + part * (right.value - left.value);
}

export interface GapRange {
  readonly from: number;
  readonly to: number;
}

/** The words that a group of sentences is named by, such as 21-40; undefined for other names. */
export function rangeOf(name: string): GapRange | undefined {
  const [, from, to] = /^(\d+)-(\d+)$/.exec(name) ?? [];
  return from === undefined ? undefined : { from: Number(from), to: Number(to) };
}
