import { beforeEach, describe, expect, it } from 'vitest';
import { france } from '../../src/scenarios/france/index.ts';
import { positionOf } from '../../src/state/position.ts';
import { MOST_WORDS } from '../../src/state/sentence.ts';
import { testBench, type TestBench } from './testWorkbench.ts';

/** The blank of the opening text is answered by the step that reads "fluent". */
const ANSWERING = 23;
const UPDATE = 4;

let bench: TestBench;
beforeEach(() => {
  bench = testBench();
});

const choices = () => bench.store.getState().choices;
const at = () => positionOf(choices());

describe('steps and phases', () => {
  it('opens where the blank is answered, while the memory is updated', () => {
    expect(at()).toEqual({ step: ANSWERING, phase: UPDATE });
  });

  it('goes from step to step and stays inside the sentence', () => {
    bench.actions.moveStep(1);
    expect(at().step).toBe(ANSWERING);
    bench.actions.moveStep(-1);
    expect(at()).toEqual({ step: ANSWERING - 1, phase: UPDATE });
    bench.actions.firstStep();
    bench.actions.moveStep(-1);
    expect(at().step).toBe(0);
    bench.actions.goToStep(1e9);
    expect(at().step).toBe(ANSWERING);
    expect(choices().step).toBe(null);
  });

  it('runs from phase to phase over the edges of steps', () => {
    bench.actions.goToStep(5);
    const seen = Array.from({ length: 8 }, () => {
      bench.actions.movePhase(1);
      return `${String(at().step)}:${choices().phase}`;
    });
    expect(seen).toEqual([
      '5:readOut',
      '5:predict',
      '6:takeIn',
      '6:forget',
      '6:writeAmount',
      '6:writeContent',
      '6:update',
      '6:readOut',
    ]);
    for (let index = 0; index < 8; index++) bench.actions.movePhase(-1);
    expect(at()).toEqual({ step: 5, phase: UPDATE });
  });

  it('stops at both ends', () => {
    bench.actions.goToStep(0);
    bench.actions.goToPhase(0);
    bench.actions.movePhase(-1);
    expect(at()).toEqual({ step: 0, phase: 0 });
    bench.actions.lastStep();
    bench.actions.goToPhase(6);
    bench.actions.movePhase(1);
    expect(at()).toEqual({ step: ANSWERING, phase: 6 });
  });
});

describe('another cell', () => {
  it('keeps sentence, step, pin and, where it can, the phase', () => {
    bench.actions.goToStep(9);
    bench.actions.togglePin(12);
    bench.actions.choose({ cell: 'rnn' });
    expect(choices()).toMatchObject({ text: france.openingText, step: 9, pin: 12 });
    // A simple RNN renews all that it carries in its one phase between the first and the last.
    expect(at().phase).toBe(1);
    bench.actions.choose({ cell: 'peephole-lstm' });
    expect(at()).toEqual({ step: 9, phase: UPDATE });
  });

  it('shows the update for a phase that only a simple RNN has', () => {
    bench.actions.choose({ cell: 'rnn' });
    bench.actions.goToPhase(1);
    expect(choices().phase).toBe('rewrite');
    bench.actions.choose({ cell: 'lstm' });
    expect(at().phase).toBe(UPDATE);
  });

  it.each([0, 2])('keeps taking in and predicting (phase %d)', (phase) => {
    bench.actions.choose({ cell: 'rnn' });
    bench.actions.goToPhase(phase);
    bench.actions.choose({ cell: 'lstm' });
    expect(at().phase).toBe(phase === 0 ? 0 : 6);
  });
});

describe('the pin', () => {
  it('is put on a step and taken off it', () => {
    expect(choices().pin).toBe(5);
    bench.actions.togglePin(12);
    expect(choices().pin).toBe(12);
    bench.actions.togglePin(12);
    expect(choices().pin).toBe(null);
  });
});

