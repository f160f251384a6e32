import type { Page } from '@playwright/test';
import { colourTable } from '../../src/draw/map/colours.ts';
import { mainSignals } from '../../src/draw/mainSignals.ts';
import { logOddsOverTime, orderByCorrelation, orderByVariance } from '../../src/draw/map/orders.ts';
import { paintValues } from '../../src/draw/map/pixels.ts';
import { unitOrder } from '../../src/draw/unitOrder.ts';
import { valueScale } from '../../src/draw/valueScale.ts';
import { violationsInThemes } from './axe.ts';
import { beyond } from './collisions.ts';
import {
  beltOf,
  linkTo,
  nameOf,
  networkOf,
  readableLstm,
  readWith,
  shownWord,
  simpleRnn,
  valueOf,
  type Reading,
} from './shippedNetwork.ts';
import { english } from './texts.ts';
import { boxAtRest, boxInSight, type Workbench } from './workbenchPage.ts';
import { expect, test } from './workbenchTest.ts';

/** One value of the map, its block by the index of the signal. */
interface Spot {
  readonly block: number;
  readonly row: number;
  readonly step: number;
}

/** Where a value is painted: columns share the width, blocks stand in canvases of their own. */
async function middleOf(
  workbench: Workbench,
  { block, row, step }: Spot,
  { units, steps, from = 0 }: { units: number; steps: number; from?: number },
): Promise<{ x: number; y: number }> {
  const canvas = workbench.section('map').locator('canvas.map-canvas').nth(block);
  const box = await boxInSight(canvas);
  return {
    x: box.x + (box.width * (step - from + 0.5)) / steps,
    y: box.y + (box.height * (row + 0.5)) / units,
  };
}

function saidOf(reading: Reading, signal: string, step: number, unit: number): string {
  return english('map.readOut', {
    signal: english.of('signal', signal),
    number: unit + 1,
    word: shownWord(reading, step),
    step,
    value: english.number(valueOf(reading, signal, step, unit)),
  });
}

function sizesOf({ layer, trace }: Reading) {
  return { units: layer.units, steps: trace.steps };
}

/** The address is written a few times a second at most. */
async function linkOf(page: Page, part: string): Promise<string> {
  await expect(page).toHaveURL(new RegExp(`[#&]${part}(&|$)`));
  return new URL(page.url()).hash.slice(1);
}

for (const network of [readableLstm, simpleRnn]) {
  test(`the map of the ${nameOf(network)} reads out the engine's numbers`, async ({
    workbench,
    page,
  }) => {
    const reading = await readWith(page, network);
    await workbench.open(linkTo(network, { order: 'number' }));
    const signals = mainSignals(reading.cell);
    for (const [block, { id }] of signals.entries()) {
      const spot = { block, row: (5 * block + 3) % reading.layer.units, step: 3 + 3 * block };
      const { x, y } = await middleOf(workbench, spot, sizesOf(reading));
      await page.mouse.move(x, y);
      const said = saidOf(reading, id, spot.step, spot.row);
      await expect(workbench.section('map').getByText(said, { exact: true })).toBeVisible();
    }
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('every pixel has the colour of its value', async ({ workbench, page }) => {
      const reading = await readWith(page, readableLstm);
      const { units, steps } = sizesOf(reading);
      await workbench.open(linkTo(readableLstm));
      await expect(workbench.mapPicture).toBeVisible();
      const order = unitOrder(reading.cell, reading.layer, 5);
      for (const [block, signal] of mainSignals(reading.cell).entries()) {
        const canvas = workbench.section('map').locator('canvas.map-canvas').nth(block);
        const painted = await canvas.evaluate((element: HTMLCanvasElement) => {
          const { width, height } = element;
          const { data } = element.getContext('2d')!.getImageData(0, 0, width, height);
          return { width, height, bytes: [...data] };
        });
        expect(painted).toMatchObject({ width: steps, height: units });
        const values = reading.layer.signals[signal.id]!;
        const scale = valueScale(signal, [values]);
        const pixels = new Uint32Array(units * steps);
        const all = { values, units, order, from: 0, to: steps - 1 };
        paintValues(all, scale, colourTable(colorScheme, scale.kind), pixels);
        expect(painted.bytes).toEqual([...new Uint8Array(pixels.buffer)]);
      }
    });
  });
}

