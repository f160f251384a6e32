import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Gap } from '../../src/scenarios/contract.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { connectAddress } from '../../src/state/address.ts';
import { changeGap, gapTextOf, middlesOf, middleTowards } from '../../src/state/gap.ts';
import { decodeLink } from '../../src/state/link.ts';
import { ENGLISH, testBench, type TestBench } from './testWorkbench.ts';

let gap: Gap;
let bench: TestBench;

beforeAll(async () => {
  gap = await france.gap!();
});
beforeEach(() => {
  bench = testBench();
});

const now = () => bench.store.getState().choices;
const change = (asked: number, seed = 1): void => changeGap(bench.store, gap, seed, asked);
const lengthNow = (): number => gapTextOf(gap, france.tokenize(now().text))!.length;

describe('the middle of the text', () => {
  it('grows by whole sentences towards what is asked for, and what stands around it stays', () => {
    change(30);
    expect(lengthNow()).toBeGreaterThanOrEqual(30);
    expect(lengthNow()).toBeLessThan(39);
    expect(now().text).toMatch(/^I grew up in France\. .+\. I speak fluent ___$/);
    const before = now().text.replace(' I speak fluent ___', '');
    change(60);
    expect(now().text.startsWith(before)).toBe(true);
  });

  it('can be left out, and be longer than any in training', () => {
    change(0);
    expect(now().text).toBe('I grew up in France. I speak fluent ___');
    change(100);
    expect(lengthNow()).toBeGreaterThanOrEqual(100);
  });

  it('becomes shorter where one word less is asked for', () => {
    change(60);
    const length = lengthNow();
    change(length - 1);
    expect(lengthNow()).toBeLessThan(length);
  });

  it('never names the country that decides', () => {
    for (let seed = 1; seed < 20; seed++) {
      change(100, seed);
      expect(now().text.match(/France/g)).toHaveLength(1);
    }
  });

  it('is the person’s own again after one undoing, however often it was changed', () => {
    for (const asked of [20, 40, 90, 10, 50]) change(asked);
    bench.actions.undo();
    expect(now().text).toBe(france.openingText);
    expect(bench.store.getState().past).toEqual([]);
    bench.actions.redo();
    expect(lengthNow()).toBeGreaterThanOrEqual(50);
  });

  it('has one entry in the browser’s history, however long it is dragged', () => {
    vi.useFakeTimers();
    const { end } = connectAddress(bench.store, bench.bar);
    const drag = (...lengths: number[]): void => {
      for (const asked of lengths) {
        change(asked);
        vi.advanceTimersByTime(400);
      }
    };
    drag(30, 50, 70, 90);
    expect(bench.bar.entries).toBe(2);
    expect(decodeLink(bench.bar.location.hash, ENGLISH).choices.text).toBe(now().text);
    bench.actions.replaceWord(4, 'Japan');
    vi.runAllTimers();
    drag(20, 10);
    expect(bench.bar.entries).toBe(4);
    bench.actions.undo();
    vi.runAllTimers();
    expect(bench.bar.entries).toBe(5);
    end();
    vi.useRealTimers();
  });

  it('is another change after anything else was changed', () => {
    change(40);
    bench.actions.replaceWord(4, 'Japan');
    change(10);
    change(60);
    bench.actions.undo();
    expect(now().text).toContain('I grew up in Japan.');
    expect(lengthNow()).toBeGreaterThanOrEqual(40);
    bench.actions.undo();
    bench.actions.undo();
    expect(now().text).toBe(france.openingText);
  });

  it('takes the pin and the step along', () => {
    bench.actions.goToStep(22);
    change(60);
    const { step, pin } = now();
    expect(pin).toBe(5);
    expect(france.tokenize(now().text)[step! - 1]).toBe('speak');
  });

  it('stays as it is where the text has none', () => {
    bench.actions.setText('I like bread and soup.');
    const { text } = now();
    change(50);
    expect(now().text).toBe(text);
  });
});

describe('the middles of a seed', () => {
  const text = (): NonNullable<ReturnType<typeof gapTextOf>> =>
    gapTextOf(gap, france.tokenize(france.openingText))!;

  it('each go on where the one before ends', () => {
    const middles = middlesOf(gap, france, text(), 3);
    expect(middles[0]).toEqual([]);
    for (const [index, middle] of middles.entries()) {
      expect(middles[index + 1]?.slice(0, middle.length) ?? middle).toEqual(middle);
    }
    expect(middles.at(-1)!.length).toBeGreaterThanOrEqual(100);
  });

  it('are found in the direction that is asked for', () => {
    const middles = [0, 7, 12, 20].map((length) => Array<string>(length).fill('word'));
    const towards = (from: number, asked: number) => middleTowards(middles, from, asked).length;
    expect(towards(7, 8)).toBe(12);
    expect(towards(12, 11)).toBe(7);
    expect(towards(14, 14)).toBe(20);
    expect(towards(12, 99)).toBe(20);
    expect(towards(12, 0)).toBe(0);
  });
});
