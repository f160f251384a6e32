import { describe, expect, it } from 'vitest';
import { runExperiments } from '../../../src/engine/intervene.ts';
import { holdOf, heldSteps, within, type Spread } from '../../../src/state/experiments/holds.ts';
import { lab } from '../../../src/state/experiments/lab.ts';
import { equipLab } from '../../../src/state/lab.ts';
import { NO_EXPERIMENTS } from '../../../src/state/choices.ts';
import type { Scene } from '../../../src/state/scene.ts';
import { testBench } from '../testWorkbench.ts';

equipLab(lab);

async function sceneOf(link: string): Promise<Scene> {
  const bench = testBench(`#${link}`);
  await bench.open();
  const end = bench.connect();
  const ready = new Promise<Scene>((resolve) => {
    const look = (): void => {
      const { store, models, influences } = bench;
      const state = bench.selectScene(
        store.getState().choices,
        models.states.getState(),
        influences.found.getState(),
      );
      if (state.status === 'ready') resolve(state.scene);
    };
    bench.models.states.subscribe(look);
    look();
  });
  const scene = await ready;
  end();
  return scene;
}

const SPOT = { signal: 'forgetGate', step: 4, unit: 2 };

describe('what a drag takes hold of', () => {
  it('is a gate at a step, from there on or everywhere, and the memory after the step', async () => {
    const scene = await sceneOf('text=I+grew+up+in+France+.');
    const rowOf = (signal: string, spread?: Spread) =>
      holdOf(scene, NO_EXPERIMENTS, { ...SPOT, signal }, spread && { spread })?.rowWith(0.5);
    const held = { kind: 'clamp', signal: 'keep', units: [2], value: 0.5 };
    expect(rowOf('forgetGate')).toEqual({ ...held, from: 4, to: 4 });
    expect(rowOf('forgetGate', 'onwards')).toEqual({ ...held, from: 4 });
    expect(rowOf('forgetGate', 'everywhere')).toEqual(held);
    const set = { kind: 'set', units: [2], step: 4, value: 0.5 };
    expect(rowOf('cellState', 'everywhere')).toEqual(set);
    const all = holdOf(scene, NO_EXPERIMENTS, SPOT, { of: 'all' })!;
    const { units, signals } = scene.network.layer;
    const mean = signals['forgetGate']!.slice(4 * units, 5 * units).reduce((a, b) => a + b) / units;
    expect(all.rowWith(0.5)).toEqual({ kind: 'clamp', signal: 'keep', value: 0.5, from: 4, to: 4 });
    expect(all.value).toBeCloseTo(mean, 12);
    const some = holdOf(scene, NO_EXPERIMENTS, SPOT, { of: [1, 3] })!;
    expect(some.rowWith(0.5)).toEqual({ ...held, units: [1, 3], from: 4, to: 4 });
    expect(rowOf('hiddenState')).toBeUndefined();
    expect(rowOf('written')).toBeUndefined();
  });

  it('knows the value, the one before, its range and the row that decides', async () => {
    const row = { kind: 'clamp', signal: 'keep', units: [2], from: 4, to: 4, value: 0.25 } as const;
    const off = { kind: 'set', step: 4, value: 1, units: [2], off: true } as const;
    const rows = [row, off];
    const scene = await sceneOf(`experiments=${JSON.stringify(rows)}`);
    const { model, tokens, layer } = scene.before!;
    const hold = holdOf(scene, rows, SPOT)!;
    expect(hold).toMatchObject({ value: 0.25, least: 0, most: 1, known: row, isHeld: true });
    expect(hold.before).toBe(layer.signals['forgetGate']![4 * layer.units + 2]);
    const trace = runExperiments(model, { tokens }, scene.network.experiments!);
    const state = holdOf(scene, rows, { ...SPOT, signal: 'cellState' })!;
    expect(state).toMatchObject({ known: off, isHeld: false });
    expect(state.value).toBe(trace.layers[0]!.signals['cellState']![4 * layer.units + 2]);
    expect(heldSteps(scene.network, 'forgetGate', 2)).toEqual([4]);
    expect(heldSteps(scene.network, 'forgetGate', 3)).toEqual([]);
    expect(heldSteps(scene.network, 'cellState', 2)).toEqual([]);
  });

  it('stays in its range, as exact as it is shown', () => {
    expect(within({ least: 0, most: 1 }, 1.7)).toBe(1);
    expect(within({ least: 0, most: 1 }, -0.001)).toBe(0);
    expect(within({ least: -2, most: 2 }, 0.12345)).toBe(0.12);
  });
});