test('a step moves the cursor and repaints nothing', async ({ workbench, page }) => {
  await page.addInitScript(() => {
    const name = 'putImageData';
    const paint = Reflect.get(CanvasRenderingContext2D.prototype, name) as () => void;
    Reflect.set(CanvasRenderingContext2D.prototype, name, function (this: object, ...all: []) {
      const { dataset } = document.documentElement;
      dataset['painted'] = String(1 + Number(dataset['painted'] ?? 0));
      Reflect.apply(paint, this, all);
    });
  });
  await workbench.open();
  const paintings = () => page.locator('html').getAttribute('data-painted');
  await expect(workbench.mapPicture).toBeVisible();
  const before = await paintings();
  expect(Number(before)).toBeGreaterThan(5);
  const cursor = workbench.section('map').locator('.map-cursor');
  const place = await boxAtRest(cursor);
  await page.keyboard.press('ArrowLeft');
  await workbench.expectStep(22, 'speak');
  // Below the fold it follows in a pause.
  const moved = async () => (await cursor.boundingBox())!.x - place.x;
  await expect.poll(moved).toBeCloseTo(-place.width, 0);
  expect(await paintings()).toBe(before);
});

test('a press goes to its step and unit', async ({ workbench, page }) => {
  const reading = await readWith(page, readableLstm);
  await workbench.open(linkTo(readableLstm, { order: 'number' }));
  const { x, y } = await middleOf(workbench, { block: 2, row: 8, step: 11 }, sizesOf(reading));
  await page.mouse.click(x, y);
  await workbench.expectStep(11, 'Spain');
  await expect(workbench.unit.locator('option:checked')).toHaveText('9');
});

test('the keyboard walks by step, unit and signal, and Enter goes there', async ({
  workbench,
  page,
}) => {
  const reading = await readWith(page, readableLstm);
  await workbench.open(linkTo(readableLstm, { order: 'number', unit: 4 }));
  const { mapPicture } = workbench;
  await mapPicture.focus();
  const said = (text: string) => expect(mapPicture).toHaveAttribute('aria-valuetext', text);
  await said(saidOf(reading, beltOf(reading), 23, 3));
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  await said(saidOf(reading, beltOf(reading), 22, 4));
  await page.keyboard.press('PageUp');
  await said(saidOf(reading, 'candidate', 22, 4));
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  const last = saidOf(reading, 'candidate', 1, 3);
  await said(last);
  await expect(workbench.section('map').getByText(last, { exact: true })).toBeVisible();
  await workbench.expectStep(23, 'fluent');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await workbench.expectStep(1, 'I');
  await expect(workbench.unit.locator('option:checked')).toHaveText('5');
});

/** The steps whose columns of the chain are wholly inside the timeline. */
function stepsInView({ page }: Workbench): Promise<number[]> {
  return page.evaluate(() => {
    const { left, right } = document.querySelector('.timeline')!.getBoundingClientRect();
    return [...document.querySelectorAll<HTMLElement>('.chain-column')]
      .filter((column) => {
        // Lines of the memory run on into the neighbours.
        const box = column.querySelector('.chain-rowBack')!.getBoundingClientRect();
        return box.left >= left && box.right <= right;
      })
      .map((column) => Number(column.dataset['step']));
  });
}

