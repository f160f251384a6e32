import { describe, expect, it } from 'vitest';
import { testBench } from './testWorkbench.ts';

describe('a scenario that has to be fetched', () => {
  it('is opened by a link, and until then the page stays as it is', async () => {
    const bench = testBench('#scenario=agreement');
    const opening = bench.open();
    expect(bench.store.getState().opening).toEqual({ scenario: 'agreement' });
    await opening;
    const { choices, notes } = bench.store.getState();
    expect(choices.scenario).toBe('agreement');
    expect(notes).toEqual([]);
    expect(bench.store.getState().past).toEqual([]);
  });

  it('gives way to what is asked for after it', async () => {
    const bench = testBench();
    const first = bench.actions.openScenario('brackets');
    const second = bench.actions.openLink('scenario=france&step=2');
    await Promise.all([first, second]);
    expect(bench.store.getState().choices).toMatchObject({ scenario: 'france', step: 2 });
    expect(bench.store.getState().opening).toBeNull();
  });

  it('says so when there is none of that name', async () => {
    const bench = testBench();
    const { choices } = bench.store.getState();
    await bench.actions.openScenario('atlantis');
    expect(bench.store.getState()).toMatchObject({
      choices,
      opening: null,
      notes: [{ reason: 'notLoaded', parameter: 'scenario' }],
    });
  });
});
