import type { Locator, Page } from '@playwright/test';
import { linkTo, networkOf, readableLstm } from './shippedNetwork.ts';
import { boxAtRest, boxInSight, type Workbench } from './workbenchPage.ts';
import { expect, test } from './workbenchTest.ts';

/** Moves the pointer to a place of an element, given in parts of its size. */
async function pointAt(page: Page, element: Locator, across: number, down: number): Promise<void> {
  const box = await boxInSight(element);
  await page.mouse.move(box.x + across * box.width, box.y + down * box.height);
}

/** The left edge of an element, and how wide it is, in whole pixels. */
async function span(element: Locator): Promise<readonly number[]> {
  const { x, width } = await boxAtRest(element);
  return [x, width].map(Math.round);
}

const pointedWord = ({ strip }: Workbench): Locator => strip.locator('.chip.is-pointed');

test('a word, a line of the score, a bar and a pixel of the map mark the same step and unit', async ({
  workbench,
  page,
}) => {
  const score = workbench.section('score').locator('.score-picture');
  const cell = workbench.section('cell');
  const map = workbench.section('map');
  const steps = 24;
  await workbench.open(linkTo(readableLstm, { step: 23 }));
  await expect(page.locator('.strip-grips')).toBeAttached();

  await test.step('a word marks its columns', async () => {
    await workbench.word('Spain').hover();
    const word = await span(workbench.strip.locator('.chip', { hasText: 'Spain' }));
    const [left, width] = await span(score.locator('.pointed-step'));
    expect(Math.abs(left! - word[0]!)).toBeLessThan(4);
    expect(Math.abs(width! - word[1]!)).toBeLessThan(6);
    await expect(map.locator('.pointed-column')).toHaveCount(1);
    await expect(map.locator('.step-word.is-lit')).toHaveText('Spain');
    await expect(workbench.section('unit').locator('.pointed-step')).toHaveCount(6);
    await page.keyboard.press('Escape');
    await expect(page.locator('.pointed-step, .pointed-column')).toHaveCount(0);
  });

  await test.step('a line of the score marks its bars and its rows', async () => {
    const units = await workbench.unitsOfScore();
    const columns = Number(await score.getAttribute('width')) / (steps + 1);
    const width = Number(await score.getAttribute('width'));
    const place = await boxAtRest(score);
    await pointAt(page, score, (11.5 * columns) / width, 4.5 / units.length);
    await expect(pointedWord(workbench)).toHaveText(/Spain/);
    // What is said of it takes the room of the legend: nothing moves away from the pointer.
    expect(await score.boundingBox()).toEqual(place);
    await expect(score.locator('.pointed-tag text')).toHaveText(units[4]!);
    await expect(map.locator('.pointed-row')).toHaveCount(6);
    const barAt = (Number(units[4]) - 0.5) / units.length;
    await expect(cell.locator('.pointed-bars')).toHaveCount(1);

    await test.step('and that bar the same line', async () => {
      await page.mouse.move(2, 2);
      await expect(score.locator('.pointed-unit')).toHaveCount(0);
      const zero = cell.locator('.cell-strip').last().locator('.cell-stripZero');
      const box = await boxInSight(zero);
      await page.mouse.move(box.x + barAt * box.width, box.y);
      await expect(score.locator('.pointed-tag text')).toHaveText(units[4]!);
    });

    await test.step('and a pixel of the map both', async () => {
      await pointAt(page, map.locator('.map-plot'), 11.5 / steps, 0.002);
      await expect(pointedWord(workbench)).toHaveText(/Spain/);
      await expect(score.locator('.pointed-unit')).toHaveCount(1);
      await expect(cell.locator('.pointed-bars')).toHaveCount(1);
      await page.mouse.move(2, 2);
      await expect(pointedWord(workbench)).toHaveCount(0);
      await expect(page.locator('.pointed-bars')).toHaveCount(0);
    });
  });
});

