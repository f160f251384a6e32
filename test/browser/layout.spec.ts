import { TABS, type Tab } from '../../src/state/choices.ts';
import { linkTo, nameOf, networkOf, networks, readableLstm } from './shippedNetwork.ts';
import { scenarioIds } from '../../src/scenarios/index.ts';
import { boxesOf, outside } from './boxes.ts';
import {
  beyond,
  beyondFirstScreen,
  collidingLabels,
  collidingWords,
  cutElements,
  cutPanels,
} from './collisions.ts';
import { languages } from './texts.ts';
import { expect, test } from './workbenchTest.ts';

const WIDE = { width: 1440, height: 900 };
const TABLET = { width: 1024, height: 768 };
const PHONE = { width: 360, height: 740 };
/** A window of 1440 × 900 at twice the size. */
const ENLARGED = { width: 720, height: 450 };

/** The parts of the page that are shown one at a time; one for all where they are shown together. */
function tabsAt({ width }: { readonly width: number }): readonly Tab[] {
  return width < 768 ? TABS : ['chain'];
}

/** What scrolls by itself on a narrow screen. */
const MEANT_TO_SCROLL =
  '.timeline, .map-scroller, .unit-scroller, .ledger-scroller, .beside-scroller, ' +
  '.influence-table, .card-scroll';

/** A sentence with the longest words side by side. */
const LONG_WORDS =
  'I was raised in Portugal by my grandparents. My childhood holiday travelled to Portugal. I speak fluent ___';

/** Those of one layer, and the others with the most to show in each number of folds. */
const shownNetworks = [
  ...networks,
  networkOf('lstm', 3),
  networkOf('peephole-lstm', 2, 'bidirectional'),
];

for (const text of languages) {
  test(`every network in ${text.language}: the first screen fits, nothing collides`, async ({
    workbench,
    page,
  }) => {
    test.slow();
    const shown = workbench.speaking(text);
    const found: Record<string, unknown> = {};
    for (const network of shownNetworks) {
      const note = (name: string, problems: readonly string[]): void => {
        if (problems.length > 0) found[`${nameOf(network)}, ${name}`] = problems;
      };
      const noteBeyond = async (name: string): Promise<void> => {
        const { sideways, down } = await beyondFirstScreen(page);
        if (sideways + down > 0) note(name, [`is beyond it by ${sideways} × ${down} px`]);
      };
      await shown.open(linkTo(network, { lang: text.language }));
      await noteBeyond('what opens');
      note('words', await collidingWords(shown));
      note('labels', await collidingLabels(shown));
      for (const phase of await shown.section('cell').locator('ol button').all()) {
        await phase.click();
        const name = `panels at “${(await phase.textContent()) ?? ''}”`;
        note(name, await cutPanels(shown));
        await noteBeyond(name);
      }
      if (network !== readableLstm) continue;
      await page.emulateMedia({ colorScheme: 'dark' });
      note('words in the dark', await collidingWords(shown));
      note('labels in the dark', await collidingLabels(shown));
      await noteBeyond('in the dark');
      await page.emulateMedia({ colorScheme: 'light' });
    }
    expect(found).toEqual({});
  });

  for (const viewport of [TABLET, PHONE]) {
    test.describe(`at ${viewport.width} px in ${text.language}`, () => {
      test.use({ viewport });

      test('the page never scrolls sideways, and nothing collides', async ({ workbench, page }) => {
        const shown = workbench.speaking(text);
        const found: Record<string, unknown> = {};
        for (const network of [...shownNetworks, networkOf('rnn', 3, 'bidirectional')]) {
          await shown.open(linkTo(network, { lang: text.language, tab: 'cell' }));
          const problems = [...(await collidingWords(shown)), ...(await collidingLabels(shown))];
          for (const tab of tabsAt(viewport)) {
            if (viewport === PHONE) await shown.tab(tab).click();
            problems.push(...(await cutElements(page, MEANT_TO_SCROLL)));
            expect((await beyond(page)).sideways).toBe(0);
          }
          if (problems.length > 0) found[nameOf(network)] = problems;
        }
        // Colours take no room, so one network tells for all.
        await page.emulateMedia({ colorScheme: 'dark' });
        if (viewport === PHONE) await shown.tab('cell').click();
        const inTheDark = [...(await collidingWords(shown)), ...(await collidingLabels(shown))];
        inTheDark.push(...(await cutElements(page, MEANT_TO_SCROLL)));
        if (inTheDark.length > 0) found['in the dark'] = inTheDark;
        await shown.button('sentence.edit').click();
        expect((await beyond(page)).sideways).toBe(0);
        expect(found).toEqual({});
      });
    });
  }
}

