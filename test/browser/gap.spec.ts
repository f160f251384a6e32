import { measureAcrossGap } from '../../src/scenarios/acrossGap.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { violations } from './axe.ts';
import { beyond } from './collisions.ts';
import {
  likeliestAfter,
  linkTo,
  networkOf,
  readableLstm,
  readWith,
  spaced,
} from './shippedNetwork.ts';
import { english } from './texts.ts';
import { rowsOf } from './workbenchPage.ts';
import { expect, test } from './workbenchTest.ts';

test('the slider makes the middle of the text longer, and one undoing brings it back', async ({
  workbench,
  page,
}) => {
  await workbench.open(linkTo(readableLstm));
  const panel = workbench.section('gap');
  const slider = panel.getByRole('slider');
  await expect(slider).toHaveAttribute('aria-valuetext', '14 words');
  await slider.focus();
  for (let count = 0; count < 3; count++) {
    const before = await slider.inputValue();
    await page.keyboard.press('PageUp');
    await expect(slider).not.toHaveValue(before);
  }
  const length = Number(await slider.inputValue());
  expect(length).toBeGreaterThan(30);
  const last = 9 + length;
  const position = page.getByText(english('controls.position', { step: last, last }));
  await expect(position.first()).toBeVisible();
  await expect(workbench.word('France')).toBeVisible();
  // What is said of this text is what the engine makes of it.
  await page.keyboard.press('Home');
  await expect(slider).toHaveValue('0');
  const text = 'I grew up in France. I speak fluent ___';
  const reading = await readWith(page, readableLstm, text);
  const [likeliest] = likeliestAfter(reading, reading.answerStep);
  await expect(panel.locator('.gap-says')).toContainText(english.percent(likeliest!.probability));
  await page.keyboard.press('Control+z');
  await expect(slider).toHaveAttribute('aria-valuetext', '14 words');
  await expect(workbench.button('sentence.undo')).toBeDisabled();
});

test('the curves are measured in a worker with the engine’s numbers, until they are stopped', async ({
  workbench,
  page,
}) => {
  await workbench.open(linkTo(readableLstm));
  const panel = workbench.section('gap');
  await panel.getByRole('button', { name: english('gap.start', { count: 5 }) }).click();
  await workbench.button('gap.numbers').click();
  await expect(panel.getByRole('progressbar')).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(1);
  const table = panel.getByRole('table');
  await expect(table.getByText(english('network.rnn'), { exact: true })).toHaveCount(12);
  await workbench.button('gap.stop').click();
  await expect(panel.getByRole('progressbar')).toHaveCount(0);
  await expect.poll(() => page.workers().length).toBe(0);

  const [, said] = /over (\d+) fresh/.exec(await panel.locator('.gap-run').innerText())!;
  const rounds = Number(said) / 10;
  const { model } = await readWith(page, readableLstm);
  const gap = await france.gap!();
  const measurement = { models: [model], seed: 1, rounds, sentences: 10 };
  const sums = [...measureAcrossGap(france, gap, measurement)].map((each) => each.sums);
  const meanOf = (at: number, key: 'words' | 'probability' | 'kept'): number =>
    sums.reduce((sum, round) => sum + round[at]![key]!, 0) / (rounds * 10);
  const rows = (await rowsOf(table)).slice(1, 13);
  const name = english('gap.trained', { network: 'LSTM', trained: english('trained.readable') });
  expect(
    rows.map(([network, words, probability, , , kept]) => [network, words, probability, kept]),
  ).toEqual(
    sums[0]!.map((_, at) => [
      name,
      english.number(meanOf(at, 'words')),
      spaced(english.percent(meanOf(at, 'probability'))),
      spaced(english.percent(meanOf(at, 'kept'))),
    ]),
  );
});

test('where nothing stands between, there is no such panel', async ({ workbench }) => {
  await workbench.open('scenario=reber&lang=en');
  await expect(workbench.section('unit')).toBeVisible();
  await expect(workbench.section('gap')).toHaveCount(0);
  await expect(workbench.page.locator('#panel-gap')).toHaveCount(0);
});

for (const [colorScheme, width] of [
  ['dark', 360],
  ['light', 1440],
] as const) {
  test.describe(`at ${width} px in the ${colorScheme} theme`, () => {
    test.use({ colorScheme, viewport: { width, height: 800 } });

    test('axe finds nothing in the gap and the gradients, and nothing scrolls sideways', async ({
      workbench,
      page,
    }) => {
      const network = networkOf('lstm', 2, 'bidirectional');
      await workbench.open(linkTo(network, { open: '1r', step: 3, tab: 'memory' }));
      await workbench.button('gap.numbers').click();
      await workbench.button('flow.numbers').click();
      await expect(workbench.section('gap').getByRole('table')).toBeVisible();
      expect(await violations(page, '.gap')).toEqual([]);
      expect(await violations(page, '.flow')).toEqual([]);
      expect((await beyond(page)).sideways).toBe(0);
    });
  });
}
