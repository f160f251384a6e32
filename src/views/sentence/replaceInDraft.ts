import type { EditResult } from '../../state/actions.ts';

/** What a word ends at when it is written with spaces around it; Chinese words have none. */
const LETTER = "(?:(?!\\p{Script=Han})[\\p{L}\\p{N}'’‘`-])";

/** The word as it may stand in what was typed: any case, any kind of apostrophe. */
function patternOf(word: string): RegExp {
  const escaped = word.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&').replaceAll("'", "['’‘`]");
  return new RegExp(`(?<!${LETTER})${escaped}(?!${LETTER})`, 'giu');
}

/** The draft with every occurrence of a word replaced, and nothing else of it changed. */
export function replaceInDraft(draft: string, word: string, known: string): string {
  return draft.normalize('NFC').replaceAll(patternOf(word), () => known);
}

/** What remains of a refusal after the draft changed: the unknown words that it still holds. */
export function refusalOf(result: EditResult | undefined, draft: string): EditResult | undefined {
  if (!result || result.ok || !('unknown' in result)) return undefined;
  const normal = draft.normalize('NFC');
  const unknown = result.unknown.filter(({ word }) => patternOf(word).test(normal));
  return unknown.length > 0 ? { ok: false, unknown } : undefined;
}
