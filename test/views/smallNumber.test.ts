import { describe, expect, it } from 'vitest';
import { createNumbers } from '../../src/i18n/numbers.ts';
import { powerOfTen, sizeText } from '../../src/views/shared/smallNumber.ts';

describe('a size that may be far from 1', () => {
  it.each([
    [0, '0'],
    [2.618, '2.62'],
    [0.012, '0.01'],
    [0.0004126, '4.1 × 10⁻⁴'],
    [9.97e-8, '1.0 × 10⁻⁷'],
    [123456, '1.2 × 10⁵'],
    [NaN, '–'],
  ])('of %s is written as %s', (value, written) => {
    expect(sizeText(value, createNumbers('en')).replaceAll('\u00a0', ' ')).toBe(written);
  });
});

it('writes powers of ten', () => {
  expect([3, 0, -1, -2, -3, -12].map(powerOfTen)).toEqual([
    '1000',
    '1',
    '0.1',
    '0.01',
    '10⁻³',
    '10⁻¹²',
  ]);
});
