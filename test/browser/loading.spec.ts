import { france } from '../../src/scenarios/france/index.ts';
import { modelFileName } from '../../src/scenarios/variants.ts';
import { readableLstm, simpleRnn } from './shippedNetwork.ts';
import { english } from './texts.ts';
import { expect, test } from './workbenchTest.ts';

const lstmFile = modelFileName(france.id, readableLstm);
const rnnFile = modelFileName(france.id, simpleRnn);

test('only what is looked at is loaded, and each once', async ({ workbench, page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => {
    const file = request.url().split('/').at(-1)!;
    if (file.endsWith('.safetensors')) loaded.push(file);
  });
  await workbench.open();
  expect(loaded.sort()).toEqual([lstmFile, rnnFile].sort());

  await workbench.choose('plain');
  await expect.poll(() => loaded.length).toBe(3);
  await workbench.choose('readable');
  await workbench.choose('RNN');
  await workbench.choose('LSTM');
  await workbench.expectLoaded();
  expect(loaded).toHaveLength(3);
});

test('while networks are on their way, the page says so and shows what is there', async ({
  page,
  workbench,
}) => {
  const arrivals = new Map<string, () => void>();
  for (const file of [lstmFile, rnnFile]) {
    const arrival = new Promise<void>((resolve) => arrivals.set(file, resolve));
    await page.route(`**/${file}`, async (route) => {
      await arrival;
      await route.continue();
    });
  }
  await page.goto('./');
  await expect(page.getByRole('main').getByRole('status')).toHaveText(english('app.loading'));
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'true');
  arrivals.get(lstmFile)!();
  await expect(workbench.words('LSTM').getByRole('row').nth(1)).toContainText('French');
  const foil = workbench.words(english('answer.foil'));
  await expect(foil).toContainText(english('answer.loading'));
  await page.keyboard.press('ArrowLeft');
  await workbench.expectStep(22, 'speak');
  arrivals.get(rnnFile)!();
  await expect(foil.getByRole('row')).toHaveCount(6);
});

test('a file that cannot be read is named as the cause, and can be tried again', async ({
  page,
  workbench,
}) => {
  let isThere = false;
  await page.route(`**/${lstmFile}`, (route) =>
    isThere ? route.continue() : route.fulfill({ status: 200, body: 'not a network' }),
  );
  await page.goto('./');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(english('app.problem.format', { detail: '' }));
  isThere = true;
  await workbench.button('app.retry').click();
  await workbench.expectLoaded();
  await workbench.expectStep(23, 'fluent');
});

test('without the simple RNN the page still works', async ({ page, workbench }) => {
  await page.route(`**/${rnnFile}`, (route) => route.fulfill({ status: 200, body: 'nothing' }));
  await page.goto('./');
  await expect(workbench.words('LSTM').getByRole('row').nth(1)).toContainText('French');
  await page.keyboard.press('Home');
  await workbench.expectStep(0, 'start');
});

test('keys that are pressed before anything listens to them are not lost', async ({
  page,
  workbench,
}) => {
  let come = (): void => undefined;
  const isComing = new Promise<void>((resolve) => (come = resolve));
  await page.route('**/assets/Shortcuts-*.js', async (route) => {
    await isComing;
    await route.continue();
  });
  await page.goto('./');
  await expect(workbench.words('LSTM').getByRole('row').nth(1)).toContainText('French');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(workbench.slider).toHaveValue('23');
  come();
  await workbench.expectStep(21, 'I');
  // What a key is for the page it is not for the browser too.
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.keyboard.press('ArrowRight');
  await workbench.expectStep(22, 'speak');
});
