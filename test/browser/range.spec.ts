import type { Locator } from '@playwright/test';
import { linkTo, readableLstm } from './shippedNetwork.ts';
import { english } from './texts.ts';
import { boxInSight, type Workbench } from './workbenchPage.ts';
import { expect, test } from './workbenchTest.ts';

function steps(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** The columns of which anything but an edge is seen, and whether one of them is cut. */
function seenIn(timeline: Locator): Promise<{ seen: number[]; areCut: boolean }> {
  return timeline.evaluate((element) => {
    const { left, right } = element.getBoundingClientRect();
    const boxes = [...element.querySelectorAll('.chip')].map((chip, column) => {
      const box = chip.getBoundingClientRect();
      return { column, left: box.left, right: box.right };
    });
    // A border stands between the edge and the first column.
    const seen = boxes.filter((box) => box.right > left + 2 && box.left < right - 2);
    const areCut = seen.some((box) => box.left < left - 2 || box.right > right + 2);
    return { seen: seen.map(({ column }) => column), areCut };
  });
}

async function expectSeen({ page }: Workbench, from: number, to: number): Promise<void> {
  await expect
    .poll(() => seenIn(page.locator('.timeline')))
    .toEqual({ seen: steps(from, to), areCut: false });
}

/** Drags from one step to another in the map. */
async function brush({ page, mapPicture }: Workbench, from: number, to: number): Promise<void> {
  const { x, y, width } = await boxInSight(mapPicture);
  const at = (step: number): number => x + (width * (step + 0.5)) / 24;
  await page.mouse.move(at(from), y + 20);
  await page.mouse.down();
  await page.mouse.move(at(to), y + 30, { steps: 3 });
  await page.mouse.up();
}

function rangeView(workbench: Workbench, from: number, to: number): Locator {
  return workbench.choice(english('zoom.spoken.range', { from, to }));
}

test.describe('on a wide screen', () => {
  test.use({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });

  test('steps chosen in the map are exactly those of sentence, score and influence', async ({
    workbench,
    page,
  }) => {
    await workbench.open(linkTo(readableLstm, { step: 10, pin: 'none' }));
    await brush(workbench, 2, 16);
    await expectSeen(workbench, 2, 16);
    await expect(rangeView(workbench, 2, 16)).toBeChecked();
    await expect(page.locator('.chain')).toHaveCount(0);
    const influence = workbench.section('influence');
    await influence.scrollIntoViewIfNeeded();
    await expect(influence.locator('tbody th small')).toHaveText(steps(2, 16).map(String));
    // Beyond them the window goes along, and returns.
    await workbench.word('visited').click();
    await page.keyboard.press('End');
    await expectSeen(workbench, 9, 23);
    await page.keyboard.press('Home');
    await expectSeen(workbench, 0, 14);
    await workbench.expectStep(0, english('word.start'));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expectSeen(workbench, 2, 16);
    await workbench.choose(english('zoom.spoken.all'));
    await expectSeen(workbench, 0, 24);
    await expect(workbench.mapPicture).toHaveAttribute('aria-valuemax', '23');
    await expect(influence.locator('tbody th small')).toHaveText(steps(1, 23).map(String));
    await expect(page).not.toHaveURL(/range|zoom/);
  });

  test('a link shows few steps from near; a level by hand is the score’s alone', async ({
    workbench,
    page,
  }) => {
    await workbench.open(linkTo(readableLstm, { step: 20, range: '4-11' }));
    await expectSeen(workbench, 4, 11);
    await expect(page.locator('.chain-picture.is-window')).toBeVisible();
    // The step that was the current one is in sight once it is gone to.
    await page.keyboard.press('ArrowRight');
    await expectSeen(workbench, 14, 21);
    await page.keyboard.press('ArrowLeft');
    await expectSeen(workbench, 13, 20);
    await page.keyboard.press('+');
    await expect(workbench.choice(english('zoom.spoken.3', { count: 3 }))).toBeChecked();
    await expect(workbench.mapPicture).toHaveAttribute('aria-valuemin', '4');
    await expect(page).toHaveURL(/range=4-11&.*zoom=3/);
    await workbench.choose(english('zoom.spoken.range', { from: 4, to: 11 }));
    await expectSeen(workbench, 4, 11);
    await page.keyboard.press('0');
    await expectSeen(workbench, 0, 24);
    await expect(workbench.mapPicture).toHaveAttribute('aria-valuemin', '0');
  });
});

test.describe('on a phone', () => {
  test.use({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'reduce',
  });

  test('the same steps fill the width, and all of them come back', async ({ workbench }) => {
    await workbench.open(linkTo(readableLstm, { tab: 'map' }));
    const map = workbench.section('map');
    const choice = (key: 'map.from' | 'map.to'): Locator =>
      map.getByRole('combobox', { name: english(key), exact: true });
    await choice('map.from').selectOption('5');
    await choice('map.to').selectOption('8');
    await expectSeen(workbench, 5, 8);
    await workbench.tab('chain').click();
    await expectSeen(workbench, 5, 8);
    await expect(rangeView(workbench, 5, 8)).toBeChecked();
    await workbench.choose(english('zoom.spoken.all'));
    await expect.poll(async () => (await seenIn(workbench.strip)).seen.length).toBeGreaterThan(5);
  });
});