test('a gate of a neighbouring cell is lit there and at the current step, and a bar in all', async ({
  workbench,
  page,
}) => {
  await workbench.open(linkTo(readableLstm, { zoom: 3, step: 10 }));
  const at = (step: number): Locator => page.locator(`.chain-column[data-step="${String(step)}"]`);
  const gateAt = (step: number): Locator =>
    at(step).locator('.chain-node[data-signal="forgetGate"]');
  await gateAt(9).hover();
  await expect(page.locator('.chain-node.is-marked')).toHaveCount(2);
  await expect(gateAt(9)).toHaveClass(/is-marked/);
  await expect(gateAt(10)).toHaveClass(/is-marked/);
  await expect(workbench.section('cell').locator('.cell-node.is-marked')).toHaveCount(1);
  await expect(pointedWord(workbench)).toHaveText(/^I/);

  const strip = at(9).locator('.chain-strip[data-signal="forgetGate"] .chain-zero');
  const box = await boxInSight(strip);
  await page.mouse.move(box.x + (2.5 / 24) * box.width, box.y - 4);
  await expect(workbench.section('score').locator('.pointed-tag text')).toHaveText('3');
  await expect(workbench.section('cell').locator('.pointed-bars')).toHaveCount(1);
  await page.mouse.move(2, 2);
  await expect(page.locator('.chain-node.is-marked, .pointed-unit')).toHaveCount(0);
});

test('rows of the panels below and the numbers of a strip mark their step and unit too', async ({
  workbench,
  page,
}) => {
  await workbench.open(linkTo(networkOf('lstm', 2, 'forward')));
  const score = workbench.section('score');
  const rowOf = (panel: Locator): Locator => panel.locator('tr', { hasText: /France/ }).first();

  for (const name of ['ledger', 'influence'] as const) {
    await test.step(`a row of the ${name}`, async () => {
      const panel = workbench.section(name);
      await panel.scrollIntoViewIfNeeded();
      await rowOf(panel).hover();
      await expect(pointedWord(workbench)).toHaveText(/France/);
      // In the open layer and in the folded one.
      await expect(score.locator('.pointed-step')).toHaveCount(2);
      await page.mouse.move(2, 2);
      await expect(pointedWord(workbench)).toHaveCount(0);
      await rowOf(panel).getByRole('button').focus();
      await expect(pointedWord(workbench)).toHaveText(/France/);
      await rowOf(panel).getByRole('button').blur();
      await expect(score.locator('.pointed-step')).toHaveCount(0);
    });
  }

  await test.step('a word of what a unit holds', async () => {
    const fact = workbench.section('unit').locator('.unit-fact button').first();
    await fact.hover();
    const step = await fact.locator('small').innerText();
    await expect(workbench.strip.getByRole('listitem').nth(Number(step))).toHaveClass(/is-pointed/);
    await page.mouse.move(2, 2);
    await expect(pointedWord(workbench)).toHaveCount(0);
  });

  await test.step('a column of two runs side by side', async () => {
    const beside = workbench.section('beside');
    await pointAt(page, beside.locator('.beside-time').first(), 5.5 / 24, 0.5);
    await expect(pointedWord(workbench)).toHaveText(/France/);
    await expect(beside.locator('.step-word.is-lit')).toHaveText(/^France/);
    await page.mouse.move(2, 2);
    await expect(page.locator('.pointed-step')).toHaveCount(0);
  });

  await test.step('a number of the equation: its quantity, kept at a press', async () => {
    const forget = workbench.section('equation').locator('button.hue-forget').first();
    await forget.focus();
    await expect(workbench.section('cell').locator('.cell-node.is-marked')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/quantity=forgetGate/);
    await expect(forget).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('Escape');
    await expect(page).not.toHaveURL(/quantity=/);
    await workbench.section('equation').locator('.formula-signal.hue-input').first().click();
    await expect(page).toHaveURL(/quantity=inputGate/);
    await page.keyboard.press('Escape');
    await page.mouse.move(2, 2);
  });

  await test.step('a number of a strip, until the strip is closed', async () => {
    await workbench.section('cell').locator('.cell-strip').first().press('Enter');
    const numbers = page.getByRole('dialog').getByRole('radio');
    await expect(numbers.first()).toBeAttached();
    await page.getByRole('dialog').locator('label').nth(6).hover();
    await expect(score.locator('.pointed-tag text')).toHaveText('7');
    await page.keyboard.press('ArrowDown');
    await expect(score.locator('.pointed-unit')).toHaveCount(1);
    await page.mouse.move(2, 2);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(score.locator('.pointed-unit')).toHaveCount(0);
  });
});
