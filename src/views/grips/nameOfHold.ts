import type { FullText } from '../../i18n/index.ts';
import type { Hold } from '../../state/experiments/holds.ts';
import type { Scene } from '../../state/scene.ts';

/** What is held, with its unit and its word: a gate at the word, a state after it. */
export function nameOfHold(
  { signal, unit }: Pick<Hold, 'signal' | 'unit'>,
  cell: Scene['network']['cell'],
  word: string,
  text: FullText,
): string {
  const isState = cell.states.includes(signal);
  return text(isState ? 'grip.after' : 'grip.at', {
    signal: text.of('signal', signal),
    number: unit + 1,
    word,
  });
}
