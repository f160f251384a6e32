import type { ExperimentRow } from '../../src/engine/experimentRows.ts';
import { differenceOfTraces } from '../../src/engine/intervene.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { carryingUnitsByLayer } from '../../src/scenarios/carryingUnits.ts';
import { preparedFor } from '../../src/scenarios/experiments/prepared.ts';
import { violations } from './axe.ts';
import { expectRun, rowsIn, runWith, undo } from './changedRun.ts';
import { beyond } from './collisions.ts';
import { linkTo, networkOf, readableLstm, readWith, simpleRnn } from './shippedNetwork.ts';
import { chinese, english } from './texts.ts';
import { boxInSight } from './workbenchPage.ts';
import { expect, test } from './workbenchTest.ts';

const EVERYWHERE = { layer: 'all', direction: 'both' } as const;
const DONOR = 'I grew up in Japan.';

test('each kind of experiment by mouse, as the engine does it, and undone', async ({
  workbench,
  page,
}) => {
  const reading = await readWith(page, readableLstm);
  await workbench.open(linkTo(readableLstm, { unit: 15 }));
  const panel = workbench.section('experiments');
  const press = (name: string) => panel.getByRole('button', { name, exact: true }).click();

  const gate = (signal: string, value: number) =>
    ({ kind: 'clamp', signal, value, ...EVERYWHERE }) as const;
  const step = reading.answerStep;
  const word = 'fluent';
  const classics = [
    ['neverForget', gate('keep', 1)],
    ['forgetAtStep', { ...gate('keep', 0), from: step, to: step }],
    ['blockInput', gate('writeAmount', 0)],
    ['openOutput', gate('read', 1)],
  ] as const;
  for (const [id, row] of classics) {
    await press(english.of('classic', id, { word }));
    await expectRun(workbench, reading, [row]);
    await undo(workbench);
  }

  // Dragged in many small moves, undone in one.
  const slider = panel.getByRole('slider', {
    name: english('lab.weaken', { gate: english('signal.forgetGate') }),
  });
  const box = await boxInSight(slider);
  const middle = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width - 8, middle);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, middle, { steps: 8 });
  await page.mouse.up();
  const said = (await slider.getAttribute('aria-valuetext'))!;
  const factor = Number(said.replace('×', ''));
  expect(factor).toBeGreaterThan(0.9);
  expect(factor).toBeLessThan(0.95);
  await expectRun(workbench, reading, [{ kind: 'scale', signal: 'keep', factor, ...EVERYWHERE }]);
  await undo(workbench);
  await expect(slider).toHaveAttribute('aria-valuetext', english('lab.times', { factor: '1.00' }));

  const state = english.of('signal', 'cellState');
  await workbench.word(english('word.fullStop'), 1).click();
  await press(english('lab.erase', { state, word: '.' }));
  await workbench.word('fluent').click();
  await expectRun(workbench, reading, [{ kind: 'set', step: 12, value: 0, units: [14] }]);
  await undo(workbench);

  await workbench.word(english('word.fullStop'), 1).click();
  await panel.getByLabel(english('lab.donor')).fill(`${DONOR} nonsense`);
  await press(english('lab.doTransplant', { word: '.' }));
  await expect(panel.getByRole('alert')).toContainText('nonsense');
  await expect(rowsIn(workbench)).toHaveCount(0);
  await panel.getByLabel(english('lab.donor')).fill(DONOR);
  await press(english('lab.doTransplant', { word: '.' }));
  await workbench.word('fluent').click();
  await expectRun(workbench, reading, [{ kind: 'transplant', step: 12, text: DONOR }]);
  await expect(panel.getByLabel(english('lab.donor'))).toHaveValue(DONOR);
  await undo(workbench);

  await workbench.word('France').click();
  await panel.getByLabel(english('lab.swapField', { word: 'France' })).fill('Spain');
  await press(english('lab.doSwap'));
  const chip = workbench.strip.locator('.is-swapped');
  await expect(chip).toContainText('Spain');
  await expect(chip.locator('.chip-gloss')).toHaveText('France');
  await workbench.word('fluent').click();
  await expectRun(workbench, reading, [{ kind: 'swapWord', step: 5, word: 'Spain' }], 'spanish');
  await undo(workbench);
  await expect(workbench.word('France')).toBeVisible();
});

