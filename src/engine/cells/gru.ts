/**
 * The gated recurrent unit of Cho et al. (2014), in PyTorch's convention and layout (blocks r, z,
 * n): the reset gate acts on the sum over h(t−1), which therefore has a bias of its own.
 *
 *   h(t) = z ⊙ h(t−1) + (1 − z) ⊙ n        n = tanh(W x + b + r ⊙ (U h(t−1) + b'))
 *
 * What it carries is what it shows: z keeps it, and what z leaves is written.
 */
import { bounded, sigmoid, tanh } from '../squash.ts';
import type {
  BackwardKernel,
  Cell,
  ForwardKernel,
  KernelBuffers,
  KernelGradients,
} from './contract.ts';
import { gradientOf, stateOf, valuesOf } from './access.ts';
import { combined, hiddenBefore, input, now, squashedSum, sum } from './declare.ts';

const gates = ['resetGatePreActivation', 'updateGatePreActivation'];

function gruForward(buffers: KernelBuffers): ForwardKernel {
  const { units } = buffers;
  const resetPre = valuesOf(buffers, 'resetGatePreActivation');
  const resetGate = valuesOf(buffers, 'resetGate');
  const updatePre = valuesOf(buffers, 'updateGatePreActivation');
  const updateGate = valuesOf(buffers, 'updateGate');
  const writeShare = valuesOf(buffers, 'writeShare');
  const recurrentSum = valuesOf(buffers, 'recurrentSum');
  const recalled = valuesOf(buffers, 'recalled');
  const candidatePre = valuesOf(buffers, 'candidatePreActivation');
  const candidate = valuesOf(buffers, 'candidate');
  const retained = valuesOf(buffers, 'retained');
  const written = valuesOf(buffers, 'written');
  const hiddenState = valuesOf(buffers, 'hiddenState');
  const previousHidden = stateOf(buffers, 'hiddenState');

  return (at) => {
    for (let unit = 0; unit < units; unit++) {
      const here = at + unit;
      const r = sigmoid(resetPre[here]!);
      const z = sigmoid(updatePre[here]!);
      const heard = r * recurrentSum[here]!;
      const before = bounded(candidatePre[here]! + heard);
      const n = tanh(before);
      const kept = z * previousHidden[unit]!;
      const wrote = (1 - z) * n;
      resetGate[here] = r;
      updateGate[here] = z;
      writeShare[here] = 1 - z;
      recalled[here] = heard;
      candidatePre[here] = before;
      candidate[here] = n;
      retained[here] = kept;
      written[here] = wrote;
      hiddenState[here] = bounded(kept + wrote);
    }
  };
}

function gruBackward(buffers: KernelBuffers, gradients: KernelGradients): BackwardKernel {
  const { units } = buffers;
  const resetGate = valuesOf(buffers, 'resetGate');
  const updateGate = valuesOf(buffers, 'updateGate');
  const recurrentSum = valuesOf(buffers, 'recurrentSum');
  const candidate = valuesOf(buffers, 'candidate');
  const previousHidden = stateOf(buffers, 'hiddenState');

  const dResetPre = gradientOf(gradients, 'resetGatePreActivation');
  const dResetGate = gradientOf(gradients, 'resetGate');
  const dUpdatePre = gradientOf(gradients, 'updateGatePreActivation');
  const dUpdateGate = gradientOf(gradients, 'updateGate');
  const dWriteShare = gradientOf(gradients, 'writeShare');
  const dRecurrentSum = gradientOf(gradients, 'recurrentSum');
  const dRecalled = gradientOf(gradients, 'recalled');
  const dCandidatePre = gradientOf(gradients, 'candidatePreActivation');
  const dCandidate = gradientOf(gradients, 'candidate');
  const dRetained = gradientOf(gradients, 'retained');
  const dWritten = gradientOf(gradients, 'written');
  const dHiddenState = gradientOf(gradients, 'hiddenState');
  const dPreviousHidden = stateOf(gradients, 'hiddenState');

  return (at) => {
    for (let unit = 0; unit < units; unit++) {
      const here = at + unit;
      const r = resetGate[here]!;
      const z = updateGate[here]!;
      const n = candidate[here]!;

      const dHidden = dHiddenState[here]!;
      const dKept = (dRetained[here]! += dHidden);
      const dWrote = (dWritten[here]! += dHidden);
      const dShare = (dWriteShare[here]! += dWrote * n);
      const dContent = (dCandidate[here]! += dWrote * (1 - z));
      const dHeard = (dRecalled[here]! += dCandidatePre[here]! += dContent * (1 - n * n));
      dRecurrentSum[here]! += dHeard * r;

      const dUpdate = (dUpdateGate[here]! += dKept * previousHidden[unit]! - dShare);
      const dReset = (dResetGate[here]! += dHeard * recurrentSum[here]!);
      dUpdatePre[here]! += dUpdate * z * (1 - z);
      dResetPre[here]! += dReset * r * (1 - r);
      dPreviousHidden[unit] = dKept * z;
    }
  };
}

