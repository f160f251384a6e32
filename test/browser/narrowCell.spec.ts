import type { Locator } from '@playwright/test';
import { boxesIn, boxesOf, outside } from './boxes.ts';
import { shape } from './lit.ts';
import { linkTo, networkOf, readableLstm, readWith, valueOf } from './shippedNetwork.ts';
import { english } from './texts.ts';
import { boxAtRest } from './workbenchPage.ts';
import { expect, test } from './workbenchTest.ts';

const PHONE = { width: 360, height: 740 };
/** A window of 1024 × 768 at twice the size. */
const ENLARGED = { width: 512, height: 384 };

test.describe('on a phone', () => {
  test.use({ viewport: PHONE, hasTouch: true, isMobile: true });

  test('the cell is drawn for the room there is, and never first for more', async ({
    workbench,
    page,
  }) => {
    let release = (): void => undefined;
    const isAwaited = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/moreDrawings-*.js', async (route) => {
      await isAwaited;
      await route.continue();
    });
    await workbench.open(linkTo(readableLstm, { tab: 'cell' }));
    await expect(workbench.heading('cell')).toBeVisible();
    await expect(page.locator('.cell-node')).toHaveCount(0);
    release();
    await expect(shape(page, 'forgetGate')).toBeVisible();
    const { panel, parts } = await boxesIn(page.locator('#panel-cell'), {
      panel: '.cell-plot',
      parts: '.cell-node > rect, .cell-strip, .cell-frame',
    });
    expect(outside(parts, panel[0]!)).toEqual([]);
  });

  test('a tap enters a phase, lights what it computes and opens numbers, in both notations', async ({
    workbench,
    page,
  }) => {
    const network = networkOf('peephole-lstm', 1);
    const reading = await readWith(page, network);
    for (const notation of ['chain', 'lecture']) {
      await workbench.open(linkTo(network, { tab: 'cell', step: 5, notation, phase: 'forget' }));
      // A finger finds a circle beside it too.
      const written = shape(page, 'written');
      const reach = await boxAtRest(written);
      const circle = (await written.locator('rect').boundingBox())!;
      expect(Math.min(reach.width, reach.height)).toBeGreaterThan(43.9);
      expect(circle.y + circle.height).toBeLessThan(reach.y + reach.height - 4);
      await written.tap({ position: { x: reach.width / 2, y: reach.height - 4 } });
      await workbench.expectPhase('update');
      await expect(shape(page, 'cellState')).toHaveClass(/is-lit/);
      await expect(page.locator('.cell-wire.is-marked')).not.toHaveCount(0);
      await workbench.button('cell.openStrip', { vector: 'keep' }).tap();
      const numbers = page.getByRole('dialog', {
        name: english('stripNumbers.title', { vector: 'keep' }),
      });
      const value = english.number(valueOf(reading, 'forgetGate', 5, 0));
      const first = english('stripNumbers.unit', { number: 1, value });
      await expect(numbers.getByRole('radio').first()).toHaveAccessibleName(first);
      const frame = { name: 'the window', left: 0, top: 0, right: 360, bottom: 740 };
      expect(outside(await boxesOf(numbers), frame)).toEqual([]);
    }
  });
});

test.describe('where a window shows less than the cell', () => {
  test.use({ viewport: ENLARGED, contextOptions: { reducedMotion: 'reduce' } });

  test('a phase that is entered comes into view, and the focus stays', async ({
    workbench,
    page,
  }) => {
    await workbench.open(linkTo(readableLstm, { tab: 'cell', phase: 'writeContent' }));
    // What keeps a phase in view is fetched on demand.
    await expect(page.locator('.cell-part')).toBeAttached();
    const candidate = shape(page, 'candidate');
    await candidate.focus();
    // On the screen: what is still on its way above may move the page.
    const heightOf = async () => Math.round((await candidate.boundingBox())!.y);
    /** Above the bar that stays at the bottom. */
    const isSeen = async (part: Locator): Promise<boolean> => {
      const { y, height } = (await part.boundingBox())!;
      const dock = (await page.locator('.dock').boundingBox())!;
      return y >= 0 && y + height <= dock.y;
    };
    // What is in view already stays where it is.
    const before = await heightOf();
    await page.keyboard.press('Shift+ArrowLeft');
    await workbench.expectPhase('writeAmount');
    await page.keyboard.press('Shift+ArrowRight');
    await workbench.expectPhase('writeContent');
    expect(await heightOf()).toBe(before);
    expect(await isSeen(shape(page, 'cellState'))).toBe(false);

    await page.keyboard.press('Shift+ArrowRight');
    await workbench.expectPhase('update');
    await expect.poll(() => isSeen(shape(page, 'cellState'))).toBe(true);
    await expect(candidate).toBeFocused();

    // Who looks at something else is left alone.
    await page.evaluate(() => window.scrollTo({ top: 1e6, behavior: 'instant' }));
    await page.keyboard.press('Shift+ArrowLeft');
    await workbench.expectPhase('writeContent');
    expect(await isSeen(candidate)).toBe(false);
  });
});
