import { shareOverTime } from '../../src/engine/provenance.ts';
import { placesOf } from '../../src/state/places.ts';
import {
  beltOf,
  hasMemory,
  linkTo,
  nameOf,
  networkOf,
  readWith,
  shownWord,
  spaced,
  valueOf,
  type Reading,
} from './shippedNetwork.ts';
import { columnsOf, equationLines, partLines, stepRows } from './shownNumbers.ts';
import { english } from './texts.ts';
import { boxAtRest } from './workbenchPage.ts';
import { expect, test } from './workbenchTest.ts';

const STACKS = [
  networkOf('lstm', 2),
  networkOf('peephole-lstm', 3, 'bidirectional'),
  networkOf('rnn', 2, 'bidirectional'),
];

/** What the score's table has to show of a layer: the memory, and the part of the pinned step. */
function scoreRows(reading: Reading, pin: number): string[][] {
  const steps = [...reading.words.keys()];
  const { units, direction } = reading.layer;
  const share = shareOverTime(reading.cell, reading.layer, pin);
  const holds = (step: number): boolean => (direction === 'backward' ? step <= pin : step >= pin);
  return Array.from({ length: units }, (_, unit) => {
    const number = String(unit + 1);
    const memory = steps.map((step) => valueOf(reading, beltOf(reading), step, unit));
    const left = steps.map((step) =>
      share && holds(step) ? english.number(share[step * units + unit]!) : '',
    );
    const pinned = english('score.unitShare', { number, pinned: shownWord(reading, pin) });
    return [[number, ...memory.map(english.number)], ...(share ? [[pinned, ...left]] : [])];
  }).flat();
}

for (const network of STACKS) {
  test(`in each layer of the ${nameOf(network)} the numbers are the engine's`, async ({
    workbench,
    page,
  }) => {
    test.slow();
    for (const open of placesOf(network)) {
      await test.step(open, async () => {
        const reading = await readWith(page, network, undefined, open);
        const step = 12;
        await workbench.open(linkTo(network, { step, open, unit: 3 }));
        await workbench.expectStep(step, shownWord(reading, step), reading.words.length - 1);
        const [head = [], ...rows] = await workbench.numbersOfStep();
        expect(head.slice(1).sort()).toEqual(columnsOf(reading).sort());
        expect(rows).toEqual(stepRows(reading, step, head));

        const [, ...score] = await workbench.numbersOfScore();
        const byUnit = score.toSorted((a, b) => Number.parseInt(a[0]!) - Number.parseInt(b[0]!));
        expect(byUnit).toEqual(scoreRows(reading, 5));

        const place = { step, unit: 2, phase: hasMemory(reading) ? 'forget' : 'rewrite' };
        await workbench.phase(place.phase).click();
        const equation = workbench.section('equation');
        const lines = await equation.locator('.numbers-line').allInnerTexts();
        expect(lines.map(spaced)).toEqual(equationLines(reading, place));
        const parts = await equation.locator('.numbers-parts').allInnerTexts();
        expect(parts.map(spaced)).toEqual(partLines(reading, place));
      });
    }
  });
}

test('one layer is open, the others are folded and open at a click', async ({
  workbench,
  page,
}) => {
  await workbench.open(linkTo(networkOf('lstm', 3)));
  await expect(workbench.place('Layer 3')).toHaveAttribute('aria-expanded', 'true');
  const tall = await boxAtRest(workbench.section('score').getByRole('img'));
  const folded = await boxAtRest(workbench.place('Layer 1'));
  expect(tall.height).toBeGreaterThan(3 * folded.height);

  await workbench.place('Layer 1').click();
  await expect(workbench.place('Layer 1')).toHaveAttribute('aria-expanded', 'true');
  await expect(workbench.place('Layer 1')).toBeFocused();
  await expect(workbench.place('Layer 3')).toHaveAttribute('aria-expanded', 'false');
  await expect(workbench.section('cell')).toContainText('Layer 1');
  await expect(page).toHaveURL(/[#&]open=1(&|$)/);
  await page.reload();
  await workbench.expectLoaded();
  await expect(workbench.place('Layer 1')).toHaveAttribute('aria-expanded', 'true');
});

test('the key L goes round layers and directions, and they are announced', async ({
  workbench,
  page,
}) => {
  await workbench.open(linkTo(networkOf('lstm', 2, 'bidirectional'), { step: 5 }));
  for (const [key, name] of [
    ['l', 'Layer 2, reads backwards'],
    ['l', 'Layer 1, reads forward'],
    ['Shift+L', 'Layer 2, reads backwards'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(workbench.place(name)).toHaveAttribute('aria-expanded', 'true');
    await expect(workbench.announcement).toContainText(`${name}.`);
  }
  await expect(workbench.section('score')).toContainText(english('score.backward'));
});

test('another number of layers keeps the sentence, the step and the pin', async ({ workbench }) => {
  await workbench.open('step=11&pin=11');
  for (const layers of [2, 3, 1]) {
    await workbench.choose(english('bar.layerCount', { count: layers }));
    await workbench.expectLoaded();
    await workbench.expectStep(11, 'Spain');
    await expect(workbench.pinLegend).toContainText('“Spain”');
    const folds = workbench.section('score').locator('button[aria-expanded]');
    await expect(folds).toHaveCount(layers === 1 ? 0 : layers);
  }
});

test('a network on its way is told of, one that fails can be tried again, both come once', async ({
  workbench,
  page,
}) => {
  await workbench.open();
  let isUp = false;
  let fetched = 0;
  let arrive = (): void => undefined;
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/france.lstm.2.*', async (route) => {
    fetched++;
    await arrival;
    await (isUp ? route.continue() : route.fulfill({ status: 200, body: 'nothing' }));
  });
  const two = english('bar.layerCount', { count: 2 });
  await workbench.choose(two);
  const main = page.getByRole('main');
  await expect(main).toHaveAttribute('aria-busy', 'true');
  await expect(main.getByRole('status').first()).toHaveText(english('app.loading'));
  arrive();
  await expect(page.getByRole('alert')).toContainText(english('app.failed'));
  isUp = true;
  await workbench.button('app.retry').click();
  await workbench.expectLoaded();
  await workbench.choose(english('bar.layerCount', { count: 1 }));
  await workbench.choose(two);
  await expect(workbench.place('Layer 2')).toBeVisible();
  expect(fetched).toBe(2);
});
