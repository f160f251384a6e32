/** What `experiments.spec.ts` does by mouse is done by keyboard here, and the other way round. */
import { expectRun, rowsIn, undo } from './changedRun.ts';
import { linkTo, networkOf, readableLstm, readWith } from './shippedNetwork.ts';
import { english } from './texts.ts';
import { boxInSight } from './workbenchPage.ts';
import { expect, test } from './workbenchTest.ts';

const EVERYWHERE = { layer: 'all', direction: 'both' } as const;
const DONOR = 'I grew up in Japan.';

test('each kind of experiment by keyboard alone, as the engine does it, and undone', async ({
  workbench,
  page,
}) => {
  const reading = await readWith(page, readableLstm);
  await workbench.open(linkTo(readableLstm, { unit: 15 }));
  const panel = workbench.section('experiments');
  const { keyboard } = page;
  const press = async (name: string): Promise<void> => {
    await panel.getByRole('button', { name, exact: true }).focus();
    await keyboard.press('Enter');
  };
  const goTo = async (word: string, occurrence = 0): Promise<void> => {
    await workbench.word(word, occurrence).focus();
    await keyboard.press('Enter');
    await expect(workbench.word(word, occurrence)).toHaveAttribute('aria-current', 'step');
  };
  const gate = (signal: string, value: number) =>
    ({ kind: 'clamp', signal, value, ...EVERYWHERE }) as const;
  const step = reading.answerStep;
  const stop = english('word.fullStop');

  const classics = [
    ['neverForget', gate('keep', 1)],
    ['forgetAtStep', { ...gate('keep', 0), from: step, to: step }],
    ['blockInput', gate('writeAmount', 0)],
    ['openOutput', gate('read', 1)],
  ] as const;
  for (const [id, row] of classics) {
    await press(english.of('classic', id, { word: 'fluent' }));
    await expectRun(workbench, reading, [row]);
    await undo(workbench);
  }

  const weaken = english('lab.weaken', { gate: english('signal.forgetGate') });
  await panel.getByRole('slider', { name: weaken }).focus();
  await keyboard.press('Home');
  await expectRun(workbench, reading, [
    { kind: 'scale', signal: 'keep', factor: 0, ...EVERYWHERE },
  ]);
  await undo(workbench);

  const state = english.of('signal', 'cellState');
  await goTo(stop, 1);
  await press(english('lab.erase', { state, word: '.' }));
  await goTo('fluent');
  await expectRun(workbench, reading, [{ kind: 'set', step: 12, value: 0, units: [14] }]);
  await undo(workbench);

  await goTo(stop, 1);
  const slider = panel.getByRole('slider', {
    name: english('lab.after', { state, word: '.' }),
    exact: true,
  });
  await slider.focus();
  await keyboard.press('End');
  const value = Number(await slider.inputValue());
  expect(value).toBeGreaterThan(0.5);
  await goTo('fluent');
  await expectRun(workbench, reading, [{ kind: 'set', step: 12, value, units: [14] }]);
  await undo(workbench);

  await goTo(stop, 1);
  await panel.getByLabel(english('lab.donor')).focus();
  await keyboard.type(DONOR);
  await press(english('lab.doTransplant', { word: '.' }));
  await goTo('fluent');
  await expectRun(workbench, reading, [{ kind: 'transplant', step: 12, text: DONOR }]);
  await undo(workbench);

  await goTo('France');
  await panel.getByLabel(english('lab.swapField', { word: 'France' })).focus();
  await keyboard.type('Spain');
  await press(english('lab.doSwap'));
  await goTo('fluent');
  await expectRun(workbench, reading, [{ kind: 'swapWord', step: 5, word: 'Spain' }], 'spanish');
  await undo(workbench);
});

test('by mouse: gates held and multiplied over a group and a range, peepholes cut, and undone', async ({
  workbench,
  page,
}) => {
  const network = networkOf('peephole-lstm', 1);
  const reading = await readWith(page, network);
  await workbench.open(linkTo(network, { unit: 3 }));
  const panel = workbench.section('experiments');

  await panel.getByRole('button', { name: english.of('classic', 'cutPeepholes') }).click();
  await expectRun(workbench, reading, [{ kind: 'cutPeepholes' }]);
  await undo(workbench);

  const choose = (label: string) => panel.getByText(label, { exact: true }).click();
  const dragToBeginning = async (signal: string): Promise<void> => {
    const slider = panel.getByRole('slider', { name: english.of('signal', signal), exact: true });
    const box = await boxInSight(slider);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x - 20, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
  };

  await choose(english.of('lab.whichUnits', 'some'));
  await panel.getByLabel(english('lab.listUnits', { units: 16 })).fill('1, 3-4');
  await choose(english.of('lab.whichSteps', 'some'));
  await panel.getByRole('combobox', { name: english('map.from'), exact: true }).selectOption('4');
  await panel.getByRole('combobox', { name: english('map.to'), exact: true }).selectOption('9');
  await dragToBeginning('outputGate');
  const span = { units: [0, 2, 3], from: 4, to: 9 };
  await expectRun(workbench, reading, [{ kind: 'clamp', signal: 'read', value: 0, ...span }]);
  await undo(workbench);

  await choose(english.of('lab.way', 'scale'));
  await dragToBeginning('forgetGate');
  await expectRun(workbench, reading, [{ kind: 'scale', signal: 'keep', factor: 0, ...span }]);
  await rowsIn(workbench).getByRole('switch').click();
  await expect(workbench.section('answer').locator('.changed-bars')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(workbench.section('answer').locator('.changed-bars')).toHaveCount(1);
  await undo(workbench);
});
