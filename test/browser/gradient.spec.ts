import { gradientFlow, rowNorms } from '../../src/engine/gradientFlow.ts';
import { topWords } from '../../src/engine/predict.ts';
import { toTokens } from '../../src/scenarios/tokens.ts';
import { sizeText } from '../../src/views/shared/smallNumber.ts';
import {
  linkTo,
  readableLstm,
  readWith,
  shownWord,
  simpleRnn,
  spaced,
  type Reading,
} from './shippedNetwork.ts';
import { english } from './texts.ts';
import { boxInSight, rowsOf } from './workbenchPage.ts';
import { expect, test } from './workbenchTest.ts';

/** |∂/∂| of the log-odds of a word, divided by its value at the answer: of a signal, or of x. */
function normsOf(reading: Reading, signal: string | undefined, answer = 'french'): number[] {
  const { model, words, answerStep } = reading;
  const vocabulary = model.architecture.vocabulary!;
  const tokens = toTokens(words, vocabulary);
  const [flow] = gradientFlow(model, tokens, answerStep, vocabulary.indexOf(answer));
  const norms =
    signal === undefined
      ? rowNorms(flow!.input, model.architecture.inputs)
      : rowNorms(flow!.signals[signal]!, flow!.units);
  return [...norms].map((norm) => norm / norms[answerStep]!);
}

test('the gradients of the LSTM and of the simple RNN are shown with the engine’s numbers', async ({
  workbench,
  page,
}) => {
  const own = await readWith(page, readableLstm);
  const foil = await readWith(page, simpleRnn);
  await workbench.open(linkTo(readableLstm));
  await workbench.button('flow.numbers').click();
  const panel = workbench.section('gradient');
  const [, ...rows] = await rowsOf(panel.getByRole('table'));
  const memory = normsOf(own, 'cellState');
  const columns = [
    memory,
    normsOf(own, 'hiddenState'),
    normsOf(foil, 'hiddenState'),
    undefined,
    normsOf(own, undefined),
    normsOf(foil, undefined),
  ];
  const shown = (value: number): string => spaced(sizeText(value, english));
  expect(rows.map(([head]) => head)).toEqual(
    [...own.words.keys()].map((step) => `${step} ${shownWord(own, step)}`),
  );
  for (const [at, column] of columns.entries()) {
    if (column === undefined) continue;
    expect(rows.map((row) => row[at + 1])).toEqual(column.map(shown));
  }
  // What is told is what is drawn.
  await expect(panel).toContainText(`${shown(memory[5]!)} times what it is at the answer`);
});

test('the gradients are walked through with the keyboard and the mouse', async ({
  workbench,
  page,
}) => {
  await workbench.open(linkTo(readableLstm, { step: 10 }));
  const panel = workbench.section('gradient');
  const picture = panel.getByRole('slider');
  await picture.focus();
  await page.keyboard.press('ArrowRight');
  await expect(picture).toHaveAttribute('aria-valuetext', /^At “Spain”, step 11, 12 steps before/);
  await expect(panel.locator('.flow-place')).toContainText('At “Spain”, step 11');
  await workbench.expectStep(10, 'visited');
  await page.keyboard.press('Enter');
  await workbench.expectStep(11, 'Spain');
  const box = await boxInSight(panel.locator('.flow-chart svg').first());
  await page.mouse.click(box.x + (box.width * 5.5) / 24, box.y + 40);
  await workbench.expectStep(5, 'France');
});

test('the gradients of a long text come from a worker, with the same numbers', async ({
  workbench,
  page,
}) => {
  const text = `I grew up in France.${' in the'.repeat(200)}. I speak fluent ___`;
  const own = await readWith(page, readableLstm, text);
  const vocabulary = own.model.architecture.vocabulary!;
  const answer = topWords(own.trace.logits!, own.answerStep, vocabulary, 1)[0]!.word;
  const worker = page.waitForEvent('worker');
  await workbench.open(linkTo(readableLstm, { text, step: 5 }));
  const panel = workbench.section('gradient');
  await panel.scrollIntoViewIfNeeded();
  await worker;
  const shown = sizeText(normsOf(own, 'cellState', answer)[5]!, english);
  await expect(panel.getByRole('slider')).toHaveAttribute(
    'aria-valuetext',
    new RegExp(`step 5, .*; LSTM: memory \\|∂/∂c\\| ${shown};`),
  );
});