export const gru: Cell = {
  name: 'gru',
  gateBlocks: 3,
  states: ['hiddenState'],
  signals: [
    ...squashedSum('resetGate', 'r', 'reset', 'sigmoid'),
    ...squashedSum('updateGate', 'z', 'keep', 'sigmoid'),
    combined('writeShare', '1 − z', 'writeAmount', 'unit', 'complement', now('updateGate')),
    sum('recurrentSum', 'hn', [hiddenBefore]),
    combined(
      'recalled',
      'm',
      'recalled',
      'unbounded',
      'multiply',
      now('resetGate'),
      now('recurrentSum'),
    ),
    ...squashedSum('candidate', 'n', 'writeContent', 'tanh', [
      input,
      { ...now('recalled'), direct: true },
    ]),
    combined('retained', 'k', 'retained', 'unbounded', 'multiply', now('updateGate'), hiddenBefore),
    combined(
      'written',
      'w',
      'written',
      'symmetric',
      'multiply',
      now('writeShare'),
      now('candidate'),
    ),
    // Within [−1, 1] only if it begins there.
    combined(
      'hiddenState',
      'h',
      ['belt', 'output'],
      'unbounded',
      'add',
      now('retained'),
      now('written'),
    ),
  ],
  phases: [
    { id: 'takeIn', computes: [] },
    { id: 'reset', computes: ['resetGatePreActivation', 'resetGate'] },
    { id: 'keepOrWrite', computes: ['updateGatePreActivation', 'updateGate', 'writeShare'] },
    {
      id: 'writeContent',
      computes: ['recurrentSum', 'recalled', 'candidatePreActivation', 'candidate'],
    },
    { id: 'update', computes: ['retained', 'written', 'hiddenState'] },
    { id: 'predict', computes: [] },
  ],
  placement: {
    chain: {
      columns: 8,
      rows: 5,
      nodes: {
        updateGate: [1.35, 3],
        retained: [1.35, 0],
        resetGate: [3.4, 3],
        writeShare: [3.4, 1.05],
        recalled: [5.1, 3],
        candidate: [6.95, 3],
        written: [6.95, 1.05],
        hiddenState: [6.95, 0],
      },
      rails: { hiddenState: { in: 0, out: 0 } },
      trunk: { column: 0.3, row: 4 },
      strips: {
        updateGate: [1.65, 1.85],
        writeShare: [4.1, 0.5],
        resetGate: [3.7, 1.85],
        candidate: [5.5, 1.85],
      },
      inputColumn: 0.75,
    },
  },
  parameters: (inputs, units) => {
    const rows = 3 * units;
    const byInput = [...gates, 'candidatePreActivation'];
    const byHidden = [...gates, 'recurrentSum'];
    return [
      { stem: 'weight_ih', kind: 'input', shape: [rows, inputs], feeds: byInput },
      { stem: 'weight_hh', kind: 'recurrent', shape: [rows, units], feeds: byHidden },
      { stem: 'bias_ih', kind: 'inputBias', shape: [rows], feeds: byInput },
      { stem: 'bias_hh', kind: 'recurrentBias', shape: [rows], feeds: byHidden, doubles: gates },
    ];
  },
  forward: gruForward,
  backward: gruBackward,
};
