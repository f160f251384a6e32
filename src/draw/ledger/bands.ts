/** Which words have a band of their own in the stream; the others share one. */

/** What a band is made of: sizes by step. */
export interface Sized {
  readonly sizes: Float64Array;
}

export interface Grouped<Item extends Sized> {
  /** In their order. */
  readonly own: readonly Item[];
  readonly others: readonly Item[];
  /** By step: the sizes of the others together. */
  readonly othersSizes: Float64Array;
}

/** A band that is nowhere thicker than this part of the picture could neither be seen nor named. */
const THINNEST_PART = 0.018;
/** More bands than this could not be told apart. */
const MOST_BANDS = 24;

function largestIn({ sizes }: Sized, from: number, to: number): number {
  let largest = 0;
  for (let step = from; step <= to; step++) largest = Math.max(largest, sizes[step]!);
  return largest;
}

/** The sizes of several together, by step. */
function sumSizes(items: readonly Sized[], steps: number): Float64Array {
  const sums = new Float64Array(steps);
  for (const { sizes } of items) sizes.forEach((size, step) => (sums[step]! += size));
  return sums;
}

/**
 * Groups what is seen in the steps from `from` to `to`, both included: nothing is too small to be
 * counted, but what is too small to be seen is put together.
 *
 * @param isWanted whether an item has a band of its own however small it is
 */
export function groupBands<Item extends Sized>(
  items: readonly Item[],
  from: number,
  to: number,
  isWanted: (item: Item) => boolean,
): Grouped<Item> {
  const steps = items[0]?.sizes.length ?? 0;
  const totals = sumSizes(items, steps);
  const least = THINNEST_PART * largestIn({ sizes: totals }, from, to);
  const largest = new Map(items.map((item) => [item, largestIn(item, from, to)]));
  const visible = items
    .filter((item) => largest.get(item)! >= least && largest.get(item)! > 0)
    .sort((a, b) => largest.get(b)! - largest.get(a)!)
    .slice(0, MOST_BANDS);
  const named = new Set(visible);
  const isOwn = (item: Item): boolean => named.has(item) || isWanted(item);
  const others = items.filter((item) => !isOwn(item) && largest.get(item)! > 0);
  // One alone is as well named.
  const own =
    others.length === 1 ? items.filter((each) => largest.get(each)! > 0) : items.filter(isOwn);
  const rest = others.length === 1 ? [] : others;
  return { own, others: rest, othersSizes: sumSizes(rest, steps) };
}
