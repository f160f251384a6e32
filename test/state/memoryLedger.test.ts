import { describe, expect, it } from 'vitest';
import { signalWithRole } from '../../src/engine/cells/contract.ts';
import { cellNamed, cells } from '../../src/engine/cells/index.ts';
import { runExperiments, type Experiment } from '../../src/engine/intervene.ts';
import { keptFraction, shareOverTime } from '../../src/engine/provenance.ts';
import { seededRandom } from '../../src/engine/random.ts';
import { runTrace } from '../../src/engine/trace.ts';
import { depositsOf, memoryLedgerAt } from '../../src/state/memoryLedger.ts';
import { randomModel } from '../engine/randomModel.ts';

const UNITS = 4;
const TOKENS = [0, 1, 2, 3, 1, 2];
const LAST = TOKENS.length - 1;
const keeping = cells.filter((cell) => signalWithRole(cell, 'keep') !== undefined);

function modelOf(cell: string) {
  const vocabulary = ['<s>', 'a', 'b', 'c'];
  const shape = { inputs: 3, units: UNITS, layers: 1, bidirectional: true, vocabulary };
  return randomModel(seededRandom('memory ledger', cell), { cell, ...shape }, 2);
}

const places = keeping.flatMap((cell) =>
  runTrace(modelOf(cell.name), { tokens: TOKENS }).layers.map((layer) => ({
    name: `${cell.name}, ${layer.direction}`,
    cell,
    layer,
  })),
);

function sizeAt(values: Float64Array, step: number): number {
  return values
    .subarray(step * UNITS, (step + 1) * UNITS)
    .reduce((sum, value) => sum + Math.abs(value), 0);
}

describe.each(places)('the memory of $name', ({ cell, layer }) => {
  it('has a band a word, as thick as its share, in the order of reading', () => {
    const deposits = depositsOf({ cell, layer }, null)!;
    const steps = deposits.map(({ origin }) => origin.step);
    const inOrder = [...TOKENS.keys()];
    expect(steps).toEqual(layer.direction === 'backward' ? inOrder.toReversed() : inOrder);
    for (const { origin, sizes } of deposits) {
      const share = shareOverTime(cell, layer, origin.step!)!;
      sizes.forEach((size, step) => expect(size).toBeCloseTo(sizeAt(share, step), 6));
    }
  });

  it('never widens', () => {
    const deposits = [null, 2].flatMap((unit) => depositsOf({ cell, layer }, unit)!);
    for (const { origin, sizes } of deposits) {
      const inTime = layer.direction === 'backward' ? sizes.toReversed() : sizes;
      const first = layer.direction === 'backward' ? LAST - origin.step! : origin.step!;
      inTime.slice(first + 1).forEach((size, index) => {
        expect(size).toBeLessThanOrEqual(inTime[first + index]!);
      });
    }
  });

  it('is what its rows add up to, in every unit and at every step', () => {
    const belt = layer.signals[signalWithRole(cell, 'belt')!.id]!;
    for (const step of TOKENS.keys()) {
      for (let unit = 0; unit < UNITS; unit++) {
        const ledger = memoryLedgerAt({ cell, layer }, step, unit)!;
        expect(ledger.memory).toBe(belt[step * UNITS + unit]);
        expect(ledger.sum).toBeCloseTo(ledger.memory, 9);
        expect(ledger.difference).toBeLessThan(1e-9);
        expect(ledger.rows.reduce((sum, { value }) => sum + value, 0)).toBe(ledger.sum);
      }
    }
  });

  it('is less than the sizes of its shares by what cancels', () => {
    const ledger = memoryLedgerAt({ cell, layer }, 3, null)!;
    const belt = layer.signals[signalWithRole(cell, 'belt')!.id]!;
    expect(ledger.memory).toBeCloseTo(sizeAt(belt, 3), 12);
    expect(ledger.sum - ledger.cancelled).toBeCloseTo(ledger.memory, 12);
    expect(ledger.difference).toBeLessThan(1e-9);
    for (const { origin, left } of ledger.rows) {
      const kept = origin.kind === 'word' ? keptFraction(cell, layer, origin.step, 3)! : undefined;
      if (kept === undefined) expect(left).toBeUndefined();
      else expect(left).toBeCloseTo(kept, 12);
    }
  });

  it('lists no word that is not read yet', () => {
    const read = memoryLedgerAt({ cell, layer }, 2, 0)!.rows.flatMap(({ origin }) =>
      origin.kind === 'word' ? [origin.step] : [],
    );
    expect(read).toEqual(layer.direction === 'backward' ? [2, 3, 4, 5] : [0, 1, 2]);
  });
});

