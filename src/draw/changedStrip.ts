import { layoutStrip, type StripScale } from './strip.ts';

/** What cannot be seen as a difference between two bars of a strip. */
const SAME = 0.02;

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The bars of a strip as they were, of those units alone that are others now.
 *
 * @param before [units], or an array that holds them from `from` on; so are they in `now`
 */
export function changedStripPath(
  before: Float64Array,
  now: Float64Array,
  from: number,
  units: number,
  scale: StripScale,
  { width, height }: Size,
): string {
  const [, ...bars] = layoutStrip(before, from, units, scale, width, height).path.split('M');
  return bars
    .filter((_, unit) => Math.abs(before[from + unit]! - now[from + unit]!) > SAME)
    .map((bar) => `M${bar}`)
    .join('');
}
