import { describe, expect, it } from 'vitest';
import type { Random } from '../../src/engine/random.ts';
import {
  beginTraining,
  train,
  type TrainingPlan,
  type TrainingProgress,
  type TrainingState,
} from '../../src/engine/train.ts';
import type { Example } from '../../src/engine/loss.ts';

const VOCABULARY = ['<s>', 'a', 'b', 'x', 'y'];

/** a or b, then fillers; at the end the first letter is asked for. */
function recallExample(random: Random, level: number): Example {
  const key = random.pick([1, 2]);
  const fillers = Array.from({ length: random.integer(level + 1) }, () => random.pick([3, 4]));
  const tokens = [0, key, ...fillers];
  const targets = tokens.map((_, step) => tokens[step + 1] ?? key);
  const answerStep = tokens.length - 1;
  const weights = tokens.map((_, step) => (step === answerStep ? 5 : 1));
  return { tokens, targets, weights, answerStep };
}

const plan: TrainingPlan = {
  architecture: {
    cell: 'lstm',
    inputs: 3,
    units: 6,
    layers: 1,
    bidirectional: false,
    vocabulary: VOCABULARY,
  },
  schedule: { learningRate: 0.03, warmUpSteps: 10, steps: 160 },
  batch: 8,
  penalties: { write: 0.02, show: 0.01 },
  levels: 3,
  advanceBySteps: false,
  example: recallExample,
  dataSeed: 5,
  trainingSeed: 3,
};

function finish(state: TrainingState, changed: Partial<TrainingPlan> = {}): TrainingProgress[] {
  return [...train({ ...plan, ...changed }, state)];
}

describe('training', () => {
  it('learns to recall a letter, level by level', () => {
    const progress = finish(beginTraining(plan));
    expect(progress).toHaveLength(plan.schedule.steps);
    expect(progress.map(({ step }) => step)).toEqual(progress.map((_, index) => index + 1));
    expect(progress.at(-1)!.level).toBe(2);
    expect(progress.at(-1)!.accuracy).toBeGreaterThan(0.95);
    expect(progress.at(-1)!.loss).toBeLessThan(progress[0]!.loss / 2);
    expect(progress.every(({ loss }) => Number.isFinite(loss))).toBe(true);
  });

  it('leaves what only doubles another bias at zero: a GRU learns its third block alone', () => {
    const changed = { architecture: { ...plan.architecture, cell: 'gru' } };
    const state = beginTraining({ ...plan, ...changed });
    const { data } = state.model.tensors['bias_hh_l0']!;
    const before = data.slice();
    expect(finish(state, changed).at(-1)!.accuracy).toBeGreaterThan(0.9);
    expect([...data.subarray(0, 12)]).toEqual(Array(12).fill(0));
    for (let unit = 12; unit < 18; unit++) {
      expect(before[unit]).not.toBe(0);
      expect(data[unit]).not.toBe(before[unit]);
    }
  });

  it('gives the same weights for the same seed, others for another', () => {
    const [first, second] = [beginTraining(plan), beginTraining(plan)];
    expect(finish(first)).toEqual(finish(second));
    expect(first.model.tensors).toEqual(second.model.tensors);
    const other = beginTraining({ ...plan, trainingSeed: 4 });
    expect(other.model.tensors).not.toEqual(beginTraining(plan).model.tensors);
  });

  it('goes on after an interruption as if there had been none', () => {
    const whole = beginTraining(plan);
    const expected = finish(whole);
    const lastOfLevel = expected.findIndex((each, at) => each.level < expected[at + 1]!.level) + 1;
    for (const stop of [23, lastOfLevel]) {
      const interrupted = beginTraining(plan);
      const before: TrainingProgress[] = [];
      for (const progress of train(plan, interrupted)) {
        before.push(progress);
        if (progress.step === stop) break;
      }
      const saved = structuredClone(interrupted);
      expect([...before, ...finish(saved)]).toEqual(expected);
      expect(saved).toEqual(whole);
    }
  });

  it('leaves the second bias at zero', () => {
    const state = beginTraining(plan);
    finish(state);
    expect(state.model.tensors['bias_hh_l0']!.data.every((value) => value === 0)).toBe(true);
    expect(Object.keys(state.moments.first)).not.toContain('bias_hh_l0');
    expect(state.model.tensors['bias_ih_l0']!.data.every((value) => value !== 0)).toBe(true);
  });

  it('moves on by steps alone where that is asked for', () => {
    const schedule = { learningRate: 1e-9, warmUpSteps: 1, steps: 60 };
    const levelsOf = (advanceBySteps: boolean): number[] => {
      const changed = { ...plan, schedule, advanceBySteps };
      return finish(beginTraining(changed), changed).map(({ level }) => level);
    };
    expect(levelsOf(false).every((level) => level === 0)).toBe(true);
    const levels = levelsOf(true);
    expect([levels[19], levels[20], levels[39], levels[40], levels[59]]).toEqual([0, 1, 1, 2, 2]);
  });
});
