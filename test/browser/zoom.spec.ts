import type { Page } from '@playwright/test';
import { layoutChainColumn } from '../../src/draw/chain/chainLayout.ts';
import { largestOf, layoutStrip, stripScale } from '../../src/draw/strip.ts';
import { boxesIn, boxesOf, outside, overlapping } from './boxes.ts';
import { beyond, collidingWords, labelsOnWires } from './collisions.ts';
import { linkTo, networkOf, readableLstm, readWith, simpleRnn, valueOf } from './shippedNetwork.ts';
import { english, languages } from './texts.ts';
import { violationsInThemes } from './axe.ts';
import { boxAtRest, boxInSight, type Workbench } from './workbenchPage.ts';
import { expect, test } from './workbenchTest.ts';

const LEVELS = ['9', '3', '1'] as const;
const WIDE = { width: 1440, height: 900 };
const TABLET = { width: 1024, height: 768 };
const PHONE = { width: 360, height: 740 };
const WHAT_DIFFERS = '.workspace-screen';

/** A level by what it is called, where there is room for as many steps as its id says. */
function level(workbench: Workbench, zoom: 'all' | (typeof LEVELS)[number], count = zoom) {
  return workbench.choice(workbench.text(`zoom.spoken.${zoom}`, { count }));
}

/** Until nothing moves any more. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    let before: string | undefined;
    const state = (): string => {
      const timeline = document.querySelector('.timeline')!;
      const moving = document.getAnimations().filter(
        // What goes with the scrolling never stops, and does not move by itself.
        (each) => each.playState === 'running' && each.timeline === document.timeline,
      );
      return JSON.stringify([timeline.scrollLeft, timeline.scrollWidth, moving.length]);
    };
    for (let now = state(); now !== before || !now.endsWith(',0]'); now = state()) {
      before = now;
      await new Promise((resolve) => setTimeout(resolve, 80));
    }
  });
}

/** Where a word stands, and where its column of the chain does. */
async function centerOf(workbench: Workbench, word: string): Promise<number> {
  const box = await boxAtRest(workbench.word(word));
  return box.x + box.width / 2;
}

/** Whether the whole column of the current step is inside the timeline. */
async function currentIsSeen({ page }: Workbench): Promise<boolean> {
  return page.evaluate(() => {
    const timeline = document.querySelector('.timeline')!.getBoundingClientRect();
    const word = document.querySelector('[aria-current="step"]')!.getBoundingClientRect();
    return word.left >= timeline.left - 2 && word.right <= timeline.right + 2;
  });
}

test('buttons come nearer, the step stays in view, and the link restores it', async ({
  workbench,
  page,
}) => {
  await workbench.open(linkTo(readableLstm, { step: 7 }));
  for (const zoom of LEVELS) {
    await workbench.choose(english(`zoom.spoken.${zoom}`, { count: zoom }));
    await settled(page);
    await expect(level(workbench, zoom)).toBeChecked();
    expect(await currentIsSeen(workbench)).toBe(true);
    await expect(page).toHaveURL(new RegExp(`[#&]zoom=${zoom}(&|$)`));
  }
  await page.reload();
  await workbench.expectLoaded();
  await expect(level(workbench, '1')).toBeChecked();
  await expect(page.locator('.chain-column[data-step="7"]')).toBeVisible();
  await settled(page);
  expect(await currentIsSeen(workbench)).toBe(true);
  await workbench.choose(english('zoom.spoken.all'));
  await expect(page).not.toHaveURL(/zoom=/);
  await expect(page.locator('.chain')).toHaveCount(0);
});

test.describe('without motion', () => {
  test.use({ reducedMotion: 'reduce' });

  test('a link to one cell shows that cell', async ({ workbench, page }) => {
    await workbench.open(linkTo(readableLstm, { step: 12, zoom: 1 }));
    await expect(page.locator('.chain-column.is-current')).toBeVisible();
    expect(await currentIsSeen(workbench)).toBe(true);
  });
});

test('the keys + − 0 do the same, and steps go on being steps', async ({ workbench, page }) => {
  await workbench.open(linkTo(readableLstm, { step: 5 }));
  await page.keyboard.press('+');
  await expect(level(workbench, '9')).toBeChecked();
  await page.keyboard.press('+');
  await expect(level(workbench, '3')).toBeChecked();
  for (const [step, word] of [
    [6, '.'],
    [7, 'last'],
    [8, 'summer'],
  ] as const) {
    await page.keyboard.press('ArrowRight');
    await workbench.expectStep(step, word);
  }
  await settled(page);
  expect(await currentIsSeen(workbench)).toBe(true);
  await page.keyboard.press('-');
  await expect(level(workbench, '9')).toBeChecked();
  await page.keyboard.press('0');
  await expect(level(workbench, 'all')).toBeChecked();
  await page.keyboard.press('-');
  await expect(level(workbench, 'all')).toBeChecked();
});

