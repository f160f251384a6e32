import { beforeAll, describe, expect, it, vi } from 'vitest';
import { differenceOfTraces } from '../../src/engine/intervene.ts';
import { softmax } from '../../src/engine/predict.ts';
import { runTrace } from '../../src/engine/trace.ts';
import { counting } from '../../src/scenarios/counting.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { findRecipe, modelFileName } from '../../src/scenarios/variants.ts';
import { toTokens } from '../../src/scenarios/tokens.ts';
import { align, markedColumns, stepIn } from '../../src/state/beside/align.ts';
import { answersBeside } from '../../src/state/beside/answers.ts';
import { besideFrom, shownIn, type Beside } from '../../src/state/beside/beside.ts';
import { meanSize, normOf, type Comparison } from '../../src/state/beside/compare.ts';
import { pairsOf } from '../../src/state/beside/pairs.ts';
import {
  largestDifference,
  livesOnIn,
  mostDifferent,
  partingOf,
} from '../../src/state/beside/parting.ts';
import { swapsOf, textOf } from '../../src/state/beside/swaps.ts';
import { networkName, recipeNamed, wishRow, type Wish } from '../../src/state/beside/wish.ts';
import { chipsOf } from '../../src/state/chips.ts';
import { NO_EXPERIMENTS } from '../../src/state/choices.ts';
import { loadLab } from '../../src/state/lab.ts';
import type { Scene } from '../../src/state/scene.ts';
import { testBench } from './testWorkbench.ts';

const bench = testBench();

function scene(): Scene {
  const state = bench.selectScene(
    bench.store.getState().choices,
    bench.models.states.getState(),
    bench.influences.found.getState(),
  );
  if (state.status !== 'ready') throw new Error(`The scene is ${state.status}.`);
  return state.scene;
}

function beside(wish: Partial<Wish>): Beside {
  const states = bench.models.states.getState();
  return besideFrom(
    scene(),
    shownIn(scene(), states)!,
    states,
    { network: '', text: '', ...wish },
    scene().before ? bench.store.getState().choices.experiments : NO_EXPERIMENTS,
  );
}

function compared(wish: Partial<Wish>): Comparison {
  const found = beside(wish);
  if (found.status !== 'ready') throw new Error(`The run beside is ${found.status}.`);
  return found.comparison;
}

const inSpain = france.openingText.replace('France', 'Spain');

beforeAll(async () => {
  const end = bench.connect();
  for (const recipe of france.recipes) bench.models.request(france, recipe);
  await vi.waitUntil(() => {
    const states = bench.models.states.getState();
    return france.recipes.every(
      (recipe) => states[modelFileName(france.id, recipe)]?.status === 'ready',
    );
  });
  return end;
});

describe('what a link says of the run beside', () => {
  it.each([
    { network: 'rnn.1.forward.plain', text: '' },
    { network: '', text: 'I grew up in Spain. I speak ___ nonsense' },
    { network: 'lstm.2.forward.readable', text: 'I grew up in Spain.' },
    { network: '', text: '' },
  ])('can be read again: %j', (wish) => {
    expect(wishRow.decode(wishRow.encode(wish), {})).toEqual({ value: wish });
  });

  it('names every shipped network, and no other', () => {
    for (const recipe of france.recipes) {
      expect(recipeNamed(france, networkName(recipe))).toBe(recipe);
    }
    expect(recipeNamed(france, 'lstm.7.forward.plain')).toBeUndefined();
  });
});

describe('the columns of two runs', () => {
  const keys = ['france', 'spain'];
  const words = (text: string): string[] => text.split(' ');

  it('are the steps where both read the same, or texts are equally long', () => {
    const same = align(words('<s> in france ___ .'), words('<s> in france'), keys);
    expect(same).toMatchObject({ by: 'sameWords', columns: 5, leftFrom: 0, rightFrom: 0 });
    expect(stepIn(same, 'right', 4)).toBeUndefined();
    const left = words('<s> in france .');
    const right = words('<s> in spain .');
    const swapped = align(left, right, keys);
    expect(swapped).toMatchObject({ by: 'wordForWord', columns: 4 });
    expect(markedColumns(swapped, left, right)).toEqual([2]);
    expect(markedColumns(same, left, right)).toEqual([]);
  });

  it('are counted from the words that decide where texts are not equally long', () => {
    const longer = align(words('<s> france .'), words('<s> i was in spain .'), keys);
    expect(longer).toMatchObject({ by: 'keyWord', columns: 6, leftFrom: 3, rightFrom: 0 });
    expect(longer.keyColumn).toBe(4);
    expect(markedColumns(longer, [], [])).toEqual([4]);
    expect(stepIn(longer, 'right', 4)).toBe(4);
    expect(stepIn(longer, 'left', 1)).toBeUndefined();
    const shorter = align(words('<s> i was in spain .'), words('<s> france .'), keys);
    expect(shorter).toMatchObject({ by: 'keyWord', leftFrom: 0, rightFrom: 3 });
    expect(stepIn(shorter, 'right', 0)).toBeUndefined();
  });

  it('are counted from the start where there is no such word', () => {
    expect(align(['a'], ['b', 'c'], keys)).toMatchObject({ by: 'start', rightFrom: 0, columns: 2 });
  });
});

