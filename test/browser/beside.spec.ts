import { softmax } from '../../src/engine/predict.ts';
import { differenceOfTraces } from '../../src/engine/intervene.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { modelFileName } from '../../src/scenarios/variants.ts';
import { violations } from './axe.ts';
import { beyond } from './collisions.ts';
import {
  likeliestAfter,
  linkTo,
  networkOf,
  readableLstm,
  readWith,
  rowOf,
  shownWord,
  simpleRnn,
  spaced,
  type Reading,
} from './shippedNetwork.ts';
import { english } from './texts.ts';
import { rowsOf, type Workbench } from './workbenchPage.ts';
import { expect, test } from './workbenchTest.ts';

const GATES = ['forgetGate', 'inputGate', 'candidate', 'outputGate', 'cellState', 'hiddenState'];
const inSpain = france.openingText.replace('France', 'Spain');
const NAMES = { from: 'France', to: 'Spain' };

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + Math.abs(value), 0) / values.length;
}

/** The rows of likely words of two runs, as the page has to show them. */
function answerRows(left: Reading, right: Reading, rights: readonly string[]): string[][] {
  const vocabulary = france.vocabulary;
  const probabilities = [left, right].map(({ trace }) =>
    softmax(trace.logits!, 23 * vocabulary.length, vocabulary.length),
  );
  const likely = [left, right].flatMap((each) => likeliestAfter(each, 23));
  const words = [...new Set(likely.map(({ word }) => word))].map((word) => {
    const [a, b] = probabilities.map((each) => each[vocabulary.indexOf(word)]!);
    return { word, a: a!, b: b! };
  });
  const said = (word: string, probability: number, side: number): string => {
    const mark = rights[side] === word ? ` ${english('answer.right')}` : '';
    return spaced(english.percent(probability)) + mark;
  };
  return words
    .sort((one, other) => Math.max(other.a, other.b) - Math.max(one.a, one.b))
    .map(({ word, a, b }) => [
      france.display(word),
      said(word, a, 0),
      said(word, b, 1),
      english.signed(100 * (b - a)),
    ]);
}

async function answersOf(workbench: Workbench): Promise<string[][]> {
  const table = workbench.section('beside').getByRole('table').first();
  const [, ...rows] = await rowsOf(table);
  return rows;
}

test('France and Spain differ by exactly what two separate runs differ', async ({
  workbench,
  page,
}) => {
  const [left, right] = [
    await readWith(page, readableLstm),
    await readWith(page, readableLstm, inSpain),
  ];
  const exact = differenceOfTraces(left.trace, right.trace).layers[0]!;
  const step = 11;
  await workbench.open(linkTo(readableLstm, { step }));
  await workbench.button('beside.numbers').click();
  const panel = workbench.section('beside');
  const [overTime, byUnit] = [panel.getByRole('table').nth(1), panel.getByRole('table').nth(2)];
  const row = (reading: Pick<Reading, 'layer'>, id: string, at: number): Float64Array =>
    rowOf(reading as Reading, id, at);
  const [, , ...times] = await rowsOf(overTime);
  expect(times).toEqual(
    [...left.words.keys()].map((at) => [
      at === 5 ? '5 France/Spain' : `${at} ${shownWord(left, at)}`,
      ...GATES.flatMap((id) =>
        [left, right, { layer: exact }].map((each) => english.number(mean(row(each, id, at)))),
      ),
    ]),
  );
  const [, , ...units] = await rowsOf(byUnit);
  expect(units).toEqual(
    Array.from({ length: exact.units }, (_, unit) => [
      String(unit + 1),
      ...GATES.flatMap((id) => [
        english.number(row(left, id, step)[unit]!),
        english.number(row(right, id, step)[unit]!),
        english.signed(row({ layer: exact }, id, step)[unit]!),
      ]),
    ]),
  );
  await expect(panel).toContainText(english('beside.partAt', { left: 'France', right: 'Spain' }));

  await page.keyboard.press('End');
  await workbench.expectStep(23, 'fluent');
  expect(await answersOf(workbench)).toEqual(answerRows(left, right, ['french', 'spanish']));
});