test('Ctrl and the wheel zoom around the pointer, a plain wheel does not', async ({
  workbench,
  page,
}) => {
  await workbench.open(linkTo(readableLstm, { step: 20 }));
  await expect(level(workbench, 'all')).toBeChecked();
  // What listens to the wheel is fetched too.
  await page.waitForLoadState('networkidle');
  const at = await centerOf(workbench, 'visited');
  const picture = await boxInSight(workbench.section('score').getByRole('img'));
  await page.mouse.move(at, picture.y + picture.height / 2);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await expect(level(workbench, '9')).toBeChecked();
  await settled(page);
  expect(Math.abs((await centerOf(workbench, 'visited')) - at)).toBeLessThan(3);
  await page.mouse.wheel(0, -105);
  await expect(level(workbench, '3')).toBeChecked();
  await settled(page);
  expect(Math.abs((await centerOf(workbench, 'visited')) - at)).toBeLessThan(5);
  await page.mouse.wheel(0, 30);
  await settled(page);
  await expect(level(workbench, '3')).toBeChecked();
  await page.keyboard.up('Control');
  await page.mouse.wheel(0, 400);
  await settled(page);
  await expect(level(workbench, '3')).toBeChecked();
});

/** Whether anything is painted in the column of a step. */
function paintedColumn(page: Page, step: number): Promise<boolean> {
  return page.locator('canvas.score-canvas').evaluate((each, at) => {
    const canvas = each as HTMLCanvasElement;
    const picture = document.querySelector('.score-picture')!.getBoundingClientRect();
    const columns = document.querySelectorAll('.chip').length;
    const ratio = canvas.width / canvas.getBoundingClientRect().width;
    const x =
      ((at + 0.2) * picture.width) / columns - (canvas.getBoundingClientRect().left - picture.left);
    const copy = new OffscreenCanvas(8, canvas.height);
    const context = copy.getContext('2d', { willReadFrequently: true })!;
    context.drawImage(canvas, -Math.round(x * ratio), 0);
    const { data } = context.getImageData(0, 0, 8, canvas.height);
    return data.some((value) => value > 0);
  }, step);
}

test('a text that does not fit can be seen as a whole, without its words', async ({
  workbench,
  page,
}) => {
  const middle = 'last summer I visited Spain. my uncle sold bread at the market. '.repeat(14);
  const text = `I grew up in France. ${middle}I speak fluent ___`;
  await workbench.open(linkTo(readableLstm, { text, zoom: 'overview' }));
  await expect(workbench.strip).toHaveCount(0);
  await expect(page.locator('canvas.score-canvas')).toBeVisible();
  const timeline = page.locator('.timeline');
  expect(await timeline.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);
  const isDrawn = await page.locator('canvas.score-canvas').evaluate((each) => {
    const { width, height } = each as HTMLCanvasElement;
    const { data } = (each as HTMLCanvasElement)
      .getContext('2d')!
      .getImageData(0, 0, width, height);
    return data.some((value) => value > 0);
  });
  expect(isDrawn).toBe(true);
  await page.keyboard.press('Home');
  await expect(workbench.slider).toHaveValue('0');
  await page.keyboard.press('+');
  await expect(level(workbench, 'all')).toBeChecked();
  await expect(workbench.strip).toBeVisible();
  await settled(page);
  expect(await currentIsSeen(workbench)).toBe(true);
  // The words are there again; the lines are still too many to be elements.
  expect(await paintedColumn(page, 3)).toBe(true);
  await expect(page.locator('.score-dot')).toHaveCount(0);
  await page.keyboard.press('End');
  await settled(page);
  expect(await currentIsSeen(workbench)).toBe(true);
  expect(await paintedColumn(page, Number(await workbench.slider.inputValue()))).toBe(true);
  // What is hovered, focused and said of the picture does not depend on how it is drawn.
  const picture = workbench.section('score').locator('svg.score-picture');
  const steps = Number(await workbench.slider.getAttribute('max')) + 1;
  await expect(picture).toHaveAccessibleName(english('score.picture', { units: 24, steps }));
  const box = await boxInSight(picture);
  await page.mouse.move(700, box.y + box.height - 4);
  // Nobody presses before the frame that shows what is pointed at.
  await expect(picture.locator('.pointed-unit')).toBeVisible();
  await page.mouse.down();
  await page.mouse.up();
  const last = (await workbench.unitsOfScore()).at(-1)!;
  await expect(workbench.unit).toHaveValue(String(Number(last) - 1));
  await expect(page.locator('.score-tag')).toHaveText(last);
});

