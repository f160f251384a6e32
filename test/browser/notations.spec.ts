import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { boxesOf, outside } from './boxes.ts';
import { beyond, collidingLabels } from './collisions.ts';
import { FORGET_GATE, lit, NOTHING, shape } from './lit.ts';
import {
  allNetworks,
  linkTo,
  nameOf,
  networkOf,
  readableLstm,
  readWith,
  valueOf,
} from './shippedNetwork.ts';
import { english, languages, type PageText } from './texts.ts';
import { expect, test } from './workbenchTest.ts';
import type { Workbench } from './workbenchPage.ts';

const WIDE = { width: 1440, height: 900 };
const TABLET = { width: 1024, height: 768 };
const PHONE = { width: 360, height: 740 };
const NOTATIONS = ['chain', 'lecture'] as const;
const STEP = 5;
const UNIT = 3;

/** One network of every cell; of two those whose labels are the longest, where time runs back. */
const drawnNetworks = [
  networkOf('lstm', 1),
  networkOf('peephole-lstm', 1),
  networkOf('gru', 1),
  ...['peephole-lstm', 'rnn'].map((cell) => networkOf(cell, 2, 'bidirectional')),
];

/** All that are drawn differently: not those that differ in their numbers only. */
const drawnApart = allNetworks.filter(
  ({ cell, layers, direction }, index) =>
    allNetworks.findIndex(
      (each) => each.cell === cell && each.layers === layers && each.direction === direction,
    ) === index,
);

function notationName(notation: (typeof NOTATIONS)[number], text: PageText = english): string {
  return text.of('notation', notation);
}

/** Where all shapes and strips are drawn. */
function places(page: Page): Promise<string[]> {
  return page
    .locator('.cell-node > rect, .cell-strip')
    .evaluateAll((all) =>
      all.map((each) => ['x', 'y', 'transform'].map((name) => each.getAttribute(name)).join(' ')),
    );
}

/** Once something is drawn, and nothing moves any more. */
async function settledPlaces(page: Page): Promise<string[]> {
  let before: string[] = [];
  await expect(async () => {
    const now = await places(page);
    const moved = now.join() !== before.join();
    before = now;
    expect(moved).toBe(false);
    expect(now).not.toEqual([]);
  }).toPass({ intervals: [120] });
  return before;
}

