import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ExperimentRow } from '../../src/engine/experimentRows.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { replacementsOf } from '../../src/scenarios/kinds.ts';
import { exchangeOf, noLedgerIn, rawLedger, startContrast } from '../../src/state/answerLedger.ts';
import {
  influenceTableTask,
  startInfluenceTable,
  targetOf,
  targetsIn,
  type ChangeOfWords,
  type InfluenceFound,
} from '../../src/state/influenceTable.ts';
import { NO_EXPERIMENTS } from '../../src/state/choices.ts';
import { lab } from '../../src/state/experiments/lab.ts';
import { equipLab } from '../../src/state/lab.ts';
import { tokensRead } from '../../src/state/tokensRead.ts';
import { testBench } from './testWorkbench.ts';
import { influenceByDeletion, influenceByReplacement } from '../engine/wholeRuns.ts';

const bench = testBench();

function scene() {
  const { choices } = bench.store.getState();
  const models = bench.models.states.getState();
  const state = bench.selectScene(choices, models, bench.influences.found.getState());
  if (state.status !== 'ready') throw new Error(`The scene is ${state.status}.`);
  return state.scene;
}

const TEXT = 'I grew up in France. My uncle sold bread. I speak fluent ___';

beforeAll(async () => {
  const end = bench.connect();
  await vi.waitUntil(() => Object.keys(bench.models.states.getState()).length > 1);
  return end;
});

const open = async (direction: 'forward' | 'bidirectional', layers: number, text = TEXT) => {
  bench.actions.choose({ direction, layers, step: null, pin: 5 });
  bench.actions.setText(text);
  const { models } = bench;
  await vi.waitUntil(() =>
    Object.values(models.states.getState()).every((each) => each?.status === 'ready'),
  );
};

function taskOf(by: ChangeOfWords, target: number | null = null) {
  const { network, chips, step } = scene();
  return influenceTableTask(
    network.model,
    network.experiments,
    chips,
    targetOf({ network, step }, target)!,
    by,
  );
}

async function measured(by: ChangeOfWords, target: number | null = null): Promise<InfluenceFound> {
  const task = taskOf(by, target);
  return new Promise((resolve, reject) => {
    const tell = (found: InfluenceFound): void => {
      if (found.isComplete) resolve(found);
    };
    startInfluenceTable(task, tell, () => reject(new Error('The work failed.')));
  });
}

describe('the influence table', () => {
  beforeEach(() => open('forward', 1));

  it('looks at the answer at the blank unless another step is chosen', () => {
    const { network } = scene();
    const blank = network.answer!.step;
    expect(targetsIn(network)).toHaveLength(network.trace.steps);
    bench.actions.goToStep(5);
    const at = (target: number | 'now' | null) => targetOf(scene(), target)!.step;
    expect(at(null)).toBe(blank);
    expect(at('now')).toBe(5);
    expect(at(3)).toBe(3);
    expect(at(300)).toBe(blank);
    bench.actions.setText('I grew up in France.');
    expect(at(null)).toBe(5);
  });

  it('has the numbers of replacing, for the words that have a kind', async () => {
    const { task, rows, progress } = await measured('replacement');
    const { network, chips } = scene();
    const tokens = tokensRead(network.model, chips);
    const words = tokens.map((token) => france.vocabulary[token]!);
    expect(progress).toBe(1);
    expect(task.steps).toEqual([...tokens.keys()].slice(1));
    const { vocabulary = [] } = network.model.architecture;
    task.target.answers.forEach(({ word }, index) => {
      const expected = influenceByReplacement(
        network.model,
        tokens,
        task.target.step,
        vocabulary.indexOf(word),
        replacementsOf(france, words),
      );
      expect([...rows.keys()]).toEqual([...expected.keys()]);
      for (const [step, value] of expected) expect(rows.get(step)![index]).toBeCloseTo(value, 9);
    });
  });

  it('has the numbers of leaving out, for every word before the target', async () => {
    const { task, rows } = await measured('deletion', 7);
    const { network, chips } = scene();
    expect(task.steps).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const { vocabulary = [] } = network.model.architecture;
    const token = vocabulary.indexOf(task.target.answers[1]!.word);
    const tokens = tokensRead(network.model, chips);
    const expected = influenceByDeletion(network.model, tokens, 7, token, task.steps);
    for (const [step, value] of expected) expect(rows.get(step)![1]).toBeCloseTo(value, 9);
    expect(rows.size).toBe(7);
  });

  it('counts the runs that it takes, and leaves nothing out before the first word', async () => {
    const kinds = scene().chips.filter(({ isRead, kind }) => isRead && kind.length > 1);
    const others = kinds.reduce((sum, { kind }) => sum + kind.length - 1, 0);
    expect(taskOf('replacement').runs).toBe(1 + others);
    expect(taskOf('deletion').runs).toBe(1 + taskOf('deletion').steps.length);
    expect((await measured('deletion', 0)).rows.size).toBe(0);
  });

  it('tells nothing any more once it is given up', async () => {
    const tell = vi.fn();
    startInfluenceTable(taskOf('replacement'), tell, tell)();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(tell).not.toHaveBeenCalled();
  });
});

