import { beforeAll, expect, it, vi } from 'vitest';
import type { ExperimentRow } from '../../../src/engine/experimentRows.ts';
import { interferencesAt } from '../../../src/state/experiments/interference.ts';
import { createExperimentActions } from '../../../src/state/experiments/rowActions.ts';
import { loadLab } from '../../../src/state/lab.ts';
import type { Scene } from '../../../src/state/scene.ts';
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
