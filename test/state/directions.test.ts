/** Networks of several layers that read both ways, on the way from the choices to the scene. */
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { logOdds } from '../../src/engine/predict.ts';
import { sharesAt } from '../../src/engine/provenance.ts';
import { runTrace } from '../../src/engine/trace.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { alternatives } from '../../src/scenarios/kinds.ts';
import { vocabularyOf } from '../../src/scenarios/lessons.ts';
import { toTokens } from '../../src/scenarios/tokens.ts';
import type { Scene } from '../../src/state/scene.ts';
import { foilSizeOf } from '../../src/state/foil.ts';
import { testBench } from './testWorkbench.ts';

const bench = testBench('#layers=2&direction=bidirectional');
const vocabulary = vocabularyOf(france, 'bidirectional');
const BLANK_STEP = 24;

function scene(): Scene {
  const { choices } = bench.store.getState();
  const models = bench.models.states.getState();
  const state = bench.selectScene(choices, models, bench.influences.found.getState());
  if (state.status !== 'ready') throw new Error(`The scene is ${state.status}.`);
  return state.scene;
}

const isLoaded = (): boolean =>
  Object.values(bench.models.states.getState()).every((each) => each?.status === 'ready');

beforeAll(async () => {
  const end = bench.connect();
  await vi.waitUntil(isLoaded);
  return end;
});

beforeEach(() => {
  bench.actions.setText(france.openingText);
  bench.actions.choose({ direction: 'bidirectional', layers: 2, step: null, pin: 5, unit: null });
  bench.actions.openPlace('2');
});

describe('a network that reads both ways', () => {
  it('reads the blank, answers at its step and nowhere else', () => {
    const { network, chips, step } = scene();
    expect(network.trace.steps).toBe(BLANK_STEP + 1);
    expect(step).toBe(BLANK_STEP);
    expect(chips.at(-1)).toMatchObject({ role: 'blank', step: BLANK_STEP, isRead: true });
    expect(network.answers).toHaveLength(1);
    expect(network.answer).toMatchObject({ step: BLANK_STEP, right: 'french' });
    expect(network.predictions).toEqual([]);
    const tokens = chips.map(({ word }) => vocabulary.indexOf(word));
    const { logits } = runTrace(network.model, { tokens });
    expect(network.trace.logits).toEqual(logits);
  });

  it('reads the words behind the blank too', () => {
    bench.actions.setText('I grew up in ___. I speak fluent French.');
    const { chips, network, step } = scene();
    expect(chips.map(({ role }) => role)).not.toContain('notRead');
    expect(step).toBe(5);
    expect(network.trace.steps).toBe(chips.length);
    bench.actions.goToStep(9);
    expect(scene().step).toBe(9);
  });

  it('answers each of several blanks at its own step, the nearest to the current one', () => {
    bench.actions.setText('I grew up in ___. I speak fluent ___');
    expect(scene().network.answers.map(({ step }) => step)).toEqual([5, 10]);
    expect(scene()).toMatchObject({ step: 5, network: { answer: { step: 5 } } });
    bench.actions.goToStep(7);
    expect(scene().network.answer?.step).toBe(5);
    bench.actions.goToStep(8);
    expect(scene().network.answer?.step).toBe(10);
    const { foil } = scene();
    if (foil?.status !== 'ready') throw new Error('The simple RNN is not there.');
    expect(foil.reading.answer?.step).toBe(10);
  });

  it('has no answer without a blank', () => {
    bench.actions.setText('I grew up in France.');
    expect(scene().network).toMatchObject({ answers: [], answer: undefined });
    expect(scene().influence.size).toBe(0);
  });

  it('measures influence on the answer at the blank', async () => {
    bench.actions.setText('I grew up in ___. I speak fluent French.');
    await vi.waitUntil(() => scene().influence.size === 1);
    const { influence, network, chips, answerWord } = scene();
    const words = chips.map(({ word }) => word);
    const answer = vocabulary.indexOf(answerWord!);
    const oddsOf = (read: readonly string[]): number => {
      const { logits } = runTrace(network.model, { tokens: toTokens(read, vocabulary) });
      return logOdds(logits!, 5 * vocabulary.length, vocabulary.length, answer);
    };
    const others = alternatives(france, 'french');
    const mean =
      others.reduce((sum, word) => sum + oddsOf(words.with(10, word)), 0) / others.length;
    expect(influence.get(10)).toBeCloseTo(oddsOf(words) - mean, 10);
  });

  it('has a simple RNN beside it that reads the same way with as many layers', () => {
    const { foil } = scene();
    if (foil?.status !== 'ready') throw new Error('The simple RNN is not there.');
    expect(foil.reading.model.architecture).toMatchObject({
      cell: 'rnn',
      layers: 2,
      bidirectional: true,
    });
    const parameters = foilSizeOf(scene())!.parameters;
    const recipe = france.recipes.find(
      ({ cell, layers, direction }) =>
        cell === 'rnn' && layers === 2 && direction === 'bidirectional',
    )!;
    expect(foil.reading.model.architecture.units).toBe(recipe.units);
    expect(parameters).toBeGreaterThan(0);
  });

  it('keeps the sentence and the step when the direction changes', async () => {
    bench.actions.goToStep(8);
    bench.actions.choose({ direction: 'forward' });
    await vi.waitUntil(isLoaded);
    expect(scene()).toMatchObject({ step: 8, pin: 5 });
    expect(scene().network.model.architecture.bidirectional).toBe(false);
    bench.actions.choose({ step: null });
    expect(scene().step).toBe(23);
    bench.actions.choose({ direction: 'bidirectional' });
    expect(scene().step).toBe(BLANK_STEP);
  });
});

