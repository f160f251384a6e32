import { describe, expect, it } from 'vitest';
import { cellNamed, cells } from '../../../src/engine/cells/index.ts';
import type { ExperimentRow } from '../../../src/engine/experimentRows.ts';
import { runExperiments } from '../../../src/engine/intervene.ts';
import { seededRandom } from '../../../src/engine/random.ts';
import { runTrace } from '../../../src/engine/trace.ts';
import { classicExperiments } from '../../../src/scenarios/experiments/classics.ts';
import type { RowContext, RowProblem } from '../../../src/scenarios/experiments/problems.ts';
import { resolveExperiments, resolveRow } from '../../../src/scenarios/experiments/resolve.ts';
import { tokenize } from '../../../src/scenarios/tokens.ts';
import { randomModel } from '../../engine/randomModel.ts';

const VOCABULARY = ['<s>', '.', 'i', 'like', 'tea', 'milk'];
const UNITS = 3;
/** What is read: <s> i like tea . i like */
const TOKENS = [0, 2, 3, 4, 1, 2, 3];
const INPUT = { tokens: TOKENS };

function network(cell: string, layers = 1, bidirectional = false) {
  const vocabulary = bidirectional ? [...VOCABULARY, '___'] : VOCABULARY;
  const shape = { inputs: 2, units: UNITS, layers, bidirectional, vocabulary };
  return randomModel(seededRandom('rows', cell), { cell, ...shape }, 1.5);
}

function contextOf(...shape: Parameters<typeof network>): RowContext {
  return { model: network(...shape), steps: TOKENS.length, tokenize };
}

const lstm = contextOf('lstm');
const top = { layer: 0, direction: 'forward' };

function resolved(context: RowContext, row: ExperimentRow): unknown {
  const found = resolveRow(context, row);
  return 'problem' in found ? found.problem : found.experiments;
}

describe('what a row leaves out', () => {
  it('is the top layer, forward, all units and the whole text', () => {
    const deep = contextOf('lstm', 3, true);
    expect(resolved(deep, { kind: 'scale', signal: 'forgetGate', factor: 0.5 })).toEqual([
      {
        ...{ kind: 'scale', signal: 'forgetGate', factor: 0.5, from: 0, to: 6 },
        ...{ layer: 2, direction: 'forward' },
      },
    ]);
    expect(resolved(deep, { kind: 'set', step: 4, value: 0 })).toEqual([
      { kind: 'set', state: 'cellState', step: 4, value: 0, layer: 2, direction: 'forward' },
    ]);
  });

  it('and what it says holds', () => {
    const place = { layer: 1, direction: 'backward', units: [2, 0, 2] } as const;
    const row = { kind: 'clamp', signal: 'candidate', value: -1, from: 2, to: 3 } as const;
    expect(resolved(contextOf('lstm', 2, true), { ...row, ...place, name: 'mine' })).toEqual([
      { ...row, ...place, units: [2, 0] },
    ]);
  });

  it('every layer and direction is one experiment each', () => {
    const row = { kind: 'set', step: 1, value: 0, layer: 'all', direction: 'both' } as const;
    const found = resolveRow(contextOf('lstm', 2, true), row);
    expect('experiments' in found && found.experiments).toMatchObject([
      { layer: 0, direction: 'forward' },
      { layer: 0, direction: 'backward' },
      { layer: 1, direction: 'forward' },
      { layer: 1, direction: 'backward' },
    ]);
  });
});

describe('signals by their roles', () => {
  it.each([
    ['lstm', 'keep', 'forgetGate'],
    ['gru', 'keep', 'updateGate'],
    ['peephole-lstm', 'writeAmount', 'inputGate'],
    ['gru', 'writeAmount', 'writeShare'],
    ['lstm', 'read', 'outputGate'],
    ['gru', 'reset', 'resetGate'],
  ])('%s: %s is %s', (cell, signal, id) => {
    expect(resolved(contextOf(cell), { kind: 'clamp', signal, value: 1 })).toMatchObject([
      { signal: id },
    ]);
  });

  it.each([
    ['lstm', undefined, 'cellState'],
    ['lstm', 'output', 'hiddenState'],
    ['gru', 'belt', 'hiddenState'],
    ['rnn', undefined, 'hiddenState'],
  ])('%s: the state %s is %s', (cell, state, id) => {
    const row = { kind: 'set', step: 1, value: 0, ...(state !== undefined && { state }) } as const;
    expect(resolved(contextOf(cell), row)).toMatchObject([{ state: id }]);
  });
});

