import { describe, expect, it } from 'vitest';
import { cellNamed, cells } from '../../../src/engine/cells/index.ts';
import { signalWithRole } from '../../../src/engine/cells/contract.ts';
import type { Experiment } from '../../../src/engine/experiment.ts';
import { runExperiments } from '../../../src/engine/intervene.ts';
import { shareOverTime } from '../../../src/engine/provenance.ts';
import { seededRandom } from '../../../src/engine/random.ts';
import { overwrittenOf } from '../../../src/state/experiments/overwritten.ts';
import type { Scene } from '../../../src/state/scene.ts';
import { randomModel } from '../../engine/randomModel.ts';

const TOKENS = [0, 1, 2, 3, 1, 2];
const UNITS = 3;
const keeping = cells.filter((cell) => signalWithRole(cell, 'keep') !== undefined);

describe.each(keeping.map(({ name }) => name))('what was overwritten in %s', (name) => {
  const cell = cellNamed(name);
  const vocabulary = ['<s>', 'a', 'b', 'c'];
  const shape = { cell: name, inputs: 2, units: UNITS, layers: 1, bidirectional: true, vocabulary };
  const model = randomModel(seededRandom('overwritten', name), shape, 1.5);
  const belt = signalWithRole(cell, 'belt')!.id;
  const written = signalWithRole(cell, 'written')!.id;

  it.each(['forward', 'backward'] as const)('is what was there before, %s', (direction) => {
    const read = (at: number): number => (direction === 'forward' ? at : 5 - at);
    const place = { state: belt, layer: 0, direction } as const;
    const experiments: readonly Experiment[] = [
      { kind: 'set', step: read(3), value: 0.4, units: [1], ...place },
      { kind: 'set', step: read(1), value: 0, units: [2], ...place },
    ];
    const seen = (pin: number | null, acting = experiments) => {
      const { layers } = runExperiments(model, { tokens: TOKENS }, acting);
      const layer = layers[direction === 'forward' ? 0 : 1]!;
      const network = { cell, layer } as unknown as Scene['network'];
      const pinnedShare = pin === null ? undefined : shareOverTime(cell, layer, pin);
      return { layer, most: overwrittenOf({ network, pin, pinnedShare }) };
    };
    const { layer, most } = seen(read(1));
    const own = layer.signals[written]!.subarray(read(1) * UNITS, (read(1) + 1) * UNITS);
    const keep = layer.signals[signalWithRole(cell, 'keep')!.id]!;
    const left = own[1]! * keep[read(2) * UNITS + 1]! * keep[read(3) * UNITS + 1]!;
    const wrote = own.reduce((sum, value) => sum + Math.abs(value), 0);
    const isLater = Math.abs(left) > Math.abs(own[2]!);
    expect(most!.step).toBe(read(isLater ? 3 : 1));
    expect(most!.part).toBeCloseTo(Math.abs(isLater ? left : own[2]!) / wrote, 12);
    const later = seen(read(1), experiments.slice(0, 1)).most!;
    expect(later.step).toBe(read(3));
    expect(later.part).toBeGreaterThan(0);
    expect(seen(read(4)).most).toBeNull();
    expect(seen(null).most).toBeNull();
    expect(seen(read(1), []).most).toBeNull();
  });
});
