import type { FullText } from '../../i18n/index.ts';

const DECIMALS = 3;
const MOST_DIGITS = 6;

/** A factor with as many decimals as tell it from 1. */
export function sayFactor(factor: number, text: FullText): string {
  if (factor < 0.9 || factor >= 1) return text.number(factor);
  const shown = factor.toFixed(DECIMALS);
  return Number(shown) === factor ? shown : String(Number(factor.toPrecision(MOST_DIGITS)));
}
