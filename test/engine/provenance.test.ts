import { describe, expect, it } from 'vitest';
import { signalWithRole, type Cell } from '../../src/engine/cells/contract.ts';
import { cellNamed, cells } from '../../src/engine/cells/index.ts';
import { keptFraction, sharesAt, shareOverTime } from '../../src/engine/provenance.ts';
import { seededRandom } from '../../src/engine/random.ts';
import { runTrace, type LayerTrace } from '../../src/engine/trace.ts';
import { largestDifference } from './golden.ts';
import {
  architectures,
  drawnModel,
  randomModel,
  randomRows,
  randomStates,
  titled,
} from './randomModel.ts';

const TOLERANCE = 1e-12;
const STEPS = 9;
const UNITS = 4;

const keeping = cells.filter((cell) => signalWithRole(cell, 'keep') !== undefined);
const names = keeping.map(({ name }) => name);
const networks = titled(architectures(names, { inputs: 3, units: UNITS }));

function tracedLayers(title: string, network: (typeof networks)[number][1]): readonly LayerTrace[] {
  const random = seededRandom('provenance', title);
  const vectors = randomRows(random, STEPS, network.inputs, 2);
  const model = randomModel(random, network, 2);
  return runTrace(model, { vectors }, randomStates(random, network)).layers;
}

/** The steps after `source` up to `target`, in the order in which the direction computes them. */
function stepsBetween({ direction }: LayerTrace, source: number, target: number): number[] {
  return Array.from({ length: STEPS }, (_, step) => step).filter((step) =>
    direction === 'forward' ? step > source && step <= target : step < source && step >= target,
  );
}

/** The values of the signal with a role. */
function inRole(cell: Cell, layer: LayerTrace, role: 'keep' | 'writeAmount' | 'writeContent') {
  return layer.signals[signalWithRole(cell, role)!.id]!;
}

/** w(source) · Π f(k), by the formula. */
function naiveShare(
  cell: Cell,
  layer: LayerTrace,
  source: number,
  target: number,
  unit: number,
): number {
  const isRead = layer.direction === 'forward' ? source <= target : source >= target;
  if (!isRead) return 0;
  const at = source * UNITS + unit;
  const written =
    inRole(cell, layer, 'writeAmount')[at]! * inRole(cell, layer, 'writeContent')[at]!;
  return stepsBetween(layer, source, target).reduce(
    (share, step) => share * inRole(cell, layer, 'keep')[step * UNITS + unit]!,
    written,
  );
}

function naiveInitialShare(cell: Cell, layer: LayerTrace, target: number, unit: number): number {
  const before = layer.direction === 'forward' ? -1 : STEPS;
  return stepsBetween(layer, before, target).reduce(
    (share, step) => share * inRole(cell, layer, 'keep')[step * UNITS + unit]!,
    layer.initial[signalWithRole(cell, 'belt')!.id]![unit]!,
  );
}

describe.each(networks)('shares in the memory of %s', (title, network) => {
  const cell = cellNamed(network.cell);
  const layers = tracedLayers(title, network);
  const belt = signalWithRole(cell, 'belt')!.id;
  const targets = Array.from({ length: STEPS }, (_, target) => target);

  it('sum to the memory, the initial state included', () => {
    for (const layer of layers) {
      for (const target of targets) {
        const { byStep, initial } = sharesAt(cell, layer, target)!;
        const sums = Array.from(initial);
        byStep.forEach((share, at) => (sums[at % UNITS]! += share));
        const memory = layer.signals[belt]!.slice(target * UNITS, (target + 1) * UNITS);
        expect(largestDifference(sums, memory)).toBeLessThanOrEqual(TOLERANCE);
      }
    }
  });

  it('are what was written times every forget gate since', () => {
    for (const layer of layers) {
      for (const target of targets) {
        const { byStep, initial } = sharesAt(cell, layer, target)!;
        const naive = Array.from({ length: byStep.length }, (_, at) =>
          naiveShare(cell, layer, Math.floor(at / UNITS), target, at % UNITS),
        );
        expect(largestDifference(byStep, naive)).toBeLessThanOrEqual(TOLERANCE);
        const start = Array.from(initial, (_, unit) =>
          naiveInitialShare(cell, layer, target, unit),
        );
        expect(largestDifference(initial, start)).toBeLessThanOrEqual(TOLERANCE);
      }
    }
  });

  it('are the same followed over time, and give the kept fraction', () => {
    for (const layer of layers) {
      for (const source of targets) {
        const share = shareOverTime(cell, layer, source)!;
        const naive = Array.from({ length: share.length }, (_, at) =>
          naiveShare(cell, layer, source, Math.floor(at / UNITS), at % UNITS),
        );
        expect(largestDifference(share, naive)).toBeLessThanOrEqual(TOLERANCE);
        const size = (target: number): number =>
          naive
            .slice(target * UNITS, (target + 1) * UNITS)
            .reduce((total, each) => total + Math.abs(each), 0);
        for (const target of targets) {
          const kept = keptFraction(cell, layer, source, target)!;
          expect(Math.abs(kept - size(target) / size(source))).toBeLessThanOrEqual(TOLERANCE);
        }
      }
    }
  });
});

it('has no shares for a cell that keeps nothing', () => {
  const network = architectures(['rnn'], { inputs: 2, units: 3 })[0]!;
  const random = seededRandom('no shares');
  const { layers } = runTrace(randomModel(random, network), { vectors: [[1, 2]] });
  expect(sharesAt(cellNamed('rnn'), layers[0]!, 0)).toBeUndefined();
  expect(shareOverTime(cellNamed('rnn'), layers[0]!, 0)).toBeUndefined();
  expect(keptFraction(cellNamed('rnn'), layers[0]!, 0, 0)).toBeNull();
});

it('has no kept fraction where nothing was written', () => {
  const network = architectures(['lstm'], { inputs: 2, units: 3 })[0]!;
  const { layers } = runTrace(
    drawnModel(network, () => 0),
    {
      vectors: [
        [1, 2],
        [3, 4],
      ],
    },
  );
  expect(keptFraction(cellNamed('lstm'), layers[0]!, 0, 1)).toBeNull();
});
