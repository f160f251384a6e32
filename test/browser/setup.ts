import { existsSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from './chromium.ts';
import { serveFolder } from './staticServer.ts';

const site = path.resolve(import.meta.dirname, '../../dist');

/**
 * Once before the browser tests: finds a browser and serves the built site. The tests' processes
 * learn of both through the environment.
 */
export default async function setup(): Promise<() => Promise<void>> {
  if (!existsSync(path.join(site, 'index.html'))) {
    throw new Error("There is no built site to test: run 'npm run build' first.");
  }
  const { kind, version, launchOptions } = await findChromium();
  const { address, close } = await serveFolder(site);
  process.env['GATESCOPE_LAUNCH'] = JSON.stringify(launchOptions);
  process.env['GATESCOPE_PAGE'] = address;
  console.log(`Chromium ${version} (${kind})`);
  return close;
}
