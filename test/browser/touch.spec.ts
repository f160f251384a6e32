import { TABS } from '../../src/state/choices.ts';
import { boxesOf, outside } from './boxes.ts';
import { linkTo, readableLstm } from './shippedNetwork.ts';
import { english } from './texts.ts';
import { expect, test } from './workbenchTest.ts';
import { boxAtRest, boxInSight, type Workbench } from './workbenchPage.ts';

const PHONE = { width: 360, height: 740 };
test.use({ viewport: PHONE, hasTouch: true, isMobile: true });

/** One finger over the middle of something, from one side to the other. */
async function swipe({ page }: Workbench, selector: string, from: number, to: number) {
  const target = page.locator(selector).first();
  const { x: left, y: top, height } = await boxInSight(target);
  const y = top + height / 2;
  const cdp = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number) =>
    cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: left + x, y }],
    });
  await touch('touchStart', from);
  for (const share of [0.3, 0.6, 1]) await touch('touchMove', from + share * (to - from));
  await touch('touchEnd', to);
}

test('a tap on a word goes to it, a tap on the steps too', async ({ workbench }) => {
  await workbench.open(linkTo(readableLstm, { tab: 'cell' }));
  await workbench.word('speak').tap();
  await workbench.expectStep(22, 'speak');
  await workbench.button('controls.first').tap();
  await workbench.expectStep(0, 'start');
  await workbench.button('controls.next').tap();
  await workbench.expectStep(1, 'I');
  await workbench.phase('forget').tap();
  await workbench.expectPhase('forget');
});

test('the network is named in the bar, and changed where a tap shows its switches', async ({
  workbench,
}) => {
  const named = (cell: string): string =>
    english('bar.network', {
      cell: english.of('cellName', cell),
      trained: english.of('trained', 'readable'),
      layers: english('bar.layerCount', { count: 1 }),
      direction: english.of('direction', 'forward'),
    });
  await workbench.open();
  await expect(workbench.networkMenu).toHaveAccessibleName(named('lstm'));
  const peepholes = workbench.choice(english.of('cellName', 'peephole-lstm'));
  await expect(peepholes).toHaveCount(0);
  await workbench.networkMenu.tap();
  await workbench.segment(english.of('cellName', 'peephole-lstm')).tap();
  await expect(workbench.networkMenu).toHaveAccessibleName(named('peephole-lstm'));
  await expect(peepholes).toBeChecked();
  await workbench.networkMenu.tap();
  await expect(peepholes).toHaveCount(0);
});

test('a word is swapped with taps alone', async ({ workbench, page }) => {
  await workbench.open();
  // The pinned word waits at the edge of the strip.
  await workbench.word('France').tap();
  await workbench.button('sentence.swap', { word: 'France' }).tap();
  await workbench.swapMenu.getByRole('button', { name: 'Spain', exact: true }).tap();
  await expect(workbench.swapMenu).toBeHidden();
  await expect(workbench.currentWord).toContainText('Spain');
  await workbench.button('answer.goToBlank').tap();
  await expect(workbench.words('LSTM').getByRole('row').nth(1)).toContainText('Spanish');
  await expect(page.locator('.dock-answer')).toContainText('Spanish');
});