describe('a word in the place of another', () => {
  it('is offered for the pinned word, or else for the one that decides', () => {
    const chips = chipsOf(france, france.openingText, false);
    const all = { scenario: france, chips };
    expect(textOf(all)).toBe(france.openingText);
    const summer = swapsOf({ ...all, pin: 8 });
    expect(summer.map(({ from, to }) => [from, to])).toContainEqual(['summer', 'winter']);
    for (const pin of [null, 2, 5]) {
      expect(swapsOf({ ...all, pin })[0]).toEqual({ from: 'france', to: 'spain', text: inSpain });
    }
    expect(swapsOf({ ...all, pin: 5 })).toHaveLength(11);
    const none = chipsOf(france, 'I ___', false);
    expect(swapsOf({ scenario: france, chips: none, pin: 1 })).toEqual([]);
  });
});

describe('prepared pairs', () => {
  const chips = chipsOf(france, france.openingText, false);
  const idsFor = (cell: string, layers: number, direction: 'forward' | 'bidirectional') => {
    const shown = findRecipe(france, { cell, layers, direction });
    return pairsOf(france, chips, 5, shown, false).map(({ id, wish }) => `${id} ${wish.network}`);
  };

  it('are those that the scenario ships', () => {
    expect(idsFor('lstm', 1, 'forward')).toEqual([
      'word ',
      'memory rnn.1.forward.plain',
      'peepholes peephole-lstm.1.forward.readable',
      'layers lstm.2.forward.readable',
      'training lstm.1.forward.plain',
    ]);
    expect(idsFor('rnn', 3, 'bidirectional')).toEqual([
      'word ',
      'memory lstm.3.bidirectional.readable',
      'layers rnn.1.bidirectional.plain',
    ]);
    expect(idsFor('gru', 1, 'forward')).toEqual(['word ', 'memory rnn.1.forward.plain']);
  });

  it('are of words alone for a network that is not shipped, and none without words', () => {
    expect(pairsOf(france, chips, 5, undefined, false).map(({ id }) => id)).toEqual(['word']);
    const symbols = chipsOf(counting, '___', false);
    expect(pairsOf(counting, symbols, null, undefined, false)).toEqual([]);
  });
});

describe('two texts for one network', () => {
  it('differ by exactly what two separate runs differ', () => {
    const { signals, isSameNetwork, alignment } = compared({ text: inSpain });
    expect(isSameNetwork).toBe(true);
    expect(alignment.by).toBe('wordForWord');
    const { model, trace } = scene().network;
    const vocabulary = model.architecture.vocabulary!;
    const words = scene()
      .chips.filter(({ isRead }) => isRead)
      .map(({ word }) => word);
    const tokens = toTokens(words.with(5, 'spain'), vocabulary);
    const exact = differenceOfTraces(trace, runTrace(model, { tokens })).layers[0]!;
    expect(signals.map(({ role }) => role)).toEqual([
      'keep',
      'writeAmount',
      'writeContent',
      'read',
      'belt',
      'output',
    ]);
    for (const { left, differences } of signals) {
      const values = exact.signals[left.signal.id]!;
      for (let step = 0; step < trace.steps; step++) {
        const row = values.subarray(step * exact.units, (step + 1) * exact.units);
        expect(differences![step]).toBe(meanSize(row));
      }
    }
  });

  it('are equal up to the word in which they differ', () => {
    const comparison = compared({ text: inSpain });
    expect(partingOf(comparison)).toEqual({ column: 5, isAtOnce: false });
    expect(mostDifferent(comparison, 4)).toBeUndefined();
    const most = mostDifferent(comparison, 5)!;
    expect(most.differences![5]).toBe(
      Math.max(...comparison.signals.map(({ differences }) => differences![5]!)),
    );
    expect(largestDifference(comparison)).toBeGreaterThanOrEqual(most.differences![5]!);
    const between = livesOnIn(comparison, 5, 23)!;
    const mean = between.signal.differences!.slice(6, 23).reduce((sum, each) => sum + each) / 17;
    expect(between.mean).toBeCloseTo(mean, 12);
    expect(livesOnIn(comparison, 5, 6)).toBeUndefined();
  });

  it('are compared where they have a step each', () => {
    const comparison = compared({ text: 'In Spain I speak ___' });
    const { alignment, signals } = comparison;
    expect(alignment).toMatchObject({ by: 'keyWord', leftFrom: 0, rightFrom: 3, columns: 24 });
    const { differences } = signals[0]!;
    expect(differences![2]).toBeNaN();
    expect(differences![5]).toBeGreaterThan(0);
    expect(differences![8]).toBeNaN();
  });

  it('part where the first difference is, however small', () => {
    const comparison = compared({ text: inSpain });
    const [signal] = comparison.signals;
    const differences = signal!.differences!.with(2, 1e-15);
    const signals = [{ ...signal!, differences }];
    expect(partingOf({ ...comparison, signals })).toEqual({ column: 2, isAtOnce: false });
  });

  it('have no place to part where their first steps do not stand in one column', () => {
    expect(partingOf(compared({ text: 'In Spain I speak ___' }))).toBeUndefined();
    const { network } = scene();
    const layer = { ...network.layer, direction: 'backward' } as const;
    const comparison = compared({ text: inSpain });
    const backward = { ...comparison, left: { ...comparison.left, layer } };
    const last = network.trace.steps - 1;
    expect(partingOf(backward)).toEqual({ column: last, isAtOnce: true });
    const alignment = { ...comparison.alignment, rightSteps: last };
    expect(partingOf({ ...backward, alignment })).toBeUndefined();
  });

  it('have a reach that holds the difference of every unit at every step', () => {
    const { signals } = compared({ text: inSpain });
    for (const { left, right, reach } of signals) {
      const apart = left.values.map((value, at) => Math.abs(right.values[at]! - value));
      expect(reach).toBe(Math.max(...apart));
    }
  });
});

