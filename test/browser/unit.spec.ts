import { mainSignals } from '../../src/draw/mainSignals.ts';
import { signalWithRole } from '../../src/engine/cells/contract.ts';
import { shareOverTime } from '../../src/engine/provenance.ts';
import { runTrace } from '../../src/engine/trace.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { toTokens } from '../../src/scenarios/tokens.ts';
import { violationsInThemes } from './axe.ts';
import { beyond } from './collisions.ts';
import {
  beltOf,
  linkTo,
  nameOf,
  networkOf,
  networks,
  readableLstm,
  readWith,
  shownWord,
  simpleRnn,
  spaced,
  valueOf,
} from './shippedNetwork.ts';
import { english } from './texts.ts';
import { boxInSight, rowsOf } from './workbenchPage.ts';
import { expect, test } from './workbenchTest.ts';

test("the unit is shown with the engine's numbers", async ({ workbench, page }) => {
  for (const network of networks) {
    await test.step(nameOf(network), async () => {
      const reading = await readWith(page, network);
      const signals = mainSignals(reading.cell);
      const unit = 6;
      await workbench.open(linkTo(network, { unit: unit + 1, step: 8 }));
      const panel = workbench.section('unit');
      await expect(workbench.heading('unit')).toHaveText(
        english('unit.title', { number: unit + 1 }),
      );
      const now = signals.map(({ id }) => english.number(valueOf(reading, id, 8, unit)));
      expect(await panel.locator('.unit-value').allInnerTexts()).toEqual(now);

      await workbench.button('unit.numbers').click();
      const table = panel.getByRole('table');
      const steps = [...reading.words.keys()];
      expect(await rowsOf(table)).toEqual([
        [english('controls.step'), ...signals.map(({ id }) => english.of('signal', id))],
        ...steps.map((step) => [
          `${step} ${shownWord(reading, step)}`,
          ...signals.map(({ id }) => english.number(valueOf(reading, id, step, unit))),
        ]),
      ]);
      await workbench.button('unit.numbers').click();
      await expect(table).toBeHidden();
    });
  }
});

test('the words that a unit is written at, what is forgotten of it, and the pinned share', async ({
  workbench,
  page,
}) => {
  const reading = await readWith(page, readableLstm);
  const { units } = reading.layer;
  const steps = [...reading.words.keys()];
  const share = shareOverTime(reading.cell, reading.layer, 5)!;
  for (const unit of [3, 14, 20]) {
    await workbench.open(linkTo(readableLstm, { unit: unit + 1 }));
    await expect(workbench.heading('unit')).toHaveText(english('unit.title', { number: unit + 1 }));
    const facts = workbench.section('unit').locator('.unit-fact');
    const written = steps
      .map((step) => ({ step, amount: valueOf(reading, 'written', step, unit) }))
      .filter(({ amount }) => Math.abs(amount) > 0.12)
      .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
    const saidWritten = await facts.nth(0).locator('button').allInnerTexts();
    expect(saidWritten.map(spaced)).toEqual(
      written
        .slice(0, 8)
        .map(({ step, amount }) => `${shownWord(reading, step)} ${step} ${english.signed(amount)}`),
    );
    const forgotten = steps.filter((step) => {
      const before = valueOf(reading, 'cellState', step - 1, unit);
      return valueOf(reading, 'forgetGate', step, unit) < 0.5 && Math.abs(before) > 0.06;
    });
    await expect(facts.nth(1).locator('button')).toHaveCount(Math.min(8, forgotten.length));
    const value = english.number(valueOf(reading, beltOf(reading), 23, unit));
    await expect(facts.nth(2)).toContainText(`: ${value}`);
    await expect(facts.nth(2)).toContainText(english.number(share[23 * units + unit]!));
  }
});

