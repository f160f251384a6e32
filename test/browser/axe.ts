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