describe('two networks', () => {
  it('are compared by role and size, not unit by unit', () => {
    const { signals, isSameNetwork, alone } = compared({ network: 'rnn.1.forward.plain' });
    expect(isSameNetwork).toBe(false);
    const rows = signals.map(({ role, left, right }) => [role, left.signal.id, right.signal.id]);
    expect(rows).toEqual([
      ['belt', 'cellState', 'hiddenState'],
      ['output', 'hiddenState', 'hiddenState'],
    ]);
    expect(alone.left.map(({ id }) => id)).toEqual([
      'forgetGate',
      'inputGate',
      'candidate',
      'outputGate',
    ]);
    expect(alone.right).toEqual([]);
    const [belt] = signals;
    expect(belt!.differences).toBeUndefined();
    const { units, values, sizes } = belt!.right;
    expect(sizes[7]).toBe(meanSize(values.slice(7 * units, 8 * units)));
    expect(normOf(Float64Array.of(3, 4))).toBe(5);
  });

  it('are both looked into where they answer, and in the same place where another is open', () => {
    const { right, left } = compared({ network: 'lstm.2.forward.readable' });
    expect([left.layer.layer, right.layer.layer]).toEqual([0, 1]);
  });
});

describe('the answers of two runs', () => {
  it('are compared word by word, the likeliest of both', () => {
    const comparison = compared({ network: 'rnn.1.forward.plain' });
    const { atBlank, of, words } = answersBeside(comparison, 23);
    expect(atBlank).toBe(true);
    const vocabulary = france.vocabulary;
    for (const side of ['left', 'right'] as const) {
      const { trace, answer } = comparison[side];
      const exact = softmax(trace.logits!, 23 * vocabulary.length, vocabulary.length);
      for (const word of words) {
        expect(word[side]).toBe(exact[vocabulary.indexOf(word.word)]);
      }
      expect(of[side]).toEqual({ step: 23, likeliest: answer!.top[0]!.word, right: 'french' });
      const shown = words.map(({ word }) => word);
      expect(shown).toEqual(expect.arrayContaining(answer!.top.map(({ word }) => word)));
    }
  });

  it('stand each at its own blank, and elsewhere at the steps of one column', () => {
    const comparison = compared({ text: 'In Spain I speak ___' });
    expect(answersBeside(comparison, 23).of).toMatchObject({
      left: { step: 23, right: 'french' },
      right: { step: 4 },
    });
    expect(answersBeside(comparison, 6).of).toMatchObject({
      left: { step: 6, right: undefined },
      right: { step: 3, right: undefined },
    });
    expect(answersBeside(comparison, 1).of.right).toBeUndefined();
  });

  it('are none where a network that reads both ways has no blank', () => {
    const comparison = compared({ network: 'lstm.1.bidirectional.readable' });
    expect(comparison.alignment).toMatchObject({ by: 'sameWords', columns: 25 });
    expect(answersBeside(comparison, 3).of.right).toBeUndefined();
    expect(answersBeside(comparison, 23).of.right).toMatchObject({ step: 24 });
  });
});

