/**
 * The long short-term memory of Hochreiter & Schmidhuber (1997) with the forget gate of Gers,
 * Schmidhuber & Cummins (2000), in PyTorch's layout (blocks i, f, g, o):
 *
 *   C(t) = f ⊙ C(t−1) + i ⊙ g        h(t) = o ⊙ tanh(C(t))
 *
 * The kernels know peepholes (Gers & Schmidhuber 2000), which this cell does not have, so that the
 * peephole LSTM differs from it in what it declares and not in how it is computed.
 */
import { bounded, sigmoid, tanh } from '../squash.ts';
import type {
  BackwardKernel,
  Cell,
  ForwardKernel,
  KernelBuffers,
  KernelGradients,
  ParameterDeclaration,
} from './contract.ts';
import { gradientOf, stateOf, valuesOf } from './access.ts';
import { combined, now, squashedSum } from './declare.ts';

const feeds = [
  'inputGatePreActivation',
  'forgetGatePreActivation',
  'candidatePreActivation',
  'outputGatePreActivation',
];

/** A forget bias of 1 keeps the memory open while nothing is learned yet (Gers et al. 2000). */
const initialOffsets = [0, 1, 0, 0];

export function lstmParameters(inputs: number, units: number): readonly ParameterDeclaration[] {
  const rows = 4 * units;
  return [
    { stem: 'weight_ih', kind: 'input', shape: [rows, inputs], feeds },
    { stem: 'weight_hh', kind: 'recurrent', shape: [rows, units], feeds },
    { stem: 'bias_ih', kind: 'inputBias', shape: [rows], feeds, initialOffsets },
    { stem: 'bias_hh', kind: 'recurrentBias', shape: [rows], feeds, doubles: feeds },
  ];
}

/** Rows i, f, o of the peepholes; zeros where the cell has none. */
function peepholesOf(parameters: KernelBuffers['parameters'], units: number): Float64Array {
  return parameters['weight_peephole'] ?? new Float64Array(3 * units);
}

/** Lets a gate look at the memory: adds `units` peepholes, from `peepholes[row]` on, times `cell`. */
function addPeepholes(
  preActivation: Float64Array,
  at: number,
  peepholes: Float64Array,
  row: number,
  cell: Float64Array,
  cellAt: number,
  units: number,
): void {
  for (let unit = 0; unit < units; unit++) {
    const sum = preActivation[at + unit]! + peepholes[row + unit]! * cell[cellAt + unit]!;
    preActivation[at + unit] = bounded(sum);
  }
}

function lstmForward(buffers: KernelBuffers): ForwardKernel {
  const { units } = buffers;
  const forgetPre = valuesOf(buffers, 'forgetGatePreActivation');
  const inputPre = valuesOf(buffers, 'inputGatePreActivation');
  const candidatePre = valuesOf(buffers, 'candidatePreActivation');
  const outputPre = valuesOf(buffers, 'outputGatePreActivation');
  const forgetGate = valuesOf(buffers, 'forgetGate');
  const inputGate = valuesOf(buffers, 'inputGate');
  const candidate = valuesOf(buffers, 'candidate');
  const outputGate = valuesOf(buffers, 'outputGate');
  const retained = valuesOf(buffers, 'retained');
  const written = valuesOf(buffers, 'written');
  const cellState = valuesOf(buffers, 'cellState');
  const squashedCell = valuesOf(buffers, 'squashedCellState');
  const hiddenState = valuesOf(buffers, 'hiddenState');
  const previousCell = stateOf(buffers, 'cellState');
  const peepholes = buffers.parameters['weight_peephole'];

  return (at) => {
    if (peepholes) {
      addPeepholes(inputPre, at, peepholes, 0, previousCell, 0, units);
      addPeepholes(forgetPre, at, peepholes, units, previousCell, 0, units);
    }
    for (let unit = 0; unit < units; unit++) {
      const here = at + unit;
      const i = sigmoid(inputPre[here]!);
      const f = sigmoid(forgetPre[here]!);
      const g = tanh(candidatePre[here]!);
      const kept = f * previousCell[unit]!;
      const wrote = i * g;
      const c = bounded(kept + wrote);
      inputGate[here] = i;
      forgetGate[here] = f;
      candidate[here] = g;
      retained[here] = kept;
      written[here] = wrote;
      cellState[here] = c;
      squashedCell[here] = tanh(c);
    }
    if (peepholes) addPeepholes(outputPre, at, peepholes, 2 * units, cellState, at, units);
    for (let here = at; here < at + units; here++) {
      const o = sigmoid(outputPre[here]!);
      outputGate[here] = o;
      hiddenState[here] = o * squashedCell[here]!;
    }
  };
}

