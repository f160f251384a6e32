import { english } from './texts.ts';
import { boxAtRest, boxInSight } from './workbenchPage.ts';
import { expect, test } from './workbenchTest.ts';

test.beforeEach(({ workbench }) => workbench.open());

test('words, buttons and the slider are pressed', async ({ workbench, page }) => {
  await test.step('the buttons go from word to word and stop at the ends', async () => {
    await expect(workbench.button('controls.next')).toBeDisabled();
    await expect(workbench.button('controls.last')).toBeDisabled();
    await workbench.button('controls.previous').click();
    await workbench.expectStep(22, 'speak');
    await workbench.button('controls.first').click();
    await workbench.expectStep(0, 'start');
    await expect(workbench.button('controls.previous')).toBeDisabled();
    await workbench.button('controls.next').click();
    await workbench.expectStep(1, 'I');
    await workbench.button('controls.last').click();
    await workbench.expectStep(23, 'fluent');
  });

  await test.step('a click on a word goes to it, on the blank to the step that answers it', async () => {
    await workbench.word('France').click();
    await workbench.expectStep(5, 'France');
    await workbench.word('I', 1).click();
    await workbench.expectStep(9, 'I');
    await workbench.word('blank').click();
    await workbench.expectStep(23, 'fluent');
  });

  await test.step('the slider goes to the step where it is pressed', async () => {
    const box = await boxInSight(workbench.slider);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    const step = Number(await workbench.slider.inputValue());
    expect(Math.abs(step - 11.5)).toBeLessThanOrEqual(1);
    await workbench.slider.fill('7');
    await workbench.expectStep(7, 'last');
  });

  await test.step('the sentence on the memory leads to the word that wrote it', async () => {
    await workbench.button('controls.last').click();
    await workbench.button('equation.goTo', { word: 'France' }).click();
    await workbench.expectStep(5, 'France');
  });
});

test('phases, pins and the score are pressed', async ({ workbench, page }) => {
  await test.step('a press on a phase, a gate or an operation goes to that phase', async () => {
    await workbench.phase('forget').click();
    await workbench.expectPhase('forget');
    await workbench.button('cell.enterPhase', { signal: 'candidate', phase: 'write what' }).click();
    await workbench.expectPhase('writeContent');
    await workbench
      .button('cell.enterPhase', { signal: 'cell state', phase: 'update the memory' })
      .click();
    await workbench.expectPhase('update');
    await workbench.expectStep(23, 'fluent');
  });

  await test.step('the unit slider of the score goes through its lines by keyboard', async () => {
    const units = await workbench.unitsOfScore();
    const slider = page.getByRole('slider', { name: english('score.chooseUnit') });
    await slider.focus();
    await page.keyboard.press('End');
    await expect(workbench.unit.locator('option:checked')).toHaveText(units[0]!);
    await page.keyboard.press('ArrowDown');
    await expect(workbench.unit.locator('option:checked')).toHaveText(units[1]!);
    await expect(slider).toHaveAttribute(
      'aria-valuetext',
      new RegExp(`^unit ${units[1]!}\\b`, 'i'),
    );
    await workbench.expectStep(23, 'fluent');
  });

  await test.step('pins can be pressed, above the word and beside the steps', async () => {
    await workbench.word('uncle').hover();
    const pin = workbench.strip.getByRole('button', {
      name: english('sentence.pin', { word: 'uncle' }),
    });
    await pin.click();
    await expect(pin).toHaveAttribute('aria-pressed', 'true');
    await expect(workbench.pinLegend).toContainText('“uncle”');

    await workbench
      .section('cell')
      .getByRole('button', { name: english('sentence.pin', { word: 'fluent' }) })
      .click();
    await expect(workbench.pinLegend).toContainText('“fluent”');
    await expect(pin).toHaveAttribute('aria-pressed', 'false');
  });

  await test.step('a press into the score goes to that word and that unit', async () => {
    const picture = workbench.section('score').getByRole('img');
    await expect(picture).toHaveAccessibleName(/^The memory of 24 units over 24 steps/);
    const units = await workbench.unitsOfScore();
    const box = await boxInSight(picture);
    const word = await boxAtRest(workbench.word('Spain'));
    const row = 3;
    await page.mouse.click(word.x + word.width / 2, box.y + (box.height * (row + 0.5)) / 24);

    await workbench.expectStep(11, 'Spain');
    await expect(workbench.unit.locator('option:checked')).toHaveText(units[row]!);
  });
});
