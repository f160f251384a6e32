import { france } from '../../src/scenarios/france/index.ts';
import { chinese, english } from './texts.ts';
import { expect, test } from './workbenchTest.ts';
import type { Workbench } from './workbenchPage.ts';

/** Everything of the page that a link has to bring back. */
async function pictureOf(workbench: Workbench): Promise<unknown> {
  const { page } = workbench;
  return {
    numbers: await workbench.numbersOfStep(),
    score: await workbench.numbersOfScore(),
    answer: await workbench.section('answer').innerText(),
    equation: await workbench.section('equation').innerText(),
    unit: await workbench.unit.inputValue(),
    step: await workbench.slider.inputValue(),
    sentence: await workbench.strip.innerText(),
    influence: await workbench.strip
      .locator('.influence')
      .evaluateAll((lines) => lines.map((line) => line.getAttribute('title'))),
    pinned: await workbench.strip.locator('[aria-pressed="true"]').getAttribute('aria-label'),
    phase: await workbench.section('cell').locator('ol [aria-pressed="true"]').innerText(),
    network: await page
      .getByRole('radio', { checked: true })
      .evaluateAll((radios) => radios.map((radio) => radio.closest('label')?.innerText)),
    language: await page.locator('html').getAttribute('lang'),
  };
}

/** Waits until the address says everything: it is written a few times a second at most. */
async function linkOf({ page }: Workbench, last: string): Promise<string> {
  await expect(page).toHaveURL(new RegExp(`[#&]${last}(&|$)`));
  return new URL(page.url()).hash.slice(1);
}

test('a bare address stays bare until something is chosen', async ({ workbench, page }) => {
  await workbench.open();
  await expect(page).toHaveURL(/\/some\/folder\/$/);
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/#step=22&lang=en$/);
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/#lang=en$/);
});

test('reloading, and the link elsewhere, bring back the whole picture', async ({
  workbench,
  elsewhere,
  page,
}) => {
  await workbench.open();
  await workbench.word('France').dblclick();
  await workbench.swapMenu.getByRole('button', { name: 'Poland' }).click();
  await workbench.choose('plain');
  await workbench.word('market').click();
  await page.keyboard.press('p');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await workbench.phase('readOut').click();
  await workbench.unit.selectOption('9');
  await workbench.choose('中文');
  const inChinese = workbench.speaking(chinese);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await inChinese.expectLoaded();
  await inChinese.expectStep(21, 'I');

  const link = await linkOf(workbench, 'lang=zh-CN');
  const parameters = Object.fromEntries(new URLSearchParams(link));
  expect(parameters).toEqual({
    text: france.openingText.replace('France', 'Poland'),
    trained: 'plain',
    step: '21',
    phase: 'readOut',
    pin: '19',
    unit: '9',
    lang: 'zh-CN',
  });
  const picture = await pictureOf(inChinese);

  await page.reload();
  await inChinese.expectLoaded();
  await inChinese.expectStep(21, 'I');
  expect(await pictureOf(inChinese)).toEqual(picture);

  const opened = (await elsewhere(link)).speaking(chinese);
  await opened.expectStep(21, 'I');
  expect(await pictureOf(opened)).toEqual(picture);
  expect(opened.page.url()).toBe(page.url());
});

test('a cell and a word that is not pinned are in the link too', async ({
  workbench,
  elsewhere,
  page,
}) => {
  await workbench.open();
  await workbench.choose('with peepholes');
  await workbench.word('France').click();
  await page.keyboard.press('p');
  await expect(workbench.pinLegend).toHaveCount(0);
  const opened = await elsewhere(await linkOf(workbench, 'pin=none'));
  await opened.expectStep(5, 'France');
  await expect(opened.choice('with peepholes')).toBeChecked();
  await expect(opened.pinLegend).toHaveCount(0);
  expect(await opened.numbersOfStep()).toEqual(await workbench.numbersOfStep());
});

test('the page follows an address that is changed by hand', async ({ workbench, page }) => {
  await workbench.open('lang=en&step=5');
  await workbench.expectStep(5, 'France');
  await page.evaluate(() => {
    window.location.hash = 'lang=en&step=11&cell=rnn';
  });
  await workbench.expectStep(11, 'Spain');
  await expect(workbench.choice('RNN')).toBeChecked();
});

test('share copies the link to what is shown', async ({ workbench, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await workbench.open('step=5&phase=forget&lang=en');
  await workbench.button('bar.share').click();
  await expect(page.getByText(english('bar.shared'))).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(page.url());
});

test('where copying is refused, the link is shown to be copied by hand', async ({
  workbench,
  page,
}) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await workbench.open('step=5&lang=en');
  await workbench.button('bar.share').click();
  const field = page.getByRole('textbox', { name: english('bar.copyByHand') });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(page.url());
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
});
