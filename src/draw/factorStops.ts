/**
 * The factors at which a slider stops that multiplies what is kept. A factor acts at every word, so
 * that little below 1 leaves hardly anything after twenty words: the stops lie closer there, and most
 * of the way is for what makes a difference.
 */

/** From a factor on, so far apart, up to the next. */
const FROM_ON = [
  [0, 0.05],
  [0.5, 0.02],
  [0.8, 0.01],
  [0.9, 0.002],
] as const;

const THOUSANDTHS = 1000;

/** From 0 to 1. */
export const FACTOR_STOPS: readonly number[] = [
  ...FROM_ON.flatMap(([from, apart], part) => {
    const to = FROM_ON[part + 1]?.[0] ?? 1;
    const count = Math.round((to - from) / apart);
    return Array.from(
      { length: count },
      (_, index) => Math.round((from + index * apart) * THOUSANDTHS) / THOUSANDTHS,
    );
  }),
  1,
];

/** Which stop comes nearest to a factor. */
export function nearestStop(factor: number): number {
  const distance = (stop: number): number => Math.abs(FACTOR_STOPS[stop]! - factor);
  return FACTOR_STOPS.reduce((best, _, stop) => (distance(stop) < distance(best) ? stop : best), 0);
}

/** Where on the way from 0 to 1 some factors stand, to be printed beside it. */
export const FACTOR_MARKS: readonly { readonly factor: number; readonly part: number }[] = [
  0, 0.5, 0.8, 0.9, 0.95, 1,
].map((factor) => ({ factor, part: nearestStop(factor) / (FACTOR_STOPS.length - 1) }));
