import type { Page } from '@playwright/test';
import { english } from './texts.ts';
import { expect, test } from './workbenchTest.ts';
import type { Workbench } from './workbenchPage.ts';

function notesOf(page: Page) {
  return page.getByRole('complementary', { name: english('note.label') });
}

async function expectOpening(workbench: Workbench): Promise<void> {
  await workbench.expectLoaded();
  await workbench.expectStep(23, 'fluent');
  await expect(workbench.words('LSTM').getByRole('row').nth(1)).toContainText('French');
}

test('what a link says wrongly is named, and the usual stands in for it', async ({
  workbench,
  page,
}) => {
  await test.step('nonsense in a link is named, and the usual stands in for it', async () => {
    await workbench.open(
      'lang=en&scenario=atlantis&cell=abacus&layers=2&phase=dessert&trained=drunk&unit=many&foo=bar',
    );
    const notes = notesOf(page);
    for (const parameter of ['scenario', 'cell', 'phase', 'trained', 'unit']) {
      await expect(notes).toContainText(english('note.value', { parameter }));
    }
    await expect(notes).toContainText(english('note.parameter', { parameter: 'foo' }));
    await expectOpening(workbench);
    await workbench.button('note.dismiss').click();
    await expect(notes).toBeHidden();
  });

  await test.step('what lies beyond the sentence is clamped to it, and said', async () => {
    await workbench.open('lang=en&step=999&pin=-4&unit=1000');
    for (const parameter of ['step', 'pin', 'unit']) {
      await expect(notesOf(page)).toContainText(english('note.clamped', { parameter }));
    }
    await workbench.expectStep(23, 'fluent');
    await expect(workbench.unit.locator('option:checked')).toHaveText('24');
    await expect(workbench.strip.locator('[aria-pressed="true"]')).toHaveAccessibleName(
      'Pin “start”',
    );
    await page.keyboard.press('Escape');
    await expect(notesOf(page)).toBeHidden();
  });

  await test.step('a network that was never trained is not asked for', async () => {
    await workbench.open('lang=en&scenario=reber&layers=3');
    await expect(notesOf(page)).toContainText(english('note.notShipped', { parameter: 'layers' }));
    await expect(workbench.choice(english('bar.layerCount', { count: 1 }))).toBeChecked();
  });

  await test.step('words that the network does not know are named', async () => {
    await workbench.open('lang=en&text=I+grew+up+in+Atlantis.+I+speak+whale+___');
    await expect(notesOf(page)).toContainText('does not know 2 words of the linked text');
    await expect(notesOf(page)).toContainText('“atlantis” “whale”');
    await expectOpening(workbench);
  });

  await test.step('an empty and an endless text are refused', async () => {
    await workbench.open('lang=en&text=');
    await expect(notesOf(page)).toContainText(english('note.empty'));
    await expectOpening(workbench);
    await workbench.open(`lang=en&text=${'I+speak+'.repeat(3000)}`);
    await expect(notesOf(page)).toContainText(english('note.tooLong'));
    await expectOpening(workbench);
  });
});

const hostile = [
  'lang=en&text=%3Cimg%20src%3Dx%20onerror%3D%22window.harmed%3D1%22%3E&%3Cimg%20src%3Dx%20onerror%3Dwindow.harmed%3D1%3E=1',
  'lang=en&text=%3Cscript%3Ewindow.harmed%3D1%3C%2Fscript%3E&cell=%22%3E%3Csvg%20onload%3Dwindow.harmed%3D1%3E',
  '__proto__=1&scenario=__proto__&cell=constructor&phase=toString&unit=1e309&step=0x10&pin=NaN',
  'lang=en&text=%E0%A4%A&step=%ZZ&%%%=&&&==&javascript:window.harmed=1',
];

test('hostile links are text and nothing else', async ({ workbench, page }) => {
  for (const link of hostile) {
    await page.goto('about:blank');
    await workbench.open(link);
    await expect(notesOf(page)).toBeVisible();
    await expectOpening(workbench);
    expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
    await expect(page.locator('img, iframe, object, embed, body script')).toHaveCount(0);
  }
});

test('what the browser remembers is not trusted either', async ({ workbench, page }) => {
  await page.addInitScript(() => {
    window.localStorage.setItem('gatescope.language', '<img src=x onerror=window.harmed=1>');
    window.localStorage.setItem('gatescope.theme', '__proto__');
  });
  await workbench.open();
  await expectOpening(workbench);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'system');
  expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
});