test('by keyboard: a gate held, multiplied, switched off and on, named, let go and undone', async ({
  workbench,
  page,
}) => {
  const network = networkOf('peephole-lstm', 1);
  const reading = await readWith(page, network);
  await workbench.open(linkTo(network, { unit: 3 }));
  const panel = workbench.section('experiments');
  const { keyboard } = page;
  const at = { from: reading.answerStep, to: reading.answerStep };

  await panel.getByRole('button', { name: english.of('classic', 'cutPeepholes') }).focus();
  await keyboard.press('Enter');
  await expectRun(workbench, reading, [{ kind: 'cutPeepholes' }]);
  await keyboard.press('ControlOrMeta+z');

  const input = panel.getByRole('slider', { name: english.of('signal', 'inputGate'), exact: true });
  await input.focus();
  await keyboard.press('End');
  const held = { kind: 'clamp', signal: 'writeAmount', value: 1, units: [2], ...at } as const;
  await expectRun(workbench, reading, [held]);
  await keyboard.press('ArrowLeft');
  await expectRun(workbench, reading, [{ ...held, value: 0.99 }]);
  await keyboard.press('ControlOrMeta+z');
  await expectRun(workbench, reading, [held]);

  const row = rowsIn(workbench);
  await row.getByRole('switch').focus();
  await keyboard.press('Space');
  await expect(workbench.section('answer').locator('.changed-bars')).toHaveCount(0);
  await expect(page.getByText(english('lab.resting'))).toBeVisible();
  await keyboard.press('Space');
  await expectRun(workbench, reading, [held]);
  await row.getByRole('textbox').focus();
  await keyboard.type('wide open');
  await expect(row.getByRole('textbox')).toHaveValue('wide open');
  await panel
    .getByRole('button', {
      name: english('lab.letGo', { name: english.of('signal', 'inputGate') }),
    })
    .focus();
  await keyboard.press('Enter');
  await expect(row).toHaveCount(0);

  await panel.getByRole('radio', { name: english.of('lab.way', 'scale') }).focus();
  await keyboard.press('Space');
  await panel.getByRole('radio', { name: english.of('lab.whichUnits', 'some') }).focus();
  await keyboard.press('Space');
  await panel.getByLabel(english('lab.listUnits', { units: 16 })).focus();
  await keyboard.type('1, 3-17');
  await expect(panel.getByRole('alert')).toBeVisible();
  await keyboard.press('Backspace');
  await keyboard.press('Backspace');
  await keyboard.type('4');
  await panel.getByRole('radio', { name: english.of('lab.whichSteps', 'all') }).focus();
  await keyboard.press('Space');
  await panel
    .getByRole('slider', { name: english.of('signal', 'forgetGate'), exact: true })
    .focus();
  await keyboard.press('Home');
  await expectRun(workbench, reading, [
    { kind: 'scale', signal: 'keep', factor: 0, units: [0, 2, 3] },
  ]);
  await row.getByRole('button').focus();
  await keyboard.press('Enter');
  await expect(row).toHaveCount(0);
  // The button is gone; the focus is where the rows would be.
  const heading = { name: english('lab.rows', { count: 0 }), exact: true };
  await expect(page.getByRole('heading', heading)).toBeFocused();
});

test('a link holds them; what does not fit stays and says why; before and after on the map', async ({
  workbench,
  page,
  elsewhere,
}) => {
  const reading = await readWith(page, readableLstm);
  const leak: ExperimentRow = { kind: 'scale', signal: 'keep', factor: 0.9, ...EVERYWHERE };
  const late: ExperimentRow = { kind: 'set', step: 99, value: 0 };
  const rows = [leak, { kind: 'cutPeepholes' }, late];
  const link = linkTo(readableLstm, { experiments: JSON.stringify([...rows, { kind: 'guess' }]) });
  await workbench.open(link);
  await expectRun(workbench, reading, [leak]);
  await expect(page.getByText(english('note.experiments', { count: 1 }))).toBeVisible();
  await expect(page.getByText(english('lab.acting', { count: 1 }))).toBeVisible();
  await expect(rowsIn(workbench).nth(1)).toContainText(english('lab.problem.noPeepholes'));
  await expect(rowsIn(workbench).nth(2)).toContainText('99');
  await expect(workbench.section('score').locator('.score-before')).toHaveCount(1);

  const map = workbench.section('map');
  await map.scrollIntoViewIfNeeded();
  // Both runs are seen at once, half a column each, until one of them is asked for.
  const canvas = map.locator('canvas.map-canvas').first();
  const widthOf = () => canvas.evaluate(({ width }: HTMLCanvasElement) => width);
  await expect.poll(widthOf).toBe(2 * reading.trace.steps);
  await workbench.choose(english.of('map.shown', 'difference'));
  await expect.poll(widthOf).toBe(reading.trace.steps);
  const shown = await workbench.numbersOfMap();
  const change = differenceOfTraces(reading.trace, runWith(reading, [leak])).layers[0]!;
  const forget = change.signals['forgetGate']!;
  for (const [unit, ...values] of shown.slice(1)) {
    const at = Number(unit) - 1;
    expect(values).toEqual(
      values.map((_, step) => english.number(forget[step * change.units + at]!)),
    );
  }

  await workbench.button('lab.allOff').first().click();
  await expect(workbench.section('answer').locator('.changed-bars')).toHaveCount(0);
  await workbench.button('lab.allOn').first().click();
  await workbench.button('note.dismiss').click();
  const said = (): string => new URL(page.url()).hash.slice(1);
  await expect
    .poll((): unknown => JSON.parse(new URLSearchParams(said()).get('experiments') ?? ''))
    .toEqual(rows);
  const copy = await elsewhere(said());
  await expectRun(copy, reading, [leak]);
  const isSame = copy.page.getByRole('radio', { name: english.of('map.shown', 'difference') });
  await expect(isSame).toBeChecked();
});

