import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { traceCommand } from '../../src/cli/traceCommand.ts';
import { splitAtSpaces, traceInput } from '../../src/cli/traceRun.ts';
import type { ExperimentRow } from '../../src/engine/experimentRows.ts';
import { runExperiments } from '../../src/engine/intervene.ts';
import { seededRandom } from '../../src/engine/random.ts';
import { openModel } from '../../src/formats/openModel.ts';
import { saveModel } from '../../src/formats/saveModel.ts';
import { findScenario } from '../../src/scenarios/index.ts';
import { toTokens } from '../../src/scenarios/tokens.ts';
import { randomModel } from '../engine/randomModel.ts';
import { openShipped } from '../../src/cli/shippedModel.ts';
import { findRecipe } from '../../src/scenarios/variants.ts';

const france = findScenario('france')!;
const TEXT = 'I grew up in France. Last summer I visited Spain. I speak fluent ___';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatescope-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function traced(experiments: unknown, ...others: readonly string[]) {
  const file = join(folder, 'experiments.json');
  await writeFile(file, JSON.stringify(experiments));
  const read = ['--scenario', 'france', '--text', TEXT, ...others];
  return traceCommand([...read, '--experiments', file]);
}

function firstAnswer(report: Awaited<ReturnType<typeof traced>>): string {
  return report.answers![0]!.top[0]!.word;
}

describe('a text read under experiments', () => {
  const spanish = 'I grew up in Spain. Last summer I visited';
  const transplant: ExperimentRow = { kind: 'transplant', text: spanish, step: 9, name: 'Spain' };
  const swap: ExperimentRow = { kind: 'swapWord', step: 11, word: 'Japan' };
  const off: ExperimentRow = { kind: 'set', step: 6, value: 0, off: true };

  test('is what the engine makes of it, and the report says what was done', async () => {
    const report = await traced([transplant, swap, off]);
    expect(firstAnswer(report)).toBe('spanish');
    expect(report.words).toEqual(
      '<s> i grew up in france . last summer i visited japan . i speak fluent'.split(' '),
    );
    expect(report.experiments).toEqual([
      {
        ...{ kind: 'transplant', name: 'Spain', text: spanish, step: 9, donorStep: 9 },
        ...{ state: 'cellState', layer: 0, direction: 'forward' },
      },
      { kind: 'swapWord', step: 11, word: 'japan' },
    ]);

    const recipe = findRecipe(france, { cell: 'lstm', layers: 1, direction: 'forward' })!;
    const { model } = await openShipped(france, recipe);
    const tokensOf = (text: string) =>
      toTokens(['<s>', ...france.tokenize(text)], france.vocabulary);
    const donor = runExperiments(model, { tokens: tokensOf(spanish) }, []).layers[0]!;
    const from = 9 * donor.units;
    const memory = [...donor.signals['cellState']!.slice(from, from + donor.units)];
    const tokens = toTokens(report.words!, france.vocabulary);
    const trace = runExperiments(model, { tokens }, [
      {
        ...{ kind: 'transplant', state: 'cellState', step: 9, donor: memory },
        ...{ layer: 0, direction: 'forward' },
      },
    ]);
    expect(report.output.flat()).toEqual([...trace.output]);
  });

  test('is the same again with the experiments of the report', async () => {
    const weaken = { kind: 'scale', signal: 'keep', factor: 0.9 } as const;
    const everywhere = { layer: 'all', direction: 'both' } as const;
    const report = await traced([transplant, swap, { ...weaken, ...everywhere }]);
    expect(await traced(report.experiments)).toEqual(report);
  });

  test.each([[[]], [[off]]])('where nothing is done it is as ever: %j', async (rows) => {
    const usual = await traceCommand(['--scenario', 'france', '--text', TEXT]);
    expect(await traced(rows)).toEqual(usual);
  });

  test.each([
    [{ kind: 'cutPeepholes' }, 'the network has no peepholes to cut'],
    [{ kind: 'set', step: 16, value: 0 }, 'there is no step 16; the network reads steps 0 to 15'],
    [{ kind: 'set', step: 1, value: 0, units: [99] }, 'there is no unit 99; units go from 0 to 23'],
    [{ kind: 'set', step: 1, value: 0, layer: 1 }, 'there is no layer 1; layers go from 0 to 0'],
    [
      { kind: 'set', step: 1, value: 0, direction: 'backward' },
      'the network has no backward direction',
    ],
    [{ kind: 'clamp', signal: 'keep', value: 2 }, 'the value 2 is not between 0 and 1'],
    [
      { kind: 'clamp', signal: 'cellState', value: 1 },
      '"cellState" is no gate or candidate of this network; it has forgetGate, inputGate, candidate, outputGate',
    ],
    [
      { kind: 'set', state: 'written', step: 1, value: 1 },
      '"written" is no state of this network; it has hiddenState, cellState',
    ],
    [
      { kind: 'clamp', signal: 'keep', value: 1, from: 4, to: 3 },
      'the first step, 4, comes after the last, 3',
    ],
    [{ kind: 'swapWord', step: 1, word: 'my uncle' }, '"my uncle" is not one word'],
    [
      { kind: 'transplant', step: 1, text: 'I grew up in Spain', donorStep: 6 },
      'the text has no step 6; the network reads steps 0 to 5 of it',
    ],
    [{ kind: 'transplant', step: 1, text: '___' }, 'the text holds no word to read'],
  ])('%j is refused', async (row, sentence) => {
    await expect(traced([swap, row])).rejects.toThrow(
      expect.objectContaining({ name: 'CommandError', message: `Experiment 1: ${sentence}.` }),
    );
  });

  test('an unknown word is named with the nearest known ones', async () => {
    await expect(traced([{ kind: 'swapWord', step: 5, word: 'Frence' }])).rejects.toThrow(
      /^Experiment 0: the network does not know "frence" \(nearest: france, \S+, \S+\)\.$/,
    );
  });

  test('what README shows can be done', async () => {
    const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
    const [, json] = /```json\n(.*?)```/s.exec(readme)!;
    expect((await traced(JSON.parse(json!))).experiments).toHaveLength(5);
  });

  test('a file that says something else is refused', async () => {
    await expect(traced({})).rejects.toThrow('The experiments should be a list.');
    await expect(
      traceCommand(['--scenario', 'france', '--text', TEXT, '--experiments', 'no such file']),
    ).rejects.toThrow('Cannot read no such file: there is no such file.');
  });
});

