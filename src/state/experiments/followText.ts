/** The table of experiments after a change of the text: its rows go along with their words. */
import { wordsInFront } from '../../scenarios/reading.ts';
import type { Choices } from '../chosen.ts';
import { readsBothWays, scenarioOf } from '../recipe.ts';
import type { Replacement } from '../replacement.ts';
import { lastStep, readText } from '../sentence.ts';
import { alignWords } from './alignWords.ts';
import { moveRows, type Moving } from './moveRows.ts';

type Words = readonly string[];

/** Around the place all words are the same; within it those that can be told. */
function followReplacement(
  { removed, added }: Replacement,
  from: number,
  before: Words,
  now: Words,
): Moving['follow'] {
  const places = alignWords(before.slice(from, from + removed), now.slice(from, from + added));
  return (step) => {
    const within = step - from;
    if (within < 0) return step;
    const place = places.get(within);
    if (within < removed) return place === undefined ? undefined : from + place;
    const moved = step + added - removed;
    return moved < now.length ? moved : undefined;
  };
}

/** By step of a text where its word stands in another; exactly where it is known what was replaced. */
function followWords(before: Words, now: Words): Moving['follow'] {
  const places = alignWords(before, now);
  return (step) => places.get(step);
}

export function followText(
  before: Choices,
  after: Choices,
  replacement?: Replacement,
): Choices['experiments'] {
  const scenario = scenarioOf(before);
  const bothWays = readsBothWays(before);
  const [words, now] = [before, after].map(({ text }) => readText(scenario, text, bothWays).words);
  if (words === undefined || now === undefined) return before.experiments;
  const from = wordsInFront(scenario.vocabulary).length + (replacement?.position ?? 0);
  return moveRows(before.experiments, {
    words,
    follow: replacement
      ? followReplacement(replacement, from, words, now)
      : followWords(words, now),
    lastOf: (text) => lastStep(readText(scenario, text, bothWays)),
  });
}
