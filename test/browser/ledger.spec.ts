import { contrastiveLedger, ledgerAt, type Ledger } from '../../src/engine/ledger.ts';
import { sharesAt } from '../../src/engine/provenance.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { alternatives } from '../../src/scenarios/kinds.ts';
import { toTokens } from '../../src/scenarios/tokens.ts';
import { violations } from './axe.ts';
import { beyond } from './collisions.ts';
import {
  beltOf,
  likeliestAfter,
  linkTo,
  networkOf,
  nameOf,
  readableLstm,
  readWith,
  rowOf,
  shownWord,
  simpleRnn,
  spaced,
  valueOf,
  type Reading,
} from './shippedNetwork.ts';
import { english } from './texts.ts';
import { boxInSight, rowsOf, type Workbench } from './workbenchPage.ts';
import { expect, test } from './workbenchTest.ts';

const STEP = 19;
const UNIT = 14;

const sizeOf = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + Math.abs(value), 0);

/** The rows of one of the two lists: what stands in them, as `word step` and numbers. */
async function listed(workbench: Workbench, heading: string): Promise<string[][]> {
  const table = workbench.section('ledger').getByRole('table', { name: heading, exact: true });
  await expect(table).toBeVisible();
  return (await rowsOf(table)).map((cells) => cells.filter((cell) => cell !== ''));
}

function numberIn(rows: readonly string[][], name: string): string | undefined {
  return rows.find(([head]) => head === name)?.[1];
}

/** Words with their numbers as the page has to list them, the largest first. */
function expectedRows(reading: Reading, values: Float64Array, say: (value: number) => string) {
  return [...values.subarray(0, STEP + 1)]
    .map((value, step) => ({ value, step }))
    .filter(({ value }) => Math.abs(value) >= 0.005)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .slice(0, 9)
    .map(({ value, step }) => [`${shownWord(reading, step)} ${step}`, say(value)]);
}

