/**
 * The LSTM with peepholes of Gers & Schmidhuber, "Recurrent nets that time and count" (2000): the
 * gates look at the memory itself, each unit at its own. The input and the forget gate see C(t−1),
 * the output gate sees C(t).
 */
import type { Cell, SignalDeclaration, Source } from './contract.ts';
import { lstm, lstmParameters } from './lstm.ts';

const peepholes: Readonly<Record<string, Source>> = {
  inputGatePreActivation: { signal: 'cellState', offset: -1, diagonal: true },
  forgetGatePreActivation: { signal: 'cellState', offset: -1, diagonal: true },
  outputGatePreActivation: { signal: 'cellState', offset: 0, diagonal: true },
};

function withPeephole(signal: SignalDeclaration): SignalDeclaration {
  const peephole = peepholes[signal.id];
  return peephole === undefined ? signal : { ...signal, from: [...signal.from, peephole] };
}

export const peepholeLstm: Cell = {
  ...lstm,
  name: 'peephole-lstm',
  signals: lstm.signals.map(withPeephole),
  parameters: (inputs, units) => [
    ...lstmParameters(inputs, units),
    {
      stem: 'weight_peephole',
      kind: 'diagonal',
      shape: [3, units],
      feeds: Object.keys(peepholes),
    },
  ],
};