test('with experiments nothing is inaccessible or too wide, on a phone and in Chinese too', async ({
  workbench,
  page,
}) => {
  const rows: readonly ExperimentRow[] = [
    { kind: 'swapWord', step: 11, word: 'Italy' },
    { kind: 'clamp', signal: 'keep', value: 0.5, units: [2], from: 4, to: 9, name: 'half' },
    { kind: 'cutPeepholes' },
  ];
  const experiments = JSON.stringify(rows);
  await workbench.open(linkTo(readableLstm, { experiments }));
  await expect(rowsIn(workbench)).toHaveCount(3);
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  await workbench.speaking(chinese).open(linkTo(readableLstm, { experiments, lang: 'zh-CN' }));
  await page.getByRole('button', { name: chinese('lab.show'), exact: true }).click();
  await expect(workbench.heading('experiments')).toBeInViewport();
  await expect(rowsIn(workbench)).toHaveCount(3);
  expect(await violations(page, '.lab')).toEqual([]);
  expect((await beyond(page)).sideways).toBe(0);
  const targets = await workbench
    .section('experiments')
    .locator('button:visible, input:visible, select:visible, textarea:visible')
    .evaluateAll(
      (elements) =>
        elements
          .filter((element) => !element.classList.contains('sr-only'))
          .map((element) =>
            (element.closest('label.lab-switch') ?? element).getBoundingClientRect(),
          )
          .filter(({ height }) => height < 44).length,
    );
  expect(targets).toBe(0);
});

test('a story puts its rows, and the desk finds by measuring which units carry', async ({
  workbench,
}) => {
  const reading = await readWith(workbench.page, readableLstm);
  await workbench.open(linkTo(readableLstm));
  const panel = workbench.section('experiments');
  const carrying = carryingUnitsByLayer(france, reading.model);
  for (const { id, rows, scenario } of preparedFor('france')) {
    const name = english.of('prepared', `${scenario}-${id}`);
    await panel.getByRole('button', { name, exact: true }).click();
    await expectRun(workbench, reading, rows(carrying));
    await expect(panel.getByRole('textbox').and(workbench.page.locator('.lab-name'))).toHaveValue(
      name,
    );
  }
  await workbench.button('lab.clear').click();
  await panel.locator('label', { hasText: english.of('lab.whichUnits', 'carrying') }).click();
  const list = carrying[0]!.map((unit) => unit + 1).join(english('word.listGap'));
  await expect(panel.getByText(`${list}.`)).toBeVisible();
  const state = english.of('signal', 'cellState');
  await workbench.word('market').click();
  await panel
    .getByRole('button', { name: english('lab.erase', { state, word: 'market' }), exact: true })
    .click();
  await workbench.word('fluent').click();
  await expectRun(workbench, reading, [{ kind: 'set', step: 19, value: 0, units: carrying[0]! }]);
});

test('the search for the units that carry shows how far it is, is stopped, and goes on', async ({
  workbench,
  page,
}) => {
  // What it takes depends on the machine: at first its worker does not even arrive.
  let letThrough = (): void => undefined;
  const isLetThrough = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route(/\/worker-[^/]+\.js$/, async (route) => {
    await isLetThrough;
    await route.continue();
  });
  const text = 'I grew up in Italy. I speak fluent ___';
  await workbench.open(linkTo(readableLstm, { text }));
  const panel = workbench.section('experiments');
  const cancel = panel.getByRole('button', { name: english('sentence.cancel'), exact: true });
  const bar = panel.getByRole('progressbar');
  const expectNone = async (): Promise<void> => {
    await expect(bar).toHaveCount(0);
    await expect.poll(() => page.workers().length).toBe(0);
  };
  // A story waits for it, and nothing has changed when it is given up.
  const story = panel.getByRole('button', {
    name: english.of('prepared', 'france-eraseCountry'),
    exact: true,
  });
  await story.click();
  await cancel.press('Enter');
  await expectNone();
  await expect(story).toBeFocused();
  await expect(rowsIn(workbench)).toHaveCount(0);
  await expect(workbench.word('Italy')).toBeVisible();

  await panel.locator('label', { hasText: english.of('lab.whichUnits', 'carrying') }).click();
  await cancel.click();
  await expectNone();
  await expect(panel.getByText(english('lab.carryingStopped'))).toBeVisible();
  const { model } = await readWith(page, readableLstm);
  const [units] = carryingUnitsByLayer(france, model);
  await panel.getByRole('button', { name: english('work.goOn'), exact: true }).click();
  letThrough();
  const list = units!.map((unit) => unit + 1).join(english('word.listGap'));
  await expect(panel.getByText(`${list}.`)).toBeVisible();
  await expectNone();
});

