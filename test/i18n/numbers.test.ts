import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNumbers } from '../../src/i18n/numbers.ts';

const en = createNumbers('en');
const zh = createNumbers('zh-CN');

describe('numbers', () => {
  it.each([
    [0, '0.00'],
    [0.914, '0.91'],
    [-0.2, '−0.20'],
    [-0.004, '0.00'],
    [2.305, '2.31'],
    [9.994, '9.99'],
    [9.996, '10.0'],
    [-13.84, '−13.8'],
    [99.96, '100'],
    [1234.5, '1235'],
    [-Infinity, '−∞'],
    [NaN, '–'],
  ])('shows %d as %s', (value, shown) => {
    expect(en.number(value)).toBe(shown);
  });

  it('puts a sign in front of both, but not of what rounds to zero', () => {
    expect(en.signed(0.88)).toBe('+0.88');
    expect(en.signed(-0.88)).toBe('−0.88');
    expect(en.signed(0.001)).toBe('0.00');
    expect(en.signed(-0.001)).toBe('0.00');
  });

  it('never shows a hyphen for a minus, nor more than three digits below 1000', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -999, max: 999 }), (value) => {
        const shown = en.number(value);
        expect(shown).toMatch(/^−?\d/);
        expect(shown.replaceAll(/\D/g, '').length).toBeLessThanOrEqual(3);
      }),
    );
  });
});

describe('percentages', () => {
  it.each([
    [0.99, '99.0\u00a0%'],
    [0, '0.0\u00a0%'],
    [1, '100.0\u00a0%'],
    [0.00049, '<0.1\u00a0%'],
    [0.0005, '0.1\u00a0%'],
    [0.9996, '>99.9\u00a0%'],
  ])('shows %d as %s', (fraction, shown) => {
    expect(en.percent(fraction)).toBe(shown);
  });

  it('says 100 % only of what is certain', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.9, max: 1, maxExcluded: true, noNaN: true }), (fraction) => {
        expect(en.percent(fraction)).not.toContain('100');
        expect(en.wholePercent(fraction)).not.toContain('100');
      }),
    );
  });

  it('follows the language in the space before the sign', () => {
    expect(zh.percent(0.99)).toBe('99.0%');
    expect(zh.wholePercent(0.934)).toBe('93%');
    expect(en.wholePercent(0.934)).toBe('93\u00a0%');
  });
});
