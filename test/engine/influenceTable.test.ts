import { describe, expect, it } from 'vitest';
import { cells } from '../../src/engine/cells/index.ts';
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

describe('the influence on several answers equals what whole runs for each of them give', () => {
  it.each(titled(networks))('%s', (title, network) => {
    const model = randomModel(seededRandom('table', title), network, 2);
    for (const target of network.bidirectional ? [5] : [0, 3, 4, 5]) {
      const question = { tokens, target, answers };
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
        const asked = [model, tokens, target, answer] as const;
        const replaced = influenceByReplacement(...asked, replacements);
        const deleted = influenceByDeletion(...asked, deletions);
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
