import { expect, it, vi } from 'vitest';
import { memoryOf } from '../../src/engine/provenance.ts';
import { cancellationOf } from '../../src/state/shares.ts';
import type { NetworkReading } from '../../src/state/scene.ts';
import { testBench } from './testWorkbench.ts';

/** A memory of one unit over four steps that keeps all of what is written. */
async function networkThatWrites(written: readonly number[]): Promise<NetworkReading> {
  const bench = testBench();
  const end = bench.connect();
  const select = () =>
    bench.selectScene(
      bench.store.getState().choices,
      bench.models.states.getState(),
      bench.influences.found.getState(),
    );
  await vi.waitUntil(() => select().status === 'ready');
  end();
  const state = select();
  if (state.status !== 'ready') throw new Error('unreachable');
  const { network } = state.scene;
  let sum = 0;
  const signals = {
    ...network.layer.signals,
    written: Float64Array.from(written),
    forgetGate: Float64Array.from(written, () => 1),
    cellState: Float64Array.from(written, (value) => (sum += value)),
  };
  const layer = { ...network.layer, units: 1, signals };
  expect(memoryOf(network.cell, layer)!.belt.at(-1)).toBe(sum);
  return { ...network, layer };
}

const at = (step: number) => ({ step, unit: 0, pin: 1 });

it('names the word that wrote most against the pinned one', async () => {
  const network = await networkThatWrites([0.1, 0.9, -0.2, -0.6]);
  // At step 1 the share of 0.9 is less than the whole 1.0.
  expect(cancellationOf(network, at(1))).toBe(undefined);
  expect(cancellationOf(network, at(2))).toEqual({ step: 2, share: -0.2 });
  expect(cancellationOf(network, at(3))).toEqual({ step: 3, share: -0.6 });
});

it('also where the whole has the other sign, and where the pinned share is negative', async () => {
  expect(cancellationOf(await networkThatWrites([0, 0.3, -0.9, 0.1]), at(3))).toEqual({
    step: 2,
    share: -0.9,
  });
  expect(cancellationOf(await networkThatWrites([0.5, -0.3, 0, 0.1]), at(3))).toEqual({
    step: 0,
    share: 0.5,
  });
});

it('names nothing that would be shown as zero', async () => {
  const network = await networkThatWrites([0, 0.9, -0.001, 0]);
  expect(cancellationOf(network, at(3))).toBe(undefined);
  const pinnedNothing = await networkThatWrites([0, 0.001, -0.9, 0]);
  expect(cancellationOf(pinnedNothing, at(3))).toBe(undefined);
});
