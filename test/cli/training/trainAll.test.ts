/** The whole command in a project of its own: three small networks, two processes, a real signal. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const projectFolder = fileURLToPath(new URL('../../../', import.meta.url));

/** One scenario in place of all, with networks that learn in seconds. */
const ONE_SCENARIO = `
import { recipeTable } from './recipeTable.ts';
import { reber } from './reber.ts';

const recipes = recipeTable({
  vocabulary: reber.vocabulary,
  embeddingWidth: 3,
  batch: 4,
  stacks: [{ layers: 1, units: 4, steps: 1200, seeds: [1, 2] }],
});

export const scenarios = [{ ...reber, recipes }];
`;

const NAMES = ['lstm', 'peephole-lstm', 'rnn'].map((cell) => `reber.${cell}.1.forward.plain`);

const folders: string[] = [];

function newProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'train-all-'));
  folders.push(folder);
  cpSync(join(projectFolder, 'src'), join(folder, 'src'), { recursive: true });
  cpSync(join(projectFolder, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'src/scenarios/all.ts'), ONE_SCENARIO);
  return folder;
}

/** As from a keyboard: the command is in a group of its own that a signal goes to. */
function begin(folder: string): ChildProcess {
  const argv = ['--import', 'tsx', 'src/cli/train.ts', '--all', '--workers', '2'];
  return spawn(process.execPath, argv, {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

interface Outcome {
  readonly code: number | null;
  readonly said: string;
}

async function outcomeOf(command: ChildProcess): Promise<Outcome> {
  let said = '';
  command.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code] = (await once(command, 'close')) as [number | null];
  return { code, said };
}

function filesIn(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith(ending));
}

/** What a worker does first that is to be slow to start: it leaves a file, and waits. */
const SLOW_START = `
import { writeFileSync } from 'node:fs';
writeFileSync(\`\${process.pid}.starting\`, '');
await new Promise((resolve) => setTimeout(resolve, 1000));
`;

/** In place of a worker: its run is done at the moment when it is asked to stop. */
const JUST_DONE = `
import { writeFileSync } from 'node:fs';
process.on('message', ({ kind }) => {
  if (kind === 'stop') process.send({ kind: 'done', summary: 'done at that moment' });
  else writeFileSync(\`\${process.pid}.starting\`, '');
});
`;

const workerOf = (folder: string): string => join(folder, 'src/cli/training/worker.ts');

/** Interrupts the command when both workers have said that they are there. */
async function interruptedEarly(folder: string): Promise<Outcome> {
  const command = begin(folder);
  const outcome = outcomeOf(command);
  while (filesIn(folder, '.starting').length < 2) await setTimeout(5);
  process.kill(-command.pid!, 'SIGINT');
  return outcome;
}

/** Interrupts the command as soon as both workers have saved something. */
async function interrupted(folder: string): Promise<Outcome> {
  const command = begin(folder);
  const outcome = outcomeOf(command);
  while (filesIn(join(folder, '.training'), '.safetensors').length < 2) await setTimeout(5);
  process.kill(-command.pid!, 'SIGINT');
  return outcome;
}

function weightsIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    NAMES.map((name) => {
      const card = readFileSync(join(folder, 'public/models', `${name}.card.json`), 'utf8');
      return [name, (JSON.parse(card) as { weightsHash: string }).weightsHash];
    }),
  );
}

describe('train --all', () => {
  let stopped: Outcome;
  let folder: string;

  beforeAll(async () => {
    folder = newProject();
    stopped = await interrupted(folder);
  }, 60_000);

  afterAll(() => {
    for (const each of folders) rmSync(each, { recursive: true });
  });

  test('stops between two steps when interrupted, and says how to go on', () => {
    expect(stopped.code).toBe(130);
    expect(stopped.said.match(/stopped; the same command goes on\./g)).toHaveLength(2);
    expect(stopped.said).toContain('Stopped after');
    expect(filesIn(join(folder, 'public/models'), '')).toEqual([]);
  });

  test('stops in the same way while its workers are still starting', async () => {
    const project = newProject();
    const worker = readFileSync(workerOf(project), 'utf8');
    writeFileSync(workerOf(project), SLOW_START + worker);
    const { code, said } = await interruptedEarly(project);
    expect(said.match(/stopped; the same command goes on\./g)).toHaveLength(2);
    expect(code).toBe(130);
  }, 60_000);

  test('says so too of a worker whose run was done at that moment', async () => {
    const project = newProject();
    writeFileSync(workerOf(project), JUST_DONE);
    const { code, said } = await interruptedEarly(project);
    expect(said.match(/done at that moment/g)).toHaveLength(2);
    expect(said.match(/stopped; the same command goes on\./g)).toHaveLength(2);
    expect(code).toBe(130);
  }, 60_000);

  test('goes on where it stopped and ships every network', async () => {
    const resumed = await outcomeOf(begin(folder));
    expect(resumed.code).toBe(0);
    for (const name of NAMES) expect(resumed.said).toContain(`Shipped ${name}, seed `);
    expect(resumed.said).toContain('Done after');
    expect(filesIn(join(folder, 'public/models'), '.safetensors')).toHaveLength(NAMES.length);
  }, 60_000);

  test('gives the weights of a training that nothing interrupted', async () => {
    const straight = newProject();
    expect((await outcomeOf(begin(straight))).code).toBe(0);
    expect(weightsIn(folder)).toEqual(weightsIn(straight));
  }, 60_000);

  test('leaves alone what is shipped, and ships again what was lost', async () => {
    const lost = join(folder, 'public/models', `${NAMES[0]!}.safetensors`);
    const before = weightsIn(folder);
    rmSync(lost);
    const again = await outcomeOf(begin(folder));
    expect(again.said).toContain('2 of 3 networks are shipped already.');
    expect(again.said.match(/^Shipped .*/gm)).toHaveLength(1);
    expect(existsSync(lost)).toBe(true);
    expect(weightsIn(folder)).toEqual(before);
  }, 60_000);
});
