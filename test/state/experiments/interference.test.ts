import { beforeAll, describe, expect, it, vi } from 'vitest';
import { equationsOf, type SignalTerm, type Term } from '../../../src/draw/equation.ts';
import type { Cell } from '../../../src/engine/cells/contract.ts';
import { cells } from '../../../src/engine/cells/index.ts';
import type { ExperimentRow } from '../../../src/engine/experimentRows.ts';
import { runExperiments, type Experiment } from '../../../src/engine/intervene.ts';
import type { Direction } from '../../../src/engine/model.ts';
import { seededRandom } from '../../../src/engine/random.ts';
import { contributionsTo } from '../../../src/state/contributions.ts';
import { gatesOf } from '../../../src/state/experiments/desk.ts';
import { interferencesAt, readBeforeAt } from '../../../src/state/experiments/interference.ts';
import { createExperimentActions } from '../../../src/state/experiments/rowActions.ts';
import { loadLab } from '../../../src/state/lab.ts';
import type { Scene } from '../../../src/state/scene.ts';
import { valuesAt } from '../../../src/state/values.ts';
import { randomModel } from '../../engine/randomModel.ts';
import { testBench } from '../testWorkbench.ts';

const bench = testBench();
const { change } = createExperimentActions(bench.store);

function scene(): Scene {
  const state = bench.selectScene(
    bench.store.getState().choices,
    bench.models.states.getState(),
    bench.influences.found.getState(),
  );
  if (state.status !== 'ready') throw new Error(`The scene is ${state.status}.`);
  return state.scene;
}

/** What is said in a phase of step 5, of unit 3, under some rows. */
function saidIn(phase: string, ...rows: ExperimentRow[]) {
  bench.actions.choose({ unit: 3, step: 5, phase });
  change(() => rows);
  return interferencesAt(scene());
}

beforeAll(async () => {
  await loadLab();
  const end = bench.connect();
  await vi.waitFor(() => scene());
  return end;
});

it('a number that is left alone is not spoken of', () => {
  for (const { id } of scene().network.cell.phases) expect(saidIn(id)).toEqual([]);
  const elsewhere = { kind: 'clamp', signal: 'keep', value: 0, from: 4, to: 4 } as const;
  expect(saidIn('forget', elsewhere)).toEqual([]);
});

it('a gate that is held has the value that its sum would give beside it', () => {
  saidIn('forget');
  const plain = scene().network.layer.signals['forgetGate']!;
  const [said, ...others] = saidIn('forget', { kind: 'clamp', signal: 'keep', value: 0, from: 5 });
  expect(others).toEqual([]);
  expect(said).toMatchObject({ signal: 'forgetGate', value: 0 });
  expect(said!.alone).toBeCloseTo(plain[5 * scene().network.layer.units + 3]!, 12);
});

it('a memory that is set has what it held before', () => {
  saidIn('update');
  const plain = scene().network.layer.signals['cellState']!;
  const said = saidIn('update', { kind: 'set', step: 5, value: 0.75, units: [3] });
  expect(said).toMatchObject([{ signal: 'cellState', value: 0.75 }]);
  expect(said[0]!.alone).toBeCloseTo(plain[5 * scene().network.layer.units + 3]!, 12);
});

describe('every number of every phase', () => {
  const UNITS = 3;
  const STEP = 2;
  const TOKENS = [0, 3, 1, 4, 2];

  function experimentsOn(cell: Cell, direction: Direction): readonly Experiment[] {
    const here = { layer: 0, direction, units: [1] } as const;
    const left = { ...here, step: STEP };
    const during = { ...here, from: STEP, to: STEP };
    return [
      ...gatesOf(cell).flatMap(({ signal }): Experiment[] => [
        { kind: 'clamp', signal: signal.id, value: 0.125, ...during },
        { kind: 'scale', signal: signal.id, factor: 0.5, ...during },
      ]),
      ...cell.states.flatMap((state): Experiment[] => [
        { kind: 'set', state, value: 0.75, ...left },
        { kind: 'set', state, value: 0.75, ...left, step: direction === 'forward' ? 1 : 3 },
        { kind: 'transplant', state, donor: [0.1, 0.2, 0.3], ...left },
      ]),
    ];
  }

  const cases = cells.flatMap((cell) =>
    (['forward', 'backward'] as const).flatMap((direction) =>
      experimentsOn(cell, direction).map((experiment) => ({ cell, direction, experiment })),
    ),
  );

  it.each(cases)(
    'is what its equation gives or is spoken of: $cell.name, $direction, $experiment',
    ({ cell, direction, experiment }) => {
      const shape = { cell: cell.name, inputs: 2, units: UNITS, layers: 1, bidirectional: true };
      const vocabulary = ['<s>', 'a', 'b', 'c', 'd'];
      const model = randomModel(seededRandom(cell.name), { ...shape, vocabulary }, 1.5);
      const trace = runExperiments(model, { tokens: TOKENS }, [experiment]);
      const layer = trace.layers.find((each) => each.direction === direction)!;
      const places = cell.phases.flatMap((_, phase) =>
        Array.from({ length: UNITS }, (_, unit) => ({
          ...{ phase, unit, step: STEP },
          network: { cell, layer, model },
        })),
      );
      const at = (place: (typeof places)[number], term: SignalTerm, time: 'within' | 'now') => {
        const row = valuesAt(
          place as unknown as Scene,
          term.signal,
          term.offset === 0 ? time : 'before',
        );
        return row.values[row.at + place.unit]!;
      };
      for (const place of places) {
        const said = interferencesAt(place);
        const result = (term: Term): number => {
          switch (term.kind) {
            case 'signal':
              return at(place, term, 'within');
            case 'affine':
              return contributionsTo(place, term.signal, 0).sum;
            case 'squash':
              return term.name === 'σ'
                ? 1 / (1 + Math.exp(-result(term.inner)))
                : Math.tanh(result(term.inner));
            case 'complement':
              return at(place, term.signal, 'within');
            case 'product':
              return term.terms.map(result).reduce((a, b) => a * b);
            case 'sum':
              return term.terms.map(result).reduce((a, b) => a + b);
          }
        };
        for (const { left, right } of equationsOf(cell, cell.phases[place.phase]!)) {
          const expected = result(right);
          const value = at(place, left, 'now');
          const spoken = said.find(({ signal }) => signal === left.signal);
          if (spoken === undefined) expect(value).toBeCloseTo(expected, 10);
          else expect(spoken.alone).toBeCloseTo(expected, 10);
          if (spoken !== undefined) expect(Math.abs(value - expected)).toBeGreaterThan(0);
          const rests = JSON.stringify(right).includes('"complement"')
            ? [cell.signals.find(({ operation }) => operation === 'complement')!]
            : [];
          for (const rest of rests) {
            const alone = 1 - layer.signals[rest.from[0]!.signal]![STEP * UNITS + place.unit]!;
            const held = layer.signals[rest.id]![STEP * UNITS + place.unit]!;
            const speaks = said.some(({ signal }) => signal === rest.id);
            expect(speaks).toBe(Math.abs(alone - held) > 1e-9);
          }
        }
        const isChanged = (layer.edits?.['cellState']?.[STEP * UNITS + place.unit] ?? 0) !== 0;
        const reads = cell.phases[place.phase]!.id === 'readOut';
        expect(readBeforeAt(place).map(({ signal }) => signal)).toEqual(
          isChanged && reads ? ['cellState'] : [],
        );
      }
    },
  );
});
