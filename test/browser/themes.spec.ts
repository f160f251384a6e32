import type { Page } from '@playwright/test';
import { expect, test } from './workbenchTest.ts';

function background(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}

const LIGHT = 'rgb(251, 252, 254)';
const DARK = 'rgb(12, 15, 22)';

test('the theme follows the system', async ({ workbench, page }) => {
  await workbench.open();
  expect(await background(page)).toBe(LIGHT);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await background(page)).toBe(DARK);
});

test('or is chosen, and kept for the next visit, but not in the link', async ({
  workbench,
  elsewhere,
  page,
}) => {
  await workbench.open();
  await workbench.button('bar.theme', { theme: 'as the system' }).click();
  await workbench.button('bar.theme', { theme: 'light' }).click();
  await expect(workbench.button('bar.theme', { theme: 'dark' })).toBeVisible();
  expect(await background(page)).toBe(DARK);
  await page.reload();
  await workbench.expectLoaded();
  expect(await background(page)).toBe(DARK);
  await page.emulateMedia({ colorScheme: 'dark' });
  await workbench.button('bar.theme', { theme: 'dark' }).click();
  await workbench.button('bar.theme', { theme: 'as the system' }).click();
  expect(await background(page)).toBe(LIGHT);
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/#step=22&lang=en$/);
  const other = await elsewhere(new URL(page.url()).hash.slice(1));
  await expect(other.button('bar.theme', { theme: 'as the system' })).toBeVisible();
});

const ROLES = ['forget', 'input', 'candidate', 'output', 'cell', 'hidden'];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('every role has one hue of its own in drawing, table and equation', async ({
      workbench,
      page,
    }) => {
      await workbench.open();
      const hues = await page.evaluate(
        (roles) =>
          roles.map((role) => [
            ...new Set(
              [...document.querySelectorAll(`.cell-stripName, .numbers-value, thead th`)]
                .map((element) => {
                  const owner = element.closest(`.hue-${role}`);
                  if (owner === null) return undefined;
                  const style = getComputedStyle(element);
                  return element instanceof SVGElement ? style.fill : style.color;
                })
                .filter((colour) => colour !== undefined),
            ),
          ]),
        ROLES,
      );
      expect(hues.map((each) => each.length)).toEqual(ROLES.map(() => 1));
      expect(new Set(hues.flat()).size).toBe(ROLES.length);
    });
  });
}

test.describe('in forced colours', () => {
  test.use({ forcedColors: 'active', viewport: { width: 360, height: 740 } });

  test('what is chosen or lit stands out from its neighbours', async ({ workbench, page }) => {
    const colours = (
      selector: string,
      property: 'background-color' | 'border-top-color' | 'fill' | 'outline-style',
    ) =>
      page
        .locator(selector)
        .first()
        .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    await workbench.open('phase=update&quantity=forgetGate');
    for (const [chosen, other, property] of [
      ['.is-current .chip-frame', '.is-word:not(.is-current) .chip-frame', 'background-color'],
      ['.tab[aria-selected="true"]', '.tab[aria-selected="false"]', 'border-top-color'],
      ['.segment input:checked + span', '.segment input:not(:checked) + span', 'background-color'],
      ['.score-pinned', '.score-memory', 'fill'],
    ] as const) {
      expect(await colours(chosen, property), chosen).not.toBe(await colours(other, property));
    }
    for (const [tab, pressed] of [
      ['cell', '.phase-button[aria-pressed'],
      ['memory', '.beside-pair[aria-pressed'],
    ] as const) {
      await workbench.tab(tab).click();
      expect(await colours(`${pressed}="true"]`, 'background-color'), tab).not.toBe(
        await colours(`${pressed}="false"]`, 'background-color'),
      );
    }
    for (const [lit, property] of [
      ['.formula-signal', 'background-color'],
      ['.numbers-value', 'background-color'],
      ['.signal-button', 'outline-style'],
    ] as const) {
      expect(await colours(`${lit}.is-marked`, property), lit).not.toBe(
        await colours(`${lit}:not(.is-marked)`, property),
      );
    }
    expect(await colours('.beside-pinned', 'fill')).not.toBe(
      await colours('.beside-memory', 'fill'),
    );
  });
});
