import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

export interface BuiltSite {
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

/** Builds a page around the largest map that there has to be room for, see `largeMap/main.tsx`. */
export async function buildLargeMap(): Promise<BuiltSite> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gatescope-map-'));
  await build({
    configFile: false,
    root: path.join(import.meta.dirname, 'largeMap'),
    base: './',
    plugins: [react()],
    build: { outDir: folder, emptyOutDir: true, target: 'es2022' },
    logLevel: 'warn',
  });
  return { folder, remove: () => rm(folder, { recursive: true }) };
}
