/**
 * What an interaction costs in the built page: `npm run measure`, or
 * `npm run measure -- FOLDER` for a site built elsewhere. Exits with 1 where a limit is not kept.
 */
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { findChromium } from './chromium.ts';
import { buildLargeMap } from './largeMapSite.ts';
import { serveFolder } from './staticServer.ts';
import { costTable, type Cost, type Measured } from '../measure/costTable.ts';

/** No task may take longer; what script there is in one cannot either. */
const ZOOM_LIMIT_MS = 50;

declare global {
  interface Window {
    /** Tasks of more than 50 ms since the page was opened. */
    longTasks?: number;
  }
}

interface Interaction {
  readonly name: string;
  /** How often in a round, for a sentence of so many steps. */
  readonly times: (stepCount: number) => number;
  readonly act: (page: Page) => Promise<void>;
  /** For the script's time by the clock at the 95th percentile. */
  readonly limitMs?: number;
}

/** In this order in every round, so that the steps back are followed by as many steps on. */
const IN_THE_PAGE: readonly Interaction[] = [
  { name: 'nothing (what measuring costs)', times: () => 20, act: () => Promise.resolve() },
  {
    name: 'a step back (ArrowLeft)',
    times: (stepCount) => stepCount - 1,
    act: (page) => page.keyboard.press('ArrowLeft'),
    limitMs: 8,
  },
  {
    name: 'a step on (ArrowRight)',
    times: (stepCount) => stepCount - 1,
    act: (page) => page.keyboard.press('ArrowRight'),
    limitMs: 8,
  },
];

/** From all words at once to one cell and back, by a level each. */
const ZOOMING: readonly Interaction[] = [
  {
    name: 'zooming in (+)',
    times: () => 3,
    act: (page) => page.keyboard.press('+'),
    limitMs: ZOOM_LIMIT_MS,
  },
  {
    name: 'zooming out (-)',
    times: () => 3,
    act: (page) => page.keyboard.press('-'),
    limitMs: ZOOM_LIMIT_MS,
  },
];

/** On a page of 500 steps, 3 layers of 128 units and 6 signals in the map, all of it in the page. */
const IN_THE_LARGE_PAGE = [
  {
    fragment: '',
    interactions: [
      {
        name: 'a step on, 500 × 128 × 3',
        times: () => 20,
        act: (page: Page) => page.keyboard.press('ArrowRight'),
        limitMs: 16,
      },
      {
        name: 'the map scrolled by 400 px, 500 × 128 × 3',
        times: () => 12,
        act: (page: Page) =>
          page.locator('.map-scroller').evaluate((scroller) => {
            const { scrollTop, clientHeight, scrollHeight } = scroller;
            const top = (scrollTop + 400) % (scrollHeight - clientHeight);
            scroller.scrollTo({ top, behavior: 'instant' });
          }),
        limitMs: 16,
      },
    ],
  },
  {
    fragment: '#all',
    interactions: [
      {
        name: 'a step on, 500 × 128, words in reach',
        times: () => 20,
        act: (page: Page) => page.keyboard.press('ArrowRight'),
        limitMs: 16,
      },
      {
        name: 'a window further, 500 × 128',
        times: () => 12,
        act: (page: Page) =>
          page.locator('.timeline').evaluate((timeline) => {
            const { scrollLeft, clientWidth, scrollWidth } = timeline;
            const left = (scrollLeft + clientWidth) % (scrollWidth - clientWidth);
            timeline.scrollTo({ left, behavior: 'instant' });
          }),
        limitMs: ZOOM_LIMIT_MS,
      },
    ],
  },
  {
    fragment: '#map',
    interactions: [
      {
        name: 'repainting 1,152,000 values',
        times: () => 10,
        act: (page: Page) => page.keyboard.press('t'),
        limitMs: 8,
      },
    ],
  },
] as const;

/** A text that is asked for what was said at its very beginning, its middle so many times as long. */
function textOf(times: number): string {
  const words =
    'i grew up in france . last summer i visited spain . my uncle sold bread at the market .';
  const question = 'i speak fluent ___';
  const middle = Array.from({ length: times }, () => words.split(' ').slice(6)).flat();
  return encodeURIComponent([words, ...middle, question].join(' '));
}

