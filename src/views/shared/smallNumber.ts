import type { Text } from '../../i18n/index.ts';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** 10⁻³: a power of ten as it is written; the usual ones in full. */
export function powerOfTen(power: number): string {
  if (power >= 0 && power <= 3) return String(10 ** power);
  if (power < 0 && power >= -2) return (10 ** power).toFixed(-power);
  const digits = Array.from(String(Math.abs(power)), (digit) => RAISED[Number(digit)]!).join('');
  return `10${power < 0 ? '⁻' : ''}${digits}`;
}

/** A size that may be far from 1, with two or three digits: 2.62, 0.03, 4.1 × 10⁻⁵. */
export function sizeText(value: number, text: Pick<Text, 'number'>): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (!Number.isFinite(size) || (size >= 0.01 && size < 9999.5)) return text.number(value);
  const power = Math.floor(Math.log10(size));
  const rounded = Number((value / 10 ** power).toFixed(1));
  const [front, raised] = Math.abs(rounded) >= 10 ? [rounded / 10, power + 1] : [rounded, power];
  return `${front.toFixed(1)}\u00a0×\u00a0${powerOfTen(raised)}`;
}
