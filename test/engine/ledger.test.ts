import { describe, expect, it } from 'vitest';
import { signalWithRole } from '../../src/engine/cells/contract.ts';
import { cellNamed, cells } from '../../src/engine/cells/index.ts';
import { runExperiments, type Experiment } from '../../src/engine/intervene.ts';
import { contrastiveLedger, ledgerAt } from '../../src/engine/ledger.ts';
import type { Model } from '../../src/engine/model.ts';
import { seededRandom } from '../../src/engine/random.ts';
import { runTrace } from '../../src/engine/trace.ts';
import { randomModel } from './randomModel.ts';

const VOCABULARY = ['<s>', 'a', 'b', 'c', 'd', 'e'];
const TOKENS = [0, 1, 4, 2, 5, 3];

function network(cell: string, layers = 1, bidirectional = false) {
  const random = seededRandom('ledger', cell, layers);
  const shape = { inputs: 3, units: 4, layers, bidirectional, vocabulary: VOCABULARY };
  const model = randomModel(random, { cell, ...shape }, 1.5);
  return { model, trace: runTrace(model, { tokens: TOKENS }) };
}

/** The first word after the start against others. */
function contrastOf(model: Model, step: number, token: number, candidates: readonly number[]) {
  return { model, tokens: TOKENS, step, token, changedStep: 1, candidates };
}

const keeping = cells.filter((cell) => signalWithRole(cell, 'keep') !== undefined);
const networks = keeping.flatMap(({ name: cell }) =>
  [1, 2].map((layers) => ({ cell, layers, ...network(cell, layers) })),
);

describe.each(networks)('the ledger of $cell with $layers layers', ({ model, trace }) => {
  it('adds up to the logit at every step, for every word', () => {
    for (let step = 0; step < TOKENS.length; step++) {
      for (let token = 0; token < VOCABULARY.length; token++) {
        const ledger = ledgerAt(model, trace, step, token)!;
        const logit = trace.logits![step * VOCABULARY.length + token]!;
        const rows = ledger.byStep.reduce((sum, row) => sum + row, 0);
        expect(rows + ledger.bias + ledger.initial).toBeCloseTo(logit, 9);
        expect(ledger.total).toBeCloseTo(logit, 9);
        expect(ledger.logit).toBe(logit);
      }
    }
  });

  it('credits no step that is not read yet', () => {
    const { byStep } = ledgerAt(model, trace, 2, 1)!;
    expect([...byStep.subarray(3)]).toEqual([0, 0, 0]);
    expect(byStep.subarray(0, 3).every((row) => row !== 0)).toBe(true);
  });

  it('contrasts with the other words: rows add up to the mean difference of the logits', () => {
    const candidates = [1, 2, 3];
    const last = TOKENS.length - 1;
    const contrast = contrastiveLedger(contrastOf(model, last, 4, candidates))!;
    const logitOf = (tokens: number[]): number =>
      runTrace(model, { tokens }).logits![last * VOCABULARY.length + 4]!;
    const others = [2, 3].map((other) => logitOf(TOKENS.with(1, other)));
    const expected = logitOf(TOKENS) - (others[0]! + others[1]!) / 2;
    const rows = contrast.byStep.reduce((sum, row) => sum + row, 0);
    expect(rows + contrast.initial).toBeCloseTo(expected, 9);
    expect(contrast.total).toBeCloseTo(expected, 9);
    expect(contrast.logit).toBeCloseTo(expected, 12);
    expect(contrast.bias).toBe(0);
  });

  it('contrasts under experiments, whose edits have rows of their own', () => {
    const { cell, layers } = model.architecture;
    const top = { layer: layers - 1, direction: 'forward' } as const;
    const { id: keep } = signalWithRole(cellNamed(cell), 'keep')!;
    const { id: state } = signalWithRole(cellNamed(cell), 'belt')!;
    const experiments: readonly Experiment[] = [
      { kind: 'clamp', signal: keep, value: 0.6, from: 2, to: 3, ...top },
      { kind: 'set', state, step: 2, value: 0.5, units: [1], ...top },
    ];
    const last = TOKENS.length - 1;
    const contrast = contrastiveLedger({ ...contrastOf(model, last, 4, [1, 2]), experiments })!;
    const logitOf = (tokens: number[]): number =>
      runExperiments(model, { tokens }, experiments).logits![last * VOCABULARY.length + 4]!;
    expect(contrast.logit).toBeCloseTo(logitOf(TOKENS) - logitOf(TOKENS.with(1, 2)), 12);
    expect(contrast.total).toBeCloseTo(contrast.logit, 9);
    expect(contrast.byEdit[2]).not.toBe(0);
  });
});

describe('a ledger', () => {
  it('does not exist for a simple RNN, nor for a bidirectional network', () => {
    const simple = network('rnn');
    expect(ledgerAt(simple.model, simple.trace, 3, 1)).toBeUndefined();
    expect(contrastiveLedger(contrastOf(simple.model, 3, 1, [1, 2]))).toBeUndefined();
    const both = network('lstm', 1, true);
    expect(ledgerAt(both.model, both.trace, 3, 1)).toBeUndefined();
  });

  it('shows the start of a memory that is exactly zero through the output gate alone', () => {
    const { model } = network('lstm');
    for (const [name, { data }] of Object.entries(model.tensors)) {
      if (!name.startsWith('output')) data.fill(0);
    }
    const trace = runTrace(model, { tokens: TOKENS });
    const ledger = ledgerAt(model, trace, 3, 2)!;
    expect(ledger.total).toBe(model.tensors['output.bias']!.data[2]);
    expect([...ledger.byStep]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('has no contrast without another word', () => {
    const { model } = network('lstm');
    expect(contrastiveLedger(contrastOf(model, 3, 1, [1]))).toBeUndefined();
  });
});