/** As long as a text may be, and some sixty words. */
const LONGEST = 35;
const SIXTY_WORDS = 3;

const LONG_TEXT: readonly Interaction[] = IN_THE_PAGE.map((each) => ({
  ...each,
  times: () => 20,
  ...(each.limitMs !== undefined && { limitMs: 16 }),
}));

/** Every forget gate by a hundredth less: a run, a scene, and all that shows it. */
const DRAGGING: readonly Interaction[] = [
  {
    name: 'every forget gate dragged by 0.01 (ArrowLeft)',
    times: () => 15,
    act: (page) => page.keyboard.press('ArrowLeft'),
    limitMs: 16,
  },
];

/** The influence of every word anew, by deletion and by replacement in turn. */
const INFLUENCE: readonly Interaction[] = [
  {
    name: 'the influence of each of 60 words',
    times: () => 10,
    act: async (page) => {
      const rows = page.locator('.influence-table');
      await page.keyboard.press('ArrowRight');
      await rows.and(page.locator('[aria-busy="false"]')).waitFor();
    },
    limitMs: 50,
  },
];

interface View {
  readonly of: string;
  readonly fragment: string;
  /** What has the focus, if it is not the page. */
  readonly focus?: string;
  readonly interactions: readonly Interaction[];
}

/** What is on the screen meanwhile, by what a link says of it. */
const VIEWS: readonly View[] = [
  { of: '', fragment: '', interactions: [...IN_THE_PAGE, ...ZOOMING] },
  { of: ', nine steps seen', fragment: '#zoom=9', interactions: IN_THE_PAGE },
  { of: ', three cells seen', fragment: '#zoom=3', interactions: IN_THE_PAGE },
  { of: ', 496 words', fragment: `#text=${textOf(LONGEST)}`, interactions: LONG_TEXT },
  {
    of: ', 496 words, overview',
    fragment: `#text=${textOf(LONGEST)}&zoom=overview`,
    interactions: LONG_TEXT,
  },
  {
    of: ', 496 words, three cells seen',
    fragment: `#text=${textOf(LONGEST)}&zoom=3`,
    interactions: LONG_TEXT,
  },
  {
    of: '',
    fragment: `#text=${textOf(SIXTY_WORDS)}`,
    focus: '.influence-controls input:checked',
    interactions: INFLUENCE,
  },
  { of: '', fragment: '#step=22', focus: '.lab-weaken input', interactions: DRAGGING },
];
const ROUNDS = 6;
/** The page is idle once scripts take less than this share of so long a time. */
const IDLE_MS = 1000;
const IDLE_SHARE = 0.02;
const WINDOW = { width: 1440, height: 900 };
const STEP_SLIDER = 'input[type="range"]';

/** Two views of the same counters: one by the clock, one in the processor's time. */
interface Sessions {
  readonly clock: CDPSession;
  readonly processor: CDPSession;
}

async function openSessions(page: Page): Promise<Sessions> {
  const clock = await page.context().newCDPSession(page);
  const processor = await page.context().newCDPSession(page);
  await clock.send('Performance.enable', { timeDomain: 'timeTicks' });
  await processor.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { clock, processor };
}

/** What the page has spent since it began. */
async function spent(page: Page, { clock, processor }: Sessions): Promise<Cost> {
  const milliseconds = async (session: CDPSession): Promise<(name: string) => number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (name) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN);
  };
  const byClock = await milliseconds(clock);
  const ofProcessor = await milliseconds(processor);
  return {
    scriptMs: byClock('ScriptDuration'),
    scriptProcessorMs: ofProcessor('ScriptDuration'),
    taskMs: byClock('TaskDuration'),
    longTasks: await page.evaluate(() => window.longTasks ?? 0),
  };
}

/** Until the work that an event began is on the screen, effects after painting included. */
function settled(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 0)));
      }),
  );
}

