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

/** In a map of 500 steps, 3 layers of 128 units and 6 signals, all of it in the page. */
const IN_THE_LARGE_MAP: readonly Interaction[] = [
  {
    name: 'a step on, 500 × 128 × 3',
    times: () => 20,
    act: (page) => page.keyboard.press('ArrowRight'),
    limitMs: 16,
  },
  {
    name: 'repainting 1,152,000 values',
    times: () => 10,
    act: (page) => page.keyboard.press('t'),
    limitMs: 8,
  },
];

/** What is on the screen meanwhile, by what a link says of it. */
const VIEWS = [
  { of: '', fragment: '' },
  { of: ', nine steps seen', fragment: '#zoom=9' },
  { of: ', three cells seen', fragment: '#zoom=3' },
] as const;
const ROUNDS = 6;
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
async function spent({ clock, processor }: Sessions): Promise<Cost> {
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
  const before = await spent(sessions);
  await act(page);
  await settled(page);
  const after = await spent(sessions);
  return {
    scriptMs: after.scriptMs - before.scriptMs,
    scriptProcessorMs: after.scriptProcessorMs - before.scriptProcessorMs,
    taskMs: after.taskMs - before.taskMs,
  };
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
  for (const { of, fragment } of VIEWS) {
    const page = await browser.newPage({ viewport: WINDOW });
    await page.goto(address + fragment, { waitUntil: 'networkidle' });
    const interactions = IN_THE_PAGE.map((each) => ({ ...each, name: each.name + of }));
    all.push(...(await measure(page, interactions, await countSteps(page))));
    if (fragment === '') console.log(`Page     ${await page.title()}\n`);
    await page.close();
  }
  return all;
}

async function measureLargeMap(browser: Browser): Promise<Measured[]> {
  const built = await buildLargeMap();
  const server = await serveFolder(built.folder);
  try {
    const page = await browser.newPage({ viewport: WINDOW });
    await page.goto(server.address);
    await page.getByRole('checkbox', { name: 'All layers' }).check();
    await page.locator('canvas.map-canvas').nth(17).waitFor();
    const measured = await measure(page, IN_THE_LARGE_MAP, 0);
    await page.close();
    return measured;
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
  const ofLargeMap = await measureLargeMap(browser);
  const { rows, isKept } = costTable([...ofPage, ...ofLargeMap]);
  console.log(rows.join('\n'));
  process.exitCode = isKept ? 0 : 1;
} finally {
  await browser.close();
  await server.close();
}
