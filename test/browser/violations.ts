import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Which rules are broken, and by what. */
export async function violations(page: Page, within?: string): Promise<string[]> {
  // The page has no frames, so that one run inside it sees everything.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (within !== undefined) axe.include(within);
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
