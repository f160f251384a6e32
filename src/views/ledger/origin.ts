import type { FullText } from '../../i18n/index.ts';
import type { Origin } from '../../state/memoryLedger.ts';

/** Tells origins apart: `word5`, `edit12`, `initial`. */
export function originKey({ kind, step }: Origin): string {
  return step === null ? kind : `${kind}${step}`;
}

/** As it is shown: the word, or what else put something into the memory. */
export function originName(
  { kind, step }: Origin,
  words: readonly string[],
  text: FullText,
): string {
  if (step === null) return text('ledger.initial');
  const word = words[step] ?? '';
  return kind === 'edit' ? text('ledger.edit', { word }) : word;
}
