import { scenarioIds } from '../../src/scenarios/index.ts';
import { english } from './texts.ts';
import { expect, test } from './workbenchTest.ts';

test.use({ reducedMotion: 'reduce' });

test('in every scenario the chain is whole from near', async ({ workbench, page }) => {
  const cut: string[] = [];
  for (const scenario of scenarioIds) {
    await workbench.open(`scenario=${scenario}&lang=en`);
    for (const zoom of ['9', '1'] as const) {
      await workbench.choose(english(`zoom.spoken.${zoom}`, { count: zoom }));
      const stack = page.locator('.score-stack.is-near');
      await expect(stack.locator('.chain-column.is-current')).toBeVisible();
      const [drawnPx, shownPx] = await stack.evaluate((element) => [
        element.scrollHeight,
        element.clientHeight,
      ]);
      if (drawnPx > shownPx) cut.push(`${scenario} at ${zoom}: ${shownPx} of ${drawnPx} px`);
    }
  }
  expect(cut).toEqual([]);
});