/** Once what has just changed is on the screen. */
function drawn(page: Page): Promise<unknown> {
  return page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

for (const notation of NOTATIONS) {
  test.describe(`in the ${notation} notation`, () => {
    test('what is pointed at lights up everywhere, and every phase is entered at its shapes', async ({
      workbench,
      page,
      elsewhere,
    }) => {
      await test.step('pointing at the forget gate lights it everywhere; a click keeps it, in the link too', async () => {
        await workbench.open(linkTo(readableLstm, { notation, zoom: 3 }));
        await expect(page.locator('.chain-column.is-current')).toBeVisible();
        const gate = shape(page, 'forgetGate');
        await gate.hover();
        await expect.poll(() => lit(page)).toEqual(FORGET_GATE);
        await page.mouse.move(5, 5);
        await expect.poll(() => lit(page)).toEqual(NOTHING);

        await gate.click();
        await workbench.expectPhase('forget');
        await page.mouse.move(5, 5);
        await expect.poll(() => lit(page)).toEqual(FORGET_GATE);
        await expect(page).toHaveURL(/quantity=forgetGate/);
        const other = await elsewhere(new URL(page.url()).hash.slice(1));
        await expect.poll(() => lit(other.page)).toEqual(FORGET_GATE);

        await page.keyboard.press('Escape');
        // The focus is still on the gate; away from it nothing is lit.
        await gate.blur();
        await expect.poll(() => lit(page)).toEqual(NOTHING);
        await expect(page).not.toHaveURL(/quantity=/);
      });

      await test.step('a strip lights its letter, a letter its strip, and the focus does as the pointer', async () => {
        await workbench.open(linkTo(readableLstm, { notation, zoom: 3 }));
        await expect(page.locator('.chain-column.is-current')).toBeVisible();
        const strips = page.locator('.cell-strip');
        const keep = strips.and(page.getByRole('button', { name: /^keep/ }));
        await keep.focus();
        await expect.poll(() => lit(page)).toEqual(FORGET_GATE);
        await keep.blur();
        await page.locator('.formula-signal.hue-forget').hover();
        await expect.poll(() => lit(page)).toEqual(FORGET_GATE);
        await page.mouse.move(5, 5);
        await shape(page, 'forgetGate').focus();
        await expect.poll(() => lit(page)).toEqual(FORGET_GATE);
        await shape(page, 'outputGate').focus();
        await expect.poll(async () => (await lit(page))['cell-strip']).toBe(1);
        await expect(strips.and(page.locator('.is-marked'))).toHaveAccessibleName(/^show/);
      });

      await test.step('every phase is entered at its shapes', async () => {
        await workbench.open(linkTo(networkOf('peephole-lstm', 1), { notation, phase: 'takeIn' }));
        for (const [signal, phase] of [
          ['inputGate', 'writeAmount'],
          ['candidate', 'writeContent'],
          ['cellState', 'update'],
          ['outputGate', 'readOut'],
          ['retained', 'update'],
          ['forgetGate', 'forget'],
        ] as const) {
          await shape(page, signal).click();
          await workbench.expectPhase(phase);
          await expect(shape(page, signal)).toHaveClass(/is-lit/);
        }
      });
    });
  });
}

/** What is still wrong with the labels once a drawing that was turned into another is at rest. */
async function lastingProblems(shown: Workbench): Promise<readonly string[]> {
  let problems: readonly string[] = [];
  const look = async (): Promise<number> => {
    problems = await collidingLabels(shown);
    return problems.length;
  };
  await expect
    .poll(look, { timeout: 3000 })
    .toBe(0)
    .catch(() => undefined);
  return problems;
}

for (const text of languages) {
  for (const viewport of [TABLET, PHONE]) {
    test.describe(`at ${viewport.width} px in ${text.language}`, () => {
      test.use({ viewport });

      test('no label lies on another one or is cut in either notation, and axe finds nothing', async ({
        workbench,
        page,
      }) => {
        test.slow();
        const shown = workbench.speaking(text);
        const found: Record<string, readonly string[]> = {};
        for (const notation of NOTATIONS) {
          for (const network of drawnNetworks) {
            const open = network.direction === 'forward' ? '1' : '2r';
            const choices = { notation, open, lang: text.language, tab: 'cell' };
            await shown.open(linkTo(network, choices));
            await expect(shown.choice(notationName(notation, text))).toBeChecked();
            await expect(page.locator('.cell-node').first()).toBeVisible();
            await expect(page.locator('.cell-delay')).toHaveCount(notation === 'lecture' ? 1 : 0);
            const problems = await lastingProblems(shown);
            if (problems.length > 0) found[`${nameOf(network)}, ${notation}`] = problems;
            expect((await beyond(page)).sideways).toBe(0);
          }
          expect(await violations(page, '.cell')).toEqual([]);
        }
        expect(found).toEqual({});
      });
    });
  }
}

for (const text of languages) {
  test.describe(`every network in ${text.language}`, () => {
    test.use({ viewport: WIDE, contextOptions: { reducedMotion: 'reduce' } });

    test('keeps its labels apart, whole and off the wires, in both notations', async ({
      workbench,
      page,
    }) => {
      test.slow();
      const shown = workbench.speaking(text);
      const found: Record<string, readonly string[]> = {};
      for (const network of drawnApart) {
        const { layers, direction } = network;
        const open = `${String(layers)}${direction === 'forward' ? '' : 'r'}`;
        await shown.open(linkTo(network, { open, lang: text.language }));
        for (const notation of NOTATIONS) {
          await shown.choose(notationName(notation, text));
          await expect(page.locator('.cell-delay')).toHaveCount(notation === 'lecture' ? 1 : 0);
          await drawn(page);
          const problems = await lastingProblems(shown);
          if (problems.length > 0) found[`${nameOf(network)}, ${notation}`] = problems;
        }
      }
      expect(found).toEqual({});
      expect(await violations(page, '.cell')).toEqual([]);
    });
  });
}

test.describe('the switch', () => {
  test('moves the same shapes and strips, works by keyboard, and the link says where they are', async ({
    workbench,
    page,
    elsewhere,
  }) => {
    await test.step('moves the same shapes and strips, and the link says where they are', async () => {
      await workbench.open();
      const gate = await shape(page, 'forgetGate').elementHandle();
      const chain = await settledPlaces(page);
      await workbench.choose(notationName('lecture'));
      await expect(page).toHaveURL(/notation=lecture/);
      await expect(page.locator('.cell-delay')).toHaveCount(1);
      const lecture = await settledPlaces(page);
      expect(lecture).not.toEqual(chain);
      expect(lecture).toHaveLength(chain.length);
      expect(await gate.evaluate((element) => element.isConnected)).toBe(true);

      const other = await elsewhere(new URL(page.url()).hash.slice(1));
      expect(await settledPlaces(other.page)).toEqual(lecture);

      await workbench.choose(notationName('chain'));
      await expect(page).not.toHaveURL(/notation=/);
      expect(await settledPlaces(page)).toEqual(chain);
    });

    await test.step('works by keyboard, and names whose notations these are', async () => {
      await workbench.open();
      const chain = workbench.choice(notationName('chain'));
      await expect(chain).toHaveAccessibleDescription(/Olah.*2015/);
      await chain.focus();
      await page.keyboard.press('ArrowRight');
      const lecture = workbench.choice(notationName('lecture'));
      await expect(lecture).toBeFocused();
      await expect(lecture).toBeChecked();
      await expect(lecture).toHaveAccessibleDescription(/Hung-yi Lee/);
      await expect(page.locator('.cell-delay')).toHaveCount(1);
      await workbench.expectStep(23, 'fluent');
    });
  });

  test('is on its way for a moment, and can be turned round', async ({ workbench, page }) => {
    await workbench.open();
    const chain = await settledPlaces(page);
    // All places that were ever drawn, as the page draws them.
    await page.evaluate(() => {
      const seen = new Set<string>();
      const look = (): void => {
        const first = document.querySelector('.cell-node > rect');
        seen.add(`${first?.getAttribute('x') ?? ''} ${first?.getAttribute('y') ?? ''}`);
        document.body.dataset['places'] = String(seen.size);
        requestAnimationFrame(look);
      };
      look();
    });
    await workbench.choose(notationName('lecture'));
    await workbench.choose(notationName('chain'));
    expect(await settledPlaces(page)).toEqual(chain);
    expect(Number(await page.locator('body').getAttribute('data-places'))).toBeGreaterThan(2);
  });

  test.describe('for who wants no motion', () => {
    test.use({ contextOptions: { reducedMotion: 'reduce' } });

    test('is there at once', async ({ workbench, page }) => {
      await workbench.open(linkTo(readableLstm, { notation: 'lecture' }));
      const lecture = await settledPlaces(page);
      await workbench.choose(notationName('chain'));
      await page.evaluate(() => {
        const seen = new Set<string>();
        new MutationObserver(() => {
          const first = document.querySelector('.cell-node > rect');
          seen.add(`${first?.getAttribute('x') ?? ''} ${first?.getAttribute('y') ?? ''}`);
          document.body.dataset['places'] = String(seen.size);
        }).observe(document.querySelector('.cell-picture')!, { attributes: true, subtree: true });
      });
      await workbench.choose(notationName('lecture'));
      expect(await settledPlaces(page)).toEqual(lecture);
      await expect(page.locator('body')).toHaveAttribute('data-places', '1');
    });
  });
});

test.describe('a strip', () => {
  test('opens into the numbers of all units, and chooses among them', async ({
    workbench,
    page,
  }) => {
    const reading = await readWith(page, readableLstm);
    await workbench.open(linkTo(readableLstm, { step: STEP, unit: UNIT, notation: 'lecture' }));
    const keep = workbench.button('cell.openStrip', { vector: 'keep' });
    await keep.focus();
    await page.keyboard.press('Enter');
    const numbers = page.getByRole('dialog', {
      name: english('stripNumbers.title', { vector: 'keep' }),
    });
    const { units } = reading.layer;
    const names = Array.from({ length: units }, (_, unit) =>
      english('stripNumbers.unit', {
        number: unit + 1,
        value: english.number(valueOf(reading, 'forgetGate', STEP, unit)),
      }),
    );
    const each = numbers.getByRole('radiogroup').first().getByRole('radio');
    await expect(each).toHaveCount(units);
    for (const [unit, name] of names.entries()) {
      await expect(each.nth(unit)).toHaveAccessibleName(name);
    }
    const focused = numbers.getByRole('radio', { name: names[UNIT - 1]!, exact: true });
    await expect(focused).toBeChecked();
    await expect(focused).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(workbench.unit.locator('option:checked')).toHaveText(String(UNIT + 1));
    await workbench.expectStep(STEP, 'France');

    await page.keyboard.press('Escape');
    await expect(numbers).toBeHidden();
    await expect(keep).toBeFocused();
    await keep.click();
    await expect(numbers).toBeVisible();
    await keep.click({ position: { x: 10, y: 10 } });
    await expect(numbers).toBeHidden();
  });
});

test.describe('how a sum comes about', () => {
  for (const viewport of [WIDE, PHONE]) {
    test.describe(`at ${viewport.width} px`, () => {
      test.use({ viewport });

      test('opens, adds up, stays in the window and closes', async ({ workbench, page }) => {
        const network = networkOf('peephole-lstm', 1);
        const reading = await readWith(page, network);
        await workbench.open(
          linkTo(network, { step: STEP, unit: UNIT, phase: 'forget', tab: 'cell' }),
        );
        const sum = english.number(valueOf(reading, 'forgetGatePreActivation', STEP, UNIT - 1));
        const open = workbench.button('equation.how', { sum });
        await open.click();
        const how = page.getByRole('dialog', { name: english('equation.how', { sum }) });
        await expect(how.getByRole('row').last()).toHaveText(new RegExp(`${sum}$`));
        const gate = english.number(valueOf(reading, 'forgetGate', STEP, UNIT - 1));
        await expect(how.getByRole('img')).toHaveAccessibleName(
          english('how.curve', { name: 'σ', sum, value: gate }),
        );
        await expect(how.getByRole('rowheader', { name: 'C, before' })).toBeVisible();
        const window = {
          name: 'window',
          left: 0,
          top: 0,
          right: viewport.width,
          bottom: viewport.height,
        };
        expect(outside(await boxesOf(how), window)).toEqual([]);
        expect(await violations(page, '.popover')).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(how).toBeHidden();
        await expect(open).toBeFocused();
      });
    });
  }
});
