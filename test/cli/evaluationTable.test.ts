import { expect, test } from 'vitest';
import { evaluationTable, type Measured } from '../../src/cli/evaluationTable.ts';
import type { Evaluation } from '../../src/scenarios/evaluate.ts';
import { france } from '../../src/scenarios/france/index.ts';

function measured(names: readonly string[], more: Partial<Evaluation>): Measured {
  const buckets = names.map((name, index) => ({
    name,
    accuracy: 1 - index / 8,
    interval: [0, 1] as const,
    meanProbability: 0.5,
    sentences: 8,
  }));
  const evaluation = { buckets, readability: null, ...more };
  return { recipe: france.recipes[0]!, units: 24, parameters: 9225, evaluation };
}

const readability = { countryKept: 0.981, middleKept: null, writtenUnits: 3, influenceTop: 1 };

test('a table for each set of buckets, numbers under each other', () => {
  const table = evaluationTable('france', [
    measured(['near', 'far'], { readability }),
    measured(['near', 'far'], { readability: { ...readability, middleKept: 0.04 } }),
    measured(['short'], { reach: 100 }),
  ]);
  expect(table.split('\n')).toEqual([
    'france',
    '',
    'cell  layers  direction  trained   units  parameters  near %  far %  key kept  middle kept  key first',
    'lstm       1  forward    readable     24        9225   100.0   87.5      0.98            –       1.00',
    'lstm       1  forward    readable     24        9225   100.0   87.5      0.98         0.04       1.00',
    '',
    'cell  layers  direction  trained   units  parameters  short %  right up to',
    'lstm       1  forward    readable     24        9225    100.0          100',
    '',
  ]);
});
