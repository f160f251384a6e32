import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addOuterProducts,
  addProducts,
  copyTransposed,
  emptyRows,
  type Rows,
} from '../../src/engine/matrix.ts';
import { seededRandom, type Random } from '../../src/engine/random.ts';

const small = fc.integer({ min: 1, max: 21 });
const shapes = fc.record({ rows: small, columns: small, depth: small, seed: fc.integer() });
const SKIPPED = 2;

function randomRowsOf(random: Random, count: number, columns: number): Rows {
  const rows = emptyRows(count, columns);
  rows.numbers.forEach((_, at) => (rows.numbers[at] = 2 * random.next() - 1));
  return rows;
}

function startOf(random: Random, length: number): Float64Array {
  return Float64Array.from({ length }, () => random.next());
}

function at({ numbers, columns }: Rows, row: number, column: number): number {
  return numbers[row * columns + column]!;
}

/** Σ_k left(k) · right(k), in the order of k. */
function sum(depth: number, left: (k: number) => number, right: (k: number) => number): number {
  let total = 0;
  for (let k = 0; k < depth; k++) total += left(k) * right(k);
  return total;
}

it('adds products to a block of the output, to the last bit as one by one', () => {
  const property = fc.property(shapes, ({ rows, columns, depth, seed }) => {
    const random = seededRandom('products', seed);
    const left = randomRowsOf(random, rows + SKIPPED, depth);
    const right = randomRowsOf(random, depth, columns + SKIPPED);
    const stride = columns + 1;
    const out = startOf(random, 1 + rows * stride);
    const expected = out.slice();
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        expected[1 + i * stride + j]! += sum(
          depth,
          (k) => at(left, SKIPPED + i, k),
          (k) => at(right, k, SKIPPED + j),
        );
      }
    }
    addProducts(out, 1, stride, left, SKIPPED, rows, right, SKIPPED, columns);
    expect(out).toEqual(expected);
  });
  fc.assert(property, { numRuns: 300, seed: 20260701 });
});

it('adds outer products of some rows, to the last bit as one by one', () => {
  const property = fc.property(shapes, ({ rows, columns, depth, seed }) => {
    const random = seededRandom('outer products', seed);
    const left = randomRowsOf(random, depth + SKIPPED, rows);
    const right = randomRowsOf(random, depth + SKIPPED, columns);
    const out = startOf(random, rows * columns);
    const expected = out.map((value, index) => {
      const [row, column] = [Math.floor(index / columns), index % columns];
      const products = sum(
        depth,
        (k) => at(left, SKIPPED + k, row),
        (k) => at(right, SKIPPED + k, column),
      );
      return value + products;
    });
    addOuterProducts(out, left, right, SKIPPED, depth);
    expect(out).toEqual(expected);
  });
  fc.assert(property, { numRuns: 300, seed: 20260701 });
});

it('transposes', () => {
  const rows = emptyRows(3, 2);
  copyTransposed(rows, Float64Array.of(1, 2, 3, 4, 5, 6));
  expect(rows.numbers).toEqual([1, 4, 2, 5, 3, 6]);
});
