import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a command of src/cli as a process of its own, as `npm run` does: in the project's folder,
 * with the caller's folder in INIT_CWD. Standard output is a pipe that is read slowly, and closed
 * after `mostBytes`.
 */
export async function runCli(
  command: string,
  argv: readonly string[],
  callerFolder: string,
  mostBytes = Infinity,
): Promise<Outcome> {
  const projectFolder = fileURLToPath(new URL('../../', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', `src/cli/${command}.ts`, ...argv], {
    cwd: projectFolder,
    env: { ...process.env, INIT_CWD: callerFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = once(child, 'close');
  const errors: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text));
  const output: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of child.stdout as AsyncIterable<Uint8Array>) {
    output.push(part);
    bytes += part.length;
    if (bytes > mostBytes) break;
    await setTimeout(1);
  }
  const [code] = (await closed) as [number | null];
  return { code, stdout: Buffer.concat(output).toString('utf8'), stderr: errors.join('') };
}
