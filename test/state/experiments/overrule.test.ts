import { describe, expect, it } from 'vitest';
import type { ExperimentRow } from '../../../src/engine/experimentRows.ts';
import { overrulingOf } from '../../../src/state/experiments/overrule.ts';

const NETWORK = { cell: 'lstm', layers: 2, bidirectional: true } as const;
const acts = ({ off }: ExperimentRow): boolean => off !== true;
const HOLD: ExperimentRow = { kind: 'clamp', signal: 'keep', value: 0, from: 3, to: 5 };
const SET: ExperimentRow = { kind: 'set', step: 3, value: 0 };

const overruled = (...rows: readonly ExperimentRow[]) => overrulingOf(NETWORK, rows, 0, acts);
const whole = { by: 1, isWhole: true };
const part = { by: 1, isWhole: false };

describe('the row that has the last word', () => {
  it.each<[string, ExperimentRow, ExperimentRow, unknown]>([
    ['the same numbers', HOLD, { ...HOLD, value: 1 }, whole],
    ['by another name', HOLD, { ...HOLD, signal: 'forgetGate' }, whole],
    ['every step', HOLD, { kind: 'clamp', signal: 'keep', value: 1 }, whole],
    ['some of the steps', HOLD, { ...HOLD, from: 5, to: 9 }, part],
    ['other steps', HOLD, { ...HOLD, from: 6, to: 9 }, undefined],
    ['some of the units', HOLD, { ...HOLD, units: [1] }, part],
    ['all units for one', { ...HOLD, units: [1] }, HOLD, whole],
    ['other units', { ...HOLD, units: [1] }, { ...HOLD, units: [2] }, undefined],
    ['every layer', HOLD, { ...HOLD, layer: 'all' }, whole],
    ['one of all layers', { ...HOLD, layer: 'all' }, HOLD, part],
    ['the top layer by its number', HOLD, { ...HOLD, layer: 1 }, whole],
    ['another layer', HOLD, { ...HOLD, layer: 0 }, undefined],
    ['both directions', HOLD, { ...HOLD, direction: 'both' }, whole],
    ['the other direction', HOLD, { ...HOLD, direction: 'backward' }, undefined],
    [
      'what was multiplied',
      { kind: 'scale', signal: 'keep', factor: 2, from: 4, to: 4 },
      HOLD,
      whole,
    ],
    ['another gate', HOLD, { ...HOLD, signal: 'read' }, undefined],
    ['the memory that is set', SET, { ...SET, state: 'cellState', value: 1 }, whole],
    ['the output', SET, { ...SET, state: 'hiddenState', value: 1 }, undefined],
    ['a memory by one of another text', SET, { kind: 'transplant', step: 3, text: 'a' }, whole],
    ['one that is off', HOLD, { ...HOLD, off: true }, undefined],
    ['of one that is off', { ...HOLD, off: true }, HOLD, undefined],
    ['peepholes', HOLD, { kind: 'cutPeepholes' }, undefined],
  ])('%s', (_, row, later, overruling) => {
    expect(overruled(row, later)).toEqual(overruling);
  });

  it('is the later one; what only multiplies what is held does not undo it', () => {
    const times: ExperimentRow = { kind: 'scale', signal: 'keep', factor: 0.5 };
    expect(overruled(HOLD, times)).toBeUndefined();
    expect(overruled(HOLD, HOLD, { ...HOLD, units: [1] }, times)).toEqual(whole);
    expect(overrulingOf(NETWORK, [HOLD, HOLD, HOLD], 1, acts)).toEqual({ by: 2, isWhole: true });
    expect(overrulingOf(NETWORK, [HOLD, HOLD], 1, acts)).toBeUndefined();
  });
});
