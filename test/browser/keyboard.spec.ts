import { english } from './texts.ts';
import { expect, test } from './workbenchTest.ts';

const STOP = [20, '.'] as const;
const AFTER_STOP = [21, 'I'] as const;

test.beforeEach(({ workbench }) => workbench.open());

test('keys go from word to word and from phase to phase, and pin', async ({ workbench, page }) => {
  await test.step('arrows, Home and End go from word to word', async () => {
    await page.keyboard.press('ArrowLeft');
    await workbench.expectStep(22, 'speak');
    await page.keyboard.press('Home');
    await workbench.expectStep(0, 'start');
    await page.keyboard.press('ArrowLeft');
    await workbench.expectStep(0, 'start');
    for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight');
    await workbench.expectStep(5, 'France');
    await expect(workbench.currentWord).toHaveText('France');
    await page.keyboard.press('End');
    await workbench.expectStep(23, 'fluent');
    await page.keyboard.press('ArrowRight');
    await workbench.expectStep(23, 'fluent');
  });

  await test.step('shifted arrows go from phase to phase, and over into the next word', async () => {
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowLeft');
    const phases = ['update', 'readOut', 'predict', 'takeIn', 'forget', 'writeAmount'];
    for (const [index, phase] of phases.entries()) {
      await workbench.expectPhase(phase);
      const [step, word] = index < 3 ? STOP : AFTER_STOP;
      await workbench.expectStep(step, word);
      await page.keyboard.press('Shift+ArrowRight');
    }
    await workbench.expectPhase('writeContent');
    for (let phase = 0; phase < 4; phase++) await page.keyboard.press('Shift+ArrowLeft');
    await workbench.expectPhase('predict');
    await workbench.expectStep(...STOP);
  });

  await test.step('P pins the current word and lets it go', async () => {
    await expect(workbench.pinLegend).toContainText('“France”');
    await page.keyboard.press('Home');
    for (let step = 0; step < 11; step++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('p');
    await expect(workbench.pinLegend).toContainText('“Spain”');
    await expect(workbench.word('Spain')).toHaveAccessibleDescription(/^pinned/);
    await expect(workbench.word('France')).not.toHaveAccessibleDescription(/^pinned/);
    await page.keyboard.press('p');
    await expect(workbench.pinLegend).toHaveCount(0);
  });

  await test.step('where a word has the focus, the focus goes along', async () => {
    await workbench.currentWord.focus();
    await page.keyboard.press('Home');
    await expect(workbench.word('start')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(workbench.word('grew')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(
      workbench.strip.getByRole('button', { name: english('sentence.pin', { word: 'grew' }) }),
    ).toBeFocused();
  });
});

test('fields and switches keep the keys that they use themselves', async ({ workbench, page }) => {
  await workbench.button('sentence.edit').click();
  await expect(workbench.textField).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Home');
  await page.keyboard.press('p');
  await expect(workbench.textField).toHaveValue(/^pI grew/);
  await page.keyboard.press('Escape');
  await expect(workbench.textField).toBeHidden();
  await expect(workbench.button('sentence.edit')).toBeFocused();
  await workbench.expectStep(23, 'fluent');

  await workbench.slider.focus();
  await page.keyboard.press('ArrowLeft');
  await workbench.expectStep(22, 'speak');
  await page.keyboard.press('Home');
  await workbench.expectStep(0, 'start');

  await workbench.choice('LSTM').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(workbench.choice('RNN')).toBeChecked();
  await workbench.expectStep(0, 'start');
});

test('gates are entered by keyboard, and ? opens the help', async ({ workbench, page }) => {
  await test.step('a gate of the drawing leads to its phase by keyboard too', async () => {
    const gate = workbench.button('cell.enterPhase', { signal: 'forget gate', phase: 'forget' });
    await gate.focus();
    await page.keyboard.press('Enter');
    await workbench.expectPhase('forget');
    await workbench
      .button('cell.enterPhase', { signal: 'output gate', phase: 'read out' })
      .press('Space');
    await workbench.expectPhase('readOut');
    await expect(workbench.button('controls.play')).toBeVisible();
  });

  await test.step('? opens the help, which lists the keys; Escape closes it', async () => {
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: english('help.title') });
    await expect(help).toBeVisible();
    await expect(help).toContainText(english('help.key.phase'));
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Escape');
    await expect(help).toBeHidden();
    await expect(page.getByText('step 23 of 23')).toBeVisible();
  });
});

test('the skip link leads past the bar and leaves the address alone', async ({ page }) => {
  const address = page.url();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: english('app.skip') })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(page.url()).toBe(address);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
});