test('by keyboard: a story is put, undone and done again in one step, experiments one by one', async ({
  workbench,
  page,
}) => {
  const reading = await readWith(page, readableLstm);
  await workbench.open(linkTo(readableLstm));
  const press = async (name: string): Promise<void> => {
    await workbench.section('experiments').getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  };
  const [story] = preparedFor('france');
  const rows = story!.rows(carryingUnitsByLayer(france, reading.model));
  await press(english.of('prepared', `${story!.scenario}-${story!.id}`));
  await expectRun(workbench, reading, rows);
  for (const redo of ['ControlOrMeta+Shift+z', 'ControlOrMeta+y']) {
    await undo(workbench);
    await page.keyboard.press(redo);
    await expectRun(workbench, reading, rows);
    await expect(rowsIn(workbench)).toHaveCount(rows.length);
  }
  await undo(workbench);

  const keep = { kind: 'clamp', signal: 'keep', value: 1, ...EVERYWHERE } as const;
  const block = { ...keep, signal: 'writeAmount', value: 0 } as const;
  const word = 'fluent';
  await press(english.of('classic', 'neverForget', { word }));
  await expectRun(workbench, reading, [keep]);
  await press(english.of('classic', 'blockInput', { word }));
  await expectRun(workbench, reading, [keep, block]);
  await page.keyboard.press('ControlOrMeta+z');
  await expectRun(workbench, reading, [keep]);
  await undo(workbench);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expectRun(workbench, reading, [keep]);
  await page.keyboard.press('ControlOrMeta+y');
  await expectRun(workbench, reading, [keep, block]);
  await undo(workbench, 2);
  await expect(workbench.button('sentence.redo')).toBeEnabled();
  // What is done anew takes the place of what was undone.
  await press(english.of('classic', 'openOutput', { word }));
  const open = { ...keep, signal: 'read' } as const;
  await expectRun(workbench, reading, [open]);
  await expect(workbench.button('sentence.redo')).toBeDisabled();
  await page.keyboard.press('ControlOrMeta+y');
  await expectRun(workbench, reading, [open]);
});

test('rows go along with their words, and are off once these are gone', async ({
  workbench,
  page,
}) => {
  const rows = [13, 19].map((step) => ({ kind: 'set', step, value: 0, units: [14] }) as const);
  await workbench.open(linkTo(readableLstm, { experiments: JSON.stringify(rows) }));
  const shorter =
    'I grew up in France. Last summer I visited Spain. My uncle sold cheese. I speak fluent ___';
  await workbench.typeText(shorter);
  const lost = english('lab.lost', { word: 'market' });
  await expect(rowsIn(workbench).nth(1)).toContainText(lost);
  await expect(rowsIn(workbench).nth(1).getByRole('switch')).not.toBeChecked();
  await expect(page.getByText(english('lab.lostCount', { count: 1 }))).toBeVisible();
  await workbench.typeText(shorter.replace('France', 'the market'));
  const moved = english('lab.stepWord', { step: 14, word: 'my' });
  await expect(rowsIn(workbench).first()).toContainText(moved);
  for (let count = 0; count < 2; count++) await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText(lost)).toHaveCount(0);
  await expect(rowsIn(workbench).getByRole('switch', { checked: true })).toHaveCount(2);
});

test('a simple RNN has no gates, and its state can be set', async ({ workbench, page }) => {
  const reading = await readWith(page, simpleRnn);
  await workbench.open(linkTo(simpleRnn, { unit: 1 }));
  const panel = workbench.section('experiments');
  await expect(panel.getByText(english('lab.noClassics'))).toBeVisible();
  await workbench.word('speak').click();
  const name = english('lab.after', { state: english.of('signal', 'hiddenState'), word: 'speak' });
  await panel.getByRole('slider', { name, exact: true }).focus();
  await page.keyboard.press('Home');
  await workbench.word('fluent').click();
  await expectRun(workbench, reading, [{ kind: 'set', step: 22, value: -1, units: [0] }]);
  await undo(workbench);
});
