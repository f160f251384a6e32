/** In which order units can stand from top to bottom, by what they carry over time. */
import { logOdds } from '../../engine/predict.ts';

/** One series a unit, less its mean and of length 1; zeros where a unit never changes. */
function shapesOf(values: Float64Array, units: number): Float64Array[] {
  const steps = values.length / units;
  return Array.from({ length: units }, (_, unit) =>
    shapeOf(Float64Array.from({ length: steps }, (__, step) => values[step * units + unit]!)),
  );
}

/** Changes smaller than this are rounding errors. */
const UNCHANGED = 1e-12;

function shapeOf(series: Float64Array): Float64Array {
  const mean = series.reduce((sum, value) => sum + value, 0) / series.length;
  const centered = series.map((value) => value - mean);
  const length = Math.hypot(...centered);
  return length < UNCHANGED ? centered.fill(0) : centered.map((value) => value / length);
}

function product(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, at) => sum + value * other[at]!, 0);
}

/** Units by a figure of theirs, the largest first; equal ones by their number. */
function sortedBy(figures: ArrayLike<number>): number[] {
  return unitNumbers(figures.length).sort((a, b) => figures[b]! - figures[a]! || a - b);
}

function unitNumbers(units: number): number[] {
  return Array.from({ length: units }, (_, unit) => unit);
}

export function orderByNumber(units: number): number[] {
  return unitNumbers(units);
}

/** The variance over time of every unit, [units]. */
export function variances(values: Float64Array, units: number): Float64Array {
  const steps = values.length / units;
  const sums = new Float64Array(units);
  const squares = new Float64Array(units);
  values.forEach((value, at) => {
    sums[at % units]! += value;
  });
  values.forEach((value, at) => {
    squares[at % units]! += (value - sums[at % units]! / steps) ** 2;
  });
  return squares.map((square) => square / steps);
}

/** The units that change most over time first; `values` is [steps, units]. */
export function orderByVariance(values: Float64Array, units: number): number[] {
  return sortedBy(variances(values, units));
}

/** Pearson's correlation of every unit with a series, [units]; 0 where either never changes. */
export function correlations(
  values: Float64Array,
  units: number,
  series: Float64Array,
): Float64Array {
  const shape = shapeOf(series);
  return Float64Array.from(shapesOf(values, units), (each) => product(each, shape));
}

/** The units that go along with a series most, or against it, first; the series is [steps]. */
export function orderByCorrelation(
  values: Float64Array,
  units: number,
  series: Float64Array,
): number[] {
  return sortedBy(correlations(values, units, series).map(Math.abs));
}

/** The log-odds of one word after every step, [steps]; `logits` is [steps, vocabulary]. */
export function logOddsOverTime(
  logits: Float64Array,
  vocabulary: number,
  token: number,
): Float64Array {
  return Float64Array.from({ length: logits.length / vocabulary }, (_, step) =>
    logOdds(logits, step * vocabulary, vocabulary, token),
  );
}

/**
 * Units that change alike stand together: from the one that changes most, always on to the one
 * that correlates most with the last.
 */
export function orderBySimilarity(values: Float64Array, units: number): number[] {
  const shapes = shapesOf(values, units);
  const left = orderByVariance(values, units);
  const order = left.splice(0, 1);
  while (left.length > 0) {
    const last = shapes[order.at(-1)!]!;
    let nearest = 0;
    let most = -Infinity;
    left.forEach((unit, at) => {
      const alike = product(shapes[unit]!, last);
      if (alike > most) [most, nearest] = [alike, at];
    });
    order.push(...left.splice(nearest, 1));
  }
  return order;
}