describe('an experiment and an initial state', () => {
  const cell = cellNamed('lstm');
  const place = { layer: 0, direction: 'forward', units: [1] } as const;
  const set: Experiment = { kind: 'set', state: 'cellState', step: 3, value: -0.7, ...place };
  const [edited] = runExperiments(modelOf('lstm'), { tokens: TOKENS }, [set]).layers;
  const erase: Experiment = { ...set, value: 0 };
  const [erased] = runExperiments(modelOf('lstm'), { tokens: TOKENS }, [erase]).layers;

  it('has a row and a band of its own, and the rows still add up', () => {
    const ledger = memoryLedgerAt({ cell, layer: edited! }, LAST, 1)!;
    expect(ledger.difference).toBeLessThan(1e-9);
    const edits = ledger.rows.filter(({ origin }) => origin.kind === 'edit');
    expect(edits.map(({ origin }) => origin.step)).toEqual([3]);
    const bands = depositsOf({ cell, layer: edited! }, 1)!;
    const band = bands.find(({ origin }) => origin.kind === 'edit')!;
    expect(band.sizes[LAST]).toBeCloseTo(Math.abs(edits[0]!.value), 6);
    expect([...band.sizes.subarray(0, 4)]).toEqual([0, 0, 0, 0.7]);
  });

  it.each([
    ['set to something', edited!],
    ['erased', erased!],
  ])('leaves nothing of what was there before it was %s', (_, layer) => {
    for (const step of [3, LAST]) {
      const ledger = memoryLedgerAt({ cell, layer }, step, 1)!;
      expect(ledger.difference).toBeLessThan(1e-9);
      const words = ledger.rows.filter(({ origin }) => origin.kind === 'word');
      expect(words.slice(0, 4).map(({ value, left }) => [value, left])).toEqual(
        Array.from({ length: 4 }, () => [0, 0]),
      );
    }
    const [, second, , fourth] = depositsOf({ cell, layer }, 1)!;
    expect([...second!.sizes.subarray(3)]).toEqual([0, 0, 0]);
    expect(second!.sizes[2]).toBeGreaterThan(0);
    // What a step has just written is gone as it ends, but it did write it.
    expect([...fourth!.sizes]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(fourth!.amount).toBe(Math.abs(layer.signals['written']![3 * UNITS + 1]!));
  });

  it('is nothing of its own where it leaves nothing', () => {
    const place = { cell, layer: erased! };
    const kinds = memoryLedgerAt(place, LAST, 1)!.rows.map(({ origin }) => origin.kind);
    expect(kinds).not.toContain('edit');
    expect(depositsOf(place, 1)!.map(({ origin }) => origin.kind)).not.toContain('edit');
  });

  it('concerns the units that it touches alone', () => {
    expect(memoryLedgerAt({ cell, layer: edited! }, LAST, 0)!.rows).toHaveLength(LAST + 2);
    expect(depositsOf({ cell, layer: edited! }, 0)).toHaveLength(TOKENS.length);
  });

  it('begins with what the memory held at first', () => {
    const start = [
      [1, -2, 0, 0.5],
      [0, 0, 0, 0],
    ];
    const [layer] = runTrace(modelOf('lstm'), { tokens: TOKENS }, { cellState: start }).layers;
    const [band] = depositsOf({ cell, layer: layer! }, null)!;
    expect(band!.origin.kind).toBe('initial');
    const kept = layer!.signals['forgetGate']!;
    const left = start[0]!.reduce((sum, value, unit) => sum + Math.abs(value) * kept[unit]!, 0);
    expect(band!.sizes[0]).toBeCloseTo(left, 12);
    const row = memoryLedgerAt({ cell, layer: layer! }, 0, 1)!.rows.at(-1)!;
    expect(row).toEqual({ origin: { kind: 'initial', step: null }, value: -2 * kept[1]! });
  });

  it('is nothing for a cell that keeps nothing', () => {
    const rnn = cellNamed('rnn');
    const [layer] = runTrace(modelOf('rnn'), { tokens: TOKENS }).layers;
    expect(depositsOf({ cell: rnn, layer: layer! }, null)).toBeUndefined();
    expect(memoryLedgerAt({ cell: rnn, layer: layer! }, 2, null)).toBeUndefined();
  });
});
