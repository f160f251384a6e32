/**
 * The simple recurrent network of Elman (1990): h = tanh(W x + U h(t−1) + b). It has no memory
 * besides its output, which is computed anew at every step.
 */
import { tanh } from '../squash.ts';
import type { Cell } from './contract.ts';
import { gradientOf, stateOf, valuesOf } from './access.ts';
import { combined, inputAndHidden, now, sum } from './declare.ts';

export const rnn: Cell = {
  name: 'rnn',
  gateBlocks: 1,
  states: ['hiddenState'],
  signals: [
    sum('hiddenPreActivation', 'a', inputAndHidden),
    combined(
      'hiddenState',
      'h',
      ['belt', 'output'],
      'symmetric',
      'tanh',
      now('hiddenPreActivation'),
    ),
  ],
  phases: [
    { id: 'takeIn', computes: [] },
    { id: 'rewrite', computes: ['hiddenPreActivation', 'hiddenState'] },
    { id: 'predict', computes: [] },
  ],
  placement: {
    chain: {
      columns: 8,
      rows: 5,
      nodes: { hiddenState: [4, 2.4] },
      rails: { hiddenState: { in: 4, out: 1 } },
      strips: {},
      inputColumn: 1.6,
    },
  },
  parameters: (inputs, units) => {
    const feeds = ['hiddenPreActivation'];
    return [
      { stem: 'weight_ih', kind: 'input', shape: [units, inputs], feeds },
      { stem: 'weight_hh', kind: 'recurrent', shape: [units, units], feeds },
      { stem: 'bias_ih', kind: 'inputBias', shape: [units], feeds },
      { stem: 'bias_hh', kind: 'recurrentBias', shape: [units], feeds, doubles: feeds },
    ];
  },

  forward: (buffers) => {
    const { units } = buffers;
    const preActivation = valuesOf(buffers, 'hiddenPreActivation');
    const hiddenState = valuesOf(buffers, 'hiddenState');
    return (at) => {
      for (let unit = at; unit < at + units; unit++) {
        hiddenState[unit] = tanh(preActivation[unit]!);
      }
    };
  },

  backward: (buffers, gradients) => {
    const { units } = buffers;
    const hiddenState = valuesOf(buffers, 'hiddenState');
    const dHiddenState = gradientOf(gradients, 'hiddenState');
    const dPreActivation = gradientOf(gradients, 'hiddenPreActivation');
    const dPreviousHidden = stateOf(gradients, 'hiddenState');
    return (at) => {
      for (let unit = at; unit < at + units; unit++) {
        const h = hiddenState[unit]!;
        dPreActivation[unit]! += dHiddenState[unit]! * (1 - h * h);
      }
      dPreviousHidden.fill(0);
    };
  },
};
