import { describe, expect, it } from 'vitest';
import { signalWithRole } from '../../src/engine/cells/contract.ts';
import { cells, cellNamed } from '../../src/engine/cells/index.ts';
import { differenceOfTraces, runExperiments, type Experiment } from '../../src/engine/intervene.ts';
import { ledgerAt } from '../../src/engine/ledger.ts';
import { sharesAt } from '../../src/engine/provenance.ts';
import { seededRandom } from '../../src/engine/random.ts';
import { runTrace, type Trace } from '../../src/engine/trace.ts';
import { largestDifference } from './golden.ts';
import { randomModel } from './randomModel.ts';

const VOCABULARY = ['<s>', 'a', 'b', 'c', 'd'];
const TOKENS = [0, 3, 1, 4, 2, 1];
const INPUT = { tokens: TOKENS };
const UNITS = 3;
const top = { layer: 0, direction: 'forward' } as const;

function network(cell: string, changed: { layers?: number; bidirectional?: boolean } = {}) {
  const random = seededRandom('intervene', cell, JSON.stringify(changed));
  const shape = { inputs: 2, units: UNITS, layers: 1, bidirectional: false, ...changed };
  return randomModel(random, { cell, ...shape, vocabulary: VOCABULARY }, 1.5);
}

const lstm = network('lstm');
const plain = runTrace(lstm, INPUT);

/** A signal's numbers at a step. */
function row(trace: Trace, signal: string, step: number): number[] {
  return [...trace.layers[0]!.signals[signal]!.subarray(step * UNITS, (step + 1) * UNITS)];
}

const keeping = cells
  .filter((cell) => signalWithRole(cell, 'keep') !== undefined)
  .map(({ name }) => name);

describe('a run without experiments', () => {
  it.each(cells.map(({ name }) => name))('is an ordinary run: %s', (cell) => {
    const model = network(cell, { layers: 2, bidirectional: true });
    expect(runExperiments(model, INPUT, [])).toEqual(runTrace(model, INPUT));
  });
});

describe('an experiment that changes nothing', () => {
  it.each(keeping)('leaves every number as the kernel has it: %s', (cell) => {
    const model = network(cell, { layers: 2, bidirectional: true });
    const { id } = cellNamed(cell).signals.find(({ roles }) => roles.includes('keep'))!;
    const experiments = [0, 1].flatMap((layer) =>
      (['forward', 'backward'] as const).map((direction): Experiment => {
        const span = { layer, direction, from: 0, to: TOKENS.length - 1 };
        return { kind: 'scale', signal: id, factor: 1, ...span };
      }),
    );
    const trace = runExperiments(model, INPUT, experiments);
    const usual = runTrace(model, INPUT);
    trace.layers.forEach((layer, index) => {
      for (const [signal, values] of Object.entries(layer.signals)) {
        const expected = usual.layers[index]!.signals[signal]!;
        expect(largestDifference(values, expected)).toBeLessThan(1e-12);
      }
    });
  });
});

describe('a clamp', () => {
  it('holds a gate for the units and steps that it names, and for no others', () => {
    const span = { ...top, units: [1], from: 2, to: 3 };
    const trace = runExperiments(lstm, INPUT, [
      { kind: 'clamp', signal: 'forgetGate', value: 0, ...span },
    ]);
    expect(row(trace, 'forgetGate', 1)).toEqual(row(plain, 'forgetGate', 1));
    expect(row(trace, 'forgetGate', 2)).toEqual(row(plain, 'forgetGate', 2).with(1, 0));
    expect(row(trace, 'retained', 2)[1]).toBeCloseTo(0, 15);
    expect(row(trace, 'forgetGate', 4)[1]).toBeGreaterThan(0);
  });

  it('of the forget gate at 1 adds up everything that was ever written', () => {
    const span = { ...top, from: 0, to: TOKENS.length - 1 };
    const trace = runExperiments(lstm, INPUT, [
      { kind: 'clamp', signal: 'forgetGate', value: 1, ...span },
    ]);
    const written = TOKENS.map((_, step) => row(trace, 'written', step)[0]!);
    const sum = written.reduce((total, value) => total + value, 0);
    expect(row(trace, 'cellState', TOKENS.length - 1)[0]).toBeCloseTo(sum, 12);
  });

  it('of the output gate at 0 shows nothing', () => {
    const span = { ...top, from: 0, to: TOKENS.length - 1 };
    const trace = runExperiments(lstm, INPUT, [
      { kind: 'clamp', signal: 'outputGate', value: 0, ...span },
    ]);
    expect(trace.output.every((value) => value === 0)).toBe(true);
  });
});