test('a tap into the score goes to that word and that unit', async ({ workbench, page }) => {
  await workbench.open();
  const word = await boxAtRest(workbench.word('speak'));
  const picture = await boxInSight(workbench.section('score').getByRole('img'));
  await page.touchscreen.tap(word.x + word.width / 2, picture.y + picture.height / 2);
  await expect(workbench.currentWord).toContainText('speak');
  await expect(page).toHaveURL(/[#&]unit=\d/);
});

test('a swipe, a tap or a key brings another part of the page, and the link says which', async ({
  workbench,
  page,
}) => {
  await workbench.open();
  await expect(workbench.tab('chain')).toHaveAttribute('aria-selected', 'true');
  await expect(workbench.heading('answer')).toBeVisible();
  await expect(workbench.heading('cell')).toBeHidden();
  await swipe(workbench, '.answer-tables', 250, 60);
  await expect(workbench.tab('cell')).toHaveAttribute('aria-selected', 'true');
  await expect(workbench.heading('cell')).toBeVisible();
  await expect(workbench.heading('answer')).toBeHidden();
  // The drawing is there as a whole, so a finger does not push it along.
  await swipe(workbench, '.cell-plot', 60, 250);
  await expect(workbench.heading('answer')).toBeVisible();
  await workbench.tab('memory').tap();
  await expect(workbench.heading('unit')).toBeVisible();
  await expect(page).toHaveURL(/[#&]tab=memory(&|$)/);
  await page.reload();
  await workbench.expectLoaded();
  await expect(workbench.heading('unit')).toBeVisible();
  await workbench.tab('memory').press('ArrowRight');
  await expect(workbench.tab('chain')).toBeFocused();
  await page.keyboard.press('End');
  await expect(workbench.tab('memory')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(workbench.heading('map')).toBeVisible();
  await page.locator('.dock-answer').tap();
  await expect(workbench.heading('answer')).toBeInViewport();
});

test('a long tab begins with what is in it, a tap away', async ({ workbench, page }) => {
  await workbench.open(linkTo(readableLstm, { tab: 'memory' }));
  const contents = page.getByRole('navigation', {
    name: english('contents.ofTab', { tab: english.of('tab', 'memory') }),
  });
  const gradients = english.of('panelName', 'gradient');
  const heading = workbench.heading('gradient');
  // What is still fetched has no heading to go to.
  await expect(heading).toBeAttached();
  await contents.getByRole('button', { name: gradients, exact: true }).tap();
  await expect(heading).toBeFocused();
  // Under the words that stay at the top.
  const words = await boxAtRest(workbench.strip);
  await expect
    .poll(async () => (await heading.boundingBox())!.y)
    .toBeGreaterThanOrEqual(words.y + words.height);
  await expect(heading).toBeInViewport({ ratio: 1 });
});

test('the score is pushed along by a finger on it, which brings no other part', async ({
  workbench,
  page,
}) => {
  await workbench.open();
  const scrolled = () => page.locator('.timeline').evaluate((each) => each.scrollLeft);
  const before = await scrolled();
  expect(before).toBeGreaterThan(0);
  // To the right: what came before is pushed into view.
  await swipe(workbench, '.score-picture', before + 60, before + 280);
  await expect.poll(scrolled).toBeLessThan(before - 100);
  await expect(workbench.tab('chain')).toHaveAttribute('aria-selected', 'true');
});

test('values that have flown do not fly again when the cell is shown again', async ({
  workbench,
  page,
}) => {
  await page.addInitScript(() => {
    const name = 'animate';
    const animate = Reflect.get(Element.prototype, name) as () => Animation;
    Reflect.set(Element.prototype, name, function (this: Element, ...all: []) {
      const { dataset } = document.documentElement;
      if (this.matches('.flight')) dataset['flown'] = String(1 + Number(dataset['flown'] ?? 0));
      return Reflect.apply(animate, this, all);
    });
  });
  await workbench.open(linkTo(readableLstm, { tab: 'cell', step: 5, phase: 'forget' }));
  const flown = async () => Number((await page.locator('html').getAttribute('data-flown')) ?? 0);
  // What makes them fly may still be on its way.
  await expect(async () => {
    await workbench.phase('forget').tap();
    await workbench.phase('update').tap();
    expect(await flown()).toBeGreaterThan(0);
  }).toPass();
  await workbench.tab('map').tap();
  await expect(workbench.heading('cell')).toBeHidden();
  const before = await flown();
  await workbench.tab('cell').tap();
  await expect(workbench.heading('cell')).toBeVisible();
  expect(await flown()).toBe(before);
});

test('on a tablet all words are in sight, or else wide enough for a finger', async ({
  workbench,
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await workbench.open();
  const timeline = page.locator('.timeline');
  await expect(workbench.button('sentence.swap', { word: 'fluent' })).toBeVisible();
  expect(await timeline.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);
  await page.setViewportSize({ width: 768, height: 1024 });
  const widthOf = async () => (await workbench.word('grew').boundingBox())?.width;
  await expect.poll(widthOf).toBeGreaterThanOrEqual(44);
});

test('where there is no score there is nothing to zoom', async ({ workbench, page }) => {
  await workbench.open(linkTo(readableLstm, { tab: 'cell' }));
  await workbench.word('speak').hover();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await workbench.tab('chain').click();
  await expect(workbench.choice(workbench.text('zoom.spoken.all'))).toBeChecked();
});

test('a browser that cannot hold the words over the score lets both go', async ({
  workbench,
  page,
}) => {
  await page.route('**/*.css', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll('animation-timeline', 'unheard-of');
    await route.fulfill({ response, body });
  });
  await workbench.open();
  const timeline = page.locator('.timeline');
  await page.locator('#panel-card').scrollIntoViewIfNeeded();
  await page.evaluate(() => window.scrollTo({ top: 1e6, behavior: 'instant' }));
  await expect(timeline).not.toBeInViewport();
  await workbench.tab('map').tap();
  await page.evaluate(() => window.scrollTo({ top: 1e6, behavior: 'instant' }));
  await expect(workbench.word('France')).toBeInViewport();
});

test('the words stay at the top, the steps and the answer at the bottom', async ({
  workbench,
  page,
}) => {
  await workbench.open();
  for (const tab of TABS) {
    await workbench.tab(tab).tap();
    await page.evaluate(() => window.scrollTo({ top: 1e6, behavior: 'instant' }));
    const frame = {
      name: 'the window',
      left: 0,
      top: 0,
      right: PHONE.width,
      bottom: PHONE.height,
    };
    const fixed = page.locator('.is-current .chip-frame, .is-pinned .chip-frame, .dock button');
    const boxes = await boxesOf(fixed);
    expect(boxes.length).toBe(2 + 3 + 1 + TABS.length);
    expect(outside(boxes, frame)).toEqual([]);
    await expect(workbench.word('France')).toBeInViewport();
  }
});

test('every control is large enough for a finger', async ({ workbench, page }) => {
  for (const tab of TABS) {
    await workbench.open(linkTo(readableLstm, { tab }));
    await expect(workbench.tab(tab)).toBeVisible();
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'button, select, input[type="range"], label.segment',
        ),
      ]
        .filter((element) => element.checkVisibility() && !element.matches('.score-unitSlider'))
        .filter((element) => element.closest('dialog') === null)
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.height < 43.5 || box.width < 43.5)
        .map(({ element, box }) => {
          const name =
            element.ariaLabel ?? element.closest('label')?.innerText ?? element.innerText;
          return `${name.split('\n')[0] ?? ''}: ${Math.round(box.width)} × ${Math.round(box.height)}`;
        }),
    );
    expect(small).toEqual([]);
  }
});