test('the lines can stand in other orders, and the link says in which', async ({
  workbench,
  page,
}) => {
  await workbench.open(linkTo(readableLstm));
  const orders = page.getByRole('combobox', { name: english('lines.label'), exact: true });
  const usual = await workbench.unitsOfScore();
  await orders.selectOption({ label: english('lines.birth') });
  const byBirth = await workbench.unitsOfScore();
  await orders.selectOption({ label: english('lines.similarity') });
  const alike = await workbench.unitsOfScore();
  expect(new Set([usual, byBirth, alike].map(String)).size).toBe(3);
  expect([...byBirth].sort()).toEqual([...usual].sort());
  expect([...alike].sort()).toEqual([...usual].sort());
  await expect(page).toHaveURL(/[#&]lines=similarity(&|$)/);
  await page.reload();
  await workbench.expectLoaded();
  expect(await workbench.unitsOfScore()).toEqual(alike);
});

test.describe('with fingers', () => {
  test.use({ viewport: PHONE, hasTouch: true, isMobile: true });

  test('two of them come nearer', async ({ workbench, page }) => {
    await workbench.open(linkTo(readableLstm, { step: 5 }));
    await expect(level(workbench, 'all')).toBeChecked();
    // What listens to two fingers is fetched too.
    await page.waitForLoadState('networkidle');
    const timeline = page.locator('.timeline');
    const box = await boxInSight(timeline);
    const y = box.y + box.height / 2;
    const cdp = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
      cdp.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [180 - apart, 180 + apart].map((x) => ({ x, y })),
      });
    await touch('touchStart', 25);
    for (const apart of [35, 50, 60]) await touch('touchMove', apart);
    await touch('touchEnd', 60);
    // Of the nine steps three are seen at once.
    await expect(level(workbench, '9', '3')).toBeChecked();
    await expect(page.locator('.chain')).toBeVisible();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: PHONE });

  test('what is near stays silent while another part of the page is seen, and is there again', async ({
    workbench,
    page,
  }) => {
    // Whatever a drawing that has no room complains of in the console fails the test.
    for (const zoom of ['1', '3']) {
      await workbench.open(linkTo(readableLstm, { zoom, step: 5 }));
      const column = page.locator('.chain-column.is-current');
      await expect(column).toBeVisible();
      await workbench.tab('cell').click();
      await expect(page.locator('.cell-node').first()).toBeVisible();
      await expect(column).toHaveCount(0);
      await workbench.tab('chain').click();
      await expect(column).toBeVisible();
    }
    await settled(page);
    expect(await currentIsSeen(workbench)).toBe(true);
  });
});

for (const [viewport, seen] of [
  [WIDE, [9, 3, 1]],
  [{ width: 768, height: 1024 }, [6, 2, 1]],
  [PHONE, [3, 1]],
] as const) {
  test.describe(`at ${String(viewport.width)} px`, () => {
    test.use({ viewport, reducedMotion: 'reduce' });

    test('levels are named after the steps for which there is room', async ({
      workbench,
      page,
    }) => {
      await workbench.open(linkTo(readableLstm, { step: 12 }));
      const name = english('zoom.label');
      const levels = page.getByRole('radiogroup', { name, exact: true }).locator('label');
      await expect(levels.filter({ hasText: /^\d+$/ })).toHaveText(seen.map(String));
      for (const count of seen) {
        await levels.getByText(String(count), { exact: true }).click();
        // Of a column hardly anything may be cut.
        const inSight = (): Promise<number> =>
          page.locator('.timeline').evaluate((timeline) => {
            const column = timeline.querySelector('.chip.is-read')!.getBoundingClientRect().width;
            return Math.floor(timeline.clientWidth / column + 0.1);
          });
        await expect.poll(inSight).toBe(count);
      }
    });
  });
}

