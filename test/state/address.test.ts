import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectAddress } from '../../src/state/address.ts';
import { connectRemembered, readRemembered } from '../../src/state/remembered.ts';
import { testBench, TestStorage } from './testWorkbench.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('the address', () => {
  it('stays bare until something is chosen', () => {
    const bench = testBench();
    connectAddress(bench.store, bench.bar);
    bench.actions.setSpeed(2);
    vi.runAllTimers();
    expect(bench.bar.written).toEqual([]);
    bench.actions.goToStep(5);
    expect(bench.bar.location.hash).toBe('#step=5&lang=en');
  });

  it('opens elsewhere as the same picture', () => {
    const bench = testBench();
    connectAddress(bench.store, bench.bar);
    bench.actions.replaceWord(4, 'Spain');
    bench.actions.choose({ cell: 'rnn', language: 'zh-CN', unit: 30 });
    bench.actions.togglePin(10);
    vi.runAllTimers();
    const elsewhere = testBench(bench.bar.location.hash);
    expect(elsewhere.store.getState().choices).toEqual(bench.store.getState().choices);
    expect(elsewhere.store.getState().notes).toEqual([]);
  });

  it('is written at most a few times a second, and always ends right', () => {
    const bench = testBench();
    connectAddress(bench.store, bench.bar);
    for (let index = 0; index < 100; index++) {
      bench.actions.goToStep(index % 23);
      vi.advanceTimersByTime(10);
    }
    bench.actions.goToStep(7);
    vi.runAllTimers();
    expect(bench.bar.written.length).toBeLessThanOrEqual(5);
    expect(bench.bar.location.hash).toContain('step=7');
  });

  it('is followed when it is changed from outside, without being written back', () => {
    const bench = testBench();
    connectAddress(bench.store, bench.bar);
    bench.actions.choose({ theme: 'dark', language: 'zh-CN' });
    vi.runAllTimers();
    const { length } = bench.bar.written;
    bench.bar.visit('#step=3&cell=rnn&sleep=1');
    const { choices, notes } = bench.store.getState();
    expect(choices).toMatchObject({ step: 3, cell: 'rnn', theme: 'dark', language: 'zh-CN' });
    expect(notes).toEqual([{ reason: 'parameter', parameter: 'sleep' }]);
    vi.runAllTimers();
    expect(bench.bar.written).toHaveLength(length);
    bench.actions.dismissNotes();
    expect(bench.store.getState().notes).toEqual([]);
  });

  it('says what opens after something was chosen while that was fetched', async () => {
    const bench = testBench();
    connectAddress(bench.store, bench.bar);
    bench.bar.visit('#scenario=counting&cell=rnn');
    bench.actions.goToStep(3);
    expect(bench.bar.location.hash).toBe('#step=3&lang=en');
    await vi.waitFor(() => expect(bench.store.getState().opening).toBeNull());
    vi.runAllTimers();
    expect(bench.store.getState().choices.scenario).toBe('counting');
    expect(bench.bar.location.hash).toBe('#scenario=counting&cell=rnn&lang=en');
  });

  it('is followed while what it asked for at first is still being fetched', async () => {
    const bench = testBench('#scenario=reber');
    const { opened } = connectAddress(bench.store, bench.bar);
    bench.bar.visit('#scenario=recall');
    await opened;
    await vi.waitFor(() => expect(bench.store.getState().opening).toBeNull());
    expect(bench.store.getState().choices.scenario).toBe('recall');
    vi.runAllTimers();
    expect(bench.bar.location.hash).toBe('#scenario=recall');
  });

  it('has an entry in the history for each text, not for each step', () => {
    const bench = testBench();
    connectAddress(bench.store, bench.bar);
    bench.actions.goToStep(3);
    vi.runAllTimers();
    expect(bench.bar.entries).toBe(1);
    bench.actions.setText('I grew up in Spain. I speak fluent ___');
    vi.runAllTimers();
    bench.actions.goToStep(3);
    vi.runAllTimers();
    expect(bench.bar.entries).toBe(2);
  });

  it('is let go of at the end', () => {
    const bench = testBench();
    connectAddress(bench.store, bench.bar).end();
    bench.bar.visit('#step=3');
    expect(bench.store.getState().choices.step).toBe(null);
    bench.actions.goToStep(9);
    vi.runAllTimers();
    expect(bench.bar.written).toEqual([]);
  });
});

describe('what is remembered', () => {
  it('is the language and the theme, for the next visit', () => {
    const bench = testBench();
    connectRemembered(bench.store, () => bench.storage);
    bench.actions.choose({ theme: 'dark', language: 'zh-CN', cell: 'rnn' });
    expect(readRemembered(() => bench.storage)).toEqual({ theme: 'dark', language: 'zh-CN' });
    expect(bench.storage.length).toBe(2);
  });

  it('is nothing where the browser refuses', () => {
    const refusing = (): Storage => {
      throw new DOMException('denied', 'SecurityError');
    };
    expect(readRemembered(refusing)).toEqual({});
    const bench = testBench();
    connectRemembered(bench.store, refusing);
    bench.actions.choose({ theme: 'dark' });
    expect(bench.store.getState().choices.theme).toBe('dark');
    expect(readRemembered(() => new TestStorage())).toEqual({});
  });
});
