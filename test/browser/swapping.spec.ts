import { linkTo, readableLstm } from './shippedNetwork.ts';
import { english } from './texts.ts';
import { expect, test } from './workbenchTest.ts';
import { rowsOf, type Workbench } from './workbenchPage.ts';

async function expectAnswer(workbench: Workbench, word: string): Promise<void> {
  await expect(workbench.words('LSTM').getByRole('row').nth(1)).toContainText(word);
  const [, first = []] = await rowsOf(workbench.words('LSTM'));
  expect(first[0]).toBe(`right ${word}`);
  expect(Number.parseFloat(first[1]!)).toBeGreaterThan(90);
  await expect(workbench.section('answer')).toContainText(
    english('answer.isRight', { network: 'LSTM' }),
  );
}

test.beforeEach(({ workbench }) => workbench.open());

test('France becomes Spain by mouse, French becomes Spanish; undo and redo', async ({
  workbench,
}) => {
  await expectAnswer(workbench, 'French');
  await workbench.word('France').dblclick();
  await expect(workbench.swapMenu).toHaveAccessibleName(
    english('sentence.insteadOf', { word: 'France' }),
  );
  const kind = workbench.swapMenu.getByRole('list', { name: english('sentence.sameKind') });
  await expect(kind.getByRole('button')).toHaveCount(11);
  await kind.getByRole('button', { name: 'Spain', exact: true }).click();
  await expect(workbench.swapMenu).toBeHidden();

  await expect(workbench.word('France')).toHaveCount(0);
  await workbench.expectStep(5, 'Spain');
  await expect(workbench.pinLegend).toContainText('“Spain”');
  await workbench.word('blank').click();
  await expectAnswer(workbench, 'Spanish');

  await workbench.button('sentence.undo').click();
  await expect(workbench.word('France')).toBeVisible();
  await workbench.word('blank').click();
  await expectAnswer(workbench, 'French');
  await workbench.button('sentence.redo').click();
  await workbench.word('blank').click();
  await expectAnswer(workbench, 'Spanish');
});

test('a word is swapped for any other known one, by mouse and by keyboard', async ({
  workbench,
  page,
}) => {
  await test.step('the same by keyboard', async () => {
    await page.keyboard.press('Home');
    for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('F2');
    await expect(workbench.swapMenu.getByRole('button', { name: 'Spain' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(workbench.swapMenu).toBeHidden();
    await expect(workbench.currentWord).toBeFocused();
    await expect(workbench.currentWord).toHaveText('Spain');
    await page.keyboard.press('End');
    await expectAnswer(workbench, 'Spanish');

    await page.keyboard.press('Control+z');
    await page.keyboard.press('End');
    await expectAnswer(workbench, 'French');
    await page.keyboard.press('Control+Shift+z');
    await page.keyboard.press('End');
    await expectAnswer(workbench, 'Spanish');
  });

  await test.step('any other known word can be typed', async () => {
    await workbench.open(linkTo(readableLstm));
    await workbench.word('Spain').click();
    await page.keyboard.press('F2');
    await workbench.swapMenu
      .getByRole('combobox', { name: english('sentence.anyWord') })
      .fill('japan');
    await page.keyboard.press('Enter');
    await workbench.expectStep(11, 'Japan');
    await workbench.word('France').click();
    await page.keyboard.press('F2');
    const field = workbench.swapMenu.getByRole('combobox');
    await field.fill('Germany');
    await workbench.swapMenu.getByRole('button', { name: english('sentence.replace') }).click();
    await workbench.word('blank').click();
    await expectAnswer(workbench, 'German');
  });
});

test('nothing is swapped unless another word is chosen', async ({ workbench, page }) => {
  await test.step('Escape and a press elsewhere leave everything as it was', async () => {
    await workbench.word('France').click();
    await page.keyboard.press('F2');
    await expect(workbench.swapMenu).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(workbench.swapMenu).toBeHidden();
    await expect(workbench.currentWord).toBeFocused();
    await page.keyboard.press('F2');
    await expect(workbench.swapMenu).toBeVisible();
    await workbench.heading('answer').click();
    await expect(workbench.swapMenu).toBeHidden();
    await workbench.expectStep(5, 'France');
    await expect(workbench.button('sentence.undo')).toBeDisabled();
  });

  await test.step('the words of the frame have no kind, start and blank no menu', async () => {
    await workbench.word('grew').dblclick();
    await expect(workbench.swapMenu).toBeVisible();
    await expect(workbench.swapMenu.getByRole('list')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await workbench.word('blank').dblclick();
    await workbench.word('start').dblclick();
    await expect(workbench.swapMenu).toHaveCount(0);
  });

  await test.step('an unknown word is refused with the nearest known ones to press', async () => {
    await workbench.word('France').dblclick();
    await workbench.swapMenu.getByRole('combobox').fill('Sweeden');
    await page.keyboard.press('Enter');
    const refusal = workbench.swapMenu.getByRole('alert');
    await expect(refusal).toContainText(english('sentence.unknown', { word: 'sweeden' }));
    await expect(workbench.word('France')).toHaveCount(1);
    await workbench.expectStep(5, 'France');
    expect(page.url()).not.toContain('text=');
    await refusal.getByRole('button', { name: 'Sweden' }).click();
    await workbench.word('blank').click();
    await expectAnswer(workbench, 'Swedish');
  });
});