test('in every scenario the first screen fits', async ({ workbench, page }) => {
  const found: Record<string, unknown> = {};
  for (const scenario of scenarioIds) {
    await workbench.open(`scenario=${scenario}&lang=en`);
    await expect(page.locator('.score-head select')).toBeVisible();
    const beyondIt = await beyondFirstScreen(page);
    const problems = [
      ...(await cutPanels(workbench, '.timeline, .timeline *')),
      ...(beyondIt.sideways + beyondIt.down > 0 ? [JSON.stringify(beyondIt)] : []),
    ];
    if (problems.length > 0) found[scenario] = problems;
  }
  expect(found).toEqual({});
});

test.describe('in a window of a small computer', () => {
  test.use({ viewport: { width: 1240, height: 720 } });

  test('no panel is cut', async ({ workbench, page }) => {
    for (const cell of ['lstm', 'peephole-lstm'] as const) {
      await workbench.open(linkTo(networkOf(cell, 1)));
      await expect(page.locator('.score-head select')).toBeVisible();
      expect(await cutPanels(workbench, MEANT_TO_SCROLL)).toEqual([]);
    }
  });
});

for (const viewport of [WIDE, TABLET, ENLARGED, PHONE]) {
  test.describe(`at ${viewport.width} px`, () => {
    test.use({ viewport });

    test('all that matters and all that opens is inside the window, and long words keep apart', async ({
      workbench,
      page,
    }) => {
      await test.step('every control and both words that matter are inside the window', async () => {
        for (const tab of tabsAt(viewport)) {
          await workbench.open(linkTo(readableLstm, { tab }));
          // The first look shows the word that decides and the one that asks.
          await expect(workbench.word('France')).toBeInViewport();
          await expect(workbench.word('fluent')).toBeInViewport();
          const lost = await page.evaluate(() =>
            [...document.querySelectorAll<HTMLElement>('button, select, textarea, a[href]')]
              .filter((element) => !element.matches('.skip-link, .chip *, dialog *'))
              .filter((element) => {
                const { left, right } = element.getBoundingClientRect();
                return left < -1 || right > document.documentElement.clientWidth + 1;
              })
              .map((element) => element.innerText || element.ariaLabel),
          );
          expect(lost).toEqual([]);
        }
      });

      await test.step('what opens stays inside the window', async () => {
        await workbench.open(linkTo(readableLstm, { step: 5, tab: 'cell' }));
        await page.keyboard.press('F2');
        const window = {
          name: 'the window',
          left: 0,
          top: 0,
          right: viewport.width,
          bottom: viewport.height,
        };
        // It is fetched when it is first asked for.
        await expect(workbench.swapMenu).toBeVisible();
        expect(outside(await boxesOf(workbench.swapMenu), window)).toEqual([]);
        await page.keyboard.press('Escape');
        for (const key of ['cell.table', 'bar.help'] as const) {
          await workbench.button(key).click();
          const dialog = page.getByRole('dialog');
          await expect(dialog).toBeVisible();
          expect(outside(await boxesOf(dialog), window)).toEqual([]);
          await page.keyboard.press('Escape');
          await expect(dialog).toBeHidden();
        }
        expect((await beyond(page)).sideways).toBe(0);
      });

      await test.step('long words keep apart', async () => {
        for (const text of languages) {
          const shown = workbench.speaking(text);
          await shown.open(linkTo(readableLstm, { lang: text.language, text: LONG_WORDS }));
          expect(await collidingWords(shown)).toEqual([]);
          expect((await beyond(page)).sideways).toBe(0);
        }
      });
    });
  });
}

/** Interfered with in two ways, which says the most: a gate and another word. */
const EXPERIMENTS = JSON.stringify([
  { kind: 'scale', signal: 'keep', factor: 0.9, layer: 0, direction: 'forward' },
  { kind: 'swapWord', step: 11, word: 'japan' },
]);

for (const text of languages) {
  test(`with experiments nothing sticks out of a phone in ${text.language}`, async ({
    workbench,
    page,
  }) => {
    await page.setViewportSize(PHONE);
    const shown = workbench.speaking(text);
    const found: string[] = [];
    for (const run of ['now', 'both', 'difference']) {
      const experiments = EXPERIMENTS;
      await shown.open(linkTo(readableLstm, { lang: text.language, experiments, run }));
      await expect(page.locator('.chip.is-swapped').first()).toBeAttached();
      await expect(page.locator('.dock-answer')).toContainText(text('lab.before'));
      for (const tab of TABS) {
        await shown.tab(tab).click();
        await expect(shown.tab(tab)).toHaveAttribute('aria-selected', 'true');
        const { sideways } = await beyond(page);
        if (sideways > 0) found.push(`${tab}, ${run}: ${sideways} px`);
      }
    }
    expect(found).toEqual([]);
  });
}
