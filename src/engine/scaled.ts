/** Sums of numbers so large that plain ones would overflow, at a scale at which nothing does. */

const SCALE = 2 ** -540;

/**
 * The same dot product for numbers so large that the plain sum overflowed (∞ − ∞ is not a number):
 * summed at a scale at which nothing overflows. Returns the sum times 2^−1080.
 */
export function scaledDot(
  weights: Float64Array,
  weightsAt: number,
  vector: Float64Array,
  vectorAt: number,
  count: number,
): number {
  let sum = 0;
  for (let index = 0; index < count; index++) {
    sum += weights[weightsAt + index]! * SCALE * (vector[vectorAt + index]! * SCALE);
  }
  return sum;
}

/** A plain number at the scale of `scaledDot`. */
export function toScale(value: number): number {
  return value * SCALE * SCALE;
}

/** Back from the scale of `scaledDot`; may overflow to ±∞. */
export function fromScale(scaled: number): number {
  return scaled / SCALE / SCALE;
}
