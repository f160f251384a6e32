/** Which symbols may come next, where a scenario has rules for that. */
import { memoize } from './memoize.ts';
import type { Scene } from './scene.ts';

export interface Legal {
  readonly symbols: ReadonlySet<string>;
  /** Nothing may come next: because the rules were broken, or because the text is complete. */
  readonly end: 'broken' | 'complete' | undefined;
}

function legalAfter(
  legalNext: (before: readonly string[]) => readonly string[],
  words: readonly string[],
): Legal {
  const symbols = new Set(legalNext(words));
  if (symbols.size > 0) return { symbols, end: undefined };
  // A text that broke no rule was legal up to its last symbol, which was one of the legal ones.
  const last = words.at(-1);
  const isLegal = last !== undefined && legalNext(words.slice(0, -1)).includes(last);
  return { symbols, end: isLegal ? 'complete' : 'broken' };
}

/** What may come after the current step; undefined where there are no such rules. */
export const legalNow = memoize((scene: Scene): Legal | undefined => {
  const { scenario, chips, step } = scene;
  if (scenario.legalNext === undefined) return undefined;
  const read = chips.filter(({ role, step: at }) => role === 'word' && at <= step);
  return legalAfter(
    scenario.legalNext,
    read.map(({ word }) => word),
  );
});
