import { beforeAll, describe, expect, it, vi } from 'vitest';
import { logOdds } from '../../src/engine/predict.ts';
import { memoryOf, sharesAt } from '../../src/engine/provenance.ts';
import { runTrace } from '../../src/engine/trace.ts';
import { alternatives } from '../../src/scenarios/kinds.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { toTokens } from '../../src/scenarios/tokens.ts';
import type { NetworkReading, Scene } from '../../src/state/scene.ts';
import type { SceneState } from '../../src/state/select.ts';
import { foilSizeOf } from '../../src/state/foil.ts';
import { serveUntrained } from './testModels.ts';
import { workInSameThread } from '../workers/sameThread.ts';
import { testBench, type TestBench } from './testWorkbench.ts';

const bench: TestBench = testBench();

function select(): SceneState {
  const { choices } = bench.store.getState();
  return bench.selectScene(
    choices,
    bench.models.states.getState(),
    bench.influences.found.getState(),
  );
}

function scene(): Scene {
  const state = select();
  if (state.status !== 'ready') throw new Error(`The scene is ${state.status}.`);
  return state.scene;
}

function foilReading(): NetworkReading {
  const { foil } = scene();
  if (foil?.status !== 'ready') throw new Error('The simple RNN is not there.');
  return foil.reading;
}

beforeAll(async () => {
  expect(select()).toEqual({ status: 'loading', scene: undefined });
  const end = bench.connect();
  await vi.waitUntil(() => select().status === 'ready');
  await vi.waitUntil(() => scene().foil?.status === 'ready');
  await vi.waitUntil(() => scene().influence.size === 6);
  return end;
});

const readWords = [
  '<s>',
  'i',
  'grew',
  'up',
  'in',
  'france',
  '.',
  'last',
  'summer',
  'i',
  'visited',
  'spain',
  '.',
  'my',
  'uncle',
  'sold',
  'bread',
  'at',
  'the',
  'market',
  '.',
  'i',
  'speak',
  'fluent',
];

