import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { traceCommand } from '../../src/cli/traceCommand.ts';
import type { TraceReport } from '../../src/cli/traceReport.ts';
import { runTrace } from '../../src/engine/trace.ts';
import { seededRandom } from '../../src/engine/random.ts';
import { writeSafetensors } from '../../src/formats/safetensorsWriter.ts';
import { randomModel, randomRows } from '../engine/randomModel.ts';
import { runCli } from './runCommand.ts';

const folder = mkdtempSync(join(tmpdir(), 'gatescope-trace-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const random = seededRandom('command line');
const model = randomModel(random, {
  cell: 'lstm',
  inputs: 4,
  units: 16,
  layers: 2,
  bidirectional: true,
});
const vectors = randomRows(random, 150, 4);
writeFileSync(join(folder, 'net.safetensors'), writeSafetensors(model.tensors, {}, 'F64'));
writeFileSync(join(folder, 'input.json'), JSON.stringify({ vectors }));
writeFileSync(join(folder, 'text.json'), JSON.stringify({ words: ['i'] }));

function absolute(file: string, input: string): string[] {
  return ['--model', join(folder, file), '--input', join(folder, input)];
}

const files = ['--model', 'net.safetensors', '--input'];

describe('trace', () => {
  test('prints a long trace completely through a slow pipe, from the caller’s folder', async () => {
    const { code, stdout, stderr } = await runCli('trace', [...files, 'input.json'], folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.length).toBeGreaterThan(1_000_000);
    const report = JSON.parse(stdout) as TraceReport;
    const trace = runTrace(model, { vectors });
    expect(report.output.flat()).toEqual(Array.from(trace.output));
    expect(report.trace.map(({ signals }) => signals['cellState']!.flat())).toEqual(
      trace.layers.map(({ signals }) => Array.from(signals['cellState']!)),
    );
  });

  test('an error is one line on standard error and nothing else', async () => {
    const { code, stdout, stderr } = await runCli('trace', [...files, 'none.json'], folder);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe('Cannot read none.json: there is no such file.\n');
  });

  test('a reader that has seen enough is not told so', async () => {
    const { stderr } = await runCli('trace', [...files, 'input.json'], folder, 1000);
    expect(stderr).toBe('');
  });

  test.each([
    [['--colour', 'blue'], /^There is no option --colour; the options are [^\n]+\.$/],
    [[], /^--scenario is missing; there are: france[^\n]*\.$/],
    [['--scenario', 'france', '--model', 'x'], /^--scenario cannot stand together with [^\n]+\.$/],
    [['--scenario', 'france', '--cell', 'lstm'], /^--text is missing: [^\n]+$/],
    [absolute('none.safetensors', 'input.json'), /^Cannot read \S+: there is no such file\.$/],
    [['--model', folder, '--input', 'input.json'], /^Cannot read \S+: it is a folder\.$/],
    [['--model', 'net.safetensors'], /^--input is missing: [^\n]+$/],
    [['--input', 'input.json'], /^--model is missing: [^\n]+$/],
    [absolute('input.json', 'input.json'), /^This is not a safetensors file[^\n]+$/],
    [absolute('net.safetensors', 'net.safetensors'), /^The input is not valid JSON \(/],
    [
      absolute('net.safetensors', 'text.json'),
      /^This network reads no words; give it "vectors"\.$/,
    ],
  ])('%j', async (argv, message) => {
    await expect(traceCommand(argv)).rejects.toThrow(message);
  });
});
