import { seededRandom } from '../../src/engine/random.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { MOST_WORDS } from '../../src/state/sentence.ts';
import { likeliestAfter, linkTo, readableLstm, readWith, wordRows } from './shippedNetwork.ts';
import { english } from './texts.ts';
import { expect, test } from './workbenchTest.ts';
import { rowsOf } from './workbenchPage.ts';

/** A text of the scenario's own of about a hundred words, with its answer. */
function longText(): { readonly text: string; readonly right: string } {
  const bucket = france.buckets.find(({ name }) => name === '95-105')!;
  const { words, answerAt } = bucket.generate(seededRandom('a long text', 1));
  const asked = [...words.slice(0, answerAt), '___'];
  return { text: asked.join(' ').replaceAll(' .', '.'), right: words[answerAt]! };
}

test.beforeEach(({ workbench }) => workbench.open());

test('whatever can be read is read at once', async ({ workbench, page }) => {
  await test.step('a sentence of one’s own is read at once', async () => {
    const typed = 'My parents and I are from ITALY… It was a quiet winter! At home, we speak ___ ?';
    await workbench.typeText(typed);
    await expect(workbench.textField).toBeHidden();
    await workbench.expectStep(17, 'speak', 17);
    await expect(workbench.word('Italy')).toHaveCount(1);
    const reading = await readWith(page, readableLstm, typed);
    expect(reading.answerStep).toBe(17);
    const said = likeliestAfter(reading, 17);
    expect(await rowsOf(workbench.words('LSTM'))).toEqual(wordRows(said, 'italian'));
    expect(said[0]!.word).toBe('italian');
  });

  await test.step('a text without a blank is read to its end, and the page says what it lacks', async () => {
    await workbench.typeText('I grew up in France. I speak fluent');
    await workbench.expectStep(9, 'fluent', 9);
    await expect(workbench.heading('answer')).toHaveText(
      english('answer.after', { word: 'fluent' }),
    );
    await expect(workbench.section('answer')).toContainText(english('answer.noBlank'));
    await expect(workbench.strip.locator('.influence')).toHaveCount(0);
    await expect(workbench.word('blank')).toHaveCount(0);
  });

  await test.step('what stands behind the blank is not read, and shown so', async () => {
    await workbench.typeText('I was born in Greece. I speak fluent ___ and my uncle ___.');
    await workbench.expectStep(9, 'fluent', 9);
    for (const word of ['and', 'my', 'uncle']) {
      await expect(workbench.word(word)).toHaveAccessibleDescription('not read');
    }
    await workbench.word('uncle').click();
    await workbench.expectStep(9, 'fluent', 9);
    const reading = await readWith(page, readableLstm, 'I was born in Greece. I speak fluent ___');
    const said = likeliestAfter(reading, 9);
    expect(await rowsOf(workbench.words('LSTM'))).toEqual(wordRows(said, 'greek'));
  });

  await test.step('a text that contradicts itself has no right answer', async () => {
    await workbench.typeText('I was born in Greece. I was born in Spain. I speak fluent ___');
    const answer = workbench.section('answer');
    await expect(answer).toContainText(english('answer.unsettled'));
    await expect(answer.getByText('right', { exact: true })).toHaveCount(0);
  });

  await test.step('a blank at the very beginning is answered after the start', async () => {
    await workbench.typeText('___ grew up');
    await workbench.expectStep(0, 'start', 0);
    const reading = await readWith(page, readableLstm, '___ grew up');
    expect(await rowsOf(workbench.words('LSTM'))).toEqual(wordRows(likeliestAfter(reading, 0)));
  });

  await test.step('the draft is given up with Escape, and the opening sentence comes back', async () => {
    await workbench.typeText('I like cheese. I speak ___');
    await workbench.expectStep(6, 'speak', 6);
    await workbench.button('sentence.edit').click();
    await workbench.textField.fill('I like bread');
    await page.keyboard.press('Escape');
    await workbench.expectStep(6, 'speak', 6);
    await workbench.button('sentence.edit').click();
    await expect(workbench.textField).toHaveValue('I like cheese. I speak ___');
    await workbench.button('sentence.opening').click();
    await workbench.button('sentence.apply').click();
    await workbench.expectStep(23, 'fluent');
  });
});