async function costOf(page: Page, sessions: Sessions, act: Interaction['act']): Promise<Cost> {
  const before = await spent(page, sessions);
  await act(page);
  await settled(page);
  const after = await spent(page, sessions);
  return {
    scriptMs: after.scriptMs - before.scriptMs,
    scriptProcessorMs: after.scriptProcessorMs - before.scriptProcessorMs,
    taskMs: after.taskMs - before.taskMs,
    longTasks: after.longTasks - before.longTasks,
  };
}

async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: WINDOW });
  await page.addInitScript(() => {
    window.longTasks = 0;
    new PerformanceObserver((list) => {
      window.longTasks = (window.longTasks ?? 0) + list.getEntries().length;
    }).observe({ type: 'longtask' });
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  return page;
}

/** Until what the page measures by itself, such as the influence of words, is all there. */
async function untilIdle(page: Page): Promise<void> {
  const { clock } = await openSessions(page);
  const scriptSeconds = async (): Promise<number> => {
    const { metrics } = await clock.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0;
  };
  let before: number;
  do {
    before = await scriptSeconds();
    await page.waitForTimeout(IDLE_MS);
  } while ((await scriptSeconds()) - before > IDLE_SHARE * (IDLE_MS / 1000));
}

async function countSteps(page: Page): Promise<number> {
  const slider = page.locator(STEP_SLIDER).first();
  await slider.waitFor();
  const [min, max] = await Promise.all([slider.getAttribute('min'), slider.getAttribute('max')]);
  return Number(max) - Number(min) + 1;
}

async function measure(
  page: Page,
  interactions: readonly Interaction[],
  stepCount: number,
): Promise<Measured[]> {
  const sessions = await openSessions(page);
  const costs = interactions.map((): Cost[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, { times, act }] of interactions.entries()) {
      for (let time = 0; time < times(stepCount); time++) {
        costs[index]!.push(await costOf(page, sessions, act));
      }
    }
  }
  return interactions.map(({ name, limitMs }, index) => ({
    name,
    costs: costs[index]!,
    ...(limitMs !== undefined && { limitMs }),
  }));
}

async function measureSite(browser: Browser, address: string): Promise<Measured[]> {
  const all: Measured[] = [];
  for (const { of, fragment, focus, interactions } of VIEWS) {
    const page = await openPage(browser, address + fragment);
    const named = interactions.map((each) => ({ ...each, name: each.name + of }));
    const stepCount = await countSteps(page);
    if (focus !== undefined) await page.locator(focus).focus();
    await untilIdle(page);
    all.push(...(await measure(page, named, stepCount)));
    if (fragment === '') console.log(`Page     ${await page.title()}\n`);
    await page.close();
  }
  return all;
}

async function measureLargePage(browser: Browser): Promise<Measured[]> {
  const built = await buildLargeMap();
  const server = await serveFolder(built.folder);
  try {
    const all: Measured[] = [];
    for (const { fragment, interactions } of IN_THE_LARGE_PAGE) {
      const page = await openPage(browser, server.address + fragment);
      await page.getByRole('checkbox', { name: 'All layers' }).check();
      await page.locator('canvas.map-canvas').nth(17).waitFor();
      await untilIdle(page);
      all.push(...(await measure(page, interactions, 0)));
      await page.close();
    }
    return all;
  } finally {
    await server.close();
    await built.remove();
  }
}

const given = process.argv[2];
const site = given
  ? path.resolve(process.env['INIT_CWD'] ?? '.', given)
  : path.resolve(import.meta.dirname, '../../dist');

const loadBefore = loadavg()[0] ?? Number.NaN;
const { launchOptions, version } = await findChromium();
const server = await serveFolder(site);
const browser = await chromium.launch(launchOptions);
try {
  console.log(`Browser  Chromium ${version}, headless, ${WINDOW.width} × ${WINDOW.height}`);
  console.log(`Machine  ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores`);
  console.log(`Load     ${loadBefore.toFixed(2)} programs wanted a core before this one began`);
  const ofPage = await measureSite(browser, server.address);
  const ofLargePage = await measureLargePage(browser);
  const { rows, isKept } = costTable([...ofPage, ...ofLargePage]);
  console.log(rows.join('\n'));
  process.exitCode = isKept ? 0 : 1;
} finally {
  await browser.close();
  await server.close();
}
