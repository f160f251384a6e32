import { describe, expect, it } from 'vitest';
import { hueOf, preActivationOf, squashOf } from '../../src/draw/roles.ts';
import { cellNamed } from '../../src/engine/cells/index.ts';

describe('hues', () => {
  const lstm = cellNamed('lstm');

  it('follow the role of a signal', () => {
    const hues = ['forgetGate', 'inputGate', 'candidate', 'outputGate', 'cellState', 'hiddenState'];
    expect(hues.map((signal) => hueOf(lstm, signal))).toEqual([
      'forget',
      'input',
      'candidate',
      'output',
      'cell',
      'hidden',
    ]);
  });

  it('of a pre-activation are those of what it becomes', () => {
    expect(hueOf(lstm, 'outputGatePreActivation')).toBe('output');
    expect(hueOf(cellNamed('rnn'), 'hiddenPreActivation')).toBe('hidden');
  });

  it('of what the belt carries are those of the belt', () => {
    expect(['retained', 'squashedCellState'].map((id) => hueOf(lstm, id))).toEqual([
      'cell',
      'cell',
    ]);
  });

  it('of a GRU leave no hue to a memory cell that it does not have', () => {
    const gru = cellNamed('gru');
    const hues = ['updateGate', 'writeShare', 'resetGate', 'recalled', 'retained', 'hiddenState'];
    expect(hues.map((signal) => hueOf(gru, signal))).toEqual([
      'forget',
      'input',
      'reset',
      'reset',
      'hidden',
      'hidden',
    ]);
  });

  it('of what no cell declares are ink', () => {
    expect(hueOf(lstm, 'input')).toBe('ink');
  });

  it('find a gate from its sum and the sum from its gate', () => {
    expect(squashOf(lstm, 'forgetGatePreActivation')?.id).toBe('forgetGate');
    expect(preActivationOf(lstm, 'forgetGate')?.id).toBe('forgetGatePreActivation');
    expect(preActivationOf(lstm, 'squashedCellState')).toBeUndefined();
  });
});
