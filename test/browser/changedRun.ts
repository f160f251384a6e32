/** What the page shows of a run under experiments, compared with what the engine makes of it. */
import type { Locator } from '@playwright/test';
import type { ExperimentRow } from '../../src/engine/experimentRows.ts';
import { runExperiments } from '../../src/engine/intervene.ts';
import { softmax, topWords } from '../../src/engine/predict.ts';
import type { Trace } from '../../src/engine/trace.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { resolveExperiments } from '../../src/scenarios/experiments/resolve.ts';
import { tokenize, toTokens } from '../../src/scenarios/tokens.ts';
import { spaced, type Reading } from './shippedNetwork.ts';
import { english } from './texts.ts';
import { rowsOf, type Workbench } from './workbenchPage.ts';
import { expect } from './workbenchTest.ts';

export function runWith({ model, words }: Reading, rows: readonly ExperimentRow[]): Trace {
  const context = { model, steps: words.length, tokenize };
  const { experiments, problems } = resolveExperiments(context, rows);
  expect([...problems]).toEqual([]);
  const tokens = toTokens(words, model.architecture.vocabulary!);
  return runExperiments(model, { tokens }, experiments);
}

/** What the table of changed words has to say: the engine's numbers of both runs. */
function changedRows(reading: Reading, rows: readonly ExperimentRow[], right: string): string[][] {
  const vocabulary = reading.model.architecture.vocabulary!;
  const step = reading.answerStep;
  const traces = [reading.trace, runWith(reading, rows)];
  const [before, now] = traces.map(({ logits }) =>
    softmax(logits!, step * vocabulary.length, vocabulary.length),
  );
  const [topBefore, topNow] = traces.map(({ logits }) => topWords(logits!, step, vocabulary, 5));
  const words = new Set([...topNow!.map(({ word }) => word), topBefore![0]!.word, right]);
  return [...words].map((word) => {
    const token = vocabulary.indexOf(word);
    const mark = word === right ? `${english('answer.right')} ` : '';
    return [
      mark + france.display(word),
      '',
      spaced(english.percent(before![token]!)),
      spaced(english.percent(now![token]!)),
    ];
  });
}

/** Both tables, above and in the panel, say what the engine makes of the rows. */
export async function expectRun(
  workbench: Workbench,
  reading: Reading,
  rows: readonly ExperimentRow[],
  right = 'french',
): Promise<void> {
  const expected = changedRows(reading, rows, right);
  for (const name of ['answer', 'experiments'] as const) {
    const table = workbench.section(name).locator('.changed-bars');
    // Of an earlier word there are two, until the panel has followed to the blank.
    await expect(table).toHaveCount(1);
    await expect.poll(async () => (await rowsOf(table)).slice(1)).toEqual(expected);
  }
}

export function rowsIn(workbench: Workbench): Locator {
  return workbench.section('experiments').getByRole('listitem');
}

/** Undone in one step, as it was done, or in so many; then nothing is changed any more. */
export async function undo(workbench: Workbench, steps = 1): Promise<void> {
  for (let step = 0; step < steps; step++) await workbench.page.keyboard.press('ControlOrMeta+z');
  await expect(rowsIn(workbench)).toHaveCount(0);
  await expect(workbench.section('answer').locator('.changed-bars')).toHaveCount(0);
}