describe('words', () => {
  it('are swapped as a person types them', () => {
    expect(resolved(lstm, { kind: 'swapWord', step: 3, word: ' Milk' })).toEqual([
      { kind: 'swapWord', step: 3, token: 5 },
    ]);
  });

  it.each([
    ['the same step', {}, 3],
    ['another one', { donorStep: 2 }, 2],
    ['the last one of a shorter text', { step: 6 }, 4],
  ])('a memory comes from %s of the donor', (_, said, donorStep) => {
    const deep = contextOf('lstm', 2);
    const donor = runTrace(deep.model, { tokens: [0, 2, 3, 5, 1] });
    const row = { kind: 'transplant', text: 'I like milk. ___ tea', step: 3, ...said } as const;
    const memory = (layer: number) =>
      [...donor.layers[layer]!.signals['cellState']!].slice(donorStep * UNITS).slice(0, UNITS);
    const { step } = row;
    expect(resolved(deep, { ...row, layer: 'all' })).toEqual([
      { kind: 'transplant', state: 'cellState', step, ...top, donor: memory(0) },
      { kind: 'transplant', state: 'cellState', step, ...top, layer: 1, donor: memory(1) },
    ]);
  });

  it('a network is its own donor without effect', () => {
    const row = { kind: 'transplant', text: 'I like tea. I like', step: 4 } as const;
    const { experiments } = resolveExperiments(lstm, [row]);
    const { signals } = runExperiments(lstm.model, INPUT, experiments).layers[0]!;
    const usual = runTrace(lstm.model, INPUT).layers[0]!.signals;
    expect(signals).toEqual(usual);
  });
});

const wordless: RowContext = {
  ...lstm,
  model: randomModel(seededRandom('wordless'), {
    ...{ cell: 'lstm', inputs: 2, units: UNITS, layers: 1, bidirectional: false },
  }),
};

const misfits: readonly { row: ExperimentRow; problem: RowProblem; context?: RowContext }[] = [
  {
    row: { kind: 'set', step: 1, value: 0, layer: 1 },
    problem: { reason: 'noSuchLayer', layer: 1, layers: 1 },
  },
  {
    row: { kind: 'set', step: 1, value: 0, direction: 'backward' },
    problem: { reason: 'readsOneWay' },
  },
  {
    row: { kind: 'set', step: 1, value: 0, units: [0, 3] },
    problem: { reason: 'noSuchUnit', unit: 3, units: 3 },
  },
  { row: { kind: 'set', step: 7, value: 0 }, problem: { reason: 'noSuchStep', step: 7, steps: 7 } },
  {
    row: { kind: 'set', step: 1, value: 0, state: 'written' },
    problem: { reason: 'noSuchState', state: 'written', known: ['hiddenState', 'cellState'] },
  },
  {
    row: { kind: 'clamp', signal: 'keep', value: 1, to: 7 },
    problem: { reason: 'noSuchStep', step: 7, steps: 7 },
  },
  {
    row: { kind: 'clamp', signal: 'keep', value: 1, from: 4, to: 2 },
    problem: { reason: 'wrongOrder', from: 4, to: 2 },
  },
  {
    row: { kind: 'clamp', signal: 'keep', value: 1.5 },
    problem: { reason: 'outOfRange', value: 1.5, least: 0, most: 1 },
  },
  {
    row: { kind: 'scale', signal: 'cellState', factor: 2 },
    problem: {
      reason: 'noSuchSignal',
      signal: 'cellState',
      known: ['forgetGate', 'inputGate', 'candidate', 'outputGate'],
    },
  },
  {
    row: { kind: 'clamp', signal: 'keep', value: 1 },
    problem: { reason: 'noSuchSignal', signal: 'keep', known: [] },
    context: contextOf('rnn'),
  },
  { row: { kind: 'cutPeepholes' }, problem: { reason: 'noPeepholes' } },
  {
    row: { kind: 'swapWord', step: 9, word: 'tea' },
    problem: { reason: 'noSuchStep', step: 9, steps: 7 },
  },
  {
    row: { kind: 'swapWord', step: 1, word: 'green tea' },
    problem: { reason: 'notOneWord', word: 'green tea' },
  },
  {
    row: { kind: 'swapWord', step: 1, word: 'coffee' },
    problem: { reason: 'unknownWords', words: ['coffee'] },
  },
  {
    row: { kind: 'swapWord', step: 1, word: 'tea' },
    problem: { reason: 'readsNoWords' },
    context: wordless,
  },
  {
    row: { kind: 'transplant', step: 1, text: 'I love green tea' },
    problem: { reason: 'unknownWords', words: ['love', 'green'] },
  },
  {
    row: { kind: 'transplant', step: 1, text: 'I like', donorStep: 3 },
    problem: { reason: 'noSuchDonorStep', step: 3, steps: 3 },
  },
  {
    row: { kind: 'transplant', step: 1, text: 'tea' },
    problem: { reason: 'readsNoWords' },
    context: wordless,
  },
  { row: { kind: 'transplant', step: 1, text: ' ___ tea' }, problem: { reason: 'emptyText' } },
];

