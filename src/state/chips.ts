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
      const isRead = step < reading.words.length;
      const chip = { word, position, kind, isRead };
      if (answer !== undefined) return { ...chip, step: answer, role: 'blank' };
      if (isRead) return { ...chip, step, role: 'word' };
      return { ...chip, step: answeringStep(reading), role: 'notRead' };
    });
    const starts = reading.words.slice(0, inFront).map((word, step): Chip => {
      return { word, position: null, kind: [], isRead: true, step, role: 'start' };
    });
    return [...starts, ...chips];
  },
  4,
);
