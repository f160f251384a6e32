import type { Random } from '../engine/random.ts';

/** A level's entry in the list of levels. Throws a RangeError if there is no such level. */
export function atLevel(levels: readonly number[], level: number): number {
  const value = levels[level];
  if (value === undefined) throw new RangeError(`There is no level ${String(level)}.`);
  return value;
}

/** A whole number from `from` to `to`, both included. */
export function between(random: Random, from: number, to: number): number {
  return from + random.integer(to - from + 1);
}

/** Draws until something fits; whoever asks makes sure that it does not take for ever. */
export function drawFitting<Item>(draw: () => Item, fits: (item: Item) => boolean): Item {
  let item = draw();
  while (!fits(item)) item = draw();
  return item;
}

/** The positions [from, to). */
export function positions(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
