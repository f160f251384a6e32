import type { Locator, Page } from '@playwright/test';
import { linkTo, readableLstm } from './shippedNetwork.ts';
import type { Workbench } from './workbenchPage.ts';
import { expect, test } from './workbenchTest.ts';

/** Moves the pointer to a place of an element, given in parts of its size. */
async function pointAt(page: Page, element: Locator, across: number, down: number): Promise<void> {
  await element.scrollIntoViewIfNeeded();
  const box = (await element.boundingBox())!;
  await page.mouse.move(box.x + across * box.width, box.y + down * box.height);
}

/** The left edge of an element, and how wide it is, in whole pixels. */
async function span(element: Locator): Promise<readonly number[]> {
  const { x, width } = (await element.boundingBox())!;
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
    const place = await score.boundingBox();
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
      const box = (await zero.boundingBox())!;
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
  const box = (await strip.boundingBox())!;
  await page.mouse.move(box.x + (2.5 / 24) * box.width, box.y - 4);
  await expect(workbench.section('score').locator('.pointed-tag text')).toHaveText('3');
  await expect(workbench.section('cell').locator('.pointed-bars')).toHaveCount(1);
  await page.mouse.move(2, 2);
  await expect(page.locator('.chain-node.is-marked, .pointed-unit')).toHaveCount(0);
});
