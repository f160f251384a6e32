import { BLANK } from '../engine/model.ts';
import type { Scenario } from '../scenarios/contract.ts';
import { wordsInFront } from '../scenarios/reading.ts';
import { memoize } from './memoize.ts';

/** The words that a person can write: all that are known but the start. */
export const wordsToWrite = memoize(({ vocabulary }: Scenario): readonly string[] =>
  vocabulary.slice(wordsInFront(vocabulary).length),
);

/** The blank, then the same words as they are shown, by alphabet. */
export function blankAndWords(scenario: Scenario): readonly string[] {
  const words = wordsToWrite(scenario).map(scenario.display);
  return [BLANK, ...words.sort(new Intl.Collator(scenario.language).compare)];
}
