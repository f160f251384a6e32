/** Where a line is another than it was without experiments, by its thickness or its sign. */
import type { Steps } from './score.ts';

/** By how much half a thickness, signed as its value is, has to differ, in px. */
const APART_PX = 0.5;
/** Half as thick as this a line can hardly be seen, and so thick it can. */
const UNSEEN_PX = 0.1;
const SEEN_PX = 0.25;

/**
 * Whether two halves of a thickness, with the signs of their values, differ so that one can see it; a
 * value that only changed its sign is as thick as it was, and yet another one.
 */
export function areApart(one: number, other: number): boolean {
  const sizes = [Math.abs(one), Math.abs(other)];
  const appears = Math.min(...sizes) <= UNSEEN_PX && Math.max(...sizes) >= SEEN_PX;
  return appears || Math.abs(one - other) >= APART_PX;
}

/** The stretches of steps in which a unit's values, [steps, units] both, are drawn apart. */
export function stretchesApart(
  values: Float64Array,
  before: Float64Array,
  unit: number,
  units: number,
  pxPerValue: number,
  { first, last }: Steps,
): Steps[] {
  const stretches: Steps[] = [];
  let from = -1;
  for (let step = first; step <= last + 1; step++) {
    const at = step * units + unit;
    const half = pxPerValue / 2;
    const isApart = step <= last && areApart(values[at]! * half, before[at]! * half);
    if (isApart && from < 0) from = step;
    if (!isApart && from >= 0) {
      stretches.push({ first: from, last: step - 1 });
      from = -1;
    }
  }
  return stretches;
}
