/**
 * The three products that a network needs, on flat row-major arrays. Rows are taken four at a
 * time, so that each number of the vector is loaded once for four sums; sums run in the order of
 * the columns, so a result never depends on where a row stands.
 */

/** out[row] += Σ_column weights[firstRow + row, column] · vector[column], for `rows` rows. */
export function addProduct(
  out: Float64Array,
  outAt: number,
  weights: Float64Array,
  firstRow: number,
  rows: number,
  columns: number,
  vector: Float64Array,
  vectorAt: number,
): void {
  let row = 0;
  for (; row + 4 <= rows; row += 4) {
    const w0 = (firstRow + row) * columns;
    const w1 = w0 + columns;
    const w2 = w1 + columns;
    const w3 = w2 + columns;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let column = 0; column < columns; column++) {
      const x = vector[vectorAt + column]!;
      s0 += weights[w0 + column]! * x;
      s1 += weights[w1 + column]! * x;
      s2 += weights[w2 + column]! * x;
      s3 += weights[w3 + column]! * x;
    }
    const at = outAt + row;
    out[at]! += s0;
    out[at + 1]! += s1;
    out[at + 2]! += s2;
    out[at + 3]! += s3;
  }
  for (; row < rows; row++) {
    const w = (firstRow + row) * columns;
    let sum = 0;
    for (let column = 0; column < columns; column++) {
      sum += weights[w + column]! * vector[vectorAt + column]!;
    }
    out[outAt + row]! += sum;
  }
}

/** out[column] += Σ_row weights[firstRow + row, column] · vector[row]: the product's way back. */
export function addTransposedProduct(
  out: Float64Array,
  outAt: number,
  weights: Float64Array,
  firstRow: number,
  rows: number,
  columns: number,
  vector: Float64Array,
  vectorAt: number,
): void {
  let row = 0;
  for (; row + 4 <= rows; row += 4) {
    const w0 = (firstRow + row) * columns;
    const w1 = w0 + columns;
    const w2 = w1 + columns;
    const w3 = w2 + columns;
    const at = vectorAt + row;
    const v0 = vector[at]!;
    const v1 = vector[at + 1]!;
    const v2 = vector[at + 2]!;
    const v3 = vector[at + 3]!;
    for (let column = 0; column < columns; column++) {
      out[outAt + column]! +=
        weights[w0 + column]! * v0 +
        weights[w1 + column]! * v1 +
        weights[w2 + column]! * v2 +
        weights[w3 + column]! * v3;
    }
  }
  for (; row < rows; row++) {
    const w = (firstRow + row) * columns;
    const v = vector[vectorAt + row]!;
    for (let column = 0; column < columns; column++) {
      out[outAt + column]! += weights[w + column]! * v;
    }
  }
}

/**
 * gradient[firstRow + row, column] += Σ_step delta[step, row] · vector[step, column]: what the
 * weights receive from `steps` steps, four of them at a time. `delta` has `rows` numbers a step,
 * `vector` has `columns`.
 */
export function addOuterProducts(
  gradient: Float64Array,
  firstRow: number,
  rows: number,
  columns: number,
  delta: Float64Array,
  deltaAt: number,
  vector: Float64Array,
  vectorAt: number,
  steps: number,
): void {
  let step = 0;
  for (; step + 4 <= steps; step += 4) {
    const x0 = vectorAt + step * columns;
    const x1 = x0 + columns;
    const x2 = x1 + columns;
    const x3 = x2 + columns;
    for (let row = 0; row < rows; row++) {
      const d = deltaAt + step * rows + row;
      const d0 = delta[d]!;
      const d1 = delta[d + rows]!;
      const d2 = delta[d + 2 * rows]!;
      const d3 = delta[d + 3 * rows]!;
      const at = (firstRow + row) * columns;
      for (let column = 0; column < columns; column++) {
        gradient[at + column]! +=
          d0 * vector[x0 + column]! +
          d1 * vector[x1 + column]! +
          d2 * vector[x2 + column]! +
          d3 * vector[x3 + column]!;
      }
    }
  }
  for (; step < steps; step++) {
    const x = vectorAt + step * columns;
    for (let row = 0; row < rows; row++) {
      const d = delta[deltaAt + step * rows + row]!;
      const at = (firstRow + row) * columns;
      for (let column = 0; column < columns; column++) {
        gradient[at + column]! += d * vector[x + column]!;
      }
    }
  }
}

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
