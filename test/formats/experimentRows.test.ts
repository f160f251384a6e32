import { describe, expect, it } from 'vitest';
import type { ExperimentRow } from '../../src/engine/experimentRows.ts';
import { checkExperimentRows, parseExperimentRows } from '../../src/formats/experimentRows.ts';

const rows: readonly ExperimentRow[] = [
  { kind: 'clamp', signal: 'keep', value: 1 },
  {
    ...{ kind: 'clamp', signal: 'inputGate', value: 0.5, name: 'half', off: true, lost: 'uncle' },
    ...{ layer: 'all', direction: 'both', units: [0, 3], from: 2, to: 4 },
  },
  { kind: 'scale', signal: 'keep', factor: 0.9, layer: 1, direction: 'backward' },
  { kind: 'set', step: 3, value: 0 },
  { kind: 'set', state: 'hiddenState', step: 3, value: -2, units: [1] },
  { kind: 'transplant', text: 'I grew up in Spain.', step: 7, donorStep: 6 },
  { kind: 'cutPeepholes' },
  { kind: 'swapWord', step: 5, word: 'Spain' },
];

const lists: readonly (readonly [unknown, string])[] = [
  [{ kind: 'cutPeepholes' }, 'The experiments should be a list.'],
  [
    Array(101).fill({ kind: 'cutPeepholes' }),
    'The experiments should be a list of at most 100 experiments.',
  ],
];

const others: readonly (readonly [unknown, string])[] = [
  [7, 'Experiment 1 should be an object.'],
  [{}, 'Experiment 1 has no kind.'],
  [
    { kind: 'explode' },
    'Experiment 1: kind should be ("clamp" | "scale" | "set" | "transplant" | "cutPeepholes" | "swapWord").',
  ],
  [{ kind: 'clamp', value: 1 }, 'Experiment 1 has no signal.'],
  [{ kind: 'clamp', signal: 'keep', value: '1' }, 'Experiment 1: value should be number.'],
  [
    { kind: 'set', step: 1, value: 1e9 },
    'Experiment 1: value should be a number from -1000 to 1000.',
  ],
  [{ kind: 'set', step: 1.5, value: 0 }, 'Experiment 1: step should be a whole number from 0 up.'],
  [
    { kind: 'set', step: 1, value: 0, layer: 'top' },
    'Experiment 1: layer should be a layer, counted from 0, or "all".',
  ],
  [
    { kind: 'set', step: 1, value: 0, units: [] },
    'Experiment 1: units should be a list of units, counted from 0.',
  ],
  [
    { kind: 'set', step: 1, value: 0, units: [0, -1] },
    'Experiment 1: units.1 should be a whole number from 0 up.',
  ],
  [{ kind: 'cutPeepholes', value: 3 }, 'Experiment 1 holds value, which means nothing there.'],
  [
    { kind: 'swapWord', step: 1, word: '' },
    'Experiment 1: word should be a text of 1 to 5000 signs.',
  ],
];

describe('experiments from a file', () => {
  it('rest where they have lost their word, said or not', () => {
    const lost = { kind: 'cutPeepholes', lost: 'bread' };
    expect(checkExperimentRows([lost])).toEqual([{ ...lost, off: true }]);
    expect(() => checkExperimentRows([{ ...lost, lost: 'x'.repeat(5001) }])).toThrow('lost');
  });

  it('are taken as they are', () => {
    expect(parseExperimentRows(JSON.stringify(rows))).toEqual(rows);
  });

  it.each(lists)('must be a list of rows, not too long: %#', (value, message) => {
    expect(() => checkExperimentRows(value)).toThrow(expect.objectContaining({ message }));
  });

  it.each(others)('are refused: %j', (value, message) => {
    expect(() => checkExperimentRows([{ kind: 'cutPeepholes' }, value])).toThrow(
      expect.objectContaining({ name: 'FormatError', message }),
    );
  });

  it('must be JSON, and say nothing twice', () => {
    expect(() => parseExperimentRows('[{]')).toThrow(
      /^The experiments are not valid JSON \(.*\)\.$/,
    );
    expect(() => parseExperimentRows('[{"kind":"set","step":1,"step":2,"value":0}]')).toThrow(
      'An experiment holds step twice.',
    );
  });
});