describe('a run with experiments', () => {
  it('stands beside the same run without them', () => {
    const plain = scene().network;
    const changed = { ...scene(), network: compared({ text: inSpain }).right, before: plain };
    const states = bench.models.states.getState();
    const { chips, pin } = changed;
    const shown = shownIn(changed, states)!;
    const [pair] = pairsOf(france, chips, pin, shown.recipe, true);
    expect(pair!.id).toBe('before');
    const found = besideFrom(changed, shown, states, pair!.wish, NO_EXPERIMENTS);
    if (found.status !== 'ready') throw new Error(`The run beside is ${found.status}.`);
    expect(found.comparison.right.trace).toBe(plain.trace);
    expect(found.comparison.isSameNetwork).toBe(true);
    expect(partingOf(found.comparison)).toMatchObject({ column: 5 });
  });

  it('stands beside another text that is read under the same ones, but with its own words', async () => {
    await loadLab();
    const held = { kind: 'clamp', signal: 'keep', value: 0, from: 12, to: 12 } as const;
    const plain = compared({ text: inSpain }).right;
    bench.store.setState(({ choices }) => ({
      choices: { ...choices, experiments: [held, { kind: 'swapWord', step: 5, word: 'japan' }] },
    }));
    expect(scene().before).toBeDefined();
    const { left, right, alignment } = compared({ text: inSpain });
    const { units } = right.layer;
    const forgotten = right.layer.signals['forgetGate']!.subarray(12 * units, 13 * units);
    expect(forgotten.every((value) => value === 0)).toBe(true);
    expect(right.trace).not.toBe(plain.trace);
    expect(alignment.by).toBe('wordForWord');
    expect(left.layer.signals['forgetGate']![12 * units]).toBe(0);
    expect(right.layer.signals['forgetGate']![5 * units]).toBe(
      plain.layer.signals['forgetGate']![5 * units],
    );
    bench.store.setState(({ choices }) => ({ choices: { ...choices, experiments: [] } }));
  });

  it('moves them along with the words of another text, and leaves out those that it does not have', async () => {
    await loadLab();
    const held = { kind: 'clamp', signal: 'keep', value: 0, from: 13, to: 13 } as const;
    const rows = [held, { kind: 'set', step: 15, value: 0 }] as const;
    bench.store.setState(({ choices }) => ({ choices: { ...choices, experiments: rows } }));
    const found = beside({ text: 'I grew up in France. I speak fluent ___' });
    if (found.status !== 'ready') throw new Error(`The run beside is ${found.status}.`);
    expect(found.lost).toBe(2);
    const longer = beside({ text: `My uncle sold bread. ${inSpain}` });
    if (longer.status !== 'ready') throw new Error(`The run beside is ${longer.status}.`);
    const { right } = longer.comparison;
    const { units, signals } = right.layer;
    const isShut = (step: number): boolean =>
      signals['forgetGate']!.subarray(step * units, (step + 1) * units).every((f) => f === 0);
    expect([13, 18].map(isShut)).toEqual([false, true]);
    expect(longer.lost).toBe(0);
    bench.store.setState(({ choices }) => ({ choices: { ...choices, experiments: [] } }));
  });

  it('is about the words of the text, whatever is read in their place', () => {
    const chips = scene().chips.map((chip) =>
      chip.step === 5 ? { ...chip, word: 'japan', original: 'France' } : chip,
    );
    expect(textOf({ scenario: france, chips })).toBe(france.openingText);
    expect(swapsOf({ scenario: france, chips, pin: 5 })[0]).toMatchObject({ text: inSpain });
  });
});

describe('without a run beside', () => {
  it('it is said why', () => {
    expect(beside({ text: 'I grew up in Frnace' })).toMatchObject({
      status: 'unreadable',
      problem: { unknown: [{ word: 'frnace' }] },
    });
    expect(beside({ text: france.openingText }).status).toBe('same');
    expect(beside({}).status).toBe('same');
    expect(beside({ network: 'lstm.1.forward.readable' }).status).toBe('same');
    const problem = { kind: 'network' } as const;
    const states = bench.models.states.getState();
    const wish = { network: 'gru.1.forward.readable', text: '' };
    const file = modelFileName(france.id, recipeNamed(france, wish.network)!);
    const shown = shownIn(scene(), states)!;
    const failing = { ...states, [file]: { status: 'failed', problem } as const };
    expect(besideFrom(scene(), shown, failing, wish, NO_EXPERIMENTS)).toEqual({
      status: 'failed',
      problem,
    });
    const without = { ...states, [file]: undefined };
    expect(besideFrom(scene(), shown, without, wish, NO_EXPERIMENTS)).toEqual({
      status: 'loading',
    });
  });

  it('a scene whose network is not there any more has none', () => {
    expect(shownIn(scene(), {})).toBeUndefined();
  });
});
