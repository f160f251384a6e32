import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { jsonChunks } from './json.ts';

/**
 * Runs a command: what `main` returns goes to standard output as JSON and nothing else does, an
 * error goes to standard error as one line and makes the exit code 1. Returns when everything is
 * written, through a pipe too.
 */
export async function runCommand(main: () => unknown): Promise<void> {
  try {
    const result = await main();
    if (result !== undefined) await pipeline(Readable.from(jsonChunks(result)), process.stdout);
  } catch (error) {
    process.exitCode = 1;
    // A reader that has seen enough (`| head`) closes the pipe; there is nobody to tell.
    if (!isClosedPipe(error)) process.stderr.write(`${sentenceOf(error)}\n`);
  }
}

function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replaceAll(/\s+/g, ' ');
}