test('unknown, empty and endless texts are refused', async ({ workbench, page }) => {
  await test.step('unknown words are named with the nearest known ones, and nothing else changes', async () => {
    const before = await workbench.strip.innerText();
    await workbench.typeText('I grew up in Frnace. I speak flunt ___');
    const refusal = page.getByRole('alert');
    await expect(refusal).toContainText(english('sentence.unknown', { word: 'frnace' }));
    await expect(refusal).toContainText(english('sentence.unknown', { word: 'flunt' }));
    await expect(workbench.textField).toHaveAttribute('aria-invalid', 'true');
    expect(await workbench.strip.innerText()).toBe(before);
    await workbench.expectStep(23, 'fluent');
    await expect(page).toHaveURL(/\/some\/folder\/$/);

    await refusal.getByRole('button', { name: 'France', exact: true }).click();
    await expect(refusal).not.toContainText('frnace');
    await refusal.getByRole('button', { name: 'fluent', exact: true }).click();
    await expect(refusal).toBeHidden();
    await expect(workbench.textField).toHaveValue('I grew up in France. I speak fluent ___');
    await expect(workbench.textField).toBeFocused();
    await page.keyboard.press('Enter');
    await workbench.expectStep(9, 'fluent', 9);
    await expect(workbench.words('LSTM').getByRole('row').nth(1)).toContainText('French');
  });

  await test.step('a text without words and one without end are refused', async () => {
    await workbench.open(linkTo(readableLstm));
    await workbench.typeText(' , … “” ');
    await expect(page.getByRole('alert')).toHaveText(english('sentence.empty'));
    await workbench.textField.fill(`${'I speak '.repeat(MOST_WORDS)}___`);
    await expect(page.getByRole('alert')).toBeHidden();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('That is too long.');
    await workbench.button('sentence.cancel').click();
    await workbench.expectStep(23, 'fluent');
  });

  await test.step('the refusal of a text that is too long says how long it may be', async () => {
    await workbench.typeText(`${'I speak '.repeat(MOST_WORDS)}___`);
    await expect(page.getByRole('alert')).toHaveText(
      english('sentence.tooLong', { count: MOST_WORDS }),
    );
  });
});

test('a hundred words scroll inside their own strip', async ({ workbench, page }) => {
  const { text, right } = longText();
  const reading = await readWith(page, readableLstm, text);
  const last = reading.answerStep;
  expect(last).toBeGreaterThan(100);
  await workbench.typeText(text);
  await workbench.expectStep(last, france.display(reading.words[last]!), last);
  const said = likeliestAfter(reading, last);
  expect(await rowsOf(workbench.words('LSTM'))).toEqual(wordRows(said, right));

  const widths = await workbench.strip.evaluate((strip) => {
    const { scrollWidth, clientWidth } = document.documentElement;
    let scroller = strip.parentElement;
    while (scroller && scroller.scrollWidth <= scroller.clientWidth)
      scroller = scroller.parentElement;
    return { page: scrollWidth - clientWidth, scroller: scroller?.tagName };
  });
  expect(widths).toEqual({ page: 0, scroller: 'DIV' });
  await expect(workbench.currentWord).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Home');
  await expect(workbench.word('start')).toBeInViewport({ ratio: 1 });
  for (let step = 0; step < 40; step++) await page.keyboard.press('ArrowRight');
  await expect(workbench.currentWord).toBeInViewport({ ratio: 1 });

  // The influence of many words is measured piece by piece.
  const chips = workbench.strip.getByRole('listitem');
  await expect(workbench.strip.locator('.influence')).toHaveCount(reading.influence.size);
  for (const [step, influence] of reading.influence) {
    const title = new RegExp(`: ${english.number(influence)}$`);
    await expect(chips.nth(step).locator('.influence')).toHaveAttribute('title', title);
  }
});
