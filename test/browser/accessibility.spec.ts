import { TABS, type Tab } from '../../src/state/choices.ts';
import { violations, violationsInThemes } from './axe.ts';
import { linkTo, nameOf, networkOf, readableLstm, simpleRnn } from './shippedNetwork.ts';
import { english } from './texts.ts';
import { expect, test } from './workbenchTest.ts';
import type { Workbench } from './workbenchPage.ts';

const WIDE = { width: 1440, height: 900 };
const TABLET = { width: 1024, height: 768 };
const PHONE = { width: 360, height: 740 };

interface Opened {
  readonly name: string;
  readonly open: (workbench: Workbench) => Promise<void>;
  /** The part of the page that it adds. */
  readonly within: string;
  /** Where it can be opened on a phone. */
  readonly tab?: Tab;
}

const opened: readonly Opened[] = [
  {
    name: 'the editor with a refusal',
    within: '.sentence-tools',
    open: async (workbench) => {
      await workbench.typeText('I grew up in Frnace');
      await expect(workbench.page.getByRole('alert')).toBeVisible();
    },
  },
  {
    name: 'the swap menu',
    within: '[popover]',
    open: async ({ page, swapMenu, currentWord }) => {
      await currentWord.focus();
      await page.keyboard.press('F2');
      await expect(swapMenu).toBeVisible();
    },
  },
  {
    name: 'the numbers',
    tab: 'cell',
    within: 'dialog[open]',
    open: async (workbench) => {
      await workbench.button('cell.table').click();
      await expect(workbench.page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'the help',
    within: 'dialog[open]',
    open: async (workbench) => {
      await workbench.button('bar.help').click();
      await expect(
        workbench.page.getByRole('dialog', { name: english('help.title') }),
      ).toBeVisible();
    },
  },
  {
    name: 'the scenarios and presets',
    within: 'dialog[open]',
    open: async (workbench) => {
      await workbench
        .button('bar.scenario', { scenario: english.of('scenario', 'france') })
        .click();
      await expect(
        workbench.page.getByRole('dialog', { name: english('scenarios.title') }),
      ).toBeVisible();
    },
  },
  {
    name: 'the table of the score',
    tab: 'chain',
    within: '.score',
    open: async (workbench) => {
      await workbench.button('score.table').click();
      await expect(workbench.scoreTable).toBeVisible();
    },
  },
];

/** What a phase computes or reads, lit as if pointed at; of all hues the candidate's is the nearest to the ground. */
const LIT = [
  { network: readableLstm, phase: 'forget', quantity: 'forgetGate' },
  { network: readableLstm, phase: 'writeContent', quantity: 'candidate' },
  { network: readableLstm, phase: 'update', quantity: 'cellState' },
  { network: networkOf('gru', 1), phase: 'keepOrWrite', quantity: 'updateGate' },
] as const;

for (const viewport of [WIDE, TABLET, PHONE]) {
  test.describe(`axe finds nothing at ${viewport.width} px in either theme`, () => {
    test.use({ viewport });

    test('with any network, and each tab open', async ({ workbench, page }) => {
      test.slow();
      for (const network of [networkOf('lstm', 3, 'bidirectional'), simpleRnn, readableLstm]) {
        await test.step(nameOf(network), async () => {
          await workbench.open(linkTo(network, { nonsense: 1 }));
          if (viewport === PHONE) await workbench.showNetworks();
          await expect(workbench.choice(english.of('cellName', network.cell))).toBeChecked();
          await workbench.expectLoaded();
          expect(await violationsInThemes(page)).toEqual({});
        });
      }
      if (viewport !== PHONE) return;
      for (const tab of TABS.slice(1)) {
        await test.step(tab, async () => {
          await workbench.tab(tab).click();
          expect(await violationsInThemes(page)).toEqual({});
        });
      }
    });

    // What opens or is lit looks the same on a tablet as on a wide screen.
    if (viewport === TABLET) return;
    test('with a quantity pinned, in its phase and wherever else it is named', async ({
      workbench,
      page,
    }) => {
      const found: Record<string, unknown> = {};
      const look = async (name: string, within?: string): Promise<void> => {
        const broken = await violationsInThemes(page, within);
        if (Object.keys(broken).length > 0) found[name] = broken;
      };
      const marked = (part: string) => page.locator(`${part}.is-marked`).first();
      for (const { network, phase, quantity } of LIT) {
        await workbench.open(linkTo(network, { phase, quantity, tab: 'cell' }));
        await workbench.expectPhase(phase);
        await expect(marked('.numbers-value')).toBeVisible();
        await expect(marked('.formula-signal')).toBeVisible();
        await look(quantity, '.equation');
      }

      const read = { phase: 'forget', quantity: 'hiddenState@-1', tab: 'cell' };
      await workbench.open(linkTo(readableLstm, read));
      await workbench.section('equation').locator('.numbers-how').click();
      await expect(marked('.how-vector')).toBeVisible();
      await look('how it comes about', '.how');
      await page.keyboard.press('Escape');

      // The candidate is named in the same colours wherever there is room for all parts.
      if (viewport === WIDE) {
        await workbench.open(linkTo(readableLstm, { quantity: 'candidate' }));
        for (const panel of ['.map', '.unit', '.beside']) {
          await page.locator(panel).scrollIntoViewIfNeeded();
          await expect(marked(`${panel} .signal-button`)).toBeVisible();
          await look(panel, `${panel} .signal-button.is-marked`);
        }
      }
      expect(found).toEqual({});
    });

    test('in whatever can be opened', async ({ workbench, page }) => {
      test.slow();
      await workbench.open(linkTo(readableLstm, { step: 5 }));
      const found: Record<string, unknown> = {};
      for (const { name, open, within, tab } of opened) {
        if (viewport === PHONE && tab !== undefined) await workbench.tab(tab).click();
        await open(workbench);
        const broken = await violationsInThemes(page, within);
        if (Object.keys(broken).length > 0) found[name] = broken;
        await page.keyboard.press('Escape');
      }
      expect(found).toEqual({});
    });
  });
}

test('axe finds nothing in the Chinese page either', async ({ workbench, page }) => {
  await workbench.open(linkTo(readableLstm, { lang: 'zh-CN' }));
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  expect(await violations(page)).toEqual([]);
});
