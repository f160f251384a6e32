import { english } from './texts.ts';
import { expect, test } from './workbenchTest.ts';
import type { Workbench } from './workbenchPage.ts';

/** Where the page stands: its step, and the phase that is pressed. */
async function placeOf(workbench: Workbench): Promise<string> {
  const phase = workbench.section('cell').locator('ol [aria-pressed="true"]');
  return `${await workbench.slider.inputValue()} ${(await phase.textContent())!}`;
}

async function expectStandstill(workbench: Workbench, forMs: number): Promise<void> {
  const place = await placeOf(workbench);
  await workbench.page.waitForTimeout(forMs);
  expect(await placeOf(workbench)).toBe(place);
}

test('Space plays phase after phase, and stops', async ({ workbench, page }) => {
  await workbench.open('lang=en&step=3&phase=readOut');
  await page.getByRole('combobox', { name: english('controls.speed') }).selectOption('4×');
  await page.mouse.click(2, 2);
  await page.keyboard.press('Space');
  await expect(workbench.button('controls.pause')).toBeVisible();
  await expect(workbench.slider).toHaveValue('4');
  await expect(workbench.phase('writeAmount')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Space');
  await expect(workbench.button('controls.play')).toBeVisible();
  await expectStandstill(workbench, 400);
});

test('the buttons play and pause; a step by hand stops', async ({ workbench }) => {
  await workbench.open('lang=en&step=3&phase=predict');
  await workbench.button('controls.play').click();
  await expect(workbench.slider).toHaveValue('4');
  await workbench.button('controls.pause').click();
  await expectStandstill(workbench, 800);
  await workbench.button('controls.play').click();
  await workbench.button('controls.next').click();
  await expect(workbench.button('controls.play')).toBeVisible();
  await expectStandstill(workbench, 800);
});

test('playing ends at the last phase, and starts over from there', async ({ workbench, page }) => {
  await workbench.open('lang=en&phase=readOut');
  await page.getByRole('combobox', { name: english('controls.speed') }).selectOption('4×');
  await workbench.phase('readOut').click();
  await workbench.slider.fill('22');
  await workbench.phase('predict').click();
  await workbench.button('controls.play').click();
  await workbench.expectPhase('predict');
  await workbench.expectStep(23, 'fluent');
  await expect(workbench.button('controls.play')).toBeVisible();
  await workbench.button('controls.play').click();
  await workbench.expectStep(0, 'start');
  await workbench.expectPhase('forget');
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('play still steps, and nothing moves in between', async ({ workbench, page }) => {
    await workbench.open('lang=en&step=3&phase=predict');
    await workbench.button('controls.play').click();
    await expect(workbench.button('controls.pause')).toBeVisible();
    const animated = await page.evaluate(
      () =>
        document
          .getAnimations()
          .filter((each) => Number(each.effect?.getComputedTiming().duration) > 1).length,
    );
    expect(animated).toBe(0);
    await expect(workbench.slider).toHaveValue('4');
    await expect(workbench.phase('forget')).toHaveAttribute('aria-pressed', 'true');
  });
});

test('while it plays, the lit wires run', async ({ workbench, page }) => {
  await workbench.open('lang=en&step=3&phase=forget');
  await workbench.button('controls.play').click();
  await expect(workbench.button('controls.pause')).toBeVisible();
  const running = page.evaluate(
    () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
  );
  expect(await running).toBeGreaterThan(0);
});
