/** The sentence as a row of chips: what is read, the blank, and what stands behind it. */
import type { Scenario } from '../scenarios/contract.ts';
import { kindOf } from '../scenarios/kinds.ts';
import { wordsInFront } from '../scenarios/reading.ts';
import { memoize } from './memoize.ts';
import type { Chip } from './scene.ts';
import { answeringStep, readText, wordsOf } from './sentence.ts';

function kindWords(scenario: Scenario, word: string): readonly string[] {
  return scenario.kinds[kindOf(scenario, word) ?? ''] ?? [];
}

export const chipsOf = memoize(
  (scenario: Scenario, text: string, bidirectional: boolean): readonly Chip[] => {
    const reading = readText(scenario, text, bidirectional);
    const words = wordsOf(scenario, text);
    const inFront = wordsInFront(scenario.vocabulary).length;
    const answers = new Map(reading.answers.map(({ position, step }) => [position, step]));
    const chips = words.map((word, position): Chip => {
      const step = inFront + position;
      const answer = answers.get(position);
      const kind = kindWords(scenario, word);
      if (answer !== undefined) return { word, position, kind, step: answer, role: 'blank' };
      if (step < reading.words.length) return { word, position, kind, step, role: 'word' };
      return { word, position, kind, step: answeringStep(reading), role: 'notRead' };
    });
    const starts = reading.words.slice(0, inFront).map((word, step): Chip => {
      return { word, position: null, kind: [], step, role: 'start' };
    });
    return [...starts, ...chips];
  },
  4,
);