test('the numbers in a window are the engine’s', async ({ workbench, page }) => {
  const stacked = networkOf('peephole-lstm', 2, 'bidirectional');
  for (const [network, open] of [
    [readableLstm, '1'],
    [stacked, '1r'],
    [simpleRnn, '1'],
  ] as const) {
    const reading = await readWith(page, network, undefined, open);
    await workbench.open(linkTo(network, { zoom: 9, step: 8, unit: 3, open }));
    await expect(page.locator('.chain-column.is-current')).toBeVisible();
    await settled(page);
    const shown = await page
      .locator('.chain-column')
      .evaluateAll((columns) =>
        columns.flatMap((column) =>
          [...column.querySelectorAll('.chain-number')].map((number) => [
            column.getAttribute('data-step'),
            number.getAttribute('data-signal'),
            number.textContent,
          ]),
        ),
      );
    expect(shown.length).toBeGreaterThanOrEqual(9);
    expect(shown).toEqual(
      shown.map(([step, signal]) => [
        step,
        signal,
        english.number(valueOf(reading, signal!, Number(step), 2)),
      ]),
    );
  }
});

test('the strips inside the cells are the engine’s', async ({ workbench, page }) => {
  const reading = await readWith(page, readableLstm);
  const { cell, layer } = reading;
  for (const zoom of ['3', '1']) {
    await workbench.open(linkTo(readableLstm, { zoom, step: 8 }));
    await expect(page.locator('.chain-column.is-current')).toBeVisible();
    await settled(page);
    const cursor = page.locator('.chain-cursor');
    const widthPx = Number(await cursor.getAttribute('width')) + 2;
    const shown = await page
      .locator('.chain-column')
      .evaluateAll((columns) =>
        columns.flatMap((column) =>
          [...column.querySelectorAll('.chain-strip')].map((strip) => [
            Number(column.getAttribute('data-step')),
            strip.getAttribute('data-signal'),
            strip.querySelector('.chain-bars')!.getAttribute('d'),
          ]),
        ),
      );
    const { body } = layoutChainColumn('cells', cell, 'forward', widthPx);
    const strips = 'strips' in body ? body.strips : [];
    const steps = [...new Set(shown.map(([step]) => Number(step)))];
    expect(steps).toContain(8);
    expect(shown).toEqual(
      steps.flatMap((step) =>
        strips.map(({ signal, width, height }) => {
          const values = layer.signals[signal]!;
          const { range } = cell.signals.find(({ id }) => id === signal)!;
          const scale = stripScale(range, largestOf(values));
          const { units } = layer;
          const bars = layoutStrip(values, step * units, units, scale, width, height);
          return [step, signal, bars.path];
        }),
      ),
    );
  }
});

test('what is pointed at in the chain lights up in the open cell, and the other way round', async ({
  workbench,
  page,
}) => {
  await workbench.open(linkTo(readableLstm, { zoom: 3, step: 8 }));
  await settled(page);
  const inChain = page.locator('.chain-column.is-current .chain-node[data-signal="inputGate"]');
  await inChain.hover();
  await expect(workbench.section('cell').locator('.cell-node.is-marked')).toContainText(
    english.of('signal', 'inputGate'),
  );
  await page.mouse.move(0, 0);
  await expect(workbench.section('cell').locator('.cell-node.is-marked')).toHaveCount(0);
  await workbench.section('cell').locator('.cell-node', { hasText: 'candidate' }).hover();
  const lit = page.locator('.chain-node.is-marked');
  await expect(lit).toHaveCount(1);
  await expect(lit).toHaveAttribute('data-signal', 'candidate');
});

test('a click into a column goes to its step, to the line, and to the phase of a box', async ({
  workbench,
  page,
}) => {
  await workbench.open(linkTo(readableLstm, { zoom: 3, step: 8 }));
  await settled(page);
  await page.locator('.chain-column[data-step="9"] .chain-node[data-signal="forgetGate"]').click();
  await workbench.expectStep(9, 'I');
  await workbench.expectPhase('forget');
});

