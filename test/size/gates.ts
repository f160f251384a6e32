import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** 1 kB is 1,000 bytes. */
const INITIAL_SCRIPT_LIMIT_BYTES = 120_000;
const OPENING_MODELS_LIMIT_BYTES = 90_000;
const ALL_MODELS_LIMIT_BYTES = 3_000_000;

const OPENING_MODELS = [
  'france.lstm.1.forward.readable.safetensors',
  'france.rnn.1.forward.plain.safetensors',
];

export interface SizeGate {
  readonly name: string;
  readonly bytes: number;
  readonly limitBytes: number;
  /** What was counted, by its name inside the folder. */
  readonly files: readonly string[];
}

const STATIC_IMPORT = /(?:\bimport|\bfrom)\s*["'](\.{1,2}\/[^"']+)["']/g;
const SCRIPT_SOURCE = /<script\b[^>]*\bsrc="([^"]+)"/g;

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

/**
 * The scripts that a browser must load before the page can start: those of the built page, and
 * everything that they import statically. Paths inside the site, each once.
 *
 * @throws if the page has no script, or a script is missing.
 */
export function initialScripts(site: string): string[] {
  const page = readFileSync(path.join(site, 'index.html'), 'utf8');
  const waiting = matches(page, SCRIPT_SOURCE).map((source) => path.posix.normalize(source));
  if (waiting.length === 0) throw new Error('The built page has no script to measure.');
  const found = new Set<string>();
  for (let script = waiting.pop(); script !== undefined; script = waiting.pop()) {
    if (found.has(script)) continue;
    found.add(script);
    const folder = path.posix.dirname(script);
    const imports = matches(readFileSync(path.join(site, script), 'utf8'), STATIC_IMPORT);
    waiting.push(...imports.map((target) => path.posix.join(folder, target)));
  }
  return [...found].sort();
}

/** The initial JavaScript of the built site, compressed as a server would send it. */
export function initialScriptGate(site: string): SizeGate {
  const files = initialScripts(site);
  const sizes = files.map((file) => gzipSync(readFileSync(path.join(site, file))).byteLength);
  return {
    name: 'initial JavaScript, gzip',
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    limitBytes: INITIAL_SCRIPT_LIMIT_BYTES,
    files,
  };
}

function modelSize(models: string, file: string): number {
  const found = statSync(path.join(models, file), { throwIfNoEntry: false });
  if (!found)
    throw new Error(`The opening view's model ${file} is missing: npm run train makes it.`);
  return found.size;
}

/**
 * The two models that the opening view loads, as they are on the disk.
 *
 * @throws if one of them is missing.
 */
export function openingModelsGate(models: string): SizeGate {
  const sizes = OPENING_MODELS.map((file) => modelSize(models, file));
  return {
    name: 'models of the opening view',
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    limitBytes: OPENING_MODELS_LIMIT_BYTES,
    files: OPENING_MODELS,
  };
}

/** The weights of every shipped network of every scenario, as they are on the disk. */
export function allModelsGate(models: string): SizeGate {
  const files = readdirSync(models).filter((file) => file.endsWith('.safetensors'));
  const sizes = files.map((file) => modelSize(models, file));
  return {
    name: 'all models',
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    limitBytes: ALL_MODELS_LIMIT_BYTES,
    files: [`${String(files.length)} files`],
  };
}
