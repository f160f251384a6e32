import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type LaunchOptions } from '@playwright/test';
import { carriedChromium } from './carriedChromium.ts';

const KINDS = ['path', 'playwright', 'system', 'carried'] as const;
type Kind = (typeof KINDS)[number];

/** A browser that has been started once, with what it takes to start it again. */
export interface FoundChromium {
  readonly kind: Kind;
  readonly version: string;
  readonly launchOptions: LaunchOptions;
}

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const SYSTEM_NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];
const SYSTEM_FILES = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

function systemBrowsers(): string[] {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const inPath = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...inPath, ...SYSTEM_FILES].filter((file) => existsSync(file));
}

function candidates(kind: Kind): LaunchOptions[] {
  switch (kind) {
    case 'path': {
      const executablePath = process.env['CHROMIUM_PATH'];
      return executablePath ? [{ executablePath }] : [];
    }
    case 'playwright':
      return [{}];
    case 'system':
      return systemBrowsers().map((executablePath) => ({ executablePath }));
    case 'carried': {
      const { executablePath, environment } = carriedChromium();
      return [{ executablePath, env: { ...process.env, ...environment } }];
    }
  }
}

/** The sandbox stays on wherever it can: root has none, and some kernels allow none. */
function withSandbox(options: LaunchOptions): LaunchOptions[] {
  const asRoot = process.getuid?.() === 0;
  const choices = asRoot ? [false] : [true, false];
  return choices.map((chromiumSandbox) => ({ ...options, args: QUIET, chromiumSandbox }));
}

/** The version of the browser that these options start. */
async function tryToStart(options: LaunchOptions): Promise<string> {
  const browser = await chromium.launch({ ...options, timeout: 60_000 });
  try {
    const page = await browser.newPage();
    await page.setContent('<p>started</p>');
    return browser.version();
  } finally {
    await browser.close();
  }
}

function firstLine(problem: unknown): string {
  const text = problem instanceof Error ? problem.message : String(problem);
  return text.split('\n')[0] ?? '';
}

function kindsToTry(): readonly Kind[] {
  const wanted = process.env['GATESCOPE_BROWSER'];
  if (wanted) {
    const kind = KINDS.find((known) => known === wanted);
    if (!kind) throw new Error(`GATESCOPE_BROWSER is '${wanted}', not one of ${KINDS.join(', ')}.`);
    return [kind];
  }
  // A browser that was asked for by its path is never silently replaced by another.
  return process.env['CHROMIUM_PATH'] ? ['path'] : KINDS;
}

/**
 * The first Chromium that really starts: CHROMIUM_PATH, Playwright's own, the system's, and the one
 * that came with the packages. GATESCOPE_BROWSER (path, playwright, system, carried) allows only one.
 *
 * @throws with how to install one, and why each that was found did not start.
 */
export async function findChromium(): Promise<FoundChromium> {
  const problems: string[] = [];
  for (const kind of kindsToTry()) {
    try {
      for (const launchOptions of candidates(kind).flatMap(withSandbox)) {
        try {
          return { kind, version: await tryToStart(launchOptions), launchOptions };
        } catch (problem) {
          problems.push(`${launchOptions.executablePath ?? kind}: ${firstLine(problem)}`);
        }
      }
    } catch (problem) {
      problems.push(`${kind}: ${firstLine(problem)}`);
    }
  }
  throw new Error(
    'No Chromium could be started for the browser tests: install one with ' +
      "'npx playwright install --with-deps chromium', or name the file of a Chrome or Chromium in " +
      `the environment variable CHROMIUM_PATH.\n${problems.map((line) => `  ${line}`).join('\n')}`,
  );
}
