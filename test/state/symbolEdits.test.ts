import { beforeEach, describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/scenarios/index.ts';
import { chipsOf } from '../../src/state/chips.ts';
import { legalNow } from '../../src/state/legal.ts';
import { scenarioOf } from '../../src/state/recipe.ts';
import { positionOf } from '../../src/state/position.ts';
import type { Scene } from '../../src/state/scene.ts';
import { MOST_WORDS } from '../../src/state/sentence.ts';
import { createSymbolActions } from '../../src/state/symbolEdits.ts';
import { testBench, type TestBench } from './testWorkbench.ts';

let bench: TestBench;

function open(text: string, step: number): void {
  bench = testBench(
    `#${new URLSearchParams({ scenario: 'counting', text, step: String(step) }).toString()}`,
  );
}

const choices = () => bench.store.getState().choices;
const keys = () => createSymbolActions(bench.store);
const stands = () => ({ text: choices().text, step: positionOf(choices()).step });

/** What of a scene the rules depend on. */
function legal(text: string, step: number): ReturnType<typeof legalNow> {
  open(text, step);
  const scenario = scenarioOf(choices());
  const chips = chipsOf(scenario, text, false);
  return legalNow({ scenario, chips, step } as Scene);
}

beforeEach(async () => {
  await loadScenario('counting');
});

describe('a symbol', () => {
  it('is put behind the current step, and the cursor moves on to it', () => {
    open('a a b ___', 2);
    expect(keys().insertSymbol('b')).toEqual({ ok: true });
    expect(stands()).toEqual({ text: 'a a b b ___', step: 3 });
    keys().insertSymbol('a');
    expect(stands()).toEqual({ text: 'a a b a b ___', step: 4 });
  });

  it('is put in front of all others at the start, and before the blank at the end', () => {
    open('a b ___', 0);
    keys().insertSymbol('a');
    expect(stands()).toEqual({ text: 'a a b ___', step: 1 });
    bench.actions.lastStep();
    keys().insertSymbol('b');
    expect(stands()).toEqual({ text: 'a a b b ___', step: 4 });
  });

  it('takes the pin along only if it is the pinned one that is taken out', () => {
    open('a a b b ___', 3);
    bench.actions.togglePin(4);
    keys().deleteSymbol();
    expect(choices()).toMatchObject({ text: 'a a b ___', pin: 3 });
    bench.actions.goToStep(3);
    keys().deleteSymbol();
    // It goes to the first of those that decide.
    expect(choices()).toMatchObject({ text: 'a a ___', pin: 1 });
    for (let left = 3; left > 0; left--) keys().deleteSymbol();
    expect(choices()).toMatchObject({ text: '___', pin: null });
  });

  it('is taken out, and the cursor goes back; the start stays', () => {
    open('a a b ___', 2);
    keys().deleteSymbol();
    expect(stands()).toEqual({ text: 'a b ___', step: 1 });
    keys().deleteSymbol();
    expect(stands()).toEqual({ text: 'b ___', step: 0 });
    expect(keys().deleteSymbol()).toEqual({ ok: true });
    expect(stands()).toEqual({ text: 'b ___', step: 0 });
  });

  it('can be put in and taken out again by undo and redo, step and pin included', () => {
    open('a a b ___', 2);
    bench.actions.togglePin(3);
    keys().insertSymbol('a');
    expect(choices().pin).toBe(4);
    bench.actions.undo();
    expect({ ...stands(), pin: choices().pin }).toEqual({ text: 'a a b ___', step: 2, pin: 3 });
    bench.actions.redo();
    expect({ ...stands(), pin: choices().pin }).toEqual({ text: 'a a a b ___', step: 3, pin: 4 });
  });

  it('is refused where there are too many, and the last one cannot be taken out', () => {
    open('a '.repeat(MOST_WORDS), 5);
    expect(keys().insertSymbol('b')).toEqual({ ok: false, problem: 'tooLong' });
    open('a', 1);
    expect(keys().deleteSymbol()).toEqual({ ok: false, problem: 'empty' });
    expect(choices().text).toBe('a');
  });
});

describe('what is legal', () => {
  it('follows from the symbols up to the current step', () => {
    expect(legal('a a b b ___', 0)).toEqual({ symbols: new Set(['a']), end: undefined });
    expect(legal('a a b b ___', 2)).toEqual({ symbols: new Set(['a', 'b']), end: undefined });
    expect(legal('a a b b ___', 4)).toEqual({ symbols: new Set(['.']), end: undefined });
  });

  it('is nothing where the rules are broken, and nothing where the string is complete', () => {
    expect(legal('a b b ___', 3)).toEqual({ symbols: new Set(), end: 'broken' });
    expect(legal('a b a b ___', 4)).toEqual({ symbols: new Set(), end: 'broken' });
    expect(legal('a b . ___', 3)).toEqual({ symbols: new Set(), end: 'complete' });
  });
});