test('experiments leave outlines of what was before: near, folded, from afar and in the table', async ({
  workbench,
  page,
}) => {
  const experiments = JSON.stringify([
    { kind: 'scale', signal: 'keep', factor: 0.8, layer: 'all', direction: 'both' },
  ]);
  const stacked = networkOf('lstm', 2);
  const score = workbench.section('score');
  await workbench.open(linkTo(stacked, { zoom: 9, step: 8, experiments, open: '2' }));
  const columns = page.locator('.chain-column');
  await expect(columns.first()).toBeVisible();
  // At the start nothing is there yet that could be thinned.
  const outlines = await columns.evaluateAll((all) =>
    all.map((column) => column.querySelectorAll('.score-before').length),
  );
  expect(outlines).toEqual(outlines.map((_, at) => (at === 0 ? 0 : 1)));
  await expect(score.locator('.score-summary .score-before')).toHaveCount(1);
  await expect(score.getByText(english('score.before'))).toBeVisible();
  const reading = await readWith(page, stacked, undefined, '2');
  const rows = await workbench.numbersOfScore();
  const name = english('score.unitBefore', { number: 3 });
  const belt = reading.layer.signals['cellState']!;
  expect(rows.find(([head]) => head === name)!.slice(1)).toEqual(
    [...reading.words.keys()].map((step) => english.number(belt[step * reading.layer.units + 2]!)),
  );
  await workbench.choose(english('zoom.spoken.all'));
  await expect(score.locator('.score-picture .score-before')).toHaveCount(1);
  await expect(score.getByText(english('score.before'))).toBeVisible();
});

/** A lit wire is half as thick; a label has to stand free of it. */
const CLEAR_PX = 3;

/** Texts of the chain on one another, or beyond the picture; wires and boxes too near to labels. */
async function collidingInChain({ page }: Workbench): Promise<string[]> {
  const picture = page.locator('.chain-picture');
  const [frame] = await boxesOf(picture);
  const { texts, boxes, loose, bars } = await boxesIn(picture, {
    texts: 'text',
    boxes: '.is-current :is(.chain-node rect, .chain-node ellipse)',
    loose: '.is-current :is(.chain-stripName, .chain-symbol, .chain-input)',
    bars: '.is-current .chain-bars',
  });
  const onWires = await labelsOnWires(picture, {
    labels: '.is-current :is(.chain-stripName, .chain-symbol, .chain-number)',
    wires: '.is-current :is(.chain-wire, .chain-rail)',
    clearPx: CLEAR_PX,
  });
  const onBoxes = loose.flatMap((label) =>
    [...boxes, ...bars].flatMap((box) => overlapping([label, box])),
  );
  return [
    ...overlapping(texts),
    ...onBoxes,
    ...onWires,
    ...outside([...texts, ...boxes, ...bars], frame!),
  ];
}

const shownNetworks = [
  readableLstm,
  networkOf('peephole-lstm', 1),
  networkOf('gru', 1),
  simpleRnn,
  networkOf('lstm', 3, 'bidirectional'),
];

// Themes differ in their colours only: what stands apart in one does so in the other.
for (const text of languages) {
  for (const viewport of [WIDE, TABLET, PHONE]) {
    test.describe(`at ${viewport.width} px in ${text.language}`, () => {
      test.use({ viewport, reducedMotion: 'reduce' });

      test('nothing collides at any level, and the page never scrolls sideways', async ({
        workbench,
        page,
      }) => {
        test.slow();
        const shown = workbench.speaking(text);
        const found: Record<string, string[]> = {};
        for (const network of shownNetworks) {
          const places = network.layers === 3 ? ['1r', '3'] : ['1'];
          for (const [zoom, open] of LEVELS.flatMap((each) => places.map((at) => [each, at]))) {
            await shown.open(
              linkTo(network, { zoom: zoom!, open: open!, step: 5, lang: text.language }),
            );
            await expect(page.locator('.chain-column.is-current')).toBeVisible();
            await settled(page);
            const problems = [...(await collidingInChain(shown)), ...(await collidingWords(shown))];
            const { sideways } = await beyond(page);
            if (sideways > 0) problems.push(`scrolls sideways by ${String(sideways)} px`);
            if (problems.length > 0) {
              found[`${network.cell} ${String(network.layers)} ${open!} at ${zoom!}`] = problems;
            }
          }
        }
        expect(found).toEqual({});
      });
    });
  }
}

for (const viewport of [WIDE, TABLET, PHONE]) {
  test.describe(`at ${viewport.width} px in either theme`, () => {
    test.use({ viewport });

    test('axe finds nothing at any level', async ({ workbench, page }) => {
      test.slow();
      const found: Record<string, unknown> = {};
      for (const [index, zoom] of LEVELS.entries()) {
        await workbench.open(linkTo(readableLstm, { zoom, step: 5 }));
        await settled(page);
        // Below the first screen nothing differs from level to level, nor a tablet from a wide screen.
        const isWhole = index === 0 && viewport !== TABLET;
        const broken = await violationsInThemes(page, isWhole ? undefined : WHAT_DIFFERS);
        if (Object.keys(broken).length > 0) found[zoom] = broken;
      }
      expect(found).toEqual({});
    });
  });
}
