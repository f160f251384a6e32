/** Whose a memory is that an experiment has set: whatever was in it is gone. */
import { describe, expect, it } from 'vitest';
import { signalWithRole } from '../../src/engine/cells/contract.ts';
import { cellNamed, cells } from '../../src/engine/cells/index.ts';
import { keptProduct } from '../../src/engine/gradientFlow.ts';
import { runExperiments, type Experiment } from '../../src/engine/intervene.ts';
import { ledgerAt } from '../../src/engine/ledger.ts';
import { directionsOf } from '../../src/engine/model.ts';
import { keptFraction, sharesAt, shareOverTime } from '../../src/engine/provenance.ts';
import { seededRandom } from '../../src/engine/random.ts';
import { runTrace, type LayerTrace } from '../../src/engine/trace.ts';
import { architectures, randomModel, randomRows, randomStates, titled } from './randomModel.ts';

const STEPS = 8;
const UNITS = 4;
/** Where it is set, twice in one unit, and which units. */
const FIRST = { at: 3, units: [1, 2] };
const SECOND = { at: 5, units: [2] };
const TARGETS = Array.from({ length: STEPS }, (_, target) => target);

const keeping = cells.filter((cell) => signalWithRole(cell, 'keep') !== undefined);
const names = keeping.map(({ name }) => name);
const networks = titled(architectures(names, { inputs: 3, units: UNITS }));

type Network = (typeof networks)[number][1];

/** In every place of the network, counted in the order of reading: a transplant, then an erasure. */
function settings(network: Network): readonly Experiment[] {
  const state = signalWithRole(cellNamed(network.cell), 'belt')!.id;
  return Array.from({ length: network.layers }, (_, layer) => layer).flatMap((layer) =>
    directionsOf(network).flatMap((direction): Experiment[] => {
      const place = { layer, direction, state };
      const read = (at: number): number => (direction === 'forward' ? at : STEPS - 1 - at);
      return [
        {
          kind: 'transplant',
          step: read(FIRST.at),
          donor: [0.9, -0.7, 0.6, 0.4],
          ...place,
          units: FIRST.units,
        },
        { kind: 'set', step: read(SECOND.at), value: 0, ...place, units: SECOND.units },
      ];
    }),
  );
}

/** How many steps were read before one. */
function readBefore({ direction }: LayerTrace, step: number): number {
  return direction === 'forward' ? step : STEPS - 1 - step;
}

/** In the order of reading: after how many steps a unit was set last, up to a step; −1 if never. */
function lastSet(unit: number, upTo: number): number {
  const all = [FIRST, SECOND].filter(({ at, units }) => at <= upTo && units.includes(unit));
  return Math.max(-1, ...all.map(({ at }) => at));
}

