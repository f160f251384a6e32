import { expect, test } from './workbenchTest.ts';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

test.beforeEach(({ workbench }) => workbench.open());

test('a tap on a word goes to it, a tap on the steps too', async ({ workbench }) => {
  await workbench.word('speak').tap();
  await workbench.expectStep(22, 'speak');
  await workbench.button('controls.first').tap();
  await workbench.expectStep(0, 'start');
  await workbench.phase('forget').tap();
  await workbench.expectPhase('forget');
});

test('a word is swapped with taps alone', async ({ workbench }) => {
  await workbench.button('controls.first').tap();
  await workbench.word('France').tap();
  await workbench.button('sentence.swap', { word: 'France' }).tap();
  await workbench.swapMenu.getByRole('button', { name: 'Spain', exact: true }).tap();
  await expect(workbench.swapMenu).toBeHidden();
  await workbench.expectStep(5, 'Spain');
  await workbench.button('answer.goToBlank').tap();
  await expect(workbench.words('LSTM').getByRole('row').nth(1)).toContainText('Spanish');
});

test('a tap into the score goes to that word and that unit', async ({ workbench, page }) => {
  await page.evaluate(() => window.scrollBy(0, 300));
  const word = (await workbench.word('speak').boundingBox())!;
  const picture = (await workbench.section('score').getByRole('img').boundingBox())!;
  await page.touchscreen.tap(word.x + word.width / 2, picture.y + picture.height / 2);
  await workbench.expectStep(22, 'speak');
});

test('every control is large enough for a finger', async ({ page }) => {
  const small = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'button, select, input[type="range"], label.segment',
      ),
    ]
      .filter((element) => element.checkVisibility() && !element.matches('.score-unitSlider'))
      .filter((element) => element.closest('dialog') === null)
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.height < 43.5 || box.width < 43.5)
      .map(({ element, box }) => {
        const name = element.ariaLabel ?? element.closest('label')?.innerText ?? element.innerText;
        return `${name.split('\n')[0] ?? ''}: ${Math.round(box.width)} × ${Math.round(box.height)}`;
      }),
  );
  expect(small).toEqual([]);
});