function lstmBackward(buffers: KernelBuffers, gradients: KernelGradients): BackwardKernel {
  const { units } = buffers;
  const forgetGate = valuesOf(buffers, 'forgetGate');
  const inputGate = valuesOf(buffers, 'inputGate');
  const candidate = valuesOf(buffers, 'candidate');
  const outputGate = valuesOf(buffers, 'outputGate');
  const cellState = valuesOf(buffers, 'cellState');
  const squashedCell = valuesOf(buffers, 'squashedCellState');
  const previousCell = stateOf(buffers, 'cellState');
  const peepholes = peepholesOf(buffers.parameters, units);

  const dForgetPre = gradientOf(gradients, 'forgetGatePreActivation');
  const dInputPre = gradientOf(gradients, 'inputGatePreActivation');
  const dCandidatePre = gradientOf(gradients, 'candidatePreActivation');
  const dOutputPre = gradientOf(gradients, 'outputGatePreActivation');
  const dForgetGate = gradientOf(gradients, 'forgetGate');
  const dInputGate = gradientOf(gradients, 'inputGate');
  const dCandidate = gradientOf(gradients, 'candidate');
  const dOutputGate = gradientOf(gradients, 'outputGate');
  const dRetained = gradientOf(gradients, 'retained');
  const dWritten = gradientOf(gradients, 'written');
  const dCellState = gradientOf(gradients, 'cellState');
  const dSquashedCell = gradientOf(gradients, 'squashedCellState');
  const dHiddenState = gradientOf(gradients, 'hiddenState');
  const dPreviousCell = stateOf(gradients, 'cellState');
  const dPreviousHidden = stateOf(gradients, 'hiddenState');
  const dPeepholes = peepholesOf(gradients.parameters, units);

  return (at) => {
    for (let unit = 0; unit < units; unit++) {
      const here = at + unit;
      const before = previousCell[unit]!;
      const f = forgetGate[here]!;
      const i = inputGate[here]!;
      const g = candidate[here]!;
      const o = outputGate[here]!;
      const shown = squashedCell[here]!;

      const dHidden = dHiddenState[here]!;
      const dOutput = (dOutputGate[here]! += dHidden * shown);
      const dShown = (dSquashedCell[here]! += dHidden * o);
      const dOPre = (dOutputPre[here]! += dOutput * o * (1 - o));

      const dCell = (dCellState[here]! +=
        dShown * (1 - shown * shown) + peepholes[2 * units + unit]! * dOPre);
      const dKept = (dRetained[here]! += dCell);
      const dWrote = (dWritten[here]! += dCell);

      const dForget = (dForgetGate[here]! += dKept * before);
      const dInput = (dInputGate[here]! += dWrote * g);
      const dContent = (dCandidate[here]! += dWrote * i);
      const dFPre = (dForgetPre[here]! += dForget * f * (1 - f));
      const dIPre = (dInputPre[here]! += dInput * i * (1 - i));
      dCandidatePre[here]! += dContent * (1 - g * g);

      dPreviousCell[unit] = dKept * f + peepholes[unit]! * dIPre + peepholes[units + unit]! * dFPre;
      dPeepholes[unit]! += dIPre * before;
      dPeepholes[units + unit]! += dFPre * before;
      dPeepholes[2 * units + unit]! += dOPre * cellState[here]!;
    }
    dPreviousHidden.fill(0);
  };
}

export const lstm: Cell = {
  name: 'lstm',
  gateBlocks: 4,
  states: ['hiddenState', 'cellState'],
  signals: [
    ...squashedSum('forgetGate', 'f', 'keep', 'sigmoid'),
    ...squashedSum('inputGate', 'i', 'writeAmount', 'sigmoid'),
    ...squashedSum('candidate', 'g', 'writeContent', 'tanh'),
    combined('retained', 'k', 'retained', 'unbounded', 'multiply', now('forgetGate'), {
      signal: 'cellState',
      offset: -1,
    }),
    combined(
      'written',
      'w',
      'written',
      'symmetric',
      'multiply',
      now('inputGate'),
      now('candidate'),
    ),
    combined('cellState', 'C', 'belt', 'unbounded', 'add', now('retained'), now('written')),
    ...squashedSum('outputGate', 'o', 'read', 'sigmoid'),
    combined('squashedCellState', 'tanh C', 'squashed', 'symmetric', 'tanh', now('cellState')),
    combined(
      'hiddenState',
      'h',
      'output',
      'symmetric',
      'multiply',
      now('outputGate'),
      now('squashedCellState'),
    ),
  ],
  phases: [
    { id: 'takeIn', computes: [] },
    { id: 'forget', computes: ['forgetGatePreActivation', 'forgetGate'] },
    { id: 'writeAmount', computes: ['inputGatePreActivation', 'inputGate'] },
    { id: 'writeContent', computes: ['candidatePreActivation', 'candidate'] },
    { id: 'update', computes: ['retained', 'written', 'cellState'] },
    {
      id: 'readOut',
      computes: ['outputGatePreActivation', 'outputGate', 'squashedCellState', 'hiddenState'],
    },
    { id: 'predict', computes: [] },
  ],
  placement: {
    chain: {
      columns: 8,
      rows: 5,
      nodes: {
        forgetGate: [1.1, 3],
        inputGate: [2.65, 3],
        candidate: [4.05, 3],
        outputGate: [5.5, 3],
        retained: [1.1, 0],
        written: [3.35, 1.15],
        cellState: [3.35, 0],
        squashedCellState: [6.75, 1.1],
        hiddenState: [6.75, 2.3],
      },
      rails: { cellState: { in: 0, out: 0 }, hiddenState: { in: 4, out: 4 } },
      strips: {
        forgetGate: [1.22, 0.75],
        inputGate: [1.28, 1.85],
        candidate: [4.12, 1.85],
        outputGate: [5.57, 1.5],
      },
      peepholes: { column: 0.3, row: 2.42 },
      inputColumn: 0.55,
    },
  },
  parameters: lstmParameters,
  forward: lstmForward,
  backward: lstmBackward,
};
