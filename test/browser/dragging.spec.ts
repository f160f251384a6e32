import type { ExperimentRow } from '../../src/engine/experimentRows.ts';
import { carryingUnitsByLayer } from '../../src/scenarios/carryingUnits.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { expectRun, rowsIn, runWith, undo } from './changedRun.ts';
import { linkTo, readableLstm, readWith, type Reading } from './shippedNetwork.ts';
import { english } from './texts.ts';
import { boxAtRest, boxInSight, type Workbench } from './workbenchPage.ts';
import { expect, test } from './workbenchTest.ts';

/** Unit 15 carries France; it reads and writes in sight of everything below. */
const UNIT = 14;
const STEPS = 24;

const held = (signal: string, step: number, value: number) =>
  ({ kind: 'clamp', signal, value, units: [UNIT], from: step, to: step }) as const;

/** In the order of the charts. */
const CHARTS = ['forgetGate', 'inputGate', 'candidate', 'cellState', 'outputGate', 'hiddenState'];

/** Where a step's bar of a chart stands. */
async function barIn(workbench: Workbench, signal: string, step: number) {
  const chart = workbench.section('unit').getByRole('img').nth(CHARTS.indexOf(signal));
  const { x, y, width, height } = await boxInSight(chart);
  return { x: x + (width * (step + 0.5)) / STEPS, y: y + height / 2, height: height - 2 };
}

async function drag(workbench: Workbench, signal: string, step: number, upPx: number) {
  const { mouse } = workbench.page;
  const { x, y } = await barIn(workbench, signal, step);
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x, y - upPx / 2);
  await mouse.move(x, y - upPx);
}

/** What the unit's charts say of the current step, as the engine has it. */
async function expectNow(
  workbench: Workbench,
  reading: Reading,
  step: number,
  rows: readonly ExperimentRow[],
) {
  const [layer] = runWith(reading, rows).layers;
  const values = CHARTS.map((id) =>
    english.number(layer!.signals[id]![step * layer!.units + UNIT]!),
  );
  await expect(workbench.section('unit').locator('.unit-value')).toHaveText(values);
}

const grip = (workbench: Workbench, panel: 'unit' | 'cell', signal: string, word: string) =>
  workbench.section(panel).getByRole('slider', {
    name: english(signal === 'cellState' ? 'grip.after' : 'grip.at', {
      signal: english.of('signal', signal),
      number: UNIT + 1,
      word,
    }),
  });

test('bars of a unit are dragged with the mouse, one row and one undoing a drag', async ({
  workbench,
  page,
}) => {
  const reading = await readWith(page, readableLstm);
  await workbench.open(linkTo(readableLstm, { unit: UNIT + 1 }));

  // From 1 down by three quarters of the chart, which is 40 px high.
  await drag(workbench, 'forgetGate', 9, -30);
  await page.mouse.up();
  await workbench.expectStep(9, 'I');
  await expectNow(workbench, reading, 9, [held('keep', 9, 0.25)]);
  await expect(workbench.section('unit').locator('.unit-was').first()).toContainText('1.00');
  await expect(rowsIn(workbench)).toHaveCount(1);
  await workbench.word('fluent').click();
  await expectRun(workbench, reading, [held('keep', 9, 0.25)]);

  // The same bar again changes the same row.
  await drag(workbench, 'forgetGate', 9, -60);
  await page.mouse.up();
  await expect(rowsIn(workbench)).toHaveCount(1);
  await expectNow(workbench, reading, 9, [held('keep', 9, 0)]);
  await page.keyboard.press('ControlOrMeta+z');
  await expectNow(workbench, reading, 9, [held('keep', 9, 0.25)]);
  await undo(workbench);

  // The memory as it leaves "sold", as far as the whole numbers around all that it holds.
  await drag(workbench, 'cellState', 15, 200);
  const set = { kind: 'set', step: 15, value: 1, units: [UNIT] } as const;
  await expectNow(workbench, reading, 15, [set]);
  await page.keyboard.press('Escape');
  await expect(rowsIn(workbench)).toHaveCount(0);
  await page.mouse.up();
  await drag(workbench, 'cellState', 15, 200);
  await page.mouse.up();
  await workbench.word('fluent').click();
  await expectRun(workbench, reading, [set]);
  await undo(workbench);

  // A press that hardly moves only goes there, and what follows from others cannot be dragged.
  await drag(workbench, 'inputGate', 4, 2);
  await page.mouse.up();
  await workbench.expectStep(4, 'in');
  await drag(workbench, 'hiddenState', 4, 20);
  await page.mouse.up();
  await expect(rowsIn(workbench)).toHaveCount(0);
});

test('what is dragged stays under the pointer, with its unit, while the page above it grows', async ({
  workbench,
  page,
}) => {
  await workbench.open();
  const title = workbench.heading('unit');
  const chart = workbench.section('unit').getByRole('img').first();
  const said = await title.innerText();
  const { x, y } = await barIn(workbench, 'forgetGate', 9);
  const top = (await boxAtRest(chart)).y;
  const isWhereItWas = () =>
    expect.poll(async () => Math.abs((await chart.boundingBox())!.y - top)).toBeLessThan(1);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 12);
  await page.mouse.move(x, y + 24);
  await expect(page.locator('.lab-notice')).toBeVisible();
  await isWhereItWas();
  await expect(title).toHaveText(said);
  // The button is still down: that it is let go later is no click.
  await page.keyboard.press('Escape');
  await expect(page.locator('.lab-notice')).toHaveCount(0);
  await isWhereItWas();
  await page.mouse.up();
  await workbench.expectStep(23, 'fluent');

  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 24);
  await page.mouse.up();
  await expect(page.locator('.lab-notice')).toBeVisible();
  await isWhereItWas();
  await workbench.expectStep(9, 'I');
  await expect(title).toHaveText(said);
});

