import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CommandError } from './commandError.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
};

/** Where a path leads, seen from the folder in which the command was typed. */
export function callerPath(path: string): string {
  // npm runs scripts in the project's folder and keeps the caller's in INIT_CWD.
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

/** The bytes of a file. Throws a CommandError that says why it cannot be read. */
export async function readCallerFile(path: string): Promise<Uint8Array> {
  try {
    return await readFile(callerPath(path));
  } catch (error) {
    throw new CommandError(`Cannot read ${path}: ${reasonOf(error)}.`);
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const known = 'code' in error ? REASONS[String(error.code)] : undefined;
  return known ?? error.message;
}
