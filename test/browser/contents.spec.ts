import { english } from './texts.ts';
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
  const contents = page.getByRole('navigation', { name: english('contents.label') });
  await contents
    .getByRole('button', { name: english.of('panelName', 'card'), exact: true })
    .focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#panel-card')).toBeFocused();
  await expect(page.locator('#card-title')).toBeInViewport();
  await page.keyboard.press('ArrowLeft');
  await expect(contents.getByRole('group')).toContainText('speak');
  await page.keyboard.press('Home');
  await expect(workbench.currentWord).toHaveText('start');
});