describe('the scene', () => {
  it('shows the sentence as chips, the blank after the word that answers it', () => {
    const { chips } = scene();
    expect(chips.map(({ word }) => word)).toEqual([...readWords, '___']);
    expect(chips[0]).toEqual({
      word: '<s>',
      step: 0,
      role: 'start',
      isRead: true,
      position: null,
      kind: [],
    });
    expect(chips[5]).toEqual({
      word: 'france',
      step: 5,
      role: 'word',
      isRead: true,
      position: 4,
      kind: france.kinds['country'],
    });
    expect(chips.at(-1)).toEqual({
      word: '___',
      step: 23,
      role: 'blank',
      isRead: false,
      position: 23,
      kind: [],
    });
  });

  it('holds the trace of exactly these words', () => {
    const { network } = scene();
    const tokens = toTokens(readWords, france.vocabulary);
    const trace = runTrace(network.model, { tokens });
    expect(network.trace.logits).toEqual(trace.logits);
    expect(network.layer.signals).toEqual(trace.layers[0]!.signals);
    expect(network.answer).toMatchObject({ step: 23, right: 'french' });
    expect(network.answer!.top).toHaveLength(5);
    expect(network.answer!.top).toEqual(network.predictions[23]);
  });

  it('has the simple RNN of equal size beside it', () => {
    const { cell, answer } = foilReading();
    expect(cell.name).toBe('rnn');
    expect(answer!.step).toBe(23);
  });

  it('says why the simple RNN is not there, and gets it when it is tried again', async () => {
    let isUp = false;
    const apart = testBench('', (name) =>
      isUp || !name.includes('rnn')
        ? serveUntrained(name)
        : Promise.resolve(new Response('', { status: 503 })),
    );
    const foil = () => {
      const state = apart.selectScene(
        apart.store.getState().choices,
        apart.models.states.getState(),
        apart.influences.found.getState(),
      );
      return state.status === 'ready' ? state.scene.foil : undefined;
    };
    const end = apart.connect();
    await vi.waitUntil(() => foil()?.status === 'failed');
    expect(foil()).toEqual({ status: 'failed', problem: { kind: 'missing', status: 503 } });
    isUp = true;
    apart.retry();
    expect(foil()).toEqual({ status: 'loading' });
    await vi.waitUntil(() => foil()?.status === 'ready');
    end();
  });

  it('paints the pinned share, which is what every step holds of the pinned one', () => {
    const { network, pinnedShare, pin } = scene();
    const { units } = network.layer;
    for (const step of [5, 11, 23]) {
      const row = sharesAt(network.cell, network.layer, step)!.byStep.subarray(
        pin! * units,
        (pin! + 1) * units,
      );
      const painted = pinnedShare!.subarray(step * units, (step + 1) * units);
      painted.forEach((share, unit) => expect(share).toBeCloseTo(row[unit]!, 14));
    }
    expect(pinnedShare!.subarray(0, 5 * units).every((share) => share === 0)).toBe(true);
  });

  it('measures influence as the fall of log-odds in separate runs', () => {
    const { influence, network, answerWord } = scene();
    const answer = france.vocabulary.indexOf(answerWord!);
    const count = france.vocabulary.length;
    const oddsOf = (words: readonly string[]): number => {
      const { logits } = runTrace(network.model, { tokens: toTokens(words, france.vocabulary) });
      return logOdds(logits!, 23 * count, count, answer);
    };
    const original = oddsOf(readWords);
    expect([...influence.keys()]).toEqual([5, 8, 11, 14, 16, 19]);
    for (const [step, measured] of influence) {
      const others = alternatives(france, readWords[step]!);
      const mean =
        others.reduce((sum, word) => sum + oddsOf(readWords.with(step, word)), 0) / others.length;
      expect(measured).toBeCloseTo(original - mean, 10);
    }
  });

  it('spells out the unit that holds most of the pinned word, unless another is chosen', () => {
    const { network, unit, pinnedShare, step } = scene();
    const { units } = network.layer;
    const sizes = pinnedShare!.subarray(step * units, (step + 1) * units).map(Math.abs);
    expect(sizes[unit]).toBe(Math.max(...sizes));
    bench.actions.choose({ unit: 3 });
    expect(scene().unit).toBe(3);
    bench.actions.choose({ unit: null });
  });

  it('spells out the fullest unit where nothing is pinned or not yet written', () => {
    bench.actions.goToStep(3);
    const fullest = (at: Scene): number => {
      const { belt } = memoryOf(at.network.cell, at.network.layer)!;
      const { units } = at.network.layer;
      const sizes = belt.subarray(at.step * units, (at.step + 1) * units).map(Math.abs);
      return sizes.indexOf(Math.max(...sizes));
    };
    expect(scene().unit).toBe(fullest(scene()));
    bench.actions.lastStep();
    bench.actions.choose({ pin: null });
    expect(scene()).toMatchObject({ pin: null, pinnedShare: undefined, unit: fullest(scene()) });
    bench.actions.choose({ pin: 5 });
  });
});

describe('selecting', () => {
  it('computes nothing again for a step, a phase or a unit', () => {
    const before = scene();
    bench.actions.goToStep(9);
    bench.actions.goToPhase(1);
    bench.actions.choose({ unit: 2 });
    const after = scene();
    expect(after).not.toBe(before);
    expect(after.network).toBe(before.network);
    expect(after.foil).toBe(before.foil);
    expect(after.influence).toBe(before.influence);
    expect(after.pinnedShare).toBe(before.pinnedShare);
    expect(after.chips).toBe(before.chips);
    bench.actions.choose({ unit: null });
  });

  it('keeps the scene itself where nothing of it changed', () => {
    const before = scene();
    bench.actions.choose({ theme: 'dark', language: 'zh-CN' });
    expect(scene()).toBe(before);
  });

  it('keeps the scene before while another network loads', async () => {
    const before = scene();
    bench.actions.choose({ cell: 'peephole-lstm' });
    expect(select()).toEqual({ status: 'loading', scene: before });
    await vi.waitUntil(() => select().status === 'ready');
    expect(scene().network.cell.name).toBe('peephole-lstm');
    expect(scene()).toMatchObject({ step: before.step, pin: before.pin });
    // 6,417 parameters are not as many; the 9,225 of the LSTM are, give or take 1 %.
    expect(foilSizeOf(scene())).toEqual({ parameters: 9185, isEqual: false });
    bench.actions.choose({ cell: 'lstm' });
    expect(foilSizeOf(scene())).toEqual({ parameters: 9185, isEqual: true });
    expect(scene().network).toBe(before.network);
  });

  it('has no shares and no memory for a simple RNN, but its influence', async () => {
    bench.actions.choose({ cell: 'rnn' });
    await vi.waitUntil(() => scene().influence.size === 6);
    const { network, pinnedShare, influence, phase } = scene();
    expect(network).toBe(foilReading());
    expect(pinnedShare).toBe(undefined);
    expect(influence.size).toBe(6);
    expect(network.cell.phases[phase]!.id).toBe('rewrite');
    bench.actions.choose({ cell: 'lstm' });
  });
});