for (const network of [readableLstm, simpleRnn, networkOf('lstm', 2, 'bidirectional')]) {
  test(`to which words a unit of the ${nameOf(network)} responds is measured`, async ({
    workbench,
    page,
  }) => {
    const reading = await readWith(page, network);
    const { model, layer, words } = reading;
    const vocabulary = model.architecture.vocabulary!;
    const signal =
      signalWithRole(reading.cell, 'written') ?? signalWithRole(reading.cell, 'output')!;
    const place = reading.trace.layers.indexOf(layer);
    const unit = 3;
    const step = 5;
    const tokens = toTokens(words, vocabulary);
    const values = vocabulary
      .filter((word) => !['<s>', '___'].includes(word))
      .map((word) => {
        const run = runTrace(model, { tokens: tokens.with(step, vocabulary.indexOf(word)) });
        return { word, value: run.layers[place]!.signals[signal.id]![step * layer.units + unit]! };
      })
      .sort((a, b) => b.value - a.value);
    const highest = values[0]!;
    const lowest = values.at(-1)!;
    await workbench.open(linkTo(network, { unit: unit + 1, step }));
    const rows = workbench.section('unit').locator('.unit-responses li');
    const says = ({ word, value }: { word: string; value: number }): string =>
      `${france.display(word)} ${english.signed(value)}`;
    await expect(rows.first()).toBeVisible();
    const said = (await rows.allInnerTexts()).map(spaced);
    expect(said[0]).toBe(says(highest));
    expect(said.at(-1)).toBe(says(lowest));
    const here = values.find(({ word }) => word === words[step])!;
    await expect(rows.and(page.locator('[aria-current]'))).toHaveText(
      new RegExp(`^${france.display(here.word)}`),
    );
    expect(said).toContain(says(here));
    const tried = english('unit.responds');
    await expect(workbench.section('unit').getByRole('heading', { name: tried })).toBeVisible();
    await expect(workbench.section('unit')).toContainText(String(values.length));
  });
}

test('a word, a chart or another unit is one press away, and a simple RNN has one chart', async ({
  workbench,
  page,
}) => {
  await test.step('a word in the list and a press on a chart go to their step', async () => {
    await workbench.open(linkTo(readableLstm, { unit: 15 }));
    const panel = workbench.section('unit');
    await panel.getByRole('button', { name: /^France/ }).click();
    await workbench.expectStep(5, 'France');
    const chart = panel.getByRole('img').nth(3);
    const box = await boxInSight(chart);
    await page.mouse.click(box.x + (box.width * 11.5) / 24, box.y + 10);
    await workbench.expectStep(11, 'Spain');
  });

  await test.step('another unit is one press or one number away', async () => {
    await workbench.open(linkTo(readableLstm, { unit: 1 }));
    const field = workbench.section('unit').getByRole('spinbutton');
    await expect(workbench.button('unit.previous')).toBeDisabled();
    await workbench.button('unit.next').click();
    await expect(workbench.heading('unit')).toHaveText(english('unit.title', { number: 2 }));
    await expect(field).toHaveValue('2');
    await field.fill('17');
    await expect(workbench.unit.locator('option:checked')).toHaveText('17');
    await field.fill('99');
    await expect(workbench.unit.locator('option:checked')).toHaveText('17');
    await expect(page).toHaveURL(/unit=17/);
  });

  await test.step('a simple RNN has one chart, and it is said that it keeps nothing', async () => {
    await workbench.open(linkTo(simpleRnn));
    const panel = workbench.section('unit');
    await expect(panel.getByRole('img')).toHaveCount(1);
    await expect(panel).toContainText(english('unit.noMemory'));
  });
});

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [360, 740],
] as const) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height } });

    test('axe finds nothing in the unit, and the page does not scroll sideways', async ({
      workbench,
      page,
    }) => {
      await workbench.open(
        linkTo(networkOf('lstm', 2, 'bidirectional'), { open: '1r', unit: 4, tab: 'memory' }),
      );
      await workbench.button('unit.numbers').click();
      await expect(workbench.section('unit').getByRole('table')).toBeVisible();
      expect(await violationsInThemes(page, '.unit')).toEqual({});
      expect((await beyond(page)).sideways).toBe(0);
    });
  });
}
