import { describe, expect, it } from 'vitest';
import { signalWithRole } from '../../src/engine/cells/contract.ts';
import { cellNamed, cells } from '../../src/engine/cells/index.ts';
import type { Experiment } from '../../src/engine/experiment.ts';
import { measureInfluenceTable } from '../../src/engine/influenceTable.ts';
import { seededRandom } from '../../src/engine/random.ts';
import { architectures, randomModel, titled } from './randomModel.ts';
import { influenceByDeletion, influenceByReplacement } from './wholeRuns.ts';

const WORDS = 7;
const vocabulary = Array.from({ length: WORDS }, (_, token) => `word ${token}`);
const networks = architectures(
  cells.map(({ name }) => name),
  { inputs: 3, units: 4, vocabulary },
);

const tokens = [0, 3, 1, 5, 2, 4];
const answers = [6, 2, 0];
const replacements = new Map([
  [1, [3, 4, 5]],
  [3, [1, 6]],
  [2, [1]],
  [4, [0, 2, 5, 6]],
]);
const deletions = [1, 2, 3, 4];

/** Spans and single steps at words that are replaced and left out, in all places of a network. */
function experimentsOn(cell: string, layers: number, isBoth: boolean): readonly Experiment[] {
  const { id: belt } = signalWithRole(cellNamed(cell), 'belt')!;
  const keep = signalWithRole(cellNamed(cell), 'keep')?.id;
  const top = { layer: layers - 1, direction: isBoth ? 'backward' : 'forward' } as const;
  const bottom = { layer: 0, direction: 'forward' } as const;
  return [
    { kind: 'set', state: belt, step: 1, value: 0.7, units: [0, 2], ...top },
    { kind: 'transplant', state: belt, step: 3, donor: [0.1, -0.4, 0.3, 0.9], ...bottom },
    ...(keep === undefined
      ? []
      : ([
          { kind: 'clamp', signal: keep, value: 0.4, units: [1], from: 2, to: 4, ...bottom },
          { kind: 'scale', signal: keep, factor: 0.8, from: 0, to: tokens.length - 1, ...top },
        ] as const)),
  ];
}

describe('the influence on several answers equals what whole runs for each of them give', () => {
  it.each(titled(networks))('%s', (title, network) => {
    const model = randomModel(seededRandom('table', title), network, 2);
    const { cell, layers, bidirectional } = network;
    const none: readonly Experiment[] = [];
    const some = experimentsOn(cell, layers, bidirectional);
    const asked = (bidirectional ? [5] : [0, 3, 4, 5]).flatMap((target) =>
      [none, some].map((experiments) => ({ tokens, target, answers, experiments })),
    );
    for (const question of asked) {
      const { target, experiments } = question;
      const changes = { replacements, deletions };
      const rows = [...measureInfluenceTable(model, question, changes)].filter(
        (row) => row !== undefined,
      );
      const reached = (steps: readonly number[]) =>
        steps.filter((step) => network.bidirectional || step <= target);
      expect(rows.map(({ by, step }) => [by, step])).toEqual([
        ...reached([1, 3, 4]).map((step) => ['replacement', step]),
        ...reached(deletions).map((step) => ['deletion', step]),
      ]);
      answers.forEach((answer, index) => {
        const whole = [model, tokens, target, answer] as const;
        const replaced = influenceByReplacement(...whole, replacements, experiments);
        const deleted = influenceByDeletion(...whole, deletions, experiments);
        for (const { by, step, influence } of rows) {
          const expected = (by === 'replacement' ? replaced : deleted).get(step)!;
          expect(Math.abs(influence[index]! - expected)).toBeLessThanOrEqual(1e-12);
        }
      });
    }
  });

  it('pauses after every run', () => {
    const model = randomModel(seededRandom('pauses'), networks[0]!);
    const question = { tokens, target: 3, answers };
    const pieces = measureInfluenceTable(model, question, { replacements, deletions: [2] });
    const rows = [...pieces].map((piece) => piece && `${piece.by} ${String(piece.step)}`);
    expect(rows).toEqual([
      ...[undefined, undefined, 'replacement 1', undefined, 'replacement 3'],
      'deletion 2',
    ]);
  });
});
