import { cutPanels } from './collisions.ts';
import { linkTo, networkOf } from './shippedNetwork.ts';
import { english } from './texts.ts';
import { boxAtRest } from './workbenchPage.ts';
import { expect, test } from './workbenchTest.ts';

test.beforeEach(({ workbench }) => workbench.open());

test('what lies deeper is named on the first screen, one press away, with the steps at hand', async ({
  page,
  workbench,
}) => {
  const contents = page.getByRole('navigation', { name: english('contents.label') });
  await expect(contents).toBeInViewport({ ratio: 1 });
  await expect(contents.getByRole('group')).toHaveCount(0);
  const unit = contents.getByRole('button', { name: english.of('panelName', 'unit'), exact: true });
  await unit.click();
  await expect(workbench.heading('unit')).toBeInViewport();
  await expect(unit).toHaveAttribute('aria-current', 'true');
  await contents.getByRole('button', { name: english('controls.previous') }).click();
  await expect(contents.getByRole('group')).toContainText('speak');
  await expect(contents).toBeInViewport({ ratio: 1 });
});

test('by keyboard the focus goes along to the panel', async ({ page, workbench }) => {
  // What is still fetched has no heading to go to.
  await expect(page.locator('#card-title')).toBeAttached();
  const contents = page.getByRole('navigation', { name: english('contents.label') });
  await contents
    .getByRole('button', { name: english.of('panelName', 'card'), exact: true })
    .focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#card-title')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(contents.getByRole('group')).toContainText('speak');
  await page.keyboard.press('Home');
  await expect(workbench.currentWord).toHaveText('start');
  // A step that has the focus keeps it where the steps are shown elsewhere too.
  const previous = contents.getByRole('button', { name: english('controls.previous') });
  await previous.focus();
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
  await expect(workbench.heading('cell')).toBeInViewport();
  await expect(contents).not.toHaveClass(/is-beyond/);
  await expect(previous).toBeFocused();
});

test('the answer beside the experiments stays below the line', async ({ page }) => {
  const seeing = page.locator('.lab-seeing');
  await seeing.evaluate((each) => {
    const { top } = each.parentElement!.getBoundingClientRect();
    window.scrollBy({ top: top + 100, behavior: 'instant' });
  });
  const contents = page.locator('.contents.is-beyond');
  await expect(contents).toBeInViewport();
  const { y, height } = await boxAtRest(contents);
  const top = () => seeing.evaluate((each) => each.getBoundingClientRect().top);
  await expect.poll(top).toBeGreaterThanOrEqual(y + height);
});

test('six folds end above the line on a high window', async ({ page, workbench }) => {
  await workbench.open(linkTo(networkOf('lstm', 3, 'bidirectional')));
  expect(await cutPanels(workbench)).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 1000 });
  const bottomOf = async (selector: string) => {
    const { y, height } = (await page.locator(selector).boundingBox())!;
    return y + height;
  };
  const line = page.getByRole('navigation', { name: english('contents.label') });
  await expect(line).toBeInViewport({ ratio: 1 });
  const { y } = await boxAtRest(line);
  expect(await bottomOf('#panel-cell')).toBeLessThanOrEqual(y);
  expect(await bottomOf('#panel-answer')).toBeLessThanOrEqual(y);
});
