import { linkTo, readableLstm, readWith, rowOf, simpleRnn } from './shippedNetwork.ts';
import { chinese, english, type PageText } from './texts.ts';
import { expect, test } from './workbenchTest.ts';

function largest(values: Float64Array): number {
  const sizes = values.map(Math.abs);
  return sizes.indexOf(Math.max(...sizes));
}

function spoken(value: number, text: PageText): string {
  const size = text.number(Math.abs(value));
  return text(value < 0 ? 'announce.minus' : 'announce.plus', { value: size });
}

test('every step is announced as one sentence', async ({ workbench, page }) => {
  const reading = await readWith(page, readableLstm);
  await workbench.open(linkTo(readableLstm, { step: 4 }));
  await page.keyboard.press('ArrowRight');
  const keep = rowOf(reading, 'forgetGate', 5);
  const mean = Math.round((100 * keep.reduce((sum, value) => sum + value, 0)) / keep.length);
  const written = rowOf(reading, 'written', 5);
  const unit = largest(written);
  const size = Math.abs(written[unit]!).toFixed(2);
  await expect(workbench.announcement).toHaveText(
    `Step 5, France. Keeps ${mean} percent on average; ` +
      `writes most into unit ${unit + 1}, ${written[unit]! < 0 ? 'minus' : 'plus'} ${size}.`,
  );
  await page.keyboard.press('End');
  await expect(workbench.announcement).toContainText(
    /^Step 23, fluent\. .* Answers French with 9\d percent\.$/,
  );
});

test('a cell without a memory announces what it rewrites', async ({ workbench, page }) => {
  const reading = await readWith(page, simpleRnn);
  await workbench.open(linkTo(simpleRnn, { step: 11 }));
  const hidden = rowOf(reading, 'hiddenState', 11);
  const unit = largest(hidden);
  await expect(workbench.announcement).toHaveText(
    'Step 11, Spain. Rewrites its hidden state; the largest value is in unit ' +
      `${unit + 1}, ${spoken(hidden[unit]!, english)}.`,
  );
});

test('phases are announced, but not while it plays', async ({ workbench, page }) => {
  await workbench.open(linkTo(readableLstm, { step: 4, phase: 'takeIn' }));
  const phase = page.getByRole('status').filter({ hasText: /^(take in|forget)$/ });
  await page.keyboard.press('Shift+ArrowRight');
  await expect(phase).toHaveText('forget');
  await workbench.button('controls.play').click();
  await expect(phase).toHaveCount(0);
});

test('announcements speak Chinese too', async ({ workbench, page }) => {
  const reading = await readWith(page, readableLstm);
  await workbench.open(linkTo(readableLstm, { step: 5, lang: 'zh-CN' }));
  const written = rowOf(reading, 'written', 5);
  const unit = largest(written);
  await expect(workbench.announcement).toContainText('第 5 步，France。平均保留 ');
  await expect(workbench.announcement).toContainText(
    `写入最多的是第 ${unit + 1} 个单元，${spoken(written[unit]!, chinese)}。`,
  );
});
