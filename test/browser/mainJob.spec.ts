import { likeliestAfter, readableLstm, readWith, simpleRnn, wordRows } from './shippedNetwork.ts';
import { english } from './texts.ts';
import { expect, test } from './workbenchTest.ts';
import { rowsOf } from './workbenchPage.ts';

test('opens at the blank, which the LSTM fills with French', async ({ workbench, page }) => {
  await workbench.open();

  await expect(page).toHaveURL(/\/some\/folder\/$/);
  await expect(page).toHaveTitle('Grew up in France · Gatescope');
  await expect(workbench.choice('LSTM')).toBeChecked();
  await expect(workbench.choice('readable')).toBeChecked();
  await workbench.expectStep(23, 'fluent');
  await workbench.expectPhase('update');
  await expect(workbench.word('France')).toHaveAccessibleDescription(
    /^pinned; .*French.*: \d+\.\d/,
  );
  await expect(workbench.heading('score')).toHaveText(english('score.title'));
  await expect(workbench.heading('answer')).toHaveText(english('answer.atBlank'));
  const [, [word, percent] = []] = await rowsOf(workbench.words('LSTM'));
  expect(word).toBe('right French');
  expect(Number.parseFloat(percent!)).toBeGreaterThan(90);
  await expect(workbench.section('answer')).toContainText(
    english('answer.isRight', { network: 'LSTM' }),
  );
});

test('shows beside it what the simple RNN really says, right or wrong', async ({
  workbench,
  page,
}) => {
  await workbench.open();
  const foil = await readWith(page, simpleRnn);
  const said = likeliestAfter(foil, foil.answerStep);

  const table = workbench.words(english('answer.foil'));
  expect(await rowsOf(table)).toEqual(wordRows(said, 'french'));
  const verdict = said[0]!.word === 'french' ? 'answer.isRight' : 'answer.isWrong';
  await expect(workbench.section('answer')).toContainText(
    english(verdict, { network: 'simple RNN' }),
  );
});

test('before the blank, the answer is the next word', async ({ workbench, page }) => {
  await workbench.open('lang=en&step=4');
  const lstm = await readWith(page, readableLstm);

  await expect(workbench.heading('answer')).toHaveText(english('answer.after', { word: 'in' }));
  expect(await rowsOf(workbench.words('LSTM'))).toEqual(wordRows(likeliestAfter(lstm, 4)));
  await expect(workbench.section('answer')).not.toContainText(' is right');

  await workbench.button('answer.goToBlank').click();
  await workbench.expectStep(23, 'fluent');
  await expect(workbench.heading('answer')).toHaveText(english('answer.atBlank'));
});