test('a pair is one key away, is in the link, and a press goes to its step', async ({
  workbench,
  page,
  elsewhere,
}) => {
  const [left, right] = [await readWith(page, readableLstm), await readWith(page, simpleRnn)];
  await workbench.open(linkTo(readableLstm));
  const pairOf = (bench: Workbench) =>
    bench.section('beside').getByRole('button', { name: 'LSTM and simple RNN' });
  await expect(workbench.button('beside.pair.word', NAMES)).toHaveAttribute('aria-pressed', 'true');
  await pairOf(workbench).focus();
  await page.keyboard.press('Enter');
  await expect(pairOf(workbench)).toHaveAttribute('aria-pressed', 'true');
  await expect(workbench.section('beside')).toContainText(english('beside.otherUnits'));
  expect(await answersOf(workbench)).toEqual(answerRows(left, right, ['french', 'french']));
  await expect(page).toHaveURL(/beside=rnn\.1\.forward\.plain/);
  const other = await elsewhere(new URL(page.url()).hash.slice(1));
  await expect(pairOf(other)).toHaveAttribute('aria-pressed', 'true');

  const chart = workbench.section('beside').getByRole('img', {
    name: english('beside.chart', { signal: english.of('signal', 'hiddenState') }),
  });
  await chart.scrollIntoViewIfNeeded();
  const box = (await chart.boundingBox())!;
  await page.mouse.click(box.x + (box.width * 5.5) / 24, box.y + 10);
  await workbench.expectStep(5, 'France');
});

test('the run beside reads a text of its own, once its words are known', async ({
  workbench,
  page,
}) => {
  const typed = 'My uncle sold bread at the market. I grew up in Italy. I speak fluent ___';
  const reading = await readWith(page, readableLstm, typed);
  const [likeliest] = likeliestAfter(reading, reading.answerStep);
  await workbench.open(linkTo(readableLstm));
  const panel = workbench.section('beside');
  await workbench.button('beside.write').click();
  const field = panel.getByRole('textbox', { name: english('beside.field') });
  await field.fill(typed.replace('Italy', 'Itlay'));
  await page.keyboard.press('Enter');
  await panel.getByRole('alert').getByRole('button', { name: 'Italy' }).click();
  await field.press('Enter');
  await expect(field).toBeHidden();
  await expect(workbench.button('beside.write')).toBeFocused();
  const said = english('beside.by.keyWord', { left: 'France', right: 'Italy' });
  await expect(panel).toContainText(said);
  const { word, probability } = likeliest!;
  const says = { word: france.display(word), percent: english.percent(probability) };
  await expect(panel).toContainText(english('beside.says', says));
  // It begins before the text of the page does: there the page cannot go.
  await panel
    .locator('.beside-time')
    .first()
    .click({ position: { x: 4, y: 8 } });
  await expect(panel).toContainText(english('answer.after', { word: '–/start' }));
  await expect(panel).toContainText(english('beside.noAnswer', { run: 'A' }));
  await page.keyboard.press('ArrowLeft');
  await workbench.expectStep(22, 'speak');
  await expect(panel).toContainText(english('answer.after', { word: 'speak' }));
  await panel.getByRole('combobox', { name: english('beside.reads') }).selectOption('');
  await expect(panel).toContainText(english('beside.same'));
});

test('a network that cannot be fetched can be tried again', async ({ workbench, page }) => {
  const twoLayers = networkOf('lstm', 2);
  let isThere = false;
  await page.route(`**/${modelFileName(france.id, twoLayers)}`, (route) =>
    isThere ? route.continue() : route.fulfill({ status: 200, body: 'nothing' }),
  );
  await workbench.open(linkTo(readableLstm, { beside: 'lstm.2.forward.readable' }));
  const panel = workbench.section('beside');
  await expect(panel.getByRole('alert')).toContainText(english('app.failed'));
  isThere = true;
  await panel.getByRole('button', { name: english('app.retry') }).click();
  await expect(panel).toContainText(english('beside.otherUnits'));
  await panel.getByRole('combobox', { name: english('beside.network') }).selectOption('');
  await expect(panel).toContainText(english('beside.same'));
});

for (const { width, colorScheme, others } of [
  { width: 1024, colorScheme: 'dark', others: { step: 7 } },
  {
    width: 360,
    colorScheme: 'light',
    others: { tab: 'memory', lang: 'zh-CN', beside: 'rnn.1.forward.plain' },
  },
] as const) {
  test.describe(`at ${width} px in the ${colorScheme} theme`, () => {
    test.use({ colorScheme, viewport: { width, height: 800 } });

    test('axe finds nothing in runs side by side', async ({ workbench, page }) => {
      await workbench.open(linkTo(readableLstm, others));
      await page.locator('.beside-numbersButton').click();
      await expect(page.locator('.beside-table').first()).toBeVisible();
      expect(await violations(page, '.beside')).toEqual([]);
      expect((await beyond(page)).sideways).toBe(0);
    });
  });
}