describe('a scaled forget gate', () => {
  it('is the gate times the factor at every step', () => {
    const span = { ...top, from: 0, to: TOKENS.length - 1 };
    const experiment: Experiment = { kind: 'scale', signal: 'forgetGate', factor: 0.5, ...span };
    const trace = runExperiments(lstm, INPUT, [experiment]);
    expect(row(trace, 'forgetGate', 0)).toEqual(row(plain, 'forgetGate', 0).map((f) => f * 0.5));
    for (const [step] of TOKENS.entries()) {
      const sums = row(trace, 'forgetGatePreActivation', step);
      const halves = sums.map((sum) => 0.5 / (1 + Math.exp(-sum)));
      expect(largestDifference(row(trace, 'forgetGate', step), halves)).toBeLessThan(1e-15);
    }
  });
});

describe('setting and transplanting', () => {
  const erase: Experiment = { kind: 'set', state: 'cellState', step: 2, value: 0, ...top };

  it('sets the state as it leaves the step and keeps what the step has shown', () => {
    const trace = runExperiments(lstm, INPUT, [{ ...erase, units: [0, 2] }]);
    expect(row(trace, 'cellState', 2)).toEqual([0, row(plain, 'cellState', 2)[1], 0]);
    expect(row(trace, 'hiddenState', 2)).toEqual(row(plain, 'hiddenState', 2));
    expect(row(trace, 'retained', 3)[0]).toBe(0);
  });

  it('of a whole memory goes on as a run that starts from the donor', () => {
    const donor = [0.3, -0.7, 1.2];
    const transplant: Experiment = {
      kind: 'transplant',
      state: 'cellState',
      step: 2,
      donor,
      ...top,
    };
    const trace = runExperiments(lstm, INPUT, [transplant]);
    const hidden = [row(plain, 'hiddenState', 2)];
    const rest = runTrace(
      lstm,
      { tokens: TOKENS.slice(3) },
      { hiddenState: hidden, cellState: [donor] },
    );
    expect(row(trace, 'cellState', 5)).toEqual(row(rest, 'cellState', 2));
    expect([...trace.logits!.subarray(3 * 5)]).toEqual([...rest.logits!]);
  });

  it.each(keeping)('stands in the books of a cell: %s', (name) => {
    const cell = cellNamed(name);
    const model = network(name);
    const belt = signalWithRole(cell, 'belt')!;
    const trace = runExperiments(model, INPUT, [{ ...erase, state: belt.id, value: 0.4 }]);
    for (const [step] of TOKENS.entries()) {
      const { byStep, byEdit, initial } = sharesAt(cell, trace.layers[0]!, step)!;
      for (let unit = 0; unit < UNITS; unit++) {
        const rows = TOKENS.map((_, at) => byStep[at * UNITS + unit]! + byEdit[at * UNITS + unit]!);
        const sum = rows.reduce((total, value) => total + value, initial[unit]!);
        expect(sum).toBeCloseTo(row(trace, belt.id, step)[unit]!, 12);
      }
      const ledger = ledgerAt(model, trace, step, 2)!;
      expect(ledger.total).toBeCloseTo(trace.logits![step * VOCABULARY.length + 2]!, 9);
      // A memory that is shown as it is shows an edit at once.
      const isSeen = belt.roles.includes('output') ? step >= 2 : step > 2;
      expect(ledger.byEdit[2] !== 0).toBe(isSeen);
    }
  });
});

describe('cutting the peepholes', () => {
  it('makes a peephole LSTM one without: its weights at zero, all else the same', () => {
    const model = network('peephole-lstm', { layers: 2 });
    const cut = runExperiments(model, INPUT, [{ kind: 'cutPeepholes' }]);
    const tensors = Object.fromEntries(
      Object.entries(model.tensors).filter(([name]) => !name.includes('peephole')),
    );
    const architecture = { ...model.architecture, cell: 'lstm' };
    const without = runTrace({ architecture, tensors }, INPUT);
    expect(cut.output).toEqual(without.output);
    expect(largestDifference(cut.output, runTrace(model, INPUT).output)).toBeGreaterThan(1e-3);
  });
});

