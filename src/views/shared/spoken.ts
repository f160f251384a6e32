import type { Text } from '../../i18n/index.ts';

/** Signs that would be heard as a pause, or not at all. */
const SIGNS = {
  '.': 'word.fullStop',
  '。': 'word.fullStop',
  '(': 'word.roundOpens',
  ')': 'word.roundCloses',
  '[': 'word.squareOpens',
  ']': 'word.squareCloses',
  '?': 'word.questionMark',
} as const;

/** A word as it is read out: signs have names, other words sound as they are written. */
export function spoken(word: string, text: Text): string {
  const sign = Object.entries(SIGNS).find(([each]) => each === word)?.[1];
  return sign === undefined ? word : text(sign);
}
