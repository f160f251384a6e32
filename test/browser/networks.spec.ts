import {
  hasMemory,
  likeliestAfter,
  linkTo,
  nameOf,
  networks,
  readableLstm,
  readWith,
  simpleRnn,
  wordRows,
} from './shippedNetwork.ts';
import { english } from './texts.ts';
import { expect, test } from './workbenchTest.ts';
import { rowsOf } from './workbenchPage.ts';

for (const network of networks) {
  test(`the ${nameOf(network)} is chosen in the bar and answers for itself`, async ({
    workbench,
    page,
  }) => {
    await workbench.open();
    const label = english.of('cellName', network.cell);
    await workbench.choose(label);
    await workbench.choose(network.trained);
    await expect(workbench.choice(label)).toBeChecked();
    await expect(workbench.choice(network.trained)).toBeChecked();
    const fullName = english.of('network', network.cell);
    await expect(workbench.words(fullName)).toBeVisible();
    await workbench.expectLoaded();

    const reading = await readWith(page, network);
    const said = likeliestAfter(reading, reading.answerStep);
    // A switch between two networks of one cell has the same caption: only its numbers change.
    await expect(async () => {
      expect(await rowsOf(workbench.words(fullName))).toEqual(wordRows(said, 'french'));
    }).toPass();
    const answer = workbench.section('answer');
    const isRight = said[0]!.word === 'french';
    await expect(answer).toContainText(
      english(isRight ? 'answer.isRight' : 'answer.isWrong', { network: fullName }),
    );
    if (!isRight)
      await expect(answer).toContainText(english('answer.rightIs', { right: 'French' }));
    await expect(answer.getByRole('table')).toHaveCount(hasMemory(reading) ? 2 : 1);
    await workbench.expectStep(23, 'fluent');
  });
}

test('networks differ in what is drawn and said of them', async ({ workbench }) => {
  await test.step('the bar tells how large the network is', async () => {
    await workbench.open();
    await expect(workbench.page.getByRole('banner')).toContainText('24 units, 9,225 parameters');
  });

  await test.step('the simple RNN has no memory, and the score says so', async () => {
    await workbench.choose('RNN');
    await expect(workbench.heading('score')).toHaveText(english('score.titleNoMemory'));
    const score = workbench.section('score');
    await expect(score).toContainText(english('score.noMemory'));
    await expect(workbench.pinLegend).toHaveCount(0);
    await expect(score.locator('circle')).toHaveCount(0);
    await workbench.expectPhase('rewrite');
    await workbench.choose('LSTM');
    await workbench.expectPhase('update');
    await expect(workbench.pinLegend).toContainText('“France”');
  });

  await test.step('peepholes are drawn, and counted in the equations', async () => {
    await workbench.open(linkTo(readableLstm, { phase: 'forget' }));
    const peepholes = workbench.section('cell').locator('.is-peephole');
    await expect(peepholes).toHaveCount(0);
    await expect(workbench.section('equation')).not.toContainText('peephole');
    await workbench.choose('with peepholes');
    await expect(peepholes).toHaveCount(3);
    await expect(workbench.section('equation')).toContainText('peephole');
  });

  await test.step('a network that is not shipped says why it cannot be chosen', async () => {
    await workbench.open(linkTo(simpleRnn));
    const readable = workbench.choice('readable');
    await expect(readable).toHaveAttribute('aria-disabled', 'true');
    await expect(readable).toHaveAccessibleDescription(
      english('bar.notShipped', { network: 'simple RNN' }),
    );
    await workbench.segment('readable').click({ force: true });
    await expect(workbench.choice('plain')).toBeChecked();
  });
});
