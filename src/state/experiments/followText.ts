/** The table of experiments on another text than before: its rows go along with their words. */
import type { Scenario } from '../../scenarios/contract.ts';
import { wordsInFront } from '../../scenarios/reading.ts';
import type { Choices } from '../chosen.ts';
import { followWords } from '../followWords.ts';
import { memoize } from '../memoize.ts';
import { readsBothWays, scenarioOf } from '../recipe.ts';
import type { Replacement } from '../replacement.ts';
import { lastStep, readText } from '../sentence.ts';
import { moveRows } from './moveRows.ts';

type Words = readonly string[];
type Rows = Choices['experiments'];

/** The rows of one text on another one; exactly where it is known what was replaced. */
function rowsOnto(
  scenario: Scenario,
  bothWays: boolean,
  rows: Rows,
  before: string,
  after: string,
  replacement?: Replacement,
): Rows {
  // What stands behind a blank is read too by a network that reads both ways, which may be next.
  const wordsOf = (text: string): Words => readText(scenario, text, true).words;
  const [words, now] = [wordsOf(before), wordsOf(after)];
  return moveRows(rows, {
    words,
    follow: followWords(words, now, wordsInFront(scenario.vocabulary).length, replacement),
    lastOf: (text) => lastStep(readText(scenario, text, bothWays)),
  });
}

/** The table after a change of the text. */
export function followText(before: Choices, after: Choices, replacement?: Replacement): Rows {
  const { text, experiments } = before;
  const place = [scenarioOf(before), readsBothWays(before)] as const;
  return rowsOnto(...place, experiments, text, after.text, replacement);
}

/** The rows where the words of another text are theirs; kept, so that the reading under them is too. */
export const rowsOnText = memoize(
  (scenario: Scenario, bothWays: boolean, rows: Rows, before: string, after: string): Rows =>
    rowsOnto(scenario, bothWays, rows, before, after),
  2,
);