describe('what is looked into', () => {
  const place = () => {
    const { layer, direction } = scene().network.layer;
    return [layer, direction];
  };

  it('is the top layer reading forward, unless another is opened', () => {
    expect(place()).toEqual([1, 'forward']);
    bench.actions.openPlace('1r');
    expect(bench.store.getState().choices.open).toBe('1r');
    expect(place()).toEqual([0, 'backward']);
    bench.actions.openPlace('2');
    expect(bench.store.getState().choices.open).toBe(null);
  });

  it('goes round all layers and directions', () => {
    const seen = [1, 1, 1, 1].map((by) => {
      bench.actions.movePlace(by as 1);
      return bench.store.getState().choices.open;
    });
    expect(seen).toEqual(['2r', '1', '1r', null]);
    bench.actions.movePlace(-1);
    expect(place()).toEqual([0, 'backward']);
  });

  it('lets go the unit, which the other layer does not have', () => {
    bench.actions.choose({ unit: 3 });
    bench.actions.openPlace('1');
    expect(bench.store.getState().choices.unit).toBe(null);
  });

  it('falls back where a network has no such layer, and comes back', async () => {
    bench.actions.openPlace('2r');
    bench.actions.choose({ direction: 'forward', layers: 1 });
    await vi.waitUntil(isLoaded);
    expect(place()).toEqual([0, 'forward']);
    bench.actions.movePlace(1);
    expect(place()).toEqual([0, 'forward']);
    bench.actions.choose({ direction: 'bidirectional', layers: 2 });
    expect(place()).toEqual([1, 'backward']);
  });

  it('is what the pinned share is about: backwards it runs to the left', () => {
    bench.actions.openPlace('1r');
    const { network, pinnedShare, pin } = scene();
    const { units } = network.layer;
    expect(pinnedShare!.subarray((pin! + 1) * units).every((share) => share === 0)).toBe(true);
    for (const step of [0, 3, 5]) {
      const row = sharesAt(network.cell, network.layer, step)!.byStep;
      for (let unit = 0; unit < units; unit++) {
        const share = row[pin! * units + unit]!;
        expect(pinnedShare![step * units + unit]).toBeCloseTo(share, 14);
      }
    }
  });

  it('changes neither the answer nor the influence', async () => {
    await vi.waitUntil(() => scene().influence.size === 6);
    const before = scene();
    bench.actions.openPlace('1r');
    expect(scene().network.answer).toBe(before.network.answer);
    expect(scene().influence).toBe(before.influence);
    expect(scene().foil).toBe(before.foil);
  });
});

describe('going back to a text with unknown words behind its blank', () => {
  it('gives the network that would have to read them up for a forward one', () => {
    bench.actions.choose({ direction: 'forward' });
    expect(bench.actions.setText('I grew up in Spain. I speak fluent ___ whatever')).toEqual({
      ok: true,
    });
    bench.actions.setText('I grew up in Spain. I speak fluent ___');
    bench.actions.choose({ direction: 'bidirectional' });
    bench.actions.undo();
    expect(bench.store.getState().choices.direction).toBe('forward');
    expect(bench.store.getState().choices.text).toContain('whatever');
  });
});