describe('rows that do not fit', () => {
  it.each(misfits)('$row', ({ row, problem, context = lstm }) => {
    expect(resolved(context, row)).toEqual(problem);
  });

  it('are told of by their place and left out; those that are off are not looked at', () => {
    const swap = { kind: 'swapWord', step: 3, word: 'milk' } as const;
    const rows: readonly ExperimentRow[] = [
      { kind: 'cutPeepholes' },
      swap,
      { ...swap, step: 99, off: true },
      { ...swap, word: 'coffee' },
    ];
    expect(resolveExperiments(lstm, rows)).toEqual({
      experiments: [{ kind: 'swapWord', step: 3, token: 5 }],
      problems: new Map<number, RowProblem>([
        [0, { reason: 'noPeepholes' }],
        [3, { reason: 'unknownWords', words: ['coffee'] }],
      ]),
    });
  });
});

describe('the classics', () => {
  it('are those for which a cell has the parts', () => {
    const ids = (cell: string) => classicExperiments(cellNamed(cell)).map(({ id }) => id);
    const usual = ['neverForget', 'forgetAtStep', 'blockInput', 'openOutput'];
    expect(ids('rnn')).toEqual([]);
    expect(ids('lstm')).toEqual([...usual, 'weakenKeeping']);
    expect(ids('peephole-lstm')).toEqual([...usual, 'cutPeepholes', 'weakenKeeping']);
    expect(ids('gru')).toEqual([...usual.slice(0, 3), 'weakenKeeping']);
  });

  it.each(cells.map(({ name }) => name))('can all be done: %s', (cell) => {
    const context = contextOf(cell, 2, true);
    const rows = classicExperiments(cellNamed(cell)).map(({ row }) =>
      row({ step: 3, factor: 0.5 }),
    );
    const { experiments, problems } = resolveExperiments(context, rows);
    expect(problems.size).toBe(0);
    const trace = runExperiments(context.model, INPUT, experiments);
    expect(trace.output.every(Number.isFinite)).toBe(true);
  });

  it.each([
    ['neverForget', 'retained', (before: number) => before],
    ['weakenKeeping', 'forgetGate', undefined],
  ])('%s', (id, signal, retained) => {
    const classic = classicExperiments(cellNamed('lstm')).find((each) => each.id === id)!;
    const { experiments } = resolveExperiments(lstm, [classic.row({ step: 0, factor: 0.5 })]);
    const { signals } = runExperiments(lstm.model, INPUT, experiments).layers[0]!;
    const usual = runTrace(lstm.model, INPUT).layers[0]!.signals;
    const at = UNITS;
    if (retained) expect(signals[signal]![at]).toBe(retained(signals['cellState']![at - UNITS]!));
    else expect(signals[signal]![0]).toBeCloseTo(usual[signal]![0]! / 2, 12);
  });
});
