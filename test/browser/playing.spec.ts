import { notations } from '../../src/draw/notations.ts';
import { largestOf, layoutStrip, stripScale } from '../../src/draw/strip.ts';
import { isLit, sourcesOn } from '../../src/draw/wires.ts';
import { linkTo, networkOf, readWith, type Reading } from './shippedNetwork.ts';
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
  // Slow enough to be seen in each phase.
  await page.getByRole('combobox', { name: english('controls.speed') }).selectOption('0.5×');
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
    await expect(page.locator('.flights')).toHaveCount(0);
  });
});

interface Strip {
  readonly wire: string;
  readonly signal: string;
  readonly bars: string;
}

/** The strips that are on their way in the open cell. */
function travelling(workbench: Workbench): Promise<Strip[]> {
  return workbench
    .section('cell')
    .locator('.flight-strip')
    .evaluateAll((strips) =>
      strips.map((strip) => ({
        wire: strip.parentElement!.getAttribute('data-wire')!,
        signal: strip.getAttribute('data-signal')!,
        bars: strip.querySelector('path')!.getAttribute('d')!,
      })),
    );
}

/** How the engine's numbers look in a strip that travels in the open cell. */
function barsOf({ cell, layer, trace }: Reading, signal: string, step: number): string {
  const values = signal === 'input' ? layer.input : layer.signals[signal]!;
  const size = values.length / trace.steps;
  const range = cell.signals.find(({ id }) => id === signal)?.range ?? 'unbounded';
  const scale = stripScale(range, largestOf(values));
  return layoutStrip(values, step * size, size, scale, 48, 16).path;
}

for (const [cell, notation] of [
  ['peephole-lstm', 'chain'],
  ['gru', 'lecture'],
] as const) {
  test(`in the ${notation} notation the ${cell}'s values travel where a phase is entered, or played`, async ({
    workbench,
    page,
  }) => {
    const network = networkOf(cell, 1);
    const reading = await readWith(page, network);
    const { phases } = reading.cell;
    await workbench.open(linkTo(network, { notation, step: 5, phase: phases.at(-1)!.id }));
    await expect(workbench.section('cell').locator('.cell-node').first()).toBeVisible();
    for (const [index, { id, computes }] of phases.entries()) {
      await workbench.phase(id).click();
      const { wires } = notations[notation](reading.cell, 800, 400);
      const expected = wires
        .filter((wire) => isLit(wire, computes, index === 0))
        .flatMap((wire) =>
          sourcesOn(wire).map(({ signal, offset }) => ({
            wire: wire.id,
            signal,
            bars: barsOf(reading, signal, 5 + offset),
          })),
        );
      await expect.poll(() => travelling(workbench)).toEqual(expected);
    }
    await workbench.phase('update').click();
    await expect(workbench.section('cell').locator('.flight')).not.toHaveCount(0);
    await page.mouse.click(2, 2);
    await page.keyboard.press('ArrowRight');
    await workbench.expectStep(6, '.');
    await expect(page.locator('.flights')).toHaveCount(0);
    await page.keyboard.press('Space');
    await expect
      .poll(() =>
        page.evaluate(
          () =>
            document
              .getAnimations()
              .filter(({ playState }) => playState === 'running')
              .map(({ effect }) => effect as KeyframeEffect)
              .filter(({ target }) => target?.matches('.flight') === true).length,
        ),
      )
      .toBeGreaterThan(0);
  });
}

test('values travel inside the cells of the chain too', async ({ workbench, page }) => {
  await workbench.open('lang=en&step=5&phase=forget&zoom=3');
  await workbench.phase('update').click();
  await expect(page.locator('.chain-picture .flight')).toHaveCount(7);
  await expect(workbench.section('cell').locator('.flight')).toHaveCount(7);
});
