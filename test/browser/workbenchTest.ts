import { expect, test as base, type BrowserContext } from '@playwright/test';
import { watch } from './watch.ts';
import { Workbench } from './workbenchPage.ts';

interface Fixtures {
  /** What went wrong so far behind the page; the test fails at its end if it is not empty. */
  readonly problems: readonly string[];
  readonly workbench: Workbench;
  /** Opens the page as another person would, on a machine that remembers nothing. */
  readonly elsewhere: (fragment: string) => Promise<Workbench>;
}

/** A test whose page must stay silent in the console and on its own site. */
export const test = base.extend<Fixtures>({
  problems: [
    async ({ context, baseURL }, use) => {
      const problems = watch(context, baseURL!);
      await use(problems);
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
  workbench: async ({ page }, use) => {
    await use(new Workbench(page));
  },
  elsewhere: async ({ browser, baseURL }, use) => {
    const opened: { readonly context: BrowserContext; readonly problems: readonly string[] }[] = [];
    await use(async (fragment) => {
      const context = await browser.newContext();
      opened.push({ context, problems: watch(context, baseURL!) });
      const workbench = new Workbench(await context.newPage());
      await workbench.open(fragment);
      return workbench;
    });
    for (const { context, problems } of opened) {
      await context.close();
      expect(problems).toEqual([]);
    }
  },
});

export { expect };
