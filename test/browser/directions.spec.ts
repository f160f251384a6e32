import type { Variant } from '../../src/scenarios/contract.ts';
import {
  allNetworks,
  hasMemory,
  likeliestAfter,
  linkTo,
  nameOf,
  networkOf,
  readWith,
  wordRows,
} from './shippedNetwork.ts';
import { english } from './texts.ts';
import { expect, test } from './workbenchTest.ts';
import { rowsOf } from './workbenchPage.ts';

const BLANK_STEP = 24;
const lstm = networkOf('lstm', 1, 'bidirectional');

function foilOf({ layers }: Variant): Variant {
  return networkOf('rnn', layers, 'bidirectional');
}

test('every network that reads both ways fills in the blank and answers nowhere else', async ({
  workbench,
  page,
}) => {
  test.slow();
  const networks = allNetworks.filter(({ direction }) => direction === 'bidirectional');
  for (const network of networks) {
    await test.step(nameOf(network), async () => {
      await workbench.open(linkTo(network));
      await workbench.expectStep(BLANK_STEP, english('word.blank'), BLANK_STEP);
      const reading = await readWith(page, network);
      const caption = english.of('network', network.cell);
      const said = likeliestAfter(reading, BLANK_STEP);
      // In one page the words of the network before may stand there for a moment.
      const words = () => rowsOf(workbench.words(caption));
      await expect.poll(words).toEqual(wordRows(said, 'french'));
      const answer = workbench.section('answer');
      await expect(answer).toContainText(english('answer.readsBehind'));
      if (hasMemory(reading)) {
        const foil = await readWith(page, foilOf(network));
        const others = () => rowsOf(answer.getByRole('table').nth(1));
        await expect.poll(others).toEqual(wordRows(likeliestAfter(foil, BLANK_STEP), 'french'));
      }

      await page.keyboard.press('ArrowLeft');
      await workbench.expectStep(23, 'fluent', BLANK_STEP);
      await expect(answer.getByRole('table')).toHaveCount(0);
      await expect(workbench.heading('answer')).toHaveText(
        english('answer.onlyAtBlank', { word: 'fluent' }),
      );
      await expect(answer).toContainText(english('answer.cannotContinue'));
      await expect(workbench.announcement).toContainText(english('announce.noAnswer'));
      await workbench.phase('predict').click();
      await expect(workbench.section('equation')).toContainText(
        english('meaning.nothingToFill', { word: 'fluent' }),
      );
      await workbench.button('answer.goToBlank').click();
      await workbench.expectStep(BLANK_STEP, english('word.blank'), BLANK_STEP);
    });
  }
});

test('a clue behind the blank is read, and its influence measured', async ({ workbench, page }) => {
  const text = 'I grew up in ___. I speak fluent French.';
  const reading = await readWith(page, lstm, text);
  await workbench.open(linkTo(lstm, { text }));
  await workbench.expectStep(5, english('word.blank'), reading.words.length - 1);
  await expect(workbench.strip.locator('.is-notRead')).toHaveCount(0);
  const rows = await rowsOf(workbench.words('LSTM'));
  expect(rows).toEqual(wordRows(likeliestAfter(reading, 5), rightAt(rows)));
  const line = workbench.strip.getByRole('listitem').nth(10).locator('.influence');
  const value = english.number(reading.influence.get(10)!);
  await expect(line).toHaveAttribute('title', new RegExp(`: ${value}$`));
});

/** The word that the page marks as right, if it marks any; whether it is, other tests ask. */
function rightAt(rows: readonly (readonly string[])[]): string | undefined {
  const mark = `${english('answer.right')} `;
  return rows
    .map(([word = '']) => word)
    .find((word) => word.startsWith(mark))
    ?.slice(mark.length)
    .toLowerCase();
}

test('each of two blanks is answered at its own step', async ({ workbench, page }) => {
  const text = 'I grew up in ___. I speak fluent ___';
  const reading = await readWith(page, lstm, text);
  await workbench.open(linkTo(lstm, { text }));
  for (const step of [5, 10]) {
    await workbench.strip
      .getByRole('button', { name: 'blank', exact: true })
      .nth(step / 5 - 1)
      .click();
    await workbench.expectStep(step, english('word.blank'), 10);
    const rows = await rowsOf(workbench.words('LSTM'));
    expect(rows).toEqual(wordRows(likeliestAfter(reading, step)));
  }
});

test('the direction changes in the bar, with the sentence and the step kept', async ({
  workbench,
  page,
}) => {
  await workbench.open('step=11');
  await workbench.choose(english.of('direction', 'bidirectional'));
  await workbench.expectLoaded();
  await workbench.expectStep(11, 'Spain', BLANK_STEP);
  await expect(page).toHaveURL(/direction=bidirectional/);
  await workbench.choose(english.of('direction', 'forward'));
  await workbench.expectStep(11, 'Spain', 23);
});

test('without a blank it says how to put one', async ({ workbench }) => {
  await workbench.open(linkTo(lstm, { text: 'I grew up in France.' }));
  const answer = workbench.section('answer');
  await expect(answer).toContainText(english('answer.noBlankBothWays'));
  await expect(answer.getByRole('table')).toHaveCount(0);
  await workbench.typeText('I grew up in France. I speak fluent ___');
  await expect(workbench.words('LSTM')).toBeVisible();
});

test('unknown words behind the blank keep it from being chosen, and the bar says why', async ({
  workbench,
}) => {
  await workbench.open();
  await workbench.typeText('I grew up in Spain. I speak fluent ___ yesterday');
  const both = workbench.choice(english.of('direction', 'bidirectional'));
  await expect(both).toHaveAttribute('aria-disabled', 'true');
  await expect(both).toHaveAccessibleDescription(english('bar.unknownBehindBlank'));
  await workbench.segment(english.of('direction', 'bidirectional')).click({ force: true });
  await expect(workbench.choice(english.of('direction', 'forward'))).toBeChecked();
});