describe('the text', () => {
  it('is taken as a person types it', () => {
    expect(
      bench.actions.setText('i GREW up in spain!  My cat slept in the house,i speak fluent ____'),
    ).toEqual({ ok: true });
    expect(choices().text).toBe('I grew up in Spain. My cat slept in the house I speak fluent ___');
  });

  it('swaps a word and keeps step and pin', () => {
    bench.actions.goToStep(9);
    expect(bench.actions.replaceWord(4, 'Spain')).toEqual({ ok: true });
    expect(choices().text).toBe(france.openingText.replace('France', 'Spain'));
    expect(choices()).toMatchObject({ step: 9, pin: 5 });
  });

  it('takes several words in the place of one, but not none', () => {
    bench.actions.replaceWord(14, 'old teacher');
    expect(choices().text).toContain('My uncle old teacher bread');
    const before = bench.store.getState();
    for (const nothing of ['', ',', ' … ']) {
      expect(bench.actions.replaceWord(14, nothing)).toEqual({ ok: false, problem: 'empty' });
    }
    expect(bench.store.getState()).toBe(before);
  });

  it('goes to the answering step if the present one is gone', () => {
    bench.actions.goToStep(20);
    bench.actions.setText('I was born in Italy. At home we speak ___');
    expect(choices().step).toBe(null);
    expect(at().step).toBe(10);
  });

  it('may hold words behind the blank that no network knows: they are not read', () => {
    expect(bench.actions.setText('I speak ___ and klingon')).toEqual({ ok: true });
    expect(choices().text).toBe('I speak ___ and klingon');
    expect(bench.actions.setText('I speak klingon ___')).toMatchObject({
      ok: false,
      unknown: [{ word: 'klingon' }],
    });
  });

  it('names unknown words with the nearest known ones and changes nothing', () => {
    const before = bench.store.getState();
    const result = bench.actions.setText('I grew up in Frnace. I speek fluent ___');
    expect(result).toMatchObject({
      ok: false,
      unknown: [{ word: 'frnace' }, { word: 'speek' }],
    });
    if (result.ok || !('unknown' in result)) throw new Error('unreachable');
    expect(result.unknown[0]!.nearest).toContain('france');
    expect(result.unknown[1]!.nearest[0]).toBe('speak');
    expect(bench.actions.replaceWord(4, 'Atlantis').ok).toBe(false);
    expect(bench.store.getState()).toBe(before);
  });

  it('refuses nothing at all and far too much', () => {
    expect(bench.actions.setText(' ,, ')).toEqual({ ok: false, problem: 'empty' });
    const long = Array.from({ length: MOST_WORDS + 1 }, () => 'my').join(' ');
    expect(bench.actions.setText(long)).toEqual({ ok: false, problem: 'tooLong' });
  });

  it('is brought back by undo and redo, with its step and pin', () => {
    bench.actions.goToStep(9);
    bench.actions.replaceWord(4, 'Spain');
    bench.actions.replaceWord(4, 'Italy');
    bench.actions.goToStep(3);
    bench.actions.undo();
    expect(choices()).toMatchObject({
      step: 9,
      text: france.openingText.replace('France', 'Spain'),
    });
    bench.actions.undo();
    bench.actions.undo();
    expect(choices().text).toBe(france.openingText);
    bench.actions.redo();
    bench.actions.redo();
    bench.actions.redo();
    expect(choices()).toMatchObject({
      step: 3,
      text: france.openingText.replace('France', 'Italy'),
    });
    bench.actions.undo();
    bench.actions.replaceWord(4, 'Japan');
    expect(bench.store.getState().future).toEqual([]);
  });

  it('is not remembered twice when nothing changed', () => {
    bench.actions.setText(france.openingText.toUpperCase());
    expect(bench.store.getState().past).toEqual([]);
  });
});

describe('the pin follows its word', () => {
  const SPAIN = 11;

  it.each([
    ['before it', 4, 'the old house', SPAIN + 2],
    ['at it', SPAIN - 1, 'the market', SPAIN],
    ['behind it', 14, 'the market', SPAIN],
  ])('when a word %s is replaced by several', (_, position, typed, pin) => {
    bench.actions.togglePin(SPAIN);
    bench.actions.replaceWord(position, typed);
    expect(choices().pin).toBe(pin);
    bench.actions.undo();
    expect(choices().pin).toBe(SPAIN);
  });

  it('and so does the step', () => {
    bench.actions.goToStep(SPAIN);
    bench.actions.replaceWord(4, 'the old house');
    expect(at().step).toBe(SPAIN + 2);
  });

  it('in a new text as far as it can be told which word is which', () => {
    bench.actions.togglePin(7);
    bench.actions.setText('I grew up in Italy. Last summer I visited Spain. I speak ___');
    expect(choices().pin).toBe(7);
    bench.actions.setText('My cat grew up in Italy. Last summer I visited Spain. I speak ___');
    expect(choices().pin).toBe(8);
    bench.actions.setText('My cat slept.');
    expect(choices().pin).toBe(null);
  });

  it('and the step with it, past a sentence that is put in front', () => {
    bench.actions.goToStep(SPAIN);
    bench.actions.setText(`My uncle visited Spain. ${france.openingText}`);
    expect(choices().pin).toBe(10);
    expect(at().step).toBe(SPAIN + 5);
  });

  it('to the first key word where its own is not read any more', () => {
    bench.actions.togglePin(18);
    bench.actions.replaceWord(10, '___');
    expect(choices().pin).toBe(5);
  });

  it('and stays away where nothing was pinned', () => {
    bench.actions.togglePin(5);
    bench.actions.setText('I was born in Italy. At home we speak ___');
    expect(choices().pin).toBe(null);
  });
});

describe('another scenario', () => {
  it('opens with its own text, at its own place', async () => {
    bench.actions.replaceWord(4, 'Spain');
    bench.actions.choose({ unit: 3, cell: 'rnn', layers: 2 });
    bench.actions.openPlace('1');
    await bench.actions.openScenario('france');
    expect(choices()).toMatchObject({ text: france.openingText, step: null, pin: 5, unit: null });
    expect(choices()).toMatchObject({ cell: 'rnn', open: null });
  });

  it('gives way to the text before it when undone', async () => {
    const own = 'I was born in Italy. At home we speak ___';
    bench.actions.setText(own);
    bench.actions.choose({ direction: 'bidirectional', theme: 'dark' });
    await bench.actions.openScenario('counting');
    bench.actions.choose({ language: 'zh-CN' });
    bench.actions.undo();
    expect(choices()).toMatchObject({ scenario: 'france', text: own, direction: 'bidirectional' });
    expect(choices()).toMatchObject({ language: 'zh-CN', theme: 'dark' });
    bench.actions.undo();
    expect(choices().text).toBe(france.openingText);
    bench.actions.redo();
    bench.actions.redo();
    expect(choices().scenario).toBe('counting');
  });

  it('of a link can be undone too', async () => {
    bench.actions.setText('I was born in Italy. At home we speak ___');
    await bench.actions.openLink('scenario=counting');
    bench.actions.undo();
    expect(choices().text).toBe('I was born in Italy. At home we speak ___');
  });
});
