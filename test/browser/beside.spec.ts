import type { ExperimentRow } from '../../src/engine/experimentRows.ts';
import { softmax } from '../../src/engine/predict.ts';
import { differenceOfTraces } from '../../src/engine/intervene.ts';
import type { LayerTrace } from '../../src/engine/trace.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { modelFileName } from '../../src/scenarios/variants.ts';
import { violations } from './axe.ts';
import { runWith } from './changedRun.ts';
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
import { boxInSight, rowsOf, type Workbench } from './workbenchPage.ts';
import { expect, test } from './workbenchTest.ts';

const GATES = ['forgetGate', 'inputGate', 'candidate', 'outputGate', 'cellState', 'hiddenState'];
const inSpain = france.openingText.replace('France', 'Spain');
const NAMES = { from: 'France', to: 'Spain' };

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + Math.abs(value), 0) / values.length;
}

/** The mean size of every gate and state at a step, of each run and of what differs. */
function sizesAt(layers: readonly LayerTrace[], step: number): string[] {
  return GATES.flatMap((id) =>
    layers.map((layer) => english.number(mean(rowOf({ layer }, id, step)))),
  );
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
  const [, , ...times] = await rowsOf(overTime);
  expect(times).toEqual(
    [...left.words.keys()].map((at) => [
      at === 5 ? '5 France/Spain' : `${at} ${shownWord(left, at)}`,
      ...sizesAt([left.layer, right.layer, exact], at),
    ]),
  );
  const [, , ...units] = await rowsOf(byUnit);
  expect(units).toEqual(
    Array.from({ length: exact.units }, (_, unit) => [
      String(unit + 1),
      ...GATES.flatMap((id) => [
        english.number(rowOf(left, id, step)[unit]!),
        english.number(rowOf(right, id, step)[unit]!),
        english.signed(rowOf({ layer: exact }, id, step)[unit]!),
      ]),
    ]),
  );
  await expect(panel).toContainText(english('beside.partAt', { left: 'France', right: 'Spain' }));

  await page.keyboard.press('End');
  await workbench.expectStep(23, 'fluent');
  expect(await answersOf(workbench)).toEqual(answerRows(left, right, ['french', 'spanish']));
});

test('a pair is one key away and in the link, and presses and keys go to steps', async ({
  workbench,
  page,
}) => {
  const [left, right] = [await readWith(page, readableLstm), await readWith(page, simpleRnn)];
  await workbench.open(linkTo(readableLstm));
  const pair = workbench.section('beside').getByRole('button', { name: 'LSTM and simple RNN' });
  await expect(workbench.button('beside.pair.word', NAMES)).toHaveAttribute('aria-pressed', 'true');
  await pair.focus();
  await page.keyboard.press('Enter');
  await expect(pair).toHaveAttribute('aria-pressed', 'true');
  await expect(workbench.section('beside')).toContainText(english('beside.otherUnits'));
  expect(await answersOf(workbench)).toEqual(answerRows(left, right, ['french', 'french']));
  await expect(page).toHaveURL(/beside=rnn\.1\.forward\.plain/);

  const chart = workbench.section('beside').getByRole('img', {
    name: english('beside.chart', { signal: english.of('signal', 'hiddenState') }),
  });
  const box = await boxInSight(chart);
  await page.mouse.click(box.x + (box.width * 5.5) / 24, box.y + 10);
  await workbench.expectStep(5, 'France');
  const slider = workbench.section('beside').getByRole('slider');
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await workbench.expectStep(6, '.');
  await expect(slider).toHaveAttribute('aria-valuetext', /^\.; A says “.*”, .*; B says “/);
  await page.keyboard.press('Home');
  await workbench.expectStep(0, 'start');
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

test.describe('at 1024 px in the dark theme', () => {
  test.use({ colorScheme: 'dark', viewport: { width: 1024, height: 800 } });

  test('a network stands beside itself without the experiments, with the engine’s numbers', async ({
    workbench,
    page,
  }) => {
    const alone = await readWith(page, readableLstm);
    const hold: ExperimentRow = {
      kind: 'clamp',
      signal: 'forgetGate',
      value: 0,
      units: [3, 7],
      from: 6,
      to: 8,
    };
    const held = runWith(alone, [hold]);
    const exact = differenceOfTraces(held, alone.trace).layers[0]!;
    await workbench.open(linkTo(readableLstm, { experiments: JSON.stringify([hold]) }));
    await expect(workbench.button('beside.pair.before')).toHaveAttribute('aria-pressed', 'true');
    await workbench.button('beside.numbers').click();
    const panel = workbench.section('beside');
    const [, , ...times] = await rowsOf(panel.getByRole('table').nth(1));
    expect(times.map(([, ...sizes]) => sizes)).toEqual(
      times.map((_, at) => sizesAt([held.layers[0]!, alone.layer, exact], at)),
    );
    expect(await answersOf(workbench)).toEqual(
      answerRows({ ...alone, trace: held }, alone, ['french', 'french']),
    );
    await expect(panel).toContainText(english('beside.partAtWord', { word: '.' }));
    expect(await violations(page, '.beside')).toEqual([]);
    expect((await beyond(page)).sideways).toBe(0);
  });
});

test.describe('at 360 px', () => {
  test.use({ viewport: { width: 360, height: 800 } });

  test('runs side by side follow the chosen range, and axe finds nothing', async ({
    workbench,
    page,
  }) => {
    const others = { tab: 'memory', lang: 'zh-CN', beside: 'rnn.1.forward.plain', range: '3-9' };
    await workbench.open(linkTo(readableLstm, others));
    await page.locator('.beside .panel-button.is-last').click();
    await expect(page.locator('.beside .numbers-region').first().locator('tbody tr')).toHaveCount(
      7,
    );
    expect(await violations(page, '.beside')).toEqual([]);
    expect((await beyond(page)).sideways).toBe(0);
  });
});
