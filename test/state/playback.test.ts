import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectPlayback, PHASE_MILLISECONDS } from '../../src/state/playback.ts';
import { positionOf } from '../../src/state/position.ts';
import { testBench, type TestBench } from './testWorkbench.ts';

let bench: TestBench;
let end: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  bench = testBench();
  end = connectPlayback(bench.store);
});
afterEach(() => {
  end();
  vi.useRealTimers();
});

const at = () => positionOf(bench.store.getState().choices);
const playback = () => bench.store.getState().playback;

describe('playing', () => {
  it('starts over from the opening position and advances a phase at a time', () => {
    bench.actions.togglePlay();
    expect(at()).toEqual({ step: 0, phase: 0 });
    vi.advanceTimersByTime(PHASE_MILLISECONDS - 1);
    expect(at()).toEqual({ step: 0, phase: 0 });
    vi.advanceTimersByTime(1);
    expect(at()).toEqual({ step: 0, phase: 1 });
    vi.advanceTimersByTime(8 * PHASE_MILLISECONDS);
    expect(at()).toEqual({ step: 1, phase: 2 });
  });

  it('ends at the last phase of the answering step', () => {
    bench.actions.goToStep(22);
    bench.actions.goToPhase(5);
    bench.actions.togglePlay();
    vi.advanceTimersByTime(8 * PHASE_MILLISECONDS);
    expect(at()).toEqual({ step: 23, phase: 6 });
    expect(playback()).toBe('stopped');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('pauses, and goes on where it was, even in the last step', () => {
    bench.actions.goToStep(22);
    bench.actions.goToPhase(6);
    bench.actions.togglePlay();
    vi.advanceTimersByTime(2 * PHASE_MILLISECONDS);
    bench.actions.togglePlay();
    expect(playback()).toBe('paused');
    vi.advanceTimersByTime(10 * PHASE_MILLISECONDS);
    expect(at()).toEqual({ step: 23, phase: 1 });
    bench.actions.togglePlay();
    vi.advanceTimersByTime(PHASE_MILLISECONDS);
    expect(at()).toEqual({ step: 23, phase: 2 });
  });

  it('goes faster and slower', () => {
    bench.actions.setSpeed(4);
    bench.actions.togglePlay();
    vi.advanceTimersByTime(PHASE_MILLISECONDS);
    expect(at()).toEqual({ step: 0, phase: 4 });
    bench.actions.setSpeed(0.5);
    vi.advanceTimersByTime(PHASE_MILLISECONDS / 4 + 2 * PHASE_MILLISECONDS);
    expect(at()).toEqual({ step: 0, phase: 6 });
  });

  it.each([
    ['a step', () => bench.actions.goToStep(7)],
    ['a phase', () => bench.actions.movePhase(1)],
    ['an edit', () => bench.actions.replaceWord(4, 'spain')],
  ])('stops for %s by hand', (_, act) => {
    bench.actions.togglePlay();
    vi.advanceTimersByTime(3 * PHASE_MILLISECONDS);
    act();
    const before = at();
    vi.advanceTimersByTime(5 * PHASE_MILLISECONDS);
    expect(playback()).toBe('stopped');
    expect(at()).toEqual(before);
  });

  it('plays on while the cell is changed', () => {
    bench.actions.togglePlay();
    vi.advanceTimersByTime(8 * PHASE_MILLISECONDS);
    bench.actions.choose({ cell: 'rnn' });
    vi.advanceTimersByTime(PHASE_MILLISECONDS);
    expect(at()).toEqual({ step: 1, phase: 2 });
  });

  it('leaves nothing running behind', () => {
    bench.actions.togglePlay();
    end();
    expect(vi.getTimerCount()).toBe(0);
  });
});
