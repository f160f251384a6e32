import type { Page } from '@playwright/test';
import { france } from '../../src/scenarios/france/index.ts';
import { chinese, english } from './texts.ts';
import { expect, test } from './workbenchTest.ts';

/** Names, symbols and keys that are the same in every language. */
const TERMS = [
  'Gatescope|RNN|LSTM|GRU|tanh|softmax|logit|EN',
  'Home|End|Shift|Space|Ctrl|Esc|Enter|Page Up|Page Down',
  // Statistics and drawings are called after people, weights are told by their hash.
  'Wilson|Olah',
  '[0-9a-f]{64}',
  '[A-Za-z]',
].join('|');

const vocabulary = france.vocabulary.map((word) => france.display(word));
const known = new RegExp(`(?<![A-Za-z])(${[TERMS, ...vocabulary].join('|')})(?![A-Za-z])`, 'g');

/**
 * Everything that the page says in its own language, seen or heard: text, names, titles, values.
 * What is marked as being in another language is left out.
 */
function said(page: Page, within: string): Promise<string[]> {
  return page.evaluate((selector) => {
    const language = document.documentElement.lang;
    const found: string[] = [];
    for (const element of document.querySelectorAll(`${selector} *`)) {
      if (element.closest('[lang]')?.getAttribute('lang') !== language) continue;
      if (element.closest('datalist, math, script, noscript')) continue;
      const texts = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
      found.push(...texts.map((text) => text.textContent ?? ''));
      for (const name of ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt']) {
        found.push(element.getAttribute(name) ?? '');
      }
    }
    return found.map((text) => text.trim()).filter((text) => text !== '');
  }, within);
}

/** What is left of English once the sentence's words and the terms are taken out. */
async function englishLeft(page: Page, within = 'body'): Promise<string[]> {
  const texts = await said(page, within);
  expect(texts.length).toBeGreaterThan(20);
  return texts.filter((text) => /[A-Za-z]/.test(text.replaceAll(known, '')));
}

test('the language is switched in place, and kept for the next visit', async ({
  workbench,
  page,
}) => {
  await workbench.open();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect((await englishLeft(page)).length).toBeGreaterThan(50);
  await page.keyboard.press('Home');
  await workbench.choose('中文');
  const inChinese = workbench.speaking(chinese);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page).toHaveTitle('在法国长大 · Gatescope');
  await inChinese.expectStep(0, '起始');
  await expect(page.getByRole('button', { name: 'France 法国' })).toBeVisible();

  await expect(page).toHaveURL(/lang=zh-CN/);
  await page.goto('about:blank');
  await inChinese.open();
  await expect(inChinese.heading('score')).toHaveText('记忆：每条线是一个单元。');
  await inChinese.choose('EN');
  await expect(workbench.heading('score')).toHaveText(english('score.title'));
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByText('法国')).toHaveCount(0);
});

test.describe('for a person who reads Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('the page is Chinese from the first word', async ({ workbench }) => {
    const inChinese = workbench.speaking(chinese);
    await inChinese.open();
    await inChinese.expectStep(23, 'fluent');
    await inChinese.expectPhase('update');
    await expect(inChinese.section('answer')).toContainText('LSTM 答对了。');
  });

  test('no word of the interface is left in English', async ({ workbench, page }) => {
    const inChinese = workbench.speaking(chinese);
    await inChinese.open();
    await inChinese.button('score.table').click();
    const left: Record<string, string[]> = {};
    for (const phase of ['takeIn', 'forget', 'writeAmount', 'writeContent', 'update', 'readOut']) {
      await inChinese.phase(phase).click();
      left[phase] = await englishLeft(page);
    }
    await inChinese.phase('predict').click();
    await page.keyboard.press('ArrowLeft');
    left['a step before the blank'] = await englishLeft(page);
    await inChinese.choose('RNN');
    await expect(inChinese.words('简单 RNN')).toBeVisible();
    left['the simple RNN'] = await englishLeft(page);
    expect(Object.entries(left).filter(([, texts]) => texts.length > 0)).toEqual([]);
  });

  test('nor in what can be opened', async ({ workbench, page }) => {
    const inChinese = workbench.speaking(chinese);
    await inChinese.open('lang=zh-CN&step=999&text=I+like+whales&foo=1');
    const left: Record<string, string[]> = { notes: await englishLeft(page) };
    left['notes'] = left['notes']!.filter((text) => !/“(whales|foo|text|step)”/.test(text));
    await inChinese.button('note.dismiss').click();

    await inChinese.typeText('grew up ww');
    await expect(page.getByRole('alert')).toContainText('网络不认识“ww”');
    left['the editor'] = (await englishLeft(page)).filter((text) => !text.includes('“ww”'));
    await page.keyboard.press('Escape');
    await inChinese.strip.getByRole('button', { name: 'France 法国' }).dblclick();
    await expect(inChinese.swapMenu).toHaveAccessibleName('把“France”换成');
    left['the menu'] = await englishLeft(page);
    await page.keyboard.press('Escape');
    await inChinese.button('cell.table').click();
    left['the numbers'] = await englishLeft(page);
    await page.keyboard.press('Escape');
    await inChinese.button('bar.help').click();
    const help = page.getByRole('dialog', { name: '帮助' });
    await expect(help).toContainText('快捷键');
    left['the help'] = await englishLeft(page, 'dialog[open] dl');
    expect(Object.entries(left).filter(([, texts]) => texts.length > 0)).toEqual([]);
  });
});

test('the help says the same in both languages, of every colour', async ({ workbench, page }) => {
  await workbench.open();
  await workbench.button('bar.help').click();
  const terms = page.getByRole('dialog').getByRole('term');
  await expect(terms.filter({ hasText: 'forget gate' })).toBeVisible();
  const inEnglish = await terms.count();
  expect(inEnglish).toBeGreaterThan(10);
  await page.keyboard.press('Escape');
  await workbench.choose('中文');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await workbench.speaking(chinese).button('bar.help').click();
  await expect(terms).toHaveCount(inEnglish);
});