describe('the influence table of a network that reads both ways', () => {
  beforeEach(() => open('bidirectional', 1));

  it('looks at blanks alone, from the words on both sides', async () => {
    await open('bidirectional', 1, 'I speak fluent ___. I grew up in France.');
    const { network } = scene();
    expect(targetsIn(network).map(({ step }) => step)).toEqual([4]);
    const { task, rows } = await measured('deletion');
    expect(task.steps.at(-1)).toBe(11);
    expect(rows.has(4)).toBe(false);
    expect(rows.size).toBe(10);
    expect((await measured('replacement')).rows.has(10)).toBe(true);
  });

  it('has nothing to look at without a blank', async () => {
    await open('bidirectional', 1, 'I grew up in France.');
    expect(targetOf(scene(), null)).toBeUndefined();
    expect(targetOf(scene(), 'now')).toBeUndefined();
  });
});

describe('the ledger of an answer', () => {
  it('is there for the top layer of a network that reads forward and keeps a memory', async () => {
    await open('forward', 2);
    expect(noLedgerIn(scene())).toBeUndefined();
    const { network, step } = scene();
    const ledger = rawLedger(network, step, 7)!;
    expect(ledger.total).toBeCloseTo(ledger.logit, 9);
    bench.actions.openPlace('1');
    expect(noLedgerIn(scene())).toBe('otherLayer');
    await open('bidirectional', 1);
    expect(noLedgerIn(scene())).toBe('bothWays');
    bench.actions.choose({ cell: 'rnn' });
    await open('forward', 1);
    expect(noLedgerIn(scene())).toBe('keepsNothing');
    bench.actions.choose({ cell: 'lstm' });
  });

  it('is compared in the pinned word, or else in the one that decides', async () => {
    await open('forward', 1);
    const exchanged = (pin: number | null) => {
      bench.actions.choose({ pin });
      return exchangeOf(scene())?.step;
    };
    expect(exchanged(5)).toBe(5);
    expect(exchanged(8)).toBe(8);
    expect(exchanged(2)).toBe(5);
    expect(exchanged(null)).toBe(5);
    bench.actions.setText('I speak fluent ___');
    expect(exchangeOf(scene())).toBeUndefined();
  });

  it('is measured under the experiments, and so is the compared ledger', async () => {
    await open('forward', 1);
    equipLab(lab);
    const rows: readonly ExperimentRow[] = [
      { kind: 'swapWord', step: 5, word: 'Spain' },
      { kind: 'clamp', signal: 'keep', value: 0.6, from: 6, to: 8 },
      { kind: 'set', step: 9, value: 0.4, units: [1, 2] },
    ];
    bench.actions.choose({ experiments: rows });
    const { network, chips } = scene();
    const [, held, set] = network.experiments!;
    const experiments = [held!, set!];
    const tokens = tokensRead(network.model, chips);
    expect(france.vocabulary[tokens[5]!]).toBe('spain');
    const { task, rows: found } = await measured('deletion');
    const { step, answers } = task.target;
    const likeliest = france.vocabulary.indexOf(answers[0]!.word);
    const deleted = influenceByDeletion(
      ...([network.model, tokens, step, likeliest, [...found.keys()], experiments] as const),
    );
    expect(found.size).toBe(step);
    for (const [left, value] of deleted) expect(found.get(left)![0]).toBeCloseTo(value, 9);

    const ledger = await new Promise<NonNullable<ReturnType<typeof rawLedger>>>((resolve) => {
      startContrast(scene(), likeliest, exchangeOf(scene())!, resolve);
    });
    expect(ledger.total).toBeCloseTo(ledger.logit, 9);
    expect(ledger.byEdit.some((edit) => edit !== 0)).toBe(true);
    bench.actions.choose({ experiments: NO_EXPERIMENTS });
  });

  it('adds up to the mean difference of the logits where it is compared', async () => {
    await open('forward', 1);
    const { network } = scene();
    const exchange = exchangeOf(scene())!;
    const token = france.vocabulary.indexOf('french');
    const ledger = await new Promise<NonNullable<ReturnType<typeof rawLedger>>>((resolve) => {
      startContrast(scene(), token, exchange, resolve);
    });
    expect(ledger.bias).toBe(0);
    expect(ledger.total).toBeCloseTo(ledger.logit, 9);
    expect(ledger.byStep).toHaveLength(network.trace.steps);
    expect(exchange.others).toBe(exchange.tokens.length - 1);
  });
});
