/** What is lit because its quantity is pointed at or pinned, by what it is. */
import type { Locator, Page } from '@playwright/test';
import { english, type PageText } from './texts.ts';

/** The shape of a signal, as a button. */
export function shape(page: Page, signal: string, text: PageText = english): Locator {
  const name = new RegExp(`^${text.of('signal', signal)}:`);
  return page.locator('.cell-node').and(page.getByRole('button', { name }));
}

/** The forget gate in the tab of each part: in cell and equation, in the chain, and in the map. */
export const FORGET_GATE_BY_TAB = {
  cell: {
    'cell-node': 1,
    'cell-wire': 1,
    'cell-strip': 1,
    'formula-signal': 1,
    'numbers-value': 1,
  },
  chain: { 'chain-node': 1, 'chain-wire': 1, 'chain-strip': 1 },
  map: { 'signal-button': 1 },
  // In the charts of the unit, and between two runs.
  memory: { 'signal-button': 2 },
} as const;

/** The same where all of them are seen at once. */
export const FORGET_GATE: Readonly<Record<string, number>> = {
  ...FORGET_GATE_BY_TAB.cell,
  ...FORGET_GATE_BY_TAB.chain,
  'signal-button': 3,
};
export const NOTHING = Object.fromEntries(Object.keys(FORGET_GATE).map((part) => [part, 0]));

/** Everything that is lit and not in a part of the page that is out of sight. */
export async function lit(page: Page): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const part of Object.keys(FORGET_GATE)) {
    counts[part] = await page.locator(`.panel:not([hidden]) .${part}.is-marked`).count();
  }
  return counts;
}

/** The colours in which wires, letters, numbers and names are lit. */
export function litHues(page: Page): Promise<string[]> {
  return page.locator('.panel:not([hidden]) .is-marked').evaluateAll((all) => {
    const hues = all.flatMap((element) => {
      const { stroke, backgroundColor, color } = getComputedStyle(element);
      if (element.matches('.cell-wire, .chain-wire')) return stroke;
      if (element.matches('.formula-signal, .numbers-value')) return backgroundColor;
      return element.matches('.signal-button') ? color : [];
    });
    return [...new Set(hues)];
  });
}
