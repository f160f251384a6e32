import { BLANK } from '../engine/model.ts';
import type { Scenario } from '../scenarios/contract.ts';
import { wordsInFront } from '../scenarios/reading.ts';

/** Whatever a text of a scenario may hold, as it is written: the blank, then words by alphabet. */
export function writableWords(scenario: Scenario): readonly string[] {
  const { vocabulary, language, display } = scenario;
  const words = vocabulary.slice(wordsInFront(vocabulary).length).map(display);
  return [BLANK, ...words.sort(new Intl.Collator(language).compare)];
}