test('dragging looks closely at some steps, the link brings them back, a button lets them go', async ({
  workbench,
  page,
  elsewhere,
}) => {
  const reading = await readWith(page, readableLstm);
  await workbench.open(linkTo(readableLstm, { order: 'number' }));
  const from = await middleOf(workbench, { block: 0, row: 3, step: 4 }, sizesOf(reading));
  const to = await middleOf(workbench, { block: 0, row: 9, step: 12 }, sizesOf(reading));
  const canvas = workbench.section('map').locator('canvas.map-canvas').first();
  const topOf = async (): Promise<number> => (await boxAtRest(canvas)).y;
  const before = await topOf();
  await page.mouse.move(to.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, from.y, { steps: 3 });
  await page.mouse.move(from.x, to.y, { steps: 3 });
  await page.mouse.up();

  const words = Array.from({ length: 9 }, (_, at) => shownWord(reading, 4 + at));
  const opened = await elsewhere(await linkOf(page, 'range=4-12&order=number'));
  await expect.poll(() => stepsInView(workbench)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12]);
  // The score opens and takes more room; what one works with stays where it is.
  expect(Math.abs((await topOf()) - before)).toBeLessThan(1.5);
  for (const shown of [workbench, opened]) {
    expect(await shown.section('unit').locator('.step-word').allInnerTexts()).toEqual(words);
    await expect(shown.mapPicture).toHaveAttribute('aria-valuemin', '4');
    await expect(shown.mapPicture).toHaveAttribute('aria-valuemax', '12');
    await expect(shown.section('map').locator('.map-cursor')).toHaveCount(0);
    const zoomed = { units: 24, steps: 9, from: 4 };
    const { x, y } = await middleOf(shown, { block: 3, row: 14, step: 5 }, zoomed);
    await shown.page.mouse.move(x, y);
    const said = saidOf(reading, 'cellState', 5, 14);
    await expect(shown.section('map').getByText(said, { exact: true })).toBeVisible();
  }
  const whole = { name: english('map.whole'), exact: true };
  const button = workbench.section('map').getByRole('button', whole);
  await button.scrollIntoViewIfNeeded();
  const buttonAt = async (): Promise<number> => (await boxAtRest(button)).y;
  const inRange = await buttonAt();
  await button.click();
  await expect(workbench.mapPicture).toHaveAttribute('aria-valuemax', '23');
  await expect(page).not.toHaveURL(/range|zoom/);
  expect(Math.abs((await buttonAt()) - inRange)).toBeLessThan(1.5);
});

test('Shift with the arrows selects steps, Enter looks at them, Escape lets them go', async ({
  workbench,
  page,
}) => {
  await workbench.open(linkTo(readableLstm, { step: 10 }));
  await workbench.mapPicture.focus();
  const brush = workbench.section('map').locator('.map-brush');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(brush).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(brush).toHaveCount(0);
  for (let times = 0; times < 3; times++) await page.keyboard.press('Shift+ArrowLeft');
  await expect(workbench.mapPicture).toHaveAttribute(
    'aria-valuetext',
    new RegExp(`^${english('map.selected', { from: 8, to: 11 })}`),
  );
  await page.keyboard.press('Enter');
  await linkOf(page, 'range=8-11');
  await expect(workbench.mapPicture).toHaveAttribute('aria-valuemin', '8');
  await workbench.expectStep(10, 'visited');
});

test('the first and the last step can be chosen without dragging', async ({ workbench, page }) => {
  await workbench.open();
  // A panel that is not seen follows what is chosen a moment later.
  await workbench.section('map').scrollIntoViewIfNeeded();
  const step = (key: 'map.from' | 'map.to') =>
    workbench.section('map').getByRole('combobox', { name: english(key), exact: true });
  await step('map.from').selectOption('5');
  await step('map.to').selectOption('12');
  await linkOf(page, 'range=5-12');
  await step('map.from').selectOption('20');
  await linkOf(page, 'range=20-20');
  // A link says how near one looks; steps that were looked at before have no say in it.
  await workbench.open(linkTo(readableLstm, { zoom: 3 }));
  await expect(step('map.to')).toHaveValue('23');
  await expect(page.locator('.score-stack')).toContainClass('is-near');
  await linkOf(page, 'zoom=3');
});

test('the numbers of the map are the engine’s, in the chosen order and range', async ({
  workbench,
  page,
}) => {
  const reading = await readWith(page, readableLstm);
  const { units } = reading.layer;
  const belt = reading.layer.signals[beltOf(reading)]!;
  const vocabulary = reading.model.architecture.vocabulary!;
  const french = logOddsOverTime(
    reading.trace.logits!,
    vocabulary.length,
    vocabulary.indexOf('french'),
  );
  const orders = {
    variance: orderByVariance(belt, units),
    answer: orderByCorrelation(belt, units, french),
    score: unitOrder(reading.cell, reading.layer, 5),
  };
  for (const [order, expected] of Object.entries(orders)) {
    await workbench.open(linkTo(readableLstm, { order, range: '3-8' }));
    const rows = await workbench.numbersOfMap();
    const steps = [3, 4, 5, 6, 7, 8];
    expect(rows).toEqual([
      [english('score.unit'), ...steps.map((step) => shownWord(reading, step))],
      ...expected.map((unit) => [
        String(unit + 1),
        ...steps.map((step) => english.number(valueOf(reading, 'forgetGate', step, unit))),
      ]),
    ]);
  }
});