for (const network of [readableLstm, networkOf('gru', 1)]) {
  test(`the memory of the ${nameOf(network)} is listed word by word, and adds up`, async ({
    workbench,
    page,
  }) => {
    const reading = await readWith(page, network);
    const width = reading.layer.units;
    const shares = sharesAt(reading.cell, reading.layer, STEP)!;
    const steps = [...reading.words.keys()];
    await workbench.open(linkTo(network, { step: STEP, unit: UNIT + 1, pin: 'none' }));
    await workbench.heading('ledger').scrollIntoViewIfNeeded();
    const word = shownWord(reading, STEP);

    const sizes = Float64Array.from(steps, (step) =>
      sizeOf(shares.byStep.subarray(step * width, (step + 1) * width)),
    );
    const all = await listed(workbench, english('ledger.inMemory', { word }));
    const expected = expectedRows(reading, sizes, english.number);
    expect(all.slice(1, 1 + expected.length).map((cells) => cells.slice(0, 2))).toEqual(expected);
    expect(numberIn(all, english('ledger.sum'))).toBe(english.number(sizeOf(sizes)));
    const held = sizeOf(rowOf(reading, beltOf(reading), STEP));
    expect(numberIn(all, english('ledger.held'))).toBe(english.number(held));

    const units = page.getByRole('radiogroup', { name: english('ledger.of') });
    await units.getByText(english('ledger.oneUnit', { number: UNIT + 1 })).click();
    const own = Float64Array.from(steps, (step) => shares.byStep[step * width + UNIT]!);
    const values = { word, number: UNIT + 1 };
    const unit = await listed(workbench, english('ledger.inUnit', values));
    const signed = expectedRows(reading, own, english.signed);
    expect(unit.slice(1, 1 + signed.length).map((cells) => cells.slice(0, 2))).toEqual(signed);
    const memory = english.signed(valueOf(reading, beltOf(reading), STEP, UNIT));
    expect(numberIn(unit, english('ledger.sum'))).toBe(memory);
    const signal = english.of('signal', beltOf(reading));
    const name = english('ledger.memoryOfUnit', { signal, number: UNIT + 1 });
    expect(numberIn(unit, name)).toBe(memory);
    expect(numberIn(unit, english('ledger.difference'))).toMatch(/^0$|10⁻¹[⁵⁶⁷⁸⁹]$/);
    await expect(page).toHaveURL(/[#&]analysis=unit(&|$)/);
  });
}

function expectLedger(rows: readonly string[][], reading: Reading, ledger: Ledger): void {
  const expected = expectedRows(reading, ledger.byStep, english.signed);
  expect(rows.slice(1, 1 + expected.length)).toEqual(expected);
  expect(numberIn(rows, english('ledger.bias'))).toBe(english.signed(ledger.bias));
  expect(numberIn(rows, english('ledger.sum'))).toBe(english.signed(ledger.total));
}

test('the logit of an answer is split as it is and compared, and the link brings it back', async ({
  workbench,
  page,
}) => {
  const reading = await readWith(page, readableLstm);
  const vocabulary = reading.model.architecture.vocabulary!;
  const second = vocabulary.indexOf(likeliestAfter(reading, STEP)[1]!.word);
  await workbench.open(linkTo(readableLstm, { step: STEP, pin: 5 }));
  const panel = workbench.section('ledger');
  const title = english('ledger.answer');
  await panel.getByRole('combobox').selectOption({ index: 1 });
  const raw = ledgerAt(reading.model, reading.trace, STEP, second)!;
  const shown = await listed(workbench, title);
  expectLedger(shown, reading, raw);
  const logit = reading.trace.logits![STEP * vocabulary.length + second]!;
  expect(numberIn(shown, english('ledger.logit'))).toBe(english.signed(logit));

  await workbench.choose(english('ledger.contrast'));
  const contrast = contrastiveLedger({
    model: reading.model,
    tokens: toTokens(reading.words, vocabulary),
    step: STEP,
    token: second,
    changedStep: 5,
    candidates: alternatives(france, 'france').map((word) => vocabulary.indexOf(word)),
  })!;
  await expect(panel).toContainText(english('ledger.meanDifference'));
  expectLedger(await listed(workbench, title), reading, contrast);

  await expect(page).toHaveURL(/analysis=contrast-answer/);
  await page.reload();
  await workbench.expectLoaded();
  await expect(workbench.choice(english('ledger.contrast'))).toBeChecked();
  await expect(panel.getByRole('combobox')).toHaveValue(String(second));
});

test('a band tells its number, and a press or Enter pins its word', async ({ workbench, page }) => {
  await workbench.open(linkTo(readableLstm));
  const panel = workbench.section('ledger');
  const band = (name: string) => panel.getByRole('button', { name: new RegExp(`“${name}”, `) });
  await expect(band('France')).toHaveAttribute('aria-pressed', 'true');
  const box = await boxInSight(band('up'));
  await page.mouse.move(box.x + box.width / 2, box.y + box.height - 12);
  await expect(panel.locator('.ledger-said')).toContainText('“up”');
  await expect(panel.locator('.step-word.is-lit')).toHaveText('up');
  await page.mouse.down();
  await page.mouse.up();
  await expect(band('up')).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/[#&]pin=3(&|$)/);
  await page.mouse.move(0, 0);

  await band('up').focus();
  await page.keyboard.press('ArrowUp');
  await expect(band('in')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(band('France')).toBeFocused();
  await expect(panel.locator('.ledger-said')).toContainText('“France”');
  await page.keyboard.press('Enter');
  await expect(band('France')).toHaveAttribute('aria-pressed', 'true');
  await panel.getByRole('button', { name: 'up 3', exact: true }).first().click();
  await expect(band('up')).toHaveAttribute('aria-pressed', 'true');
});

test('the numbers of the bands are those of the shares', async ({ workbench, page }) => {
  const reading = await readWith(page, readableLstm);
  await workbench.open(linkTo(readableLstm));
  await workbench.button('ledger.numbers').click();
  const region = page.getByRole('region', { name: english('ledger.numbers') });
  const rows = await rowsOf(region.getByRole('table'));
  const { units } = reading.layer;
  const row = rows.find(([head]) => head === 'France 5')!;
  expect(row.slice(1)).toEqual(
    [...reading.words.keys()].map((step) => {
      const { byStep } = sharesAt(reading.cell, reading.layer, step)!;
      return step < 5 ? '' : english.number(sizeOf(byStep.subarray(5 * units, 6 * units)));
    }),
  );
  const [, merged] = /(\d+)/.exec(rows.at(-1)![0]!) ?? [];
  expect(rows.length - 2 + Number(merged)).toBe(reading.words.length);
});

test('a network without a ledger says why', async ({ workbench }) => {
  await workbench.open(linkTo(simpleRnn));
  const panel = workbench.section('ledger');
  await expect(panel.getByRole('paragraph')).toHaveText([
    spaced(english('ledger.none.keepsNothing')),
  ]);
  await expect(panel.getByRole('table')).toHaveCount(0);
  await workbench.open(linkTo(networkOf('lstm', 1, 'bidirectional')));
  await expect(panel).toContainText(english('ledger.none.bothWays'));
  await expect(panel.getByRole('table')).toHaveCount(1);
  await workbench.open(linkTo(networkOf('lstm', 2), { open: '1' }));
  await expect(panel).toContainText(english('ledger.none.otherLayer', { layer: 2 }));
});

for (const [colorScheme, width, height] of [
  ['dark', 1440, 900],
  ['light', 360, 740],
] as const) {
  test.describe(`at ${width} px in the ${colorScheme} theme`, () => {
    test.use({ colorScheme, viewport: { width, height } });

    test('axe finds nothing in the ledger and the influence table, and nothing sticks out', async ({
      workbench,
      page,
    }) => {
      await workbench.open(linkTo(readableLstm, { tab: 'memory' }));
      await workbench.button('ledger.numbers').click();
      // What stands above may still grow and push it out of sight, where nothing is measured.
      await expect(async () => {
        await workbench.heading('influence').scrollIntoViewIfNeeded();
        const measured = workbench.section('influence').getByText('+15.1');
        await expect(measured).toBeVisible({ timeout: 1000 });
      }).toPass();
      expect(await violations(page, '.ledger')).toEqual([]);
      expect(await violations(page, '.influences')).toEqual([]);
      expect((await beyond(page)).sideways).toBe(0);
    });
  });
}