describe("a caller's own network", () => {
  const vocabulary = ['<s>', 'Tea', 'milk'];
  const shape = { cell: 'lstm', inputs: 2, units: 2, layers: 1, bidirectional: false };
  const reader = openModel(
    saveModel(randomModel(seededRandom('reader'), { ...shape, vocabulary })),
  );
  const done = (...rows: readonly ExperimentRow[]) => ({ rows, tokenize: splitAtSpaces });

  test('reads words as they are in its vocabulary', () => {
    const report = traceInput(
      reader,
      { sequence: { words: ['milk', 'milk'] } },
      done({ kind: 'transplant', text: ' Tea  milk', step: 2 }),
    );
    const donor = traceInput(reader, { sequence: { words: ['Tea', 'milk'] } });
    expect(report.finalCell).toEqual(donor.finalCell);
  });

  test('reads vectors, from its own states', () => {
    const input = { sequence: { vectors: [[1, 2]] }, c0: [[5, 6]] };
    const forget: ExperimentRow = { kind: 'clamp', signal: 'keep', value: 0 };
    const report = traceInput(reader, input, done(forget));
    const { written, cellState } = report.trace[0]!.signals;
    expect(cellState).toEqual(written);
    expect(traceInput(reader, input).finalCell).not.toEqual(report.finalCell);
  });

  test('has no words to swap where it reads vectors', () => {
    const input = { sequence: { vectors: [[1, 2]] } };
    expect(() =>
      traceInput(reader, input, done({ kind: 'swapWord', step: 0, word: 'Tea' })),
    ).toThrow('Vectors are read, so there is no word to swap.');
  });
});