test('the grips are sliders: the keys hold a gate there or from there on, and let it go', async ({
  workbench,
  page,
}) => {
  const reading = await readWith(page, readableLstm);
  await workbench.open(linkTo(readableLstm, { unit: UNIT + 1, step: 10 }));
  const { keyboard } = page;
  const forget = grip(workbench, 'unit', 'forgetGate', 'visited');
  await forget.focus();
  await keyboard.press('Home');
  await keyboard.press('PageUp');
  await keyboard.press('ArrowDown');
  await expectNow(workbench, reading, 10, [held('keep', 10, 0.09)]);
  await expect(forget).toHaveAttribute(
    'aria-valuetext',
    english('grip.held', { value: '0.09', before: '1.00' }),
  );
  await keyboard.press('ControlOrMeta+z');
  await expectNow(workbench, reading, 10, [held('keep', 10, 0.1)]);
  await keyboard.press('Escape');
  await expect(rowsIn(workbench)).toHaveCount(0);
  await expect(forget).toHaveAttribute('aria-valuetext', english('lab.free', { value: '1.00' }));

  await page.getByRole('radio', { name: english.of('unit.spread', 'onwards') }).focus();
  await keyboard.press('Space');
  await forget.focus();
  await keyboard.press('Home');
  const onwards = { kind: 'clamp', signal: 'keep', value: 0, units: [UNIT], from: 10 } as const;
  await expectNow(workbench, reading, 10, [onwards]);
  await keyboard.press('Delete');
  await expect(rowsIn(workbench)).toHaveCount(0);

  await grip(workbench, 'unit', 'cellState', 'visited').focus();
  await keyboard.press('End');
  await expectNow(workbench, reading, 10, [{ kind: 'set', step: 10, value: 1, units: [UNIT] }]);
});

test('the strips of the open cell: bars by mouse, a grip by keyboard, a group beside the numbers', async ({
  workbench,
  page,
}) => {
  const reading = await readWith(page, readableLstm);
  await workbench.open(linkTo(readableLstm, { unit: 3, step: 6 }));
  const strip = workbench
    .section('cell')
    .locator('.cell-strip')
    .and(page.getByRole('button', { name: /^keep/ }));
  await expect(page.locator('.strip-grips')).toBeAttached();
  const bars = await boxInSight(strip.locator('.cell-stripBars'));
  const x = bars.x + (bars.width * (UNIT + 0.5)) / 24;
  await page.mouse.move(x, bars.y + bars.height / 2);
  await page.mouse.down();
  await page.mouse.move(x, bars.y + bars.height / 2 + 90, { steps: 3 });
  await page.mouse.up();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(workbench.unit.locator('option:checked')).toHaveText(String(UNIT + 1));
  await workbench.word('fluent').click();
  await expectRun(workbench, reading, [held('keep', 6, 0)]);
  await undo(workbench);

  await workbench.word('speak').click();
  await grip(workbench, 'cell', 'outputGate', 'speak').focus();
  await page.keyboard.press('Home');
  await expectNow(workbench, reading, 22, [held('read', 22, 0)]);
  await page.keyboard.press('Escape');
  await expect(rowsIn(workbench)).toHaveCount(0);

  const [units] = carryingUnitsByLayer(france, reading.model);
  await strip.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(english.of('lab.whichUnits', 'carrying'), { exact: true }).click();
  await dialog.getByRole('slider').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Escape');
  await workbench.word('fluent').click();
  await expectRun(workbench, reading, [
    { kind: 'clamp', signal: 'keep', value: 0, from: 22, to: 22, units: units! },
  ]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a finger drags only after one has asked for it', async ({ workbench, page }) => {
    const reading = await readWith(page, readableLstm);
    await workbench.open(linkTo(readableLstm, { unit: UNIT + 1, step: 9, tab: 'memory' }));
    const cdp = await page.context().newCDPSession(page);
    const forget = grip(workbench, 'unit', 'forgetGate', 'I');
    const pull = async (): Promise<void> => {
      const { x, y, width, height } = await boxInSight(forget);
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', downPx: number) =>
        cdp.send('Input.dispatchTouchEvent', {
          type,
          touchPoints:
            type === 'touchEnd' ? [] : [{ x: x + width / 2, y: y + height / 2 + downPx }],
        });
      await touch('touchStart', 0);
      for (const downPx of [8, 20, 50]) await touch('touchMove', downPx);
      await touch('touchEnd', 50);
    };
    await pull();
    await expect(rowsIn(workbench)).toHaveCount(0);
    // The finger has pushed the page, which may still be on its way.
    const moving = () =>
      page.evaluate(async () => {
        const from = window.scrollY;
        for (let frame = 0; frame < 6; frame++) await new Promise(requestAnimationFrame);
        return window.scrollY - from;
      });
    await expect.poll(moving).toBe(0);
    const unlock = workbench.button('unit.byTouch');
    const first = await boxAtRest(workbench.section('unit').getByRole('img').first());
    expect((await unlock.boundingBox())!.y).toBeLessThan(first.y);
    await unlock.tap();
    const box = await boxAtRest(forget);
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    await pull();
    await expect(rowsIn(workbench)).toHaveCount(1);
    await expectNow(workbench, reading, 9, [held('keep', 9, 0)]);
  });
});
