import type { Page } from '@playwright/test';
import { FORGET_GATE, FORGET_GATE_BY_TAB, lit, litHues, NOTHING, shape } from './lit.ts';
import { linkTo, readableLstm, readWith, spaced, type Reading } from './shippedNetwork.ts';
import { equationLines, stepRows } from './shownNumbers.ts';
import { expect, test } from './workbenchTest.ts';
import type { Workbench } from './workbenchPage.ts';

const NOTATIONS = ['chain', 'lecture'] as const;
const PLACE = { step: 5, phase: 'forget', unit: 2 };
/** The forget gate's. */
const HUES = { light: 'rgb(184, 69, 0)', dark: 'rgb(255, 138, 76)' };
const THEMES = ['light', 'dark'] as const;

function link(notation: (typeof NOTATIONS)[number], tab = 'cell'): string {
  const { step, phase, unit } = PLACE;
  return linkTo(readableLstm, { notation, tab, step, phase, unit: unit + 1, zoom: 3 });
}

/**
 * What stands in the equation and in the table of the cell is what the engine computes. Here in the
 * theme that was looked at last, the dark one; in the light one see numbers.spec.ts.
 */
async function expectNumbers(workbench: Workbench, reading: Reading): Promise<void> {
  const lines = workbench.section('equation').locator('.numbers-line');
  expect((await lines.allInnerTexts()).map(spaced)).toEqual(equationLines(reading, PLACE));
  const [head = [], ...rows] = await workbench.numbersOfStep();
  expect(rows).toEqual(stepRows(reading, PLACE.step, head));
}

/** The forget gate is lit in these parts and nothing is in others, in the hue of either theme. */
async function expectLit(page: Page, parts: Readonly<Record<string, number>>): Promise<void> {
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    await expect.poll(() => lit(page)).toEqual({ ...NOTHING, ...parts });
    expect(await litHues(page)).toEqual([HUES[colorScheme]]);
  }
}

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
]) {
  test.describe(`at ${viewport.width} px`, () => {
    test.use({ viewport });

    test('a gate that is pointed at is lit everywhere in either theme, with the engine’s numbers', async ({
      workbench,
      page,
    }) => {
      const reading = await readWith(page, readableLstm);
      for (const notation of NOTATIONS) {
        await workbench.open(link(notation));
        await expect(page.locator('.chain-column.is-current')).toBeVisible();
        await shape(page, 'forgetGate').hover();
        await expectLit(page, FORGET_GATE);
        await page.mouse.move(5, 5);
        await expect.poll(() => lit(page)).toEqual(NOTHING);
        await expectNumbers(workbench, reading);
      }
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a gate that is tapped is lit in every tab in either theme, with the engine’s numbers', async ({
    workbench,
    page,
  }) => {
    const reading = await readWith(page, readableLstm);
    for (const notation of NOTATIONS) {
      await workbench.open(link(notation));
      await shape(page, 'forgetGate').tap();
      await expect(page).toHaveURL(/quantity=forgetGate/);
      for (const [tab, parts] of Object.entries(FORGET_GATE_BY_TAB)) {
        await workbench.tab(tab as keyof typeof FORGET_GATE_BY_TAB).tap();
        await expectLit(page, parts);
      }
      await workbench.tab('cell').tap();
      await expectNumbers(workbench, reading);
    }
  });
});
