import { topWords } from '../../src/engine/predict.ts';
import { presets } from '../../src/state/presets.ts';
import { presetClaims } from './presetClaims.ts';
import { readLink } from './presetReading.ts';
import { spaced } from './shippedNetwork.ts';
import { chinese, english, languages } from './texts.ts';
import { expect, test } from './workbenchTest.ts';
import { rowsOf } from './workbenchPage.ts';

for (const { id, link } of presets) {
  test(`the preset ${id} shows what its sentence claims`, async ({ workbench, page }) => {
    const reading = await readLink(page, link);
    const facts = await presetClaims[id]!(reading);
    expect(facts.filter(({ holds }) => !holds)).toEqual([]);

    await page.goto(`./?preset=${id}`);
    await workbench.expectLoaded();
    const { scenario, choices, trace, vocabulary, step } = reading;
    const name = english.of('scenario', scenario.id);
    await expect(page).toHaveTitle(english('app.title', { scenario: name }));
    await expect(workbench.choice(english.of('cellName', choices.cell))).toBeChecked();
    const table = workbench.words(english.of('network', choices.cell));
    const [top] = topWords(trace.logits!, step, vocabulary, 1);
    await expect(table.getByRole('row').nth(1)).toContainText(scenario.display(top!.word));
    const [, first = []] = await rowsOf(table);
    expect(first[1]).toBe(spaced(english.percent(top!.probability)));
    const pinned = workbench.strip.locator('[aria-pressed="true"]');
    await expect(pinned).toHaveCount(choices.pin === null ? 0 : 1);
    await expect(page).toHaveURL(new RegExp(`\\?preset=${id}$`));
  });
}

test('an address says a preset until something is changed, and a fragment says more', async ({
  workbench,
  page,
}) => {
  await test.step('once something is changed, the address says everything by itself', async () => {
    await page.goto('./?preset=decoy');
    await workbench.expectLoaded();
    await expect(workbench.pinLegend).toContainText('“Spain”');
    await page.keyboard.press('Home');
    await expect(page).toHaveURL(/\/some\/folder\/#step=0&pin=11&lang=en$/);
    await page.reload();
    await workbench.expectStep(0, 'start');
    await expect(workbench.pinLegend).toContainText('“Spain”');
  });

  await test.step('a fragment says more than a preset, and an unknown preset is named', async () => {
    await page.goto('./?preset=decoy#step=5&lang=en');
    await workbench.expectLoaded();
    await workbench.expectStep(5, 'France');
    await expect(workbench.pinLegend).toContainText('“France”');
    await page.goto('about:blank');
    await page.goto('./?preset=atlantis');
    await workbench.expectStep(23, 'fluent');
    await expect(page.getByRole('complementary')).toContainText(
      english('note.value', { parameter: 'preset' }),
    );
  });
});

test('the list names every entry, and is walked through by keyboard', async ({
  workbench,
  page,
}) => {
  await test.step('the list is opened, walked through and closed by keyboard', async () => {
    await workbench.open();
    const scenario = english.of('scenario', 'france');
    const button = workbench.button('bar.scenario', { scenario });
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: english('scenarios.title') });
    await expect(dialog.locator('[aria-current="true"]')).toBeFocused();
    await expect(dialog.locator('[aria-current="true"]')).toContainText(scenario);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(button).toBeFocused();

    await page.keyboard.press('Enter');
    const preset = dialog.getByRole('link', { name: english('preset.decoy.title') });
    await preset.focus();
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(workbench.pinLegend).toContainText('“Spain”');
    await expect(button).toBeFocused();
  });

  await test.step('every entry is named in both languages', async () => {
    for (const text of languages) {
      const shown = workbench.speaking(text);
      await shown.open(`lang=${text.language}`);
      await shown.button('bar.scenario', { scenario: text.of('scenario', 'france') }).click();
      const dialog = page.getByRole('dialog', { name: text('scenarios.title') });
      for (const { id } of presets) {
        const entry = dialog.getByRole('link', { name: text.of(`preset.${id}`, 'title') });
        await expect(entry).toContainText(text.of(`preset.${id}`, 'see'));
      }
      await page.keyboard.press('Escape');
    }
    expect(chinese.of('preset.decoy', 'title')).not.toBe(english.of('preset.decoy', 'title'));
  });
});

test('a scenario that is on its way is named, and the page goes on', async ({
  workbench,
  page,
}) => {
  await workbench.open();
  let arrive: () => void = () => undefined;
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(/\/assets\/reber[^/]*\.js$/, async (route) => {
    await arrival;
    await route.continue();
  });
  const france = english.of('scenario', 'france');
  await workbench.button('bar.scenario', { scenario: france }).click();
  const reber = english.of('scenario', 'reber');
  await page.getByRole('dialog').getByRole('button', { name: reber }).click();
  await expect(page.getByText(english('bar.opening', { scenario: reber }))).toBeVisible();
  await page.keyboard.press('Home');
  await workbench.expectStep(0, 'start');
  arrive();
  await expect(workbench.button('bar.scenario', { scenario: reber })).toBeVisible();
  await expect(page).toHaveURL(/#scenario=reber&/);
});

test('a scenario that cannot be fetched is told of, and nothing else changes', async ({
  workbench,
  page,
}) => {
  await workbench.open();
  await page.route(/\/assets\/reber[^/]*\.js$/, (route) =>
    route.fulfill({ status: 200, contentType: 'text/javascript', body: 'export {};' }),
  );
  const france = english.of('scenario', 'france');
  await workbench.button('bar.scenario', { scenario: france }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: english.of('scenario', 'reber') }).click();
  await expect(page.getByRole('complementary')).toContainText(english('note.notLoaded'));
  await workbench.expectStep(23, 'fluent');
});
