/**
 * The test command: the tests of units and components, then the built site in a real browser, then
 * the limits of size. The last line that it prints adds up all of them.
 */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import {
  allModelsGate,
  initialScriptGate,
  openingModelsGate,
  type SizeGate,
} from './size/gates.ts';
import {
  honest,
  playwrightTally,
  total,
  vitestTally,
  type PlaywrightReport,
  type Tally,
  type VitestReport,
} from './tally.ts';

const LIMIT_MS = 8 * 60_000;
const project = path.resolve(import.meta.dirname, '..');
const results = path.join(project, 'test-results');
const NOTHING: Tally = { passed: 0, failed: 0 };

/** Runs a package's script with its output passed on; 1 where it was killed or never started. */
function run(script: string, ...parameters: string[]): Promise<number> {
  const file = path.join(project, 'node_modules', script);
  const child = spawn(process.execPath, [file, ...parameters], {
    cwd: project,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: LIMIT_MS,
  });
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** What a runner wrote down; undefined where it crashed before it could. */
function report(name: string): unknown {
  try {
    return JSON.parse(readFileSync(path.join(results, name), 'utf8'));
  } catch {
    return undefined;
  }
}

async function unitTests(): Promise<Tally> {
  const exitCode = await run(
    'vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${path.join(results, 'unit.json')}`,
  );
  const written = report('unit.json') as VitestReport | undefined;
  return honest(exitCode, written ? vitestTally(written) : NOTHING);
}

async function browserTests(): Promise<Tally> {
  const exitCode = await run('@playwright/test/cli.js', 'test');
  const written = report('browser.json') as PlaywrightReport | undefined;
  return honest(exitCode, written ? playwrightTally(written) : NOTHING);
}

function sizeTest(measure: () => SizeGate): Tally {
  try {
    const { name, bytes, limitBytes, files } = measure();
    const isKept = bytes <= limitBytes;
    const kilobytes = (value: number): string => `${(value / 1000).toFixed(1)} kB`;
    const sizes = `${kilobytes(bytes)} of ${kilobytes(limitBytes)}`;
    console.log(`${isKept ? '✓' : '✗'} ${name}: ${sizes} (${files.join(', ')})`);
    return isKept ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  } catch (problem) {
    console.log(`✗ ${problem instanceof Error ? problem.message : String(problem)}`);
    return { passed: 0, failed: 1 };
  }
}

async function siteTests(): Promise<Tally[]> {
  if ((await run('vite/bin/vite.js', 'build')) !== 0) return [{ passed: 0, failed: 1 }];
  const browser = await browserTests();
  return [browser, sizeTest(() => initialScriptGate(path.join(project, 'dist')))];
}

rmSync(results, { recursive: true, force: true });
const tallies = [
  await unitTests(),
  ...(await siteTests()),
  sizeTest(() => openingModelsGate(path.join(project, 'public', 'models'))),
  sizeTest(() => allModelsGate(path.join(project, 'public', 'models'))),
];
const { passed, failed } = total(tallies);
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);
