import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  checkpointPath,
  loadCheckpoint,
  saveCheckpoint,
} from '../../../src/cli/training/checkpoint.ts';
import { train, type TrainingPlan } from '../../../src/engine/train.ts';
import { france } from '../../../src/scenarios/france/index.ts';
import { candidatesOf, planOf } from '../../../src/scenarios/training.ts';

const folder = mkdtempSync(join(tmpdir(), 'checkpoint-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const recipe = { ...france.recipes[0]!, units: 4, embeddingWidth: 3, steps: 6, batch: 3 };
const plan = planOf(france, recipe, candidatesOf(recipe)[0]!);

function stepsOf(training: Iterable<unknown>, count: number): void {
  let taken = 0;
  for (const step of training) if (step !== undefined && ++taken === count) return;
}

describe('a checkpoint', () => {
  it('goes on exactly as if the training had not been interrupted', () => {
    const straight = loadCheckpoint(join(folder, 'none'), plan);
    stepsOf(train(plan, straight.state), Infinity);

    const path = join(folder, 'run', 'half-way');
    const begun = loadCheckpoint(path, plan);
    stepsOf(train(plan, begun.state), 3);
    begun.wallSeconds = 12;
    saveCheckpoint(path, begun);
    const resumed = loadCheckpoint(path, plan);
    expect(resumed.wallSeconds).toBe(12);
    expect(resumed.state.step).toBe(3);
    stepsOf(train(plan, resumed.state), Infinity);

    expect(resumed.state).toEqual(straight.state);
    expect(readdirSync(dirname(path))).toEqual(['half-way']);
  });

  it('of another plan has another name: other settings, seeds, words or sentences', () => {
    const changed: readonly Partial<TrainingPlan>[] = [
      {},
      { batch: 4 },
      { trainingSeed: 99 },
      { penalties: { write: 0.1, show: 0 } },
      { architecture: { ...plan.architecture, vocabulary: ['<s>', 'a'] } },
      { example: () => ({ tokens: [0], targets: [1], weights: [1], answerStep: 0 }) },
    ];
    const names = changed.map((change) => checkpointPath('x', { ...plan, ...change }));
    expect(new Set(names).size).toBe(changed.length);
    expect(checkpointPath('x', { ...plan })).toBe(names[0]);
  });

  it('that does not fit is refused by name', () => {
    const path = join(folder, 'small');
    saveCheckpoint(path, loadCheckpoint(path, plan));
    const larger = { ...plan, architecture: { ...plan.architecture, units: 5 } };
    expect(() => loadCheckpoint(path, larger)).toThrow(/small does not fit/);
  });
});
