import type { ValueScale } from '../valueScale.ts';
import { COLOURS } from './colours.ts';

/** What of a signal is painted: units from top to bottom, steps from left to right. */
export interface Painted {
  /** [steps, units] */
  readonly values: Float64Array;
  readonly units: number;
  /** The unit of every row. */
  readonly order: readonly number[];
  /** Both included. */
  readonly from: number;
  readonly to: number;
}

/** Which of the pixels that stand side by side at a step are painted; of one there is the first. */
export interface Share {
  readonly of: number;
  readonly at: number;
}

const WHOLE: Share = { of: 1, at: 0 };

/**
 * Paints one pixel a value. Nothing is allocated: a million values have to be painted within a
 * frame.
 *
 * @param table the colours of the scale, see `colourTable`
 * @param pixels [rows, columns × share.of]
 */
export function paintValues(
  { values, units, order, from, to }: Painted,
  { lowest, highest }: ValueScale,
  table: Uint32Array,
  pixels: Uint32Array,
  share = WHOLE,
): void {
  const last = COLOURS - 1;
  const perValue = last / (highest - lowest);
  const rows = order.length;
  const columns = to - from + 1;
  const width = columns * share.of;
  const origin = 0.5 - lowest * perValue;
  // Step by step, as the values lie in memory; the pixels of a few columns stay near at hand.
  for (let column = 0; column < columns; column++) {
    const source = (from + column) * units;
    let at = column * share.of + share.at;
    for (let row = 0; row < rows; row++) {
      const place = values[source + order[row]!]! * perValue + origin;
      pixels[at] = table[place < 0 ? 0 : place > last ? last : place | 0]!;
      at += width;
    }
  }
}
