import type { Text } from '../../i18n/index.ts';

/** The end of a scale: whole numbers as they are, others with two or three digits. */
export function endName(value: number, text: Pick<Text, 'number'>): string {
  const shown = text.number(value);
  return Number.isInteger(value) ? shown.replace(/\.0+$/, '') : shown;
}