describe('swapping words', () => {
  it('is reading other tokens, beside whatever else is done', () => {
    const swap = { kind: 'swapWord', step: 1, token: 2 } as const;
    const swapped = runTrace(lstm, { tokens: TOKENS.with(1, 2) });
    expect(runExperiments(lstm, INPUT, [swap])).toEqual(swapped);
    expect(largestDifference(swapped.output, plain.output)).toBeGreaterThan(1e-3);

    const erase = { kind: 'set', state: 'cellState', step: 3, value: 0, ...top } as const;
    const both = runExperiments(lstm, INPUT, [erase, swap]);
    expect(both).toEqual(runExperiments(lstm, { tokens: TOKENS.with(1, 2) }, [erase]));
  });
});

describe('a network that reads vectors, from states that it is given', () => {
  const model = randomModel(seededRandom('vectors'), {
    ...{ cell: 'lstm', inputs: 2, units: UNITS, layers: 1, bidirectional: false },
  });
  const input = {
    vectors: [
      [0.5, -1],
      [2, 0.1],
    ],
  };
  const initial = { hiddenState: [[0.3, -0.2, 0.1]], cellState: [[1, -2, 0.5]] };

  it('is experimented with alike', () => {
    expect(runExperiments(model, input, [], initial)).toEqual(runTrace(model, input, initial));
    const erase = { kind: 'set', state: 'cellState', step: 0, value: 0, ...top } as const;
    const trace = runExperiments(model, input, [erase], initial);
    expect(trace.layers[0]!.initial['cellState']).toEqual(Float64Array.of(1, -2, 0.5));
    expect(row(trace, 'cellState', 1)).toEqual(row(trace, 'written', 1));
  });

  it('has no words to swap', () => {
    const swap = { kind: 'swapWord', step: 1, token: 2 } as const;
    expect(() => runExperiments(model, input, [swap])).toThrow(/no word to swap/);
  });
});

describe('an impossible experiment', () => {
  const span = { ...top, from: 0, to: 1 };
  it.each([
    [{ kind: 'clamp', signal: 'forgetGate', value: 0, ...span, layer: 1 }, /no layer 1/],
    [{ kind: 'clamp', signal: 'forgetGate', value: 0, ...span, direction: 'backward' }, /backward/],
    [{ kind: 'clamp', signal: 'cellState', value: 0, ...span }, /no gate/],
    [{ kind: 'clamp', signal: 'forgetGate', value: 0, ...span, units: [3] }, /no unit 3/],
    [{ kind: 'clamp', signal: 'forgetGate', value: 0, ...span, to: 6 }, /not inside/],
    [{ kind: 'transplant', state: 'cellState', step: 0, donor: [1], ...top }, /1 numbers, not 3/],
    [{ kind: 'swapWord', step: 6, token: 1 }, /Steps 6 to 6 are not inside/],
    [{ kind: 'swapWord', step: 1, token: 5 }, /no token of the vocabulary/],
  ] satisfies [Experiment, RegExp][])('is refused in a sentence: %j', (experiment, message) => {
    expect(() => runExperiments(lstm, INPUT, [experiment])).toThrow(message);
  });
});

describe('the difference of two traces', () => {
  it('is the difference of every number', () => {
    const erased = runExperiments(lstm, INPUT, [
      { kind: 'set', state: 'cellState', step: 1, value: 0, ...top },
    ]);
    const difference = differenceOfTraces(plain, erased);
    expect(row(difference, 'cellState', 1)).toEqual(row(plain, 'cellState', 1).map((c) => 0 - c));
    expect(row(difference, 'cellState', 0)).toEqual([0, 0, 0]);
    expect(difference.logits!.length).toBe(plain.logits!.length);
  });

  it('does not exist for traces of different shapes', () => {
    const shorter = runTrace(lstm, { tokens: TOKENS.slice(1) });
    expect(() => differenceOfTraces(plain, shorter)).toThrow(/differ in shape/);
  });
});
