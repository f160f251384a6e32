/**
 * The products that a network needs, forward and back, all of one form: a matrix on the left times
 * a matrix on the right, out[i, j] += Σ_k left[i, k] · right[k, j].
 *
 * The layout: both factors are `Rows`, row-major numbers in a plain array, and the right one has
 * the outputs side by side (for a layer: the units of all gates), so that neighbouring sums read
 * neighbouring numbers. A plain array of doubles is read nearly twice as fast as a typed one, whose
 * buffer might be detached and is therefore looked up again at every number; this pays for copying
 * weights and signals into it once. Results go to typed arrays, where signals and gradients live.
 *
 * Sums stay in local variables, in tiles of 2 × 4 or 1 × 8, so that a number that was loaded serves
 * several of them. Each sum begins at 0 and runs in the order of k: a result never depends on the
 * tile that it falls into.
 */

/** A matrix to multiply by: plain numbers, row by row. */
export interface Rows {
  readonly numbers: number[];
  readonly columns: number;
}

/** Room for `count` rows. */
export function emptyRows(count: number, columns: number): Rows {
  const numbers: number[] = [];
  // Fractions, so that doubles are stored from the start and nothing has to be converted later.
  for (let index = 0; index < count * columns; index++) numbers.push(0.5);
  return { numbers, columns };
}

/** Copies `count` numbers from `values[from]` on to `numbers[to]` on. */
export function copyNumbers(
  numbers: number[],
  to: number,
  values: Float64Array,
  from: number,
  count: number,
): void {
  for (let index = 0; index < count; index++) numbers[to + index] = values[from + index]!;
}

/** Copies a matrix [rows, columns] into rows [columns, rows]. */
export function copyTransposed(into: Rows, values: Float64Array): void {
  const rows = into.columns;
  const columns = values.length / rows;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      into.numbers[column * rows + row] = values[row * columns + column]!;
    }
  }
}

/**
 * Vectors times a block of columns of a matrix: out[outAt + v · stride + j] += Σ_k left[first + v,
 * k] · right[k, firstColumn + j], for `count` rows of the left and `columns` columns of the right.
 */
export function addProducts(
  out: Float64Array,
  outAt: number,
  stride: number,
  left: Rows,
  first: number,
  count: number,
  right: Rows,
  firstColumn: number,
  columns: number,
): void {
  const depth = left.columns;
  const at = first * depth;
  const { numbers } = right;
  const step = right.columns;
  addTiles(
    out,
    outAt,
    stride,
    left.numbers,
    at,
    depth,
    1,
    count,
    numbers,
    firstColumn,
    step,
    columns,
    depth,
  );
}

/**
 * What a weight matrix receives from `count` rows, from `first` on: out[i, j] += Σ_row left[row, i]
 * · right[row, j].
 */
export function addOuterProducts(
  out: Float64Array,
  left: Rows,
  right: Rows,
  first: number,
  count: number,
): void {
  const { numbers, columns: rows } = left;
  const { columns } = right;
  const leftAt = first * rows;
  const rightAt = first * columns;
  addTiles(
    out,
    0,
    columns,
    numbers,
    leftAt,
    1,
    rows,
    rows,
    right.numbers,
    rightAt,
    columns,
    columns,
    count,
  );
}

/**
 * Two rows and four columns at a time. `leftRow` and `leftStep` lead from a number of the left
 * factor to the one of the next row and of the next k, `rightStep` from a row of the right factor
 * to the next.
 */
function addTiles(
  out: Float64Array,
  outAt: number,
  outRow: number,
  left: number[],
  leftAt: number,
  leftRow: number,
  leftStep: number,
  rows: number,
  right: number[],
  rightAt: number,
  rightStep: number,
  columns: number,
  depth: number,
): void {
  const tiled = columns - (columns % 4);
  let row = 0;
  for (; row + 2 <= rows; row += 2) {
    const start = leftAt + row * leftRow;
    const at = outAt + row * outRow;
    for (let column = 0; column < tiled; column += 4) {
      let a = start;
      let b = rightAt + column;
      let s00 = 0;
      let s01 = 0;
      let s02 = 0;
      let s03 = 0;
      let s10 = 0;
      let s11 = 0;
      let s12 = 0;
      let s13 = 0;
      for (let k = 0; k < depth; k++) {
        const a0 = left[a]!;
        const a1 = left[a + leftRow]!;
        const b0 = right[b]!;
        const b1 = right[b + 1]!;
        const b2 = right[b + 2]!;
        const b3 = right[b + 3]!;
        s00 += a0 * b0;
        s01 += a0 * b1;
        s02 += a0 * b2;
        s03 += a0 * b3;
        s10 += a1 * b0;
        s11 += a1 * b1;
        s12 += a1 * b2;
        s13 += a1 * b3;
        a += leftStep;
        b += rightStep;
      }
      const above = at + column;
      const below = above + outRow;
      out[above]! += s00;
      out[above + 1]! += s01;
      out[above + 2]! += s02;
      out[above + 3]! += s03;
      out[below]! += s10;
      out[below + 1]! += s11;
      out[below + 2]! += s12;
      out[below + 3]! += s13;
    }
    if (tiled < columns) {
      const b = rightAt + tiled;
      const rest = columns - tiled;
      addRow(out, at + tiled, left, start, leftStep, right, b, rightStep, rest, depth);
      addRow(
        out,
        at + outRow + tiled,
        left,
        start + leftRow,
        leftStep,
        right,
        b,
        rightStep,
        rest,
        depth,
      );
    }
  }
  if (row < rows) {
    const start = leftAt + row * leftRow;
    addRow(
      out,
      outAt + row * outRow,
      left,
      start,
      leftStep,
      right,
      rightAt,
      rightStep,
      columns,
      depth,
    );
  }
}

/** One row and eight columns at a time. */
function addRow(
  out: Float64Array,
  outAt: number,
  left: number[],
  leftAt: number,
  leftStep: number,
  right: number[],
  rightAt: number,
  rightStep: number,
  columns: number,
  depth: number,
): void {
  let column = 0;
  for (; column + 8 <= columns; column += 8) {
    let a = leftAt;
    let b = rightAt + column;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    let s5 = 0;
    let s6 = 0;
    let s7 = 0;
    for (let k = 0; k < depth; k++) {
      const x = left[a]!;
      s0 += x * right[b]!;
      s1 += x * right[b + 1]!;
      s2 += x * right[b + 2]!;
      s3 += x * right[b + 3]!;
      s4 += x * right[b + 4]!;
      s5 += x * right[b + 5]!;
      s6 += x * right[b + 6]!;
      s7 += x * right[b + 7]!;
      a += leftStep;
      b += rightStep;
    }
    const at = outAt + column;
    out[at]! += s0;
    out[at + 1]! += s1;
    out[at + 2]! += s2;
    out[at + 3]! += s3;
    out[at + 4]! += s4;
    out[at + 5]! += s5;
    out[at + 6]! += s6;
    out[at + 7]! += s7;
  }
  for (; column < columns; column++) {
    let a = leftAt;
    let b = rightAt + column;
    let sum = 0;
    for (let k = 0; k < depth; k++) {
      sum += left[a]! * right[b]!;
      a += leftStep;
      b += rightStep;
    }
    out[outAt + column]! += sum;
  }
}
