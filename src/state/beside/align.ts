/** Which step of one run stands over which step of the other. */

export interface Alignment {
  /**
   * How the steps were brought together: both read the same words (one perhaps further), texts of
   * the same length word for word, or texts of unequal length counted from the word that decides
   * the answer or, without one, from the start.
   */
  readonly by: 'sameWords' | 'wordForWord' | 'keyWord' | 'start';
  /** How many columns both take together. */
  readonly columns: number;
  /** The columns in which the first steps stand. */
  readonly leftFrom: number;
  readonly rightFrom: number;
  readonly leftSteps: number;
  readonly rightSteps: number;
  /** Where the words stand from which steps are counted, if there are such. */
  readonly keyColumn: number | null;
}

export type Side = 'left' | 'right';

/** The step of a run in a column; undefined where it has none. */
export function stepIn(alignment: Alignment, side: Side, column: number): number | undefined {
  const step = column - alignment[`${side}From`];
  return step >= 0 && step < alignment[`${side}Steps`] ? step : undefined;
}

/**
 * @param left the words that the runs read, one a step
 * @param keys the words that decide answers
 */
export function align(
  left: readonly string[],
  right: readonly string[],
  keys: readonly string[],
): Alignment {
  const shift = (by: Alignment['by'], rightward = 0, leftKey = -1): Alignment => {
    const leftFrom = Math.max(0, -rightward);
    const rightFrom = Math.max(0, rightward);
    return {
      by,
      columns: Math.max(leftFrom + left.length, rightFrom + right.length),
      leftFrom,
      rightFrom,
      leftSteps: left.length,
      rightSteps: right.length,
      keyColumn: leftKey < 0 ? null : leftFrom + leftKey,
    };
  };
  const common = Math.min(left.length, right.length);
  const isSame = left.slice(0, common).every((word, step) => word === right[step]);
  if (isSame) return shift('sameWords');
  if (left.length === right.length) return shift('wordForWord');
  const keyIn = (words: readonly string[]): number =>
    words.findIndex((word) => keys.includes(word));
  const [leftKey, rightKey] = [keyIn(left), keyIn(right)];
  if (leftKey < 0 || rightKey < 0) return shift('start');
  return shift('keyWord', leftKey - rightKey, leftKey);
}

/**
 * The columns that are worth a mark: words that differ in texts of the same length; in others most
 * words stand over different ones, and only those are marked from which steps are counted.
 */
export function markedColumns(
  { by, keyColumn }: Alignment,
  left: readonly string[],
  right: readonly string[],
): readonly number[] {
  if (by !== 'wordForWord') return keyColumn === null ? [] : [keyColumn];
  return [...left.keys()].filter((step) => left[step] !== right[step]);
}
