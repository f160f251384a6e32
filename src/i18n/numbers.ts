/** Numbers as people read them: two or three digits, a true minus sign, percentages. */

export interface Numbers {
  /** 0.91, −0.20, 2.31, 13.8, 124: two decimals below 10, one below 100, none above. */
  readonly number: (value: number) => string;
  /** The same with a plus sign in front of what is positive. */
  readonly signed: (value: number) => string;
  /** A fraction from 0 to 1 as a percentage with one decimal; never rounded to 0 or 100 % unless it is. */
  readonly percent: (fraction: number) => string;
  /** The same without decimals, as in running text: 93 % for .934. */
  readonly wholePercent: (fraction: number) => string;
  /** The same without its sign: 93, <1, >99. */
  readonly hundredths: (fraction: number) => string;
}

const MINUS = '\u2212';
const NO_BREAK_SPACE = '\u00a0';

/** English sets a space before the sign as the SI does, Chinese does not. */
function percentSign(language: string): string {
  return language.startsWith('zh') ? '%' : `${NO_BREAK_SPACE}%`;
}

function sizeOf(value: number): string {
  const size = Math.abs(value);
  if (!Number.isFinite(size)) return '∞';
  if (size < 9.995) return size.toFixed(2);
  return size < 99.95 ? size.toFixed(1) : size.toFixed(0);
}

function signOf(value: number, shown: string): string {
  return value < 0 && /[1-9∞]/.test(shown) ? MINUS : '';
}

function number(value: number): string {
  if (Number.isNaN(value)) return '–';
  const shown = sizeOf(value);
  return signOf(value, shown) + shown;
}

function signed(value: number): string {
  const shown = number(value);
  return value > 0 && /[1-9∞]/.test(shown) ? `+${shown}` : shown;
}

/** A fraction in hundredths; what is nearly 0 or nearly 100 is said to be so. */
function hundredths(fraction: number, decimals: number): string {
  const smallest = 10 ** -decimals;
  const percent = fraction * 100;
  if (percent > 0 && percent < smallest / 2) return `<${smallest.toFixed(decimals)}`;
  if (percent < 100 && percent >= 100 - smallest / 2)
    return `>${(100 - smallest).toFixed(decimals)}`;
  return percent.toFixed(decimals);
}

export function createNumbers(language: string): Numbers {
  const sign = percentSign(language);
  return {
    number,
    signed,
    percent: (fraction) => hundredths(fraction, 1) + sign,
    wholePercent: (fraction) => hundredths(fraction, 0) + sign,
    hundredths: (fraction) => hundredths(fraction, 0),
  };
}
