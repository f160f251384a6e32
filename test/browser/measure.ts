/**
 * What an interaction costs in the built page: `npm run measure`, or
 * `npm run measure -- FOLDER` for a site built elsewhere. Exits with 1 where a limit is not kept.
 */
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { findChromium } from './chromium.ts';
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
const INTERACTIONS: readonly Interaction[] = [
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
/** What is on the screen meanwhile, by what a link says of it. */
const VIEWS = [
  { name: 'The opening view', fragment: '' },
  { name: 'A window of nine steps', fragment: '#zoom=9' },
  { name: 'Three cells', fragment: '#zoom=3' },
] as const;
const ROUNDS = 6;
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

async function measure(page: Page): Promise<Measured[]> {
  const sessions = await openSessions(page);
  const stepCount = await countSteps(page);
  const costs = INTERACTIONS.map((): Cost[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, { times, act }] of INTERACTIONS.entries()) {
      for (let time = 0; time < times(stepCount); time++) {
        costs[index]!.push(await costOf(page, sessions, act));
      }
    }
  }
  return INTERACTIONS.map(({ name, limitMs }, index) => ({
    name,
    costs: costs[index]!,
    ...(limitMs !== undefined && { limitMs }),
  }));
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
  console.log(`Browser  Chromium ${version}, headless, 1440 × 900`);
  console.log(`Machine  ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores`);
  console.log(`Load     ${loadBefore.toFixed(2)} programs wanted a core before this one began`);
  for (const { name, fragment } of VIEWS) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(server.address + fragment, { waitUntil: 'networkidle' });
    const { rows, isKept } = costTable(await measure(page));
    console.log(`\n${name}: ${await page.title()}, ${new URL(page.url()).hash}\n`);
    console.log(rows.join('\n'));
    if (!isKept) process.exitCode = 1;
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