test('units cannot be sorted by an answer that is not there, and the page says why', async ({
  workbench,
}) => {
  await workbench.open(linkTo(networkOf('lstm', 1, 'bidirectional'), { order: 'answer' }));
  const choice = workbench.section('map').getByLabel(english('map.order'));
  await expect(choice).toHaveValue('score');
  const option = choice.locator('option[value="answer"]');
  await expect(option).toHaveText(english.of('map.noAnswers', 'bothWays'));
  await expect(option).toBeDisabled();
});

test('all layers can be shown, each under its name, and a press opens its layer', async ({
  workbench,
  page,
}) => {
  const network = networkOf('lstm', 2, 'bidirectional');
  await workbench.open(linkTo(network, { order: 'number' }));
  const map = workbench.section('map');
  await map.getByLabel(english('map.allLayers')).check();
  await expect(map.locator('canvas.map-canvas')).toHaveCount(24);
  const reading = await readWith(page, network, undefined, '1r');
  // The second of four places, third signal.
  const { x, y } = await middleOf(workbench, { block: 8, row: 2, step: 6 }, sizesOf(reading));
  await page.mouse.move(x, y);
  const layer = english('place.layerReads', {
    layer: 1,
    direction: english.of('direction', 'backward'),
  });
  const said = english('map.readOutIn', { layer, said: saidOf(reading, 'candidate', 6, 2) });
  await expect(map.getByText(said, { exact: true })).toBeVisible();
  await page.mouse.click(x, y);
  await linkOf(page, 'open=1r');
  await linkOf(page, 'map=all');
  await expect(workbench.unit.locator('option:checked')).toHaveText('3');
  await workbench.expectStep(6, '.', 24);
});

test('other signals can be shown, but never none; the link brings them back', async ({
  workbench,
  page,
  elsewhere,
}) => {
  await workbench.open();
  const map = workbench.section('map');
  await map.locator('summary').click();
  const box = (signal: string) =>
    map.getByRole('checkbox', { name: english.of('signal', signal), exact: true });
  await box('written').check();
  await expect(map.locator('canvas.map-canvas')).toHaveCount(7);
  for (const signal of ['forgetGate', 'inputGate', 'candidate', 'cellState', 'outputGate']) {
    await box(signal).uncheck();
  }
  await box('hiddenState').uncheck();
  await expect(box('written')).toBeDisabled();
  await expect(map.locator('canvas.map-canvas')).toHaveCount(1);
  const opened = await elsewhere(await linkOf(page, 'rows=written'));
  await expect(opened.section('map').locator('canvas.map-canvas')).toHaveCount(1);
});

test('pointing at a signal of the map lights it in the cell, pressing its name keeps it lit', async ({
  workbench,
  page,
}) => {
  const reading = await readWith(page, readableLstm);
  await workbench.open(linkTo(readableLstm));
  const lit = workbench.section('cell').locator('.cell-node.is-marked');
  const gate = english.of('signal', 'inputGate');
  const { x, y } = await middleOf(workbench, { block: 1, row: 4, step: 4 }, sizesOf(reading));
  await page.mouse.move(x, y);
  await expect(lit).toHaveCount(1);
  await expect(lit).toHaveAccessibleName(new RegExp(`^${gate}`));
  await page.mouse.move(2, 2);
  await expect(lit).toHaveCount(0);
  await workbench.section('map').getByRole('button', { name: gate }).click();
  await linkOf(page, 'quantity=inputGate');
  await expect(lit).toHaveAccessibleName(new RegExp(`^${gate}`));
});

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [360, 740],
] as const) {
  test.describe(`at ${width} px in either theme`, () => {
    test.use({ viewport: { width, height } });

    test('axe finds nothing in the open map, and the page does not scroll sideways', async ({
      workbench,
      page,
    }) => {
      await workbench.open(linkTo(networkOf('lstm', 2), { range: '3-9', tab: 'map' }));
      const map = workbench.section('map');
      await map.locator('summary').click();
      await map.getByLabel(english('map.allLayers')).check();
      await workbench.button('map.numbers').click();
      await expect(map.getByRole('table')).toBeVisible();
      await workbench.mapPicture.focus();
      await page.keyboard.press('Shift+ArrowRight');
      expect(await violationsInThemes(page, '.map')).toEqual({});
      expect((await beyond(page)).sideways).toBe(0);
    });
  });
}
