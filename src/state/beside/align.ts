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
}

export type Side = 'left' | 'right';

/** The step of a run in a column; undefined where it has none. */
export function stepIn(alignment: Alignment, side: Side, column: number): number | undefined {
  const step = column - alignment[`${side}From`];
  return step >= 0 && step < alignment[`${side}Steps`] ? step : undefined;
}

/** The step of the right run beside a step of the left one. */
export function stepBeside(alignment: Alignment, step: number): number | undefined {
  return stepIn(alignment, 'right', step + alignment.leftFrom);
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
  const shift = (by: Alignment['by'], rightward: number): Alignment => {
    const leftFrom = Math.max(0, -rightward);
    const rightFrom = Math.max(0, rightward);
    return {
      by,
      columns: Math.max(leftFrom + left.length, rightFrom + right.length),
      leftFrom,
      rightFrom,
      leftSteps: left.length,
      rightSteps: right.length,
    };
  };
  const common = Math.min(left.length, right.length);
  const isSame = left.slice(0, common).every((word, step) => word === right[step]);
  if (isSame) return shift('sameWords', 0);
  if (left.length === right.length) return shift('wordForWord', 0);
  const keyIn = (words: readonly string[]): number =>
    words.findIndex((word) => keys.includes(word));
  const [leftKey, rightKey] = [keyIn(left), keyIn(right)];
  if (leftKey < 0 || rightKey < 0) return shift('start', 0);
  return shift('keyWord', leftKey - rightKey);
}

/** The columns whose words are not the same; what only one run reads is not. */
export function differingColumns(
  alignment: Alignment,
  left: readonly string[],
  right: readonly string[],
): readonly number[] {
  const wordIn = (words: readonly string[], side: Side, column: number): string | undefined =>
    words[stepIn(alignment, side, column) ?? -1];
  return Array.from({ length: alignment.columns }, (_, column) => column).filter(
    (column) => wordIn(left, 'left', column) !== wordIn(right, 'right', column),
  );
}
