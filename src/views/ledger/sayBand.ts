import type { FullText } from '../../i18n/index.ts';
import type { Stream, StreamBand } from './useStream.ts';

/** What of the memory after a step comes from the words of a band. */
export function sayBand(
  { name, origin, amount, sizes }: StreamBand,
  { bands }: Stream,
  step: number,
  words: readonly string[],
  text: FullText,
): string {
  const size = sizes[step]!;
  const all = bands.reduce((sum, band) => sum + band.sizes[step]!, 0);
  const values = {
    word: words[step] ?? '',
    from: name,
    size: text.number(size),
    part: text.wholePercent(all === 0 ? 0 : size / all),
  };
  if (origin?.kind !== 'word') return text('ledger.readOutPlain', values);
  if (size === 0 && step !== origin.step) return text('ledger.readOutNothing', values);
  const kept = text.wholePercent(amount === 0 ? 0 : size / amount);
  return text('ledger.readOut', { ...values, kept });
}