describe.each(networks)('a memory that was set, in %s', (title, network) => {
  const cell = cellNamed(network.cell);
  const belt = signalWithRole(cell, 'belt')!.id;
  const keep = signalWithRole(cell, 'keep')!.id;
  const random = seededRandom('settings', title);
  const model = randomModel(random, network, 2);
  const vectors = randomRows(random, STEPS, network.inputs, 2);
  const states = randomStates(random, network);
  const { layers } = runExperiments(model, { vectors }, settings(network), states);

  it('is the sum of its shares', () => {
    for (const layer of layers) {
      for (const target of TARGETS) {
        const { byStep, byEdit, initial } = sharesAt(cell, layer, target)!;
        const sums = Array.from(initial);
        byStep.forEach((share, at) => (sums[at % UNITS]! += share + byEdit[at]!));
        sums.forEach((sum, unit) => {
          expect(Math.abs(sum - layer.signals[belt]![target * UNITS + unit]!)).toBeLessThan(1e-12);
        });
      }
    }
  });

  it('has nothing left of what was there, and is the experiment’s as far as it is kept', () => {
    for (const layer of layers) {
      for (const target of TARGETS) {
        const { byStep, byEdit, initial } = sharesAt(cell, layer, target)!;
        const upTo = readBefore(layer, target);
        for (let unit = 0; unit < UNITS; unit++) {
          const set = lastSet(unit, upTo);
          expect(initial[unit] === 0).toBe(set >= 0);
          for (const step of TARGETS) {
            const at = step * UNITS + unit;
            const read = readBefore(layer, step);
            expect(byStep[at] === 0).toBe(read <= set || read > upTo);
            const kept = TARGETS.filter(
              (each) => readBefore(layer, each) > set && readBefore(layer, each) <= upTo,
            ).reduce((product, each) => product * layer.signals[keep]![each * UNITS + unit]!, 1);
            const own = set >= 0 && read === set ? layer.signals[belt]![at]! * kept : 0;
            expect(byEdit[at]).toBeCloseTo(own, 12);
          }
        }
      }
    }
  });

  it('is followed over time to the same, and gives the kept fraction', () => {
    for (const layer of layers) {
      const written = layer.signals[signalWithRole(cell, 'written')!.id]!;
      const sizeAt = (values: Float64Array, step: number): number =>
        values
          .subarray(step * UNITS, (step + 1) * UNITS)
          .reduce((sum, value) => sum + Math.abs(value), 0);
      for (const target of TARGETS) {
        const { byStep } = sharesAt(cell, layer, target)!;
        for (const source of TARGETS) {
          const share = shareOverTime(cell, layer, source)!;
          for (let unit = 0; unit < UNITS; unit++) {
            const expected = byStep[source * UNITS + unit]!;
            expect(share[target * UNITS + unit]).toBeCloseTo(expected, 12);
          }
          const kept = sizeAt(byStep, source) / sizeAt(written, source);
          expect(keptFraction(cell, layer, source, target)).toBeCloseTo(kept, 12);
        }
      }
    }
  });

  it('leaves the units alone that it does not touch', () => {
    const layer = layers[0]!;
    // What the state was set to changes what later steps compute, not how it is accounted for.
    const untouched = { ...layer, edits: {}, slopes: {} };
    for (const target of TARGETS) {
      const [shares, usual] = [layer, untouched].map((each) => sharesAt(cell, each, target)!);
      for (const step of TARGETS) {
        for (const unit of [0, 3]) {
          const at = step * UNITS + unit;
          expect(shares!.byStep[at]).toBe(usual!.byStep[at]);
          expect(shares!.byEdit[at]).toBe(0);
        }
      }
    }
  });

  it('is no way on which what came before could be reached directly', () => {
    const end = STEPS - 1;
    for (const layer of layers) {
      const step = (read: number): number => (layer.direction === 'forward' ? read : end - read);
      const product = keptProduct(cell, layer, step(end))!;
      const isThere = (read: number, unit: number) => product[step(read) * UNITS + unit] !== 0;
      for (let read = 0; read <= end; read++) {
        for (let unit = 0; unit < UNITS; unit++) {
          expect(isThere(read, unit)).toBe(read >= lastSet(unit, end));
        }
      }
    }
  });
});

describe.each(names)('setting the memory of a cell to what it holds already: %s', (name) => {
  const cell = cellNamed(name);
  const belt = signalWithRole(cell, 'belt')!;
  const vocabulary = ['<s>', 'a', 'b', 'c'];
  const network = { cell: name, inputs: 2, units: 3, layers: 1, bidirectional: false, vocabulary };
  const model = randomModel(seededRandom('set to the same', name), network, 1.5);
  const input = { tokens: [0, 1, 2, 3, 1] };
  const plain = runTrace(model, input);
  const donor = [...plain.layers[0]!.signals[belt.id]!.subarray(6, 9)];
  const place = { layer: 0, direction: 'forward' } as const;
  const trace = runExperiments(model, input, [
    { kind: 'transplant', state: belt.id, step: 2, donor, ...place },
  ]);

  it('changes no number, but says whose it is', () => {
    const layer = trace.layers[0]!;
    expect(trace.logits).toEqual(plain.logits);
    const { byStep, byEdit } = sharesAt(cell, layer, 2)!;
    expect(byStep.every((share) => share === 0)).toBe(true);
    expect([...byEdit.subarray(6, 9)]).toEqual(donor);
  });

  it('stands in the answer’s ledger from when it is read', () => {
    const isShown = belt.roles.includes('output');
    const at = ledgerAt(model, trace, 2, 1)!;
    expect(at.total).toBeCloseTo(at.logit, 9);
    expect(at.byStep.some((part) => part !== 0)).toBe(!isShown);
    expect(at.byEdit[2] !== 0).toBe(isShown);
    const later = ledgerAt(model, trace, 3, 1)!;
    expect(later.total).toBeCloseTo(later.logit, 9);
    expect([...later.byStep.subarray(0, 3)].every((part) => part === 0)).toBe(true);
  });

  it('cuts the direct path to a step that reads it afterwards, not to one that did before', () => {
    const isShown = belt.roles.includes('output');
    const layer = trace.layers[0]!;
    expect(keptProduct(cell, layer, 2)![0] === 0).toBe(isShown);
    expect(keptProduct(cell, layer, 3)![0]).toBe(0);
  });
});