describe('the influence', () => {
  it('is known at once where it was measured before', () => {
    const { influence } = scene();
    expect(influence.size).toBe(6);
    bench.actions.choose({ cell: 'rnn' });
    expect(scene().influence).not.toBe(influence);
    expect(scene().influence.size).toBe(6);
    bench.actions.choose({ cell: 'lstm' });
    expect(scene().influence).toBe(influence);
  });

  it('is complete after measuring was given up and taken up again', async () => {
    bench.actions.replaceWord(4, 'Greece');
    await vi.waitUntil(() => scene().influence.size === 6);
    const { influence: greek } = scene();
    bench.actions.replaceWord(4, 'Turkey');
    await Promise.resolve();
    bench.actions.undo();
    bench.actions.redo();
    await vi.waitUntil(() => scene().influence.size === 6);
    expect(scene().influence.get(5)).not.toBe(greek.get(5));
    bench.actions.undo();
    expect(scene().influence).toBe(greek);
    bench.actions.setText(france.openingText);
  });
});

describe('other texts', () => {
  it('has no answer and no influence without a blank', () => {
    bench.actions.setText('I grew up in France. My cat slept in the garden.');
    expect(scene().network.answer).toBe(undefined);
    expect(scene().answerWord).toBe(undefined);
    expect(scene().influence.size).toBe(0);
  });

  it('reads up to the first blank and shows the rest as not read', () => {
    bench.actions.setText('I grew up in ___. I speak fluent ___');
    const { chips, network } = scene();
    expect(network.trace.steps).toBe(5);
    expect(chips.slice(5).map(({ role, step }) => [role, step])).toEqual([
      ['blank', 4],
      ...Array.from({ length: 5 }, () => ['notRead', 4]),
    ]);
    expect(network.answer).toMatchObject({ step: 4, right: undefined });
  });

  it('answers a blank at the very beginning after the start token', () => {
    bench.actions.setText('___ grew up');
    expect(scene().network.trace.steps).toBe(1);
    expect(scene()).toMatchObject({ step: 0 });
    expect(scene().chips[1]).toMatchObject({ role: 'blank', step: 0 });
  });

  it('measures the influence in a long text piece by piece, and ends with the same numbers', async () => {
    workInSameThread();
    const middle = 'My uncle sold bread at the market. '.repeat(50);
    bench.actions.setText(`I grew up in France. ${middle}I speak fluent ___`);
    expect(scene().influence.size).toBe(0);
    const words = scene().chips.filter(
      ({ kind, role }) => role === 'word' && kind.length > 1,
    ).length;
    const sizes = new Set<number>();
    await vi.waitUntil(() => {
      sizes.add(scene().influence.size);
      return scene().influence.size === words;
    }, 20_000);
    expect(sizes.size).toBeGreaterThan(2);
    const { influence, network, chips, answerWord } = scene();
    const read = chips.filter(({ role }) => role !== 'blank').map(({ word }) => word);
    const count = france.vocabulary.length;
    const answer = france.vocabulary.indexOf(answerWord!);
    const oddsOf = (tokens: readonly number[]): number => {
      const { logits } = runTrace(network.model, { tokens });
      return logOdds(logits!, (read.length - 1) * count, count, answer);
    };
    const tokens = toTokens(read, france.vocabulary);
    const others = toTokens(alternatives(france, 'france'), france.vocabulary);
    const mean =
      others.reduce((sum, token) => sum + oddsOf(tokens.with(5, token)), 0) / others.length;
    expect(influence.get(5)).toBeCloseTo(oddsOf(tokens) - mean, 10);
    vi.unstubAllGlobals();
  });
});
