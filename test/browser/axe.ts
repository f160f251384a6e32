import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** Which rules are broken, and by what. */
export async function violations(page: Page, within?: string): Promise<string[]> {
  // Once for each page: run again, the same code is twice as fast.
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) await page.evaluate(axe.source);
  return page.evaluate(async (part) => {
    const { axe: inPage } = window as unknown as { readonly axe: typeof axe };
    const { violations: found } = await inPage.run(part ?? document, {
      resultTypes: ['violations'],
    });
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
    );
  }, within);
}

/** The same in either theme, by theme: what is open stays so, only the colours change. */
export async function violationsInThemes(
  page: Page,
  within?: string,
): Promise<Partial<Record<'light' | 'dark', readonly string[]>>> {
  const found: Partial<Record<'light' | 'dark', readonly string[]>> = {};
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const broken = await violations(page, within);
    if (broken.length > 0) found[colorScheme] = broken;
  }
  return found;
}
