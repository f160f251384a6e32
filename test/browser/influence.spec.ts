import { france } from '../../src/scenarios/france/index.ts';
import { replacementsOf } from '../../src/scenarios/kinds.ts';
import { toTokens } from '../../src/scenarios/tokens.ts';
import { runExperiments } from '../../src/engine/intervene.ts';
import {
  likeliestAfter,
  linkTo,
  networkOf,
  readableLstm,
  readWith,
  shownWord,
  spaced,
  type Reading,
} from './shippedNetwork.ts';
import { english } from './texts.ts';
import { rowsOf, type Workbench } from './workbenchPage.ts';
import { expect, test } from './workbenchTest.ts';
import { influenceByDeletion, influenceByReplacement } from '../engine/wholeRuns.ts';

/** The table, once everything in it is measured. */
async function measured(workbench: Workbench, text: string): Promise<string[][]> {
  const panel = workbench.section('influence');
  // What stands above may still grow and push it out of sight, where nothing is measured.
  await expect(async () => {
    await workbench.heading('influence').scrollIntoViewIfNeeded();
    await expect(panel.getByText(text).first()).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(panel.getByRole('region')).toHaveAttribute('aria-busy', 'false');
  return rowsOf(panel.getByRole('table'));
}

type Measure = (token: number) => ReadonlyMap<number, number>;

/** The rows that the page has to show: a word each, with a number for each answer or a dash. */
function expected(reading: Reading, target: number, last: number, measure: Measure, dash: string) {
  const { vocabulary } = reading.model.architecture;
  const answers = likeliestAfter(reading, target).map(({ word }) => vocabulary!.indexOf(word));
  const columns = answers.map(measure);
  return Array.from({ length: last }, (_, index) => {
    const step = index + 1;
    const head = `${shownWord(reading, step)} ${step}`;
    if (!columns[0]!.has(step)) return [head, dash];
    return [head, ...columns.map((values) => english.signed(values.get(step)!))];
  });
}

test('the influence of every word on the five answers is that of real runs', async ({
  workbench,
  page,
}) => {
  const reading = await readWith(page, readableLstm);
  const { model, words, answerStep } = reading;
  const tokens = toTokens(words, model.architecture.vocabulary!);
  await workbench.open(linkTo(readableLstm));
  const panel = workbench.section('influence');

  const dash = `– ${english('influence.no.replacement')}`;
  const rows = await measured(workbench, '–');
  expect(rows[0]!.slice(1)).toEqual(
    likeliestAfter(reading, answerStep).map(({ word, probability }) =>
      spaced(`${france.display(word)} ${english.percent(probability)}`),
    ),
  );
  const byReplacing: Measure = (token) =>
    influenceByReplacement(model, tokens, answerStep, token, replacementsOf(france, words));
  expect(rows.slice(1)).toEqual(expected(reading, answerStep, 23, byReplacing, dash));

  // From the keyboard: the other way of measuring, and another target.
  await workbench.choice(english('influence.replacement')).focus();
  await page.keyboard.press('ArrowRight');
  await expect(panel).toContainText(english('influence.means.deletion'));
  await panel.getByRole('combobox').selectOption('12');
  const byDeleting: Measure = (token) =>
    influenceByDeletion(model, tokens, 12, token, [...tokens.keys()].slice(1, 13));
  const deleted = expected(reading, 12, 12, byDeleting, '');
  expect((await measured(workbench, deleted[0]![1]!)).slice(1)).toEqual(deleted);
  await expect(page).toHaveURL(/analysis=deletion-target12/);

  await page.reload();
  await workbench.expectLoaded();
  expect((await measured(workbench, deleted[0]![1]!)).slice(1)).toEqual(deleted);
  await panel.getByRole('button', { name: 'Spain 11' }).click();
  await expect(page).toHaveURL(/[#&]pin=11(&|$)/);
});

test('with an experiment on, every run has it on', async ({ workbench, page }) => {
  const reading = await readWith(page, readableLstm);
  const { model, words, answerStep, layer } = reading;
  const tokens = toTokens(words, model.architecture.vocabulary!);
  const held = { kind: 'clamp', signal: 'forgetGate', value: 0.3, from: 6, to: 6 } as const;
  const experiments = [{ ...held, layer: 0, direction: layer.direction } as const];
  const changed = { ...reading, trace: runExperiments(model, { tokens }, experiments) };
  await workbench.open(linkTo(readableLstm, { experiments: JSON.stringify([held]) }));
  const dash = `– ${english('influence.no.replacement')}`;
  const byReplacing: Measure = (token) => {
    const kinds = replacementsOf(france, words);
    return influenceByReplacement(model, tokens, answerStep, token, kinds, experiments);
  };
  const rows = await measured(workbench, english('influence.under.replacement'));
  expect(rows.slice(1)).toEqual(expected(changed, answerStep, 23, byReplacing, dash));
});

test('a network that reads both ways is asked about its blank, with the words behind it', async ({
  workbench,
  page,
}) => {
  const network = networkOf('lstm', 1, 'bidirectional');
  const text = 'I speak fluent ___. I grew up in France.';
  const reading = await readWith(page, network, text);
  const { model, words } = reading;
  const vocabulary = model.architecture.vocabulary!;
  await workbench.open(linkTo(network, { text }));
  const token = vocabulary.indexOf(likeliestAfter(reading, 4)[0]!.word);
  const own = influenceByReplacement(
    model,
    toTokens(words, vocabulary),
    4,
    token,
    replacementsOf(france, words),
  );
  const rows = await measured(workbench, '–');
  expect(rows.find(([head]) => head === 'France 10')![1]).toBe(english.signed(own.get(10)!));
  await workbench.open(linkTo(network, { text: 'I grew up in France.' }));
  await expect(workbench.section('influence')).toContainText(english('influence.none'));
});
