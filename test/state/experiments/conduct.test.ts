import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { ExperimentRow } from '../../../src/engine/experimentRows.ts';
import { carryingUnits } from '../../../src/scenarios/carryingUnits.ts';
import { preparedFor } from '../../../src/scenarios/experiments/prepared.ts';
import { france } from '../../../src/scenarios/france/index.ts';
import { modelFileName } from '../../../src/scenarios/variants.ts';
import { recipeOf } from '../../../src/state/recipe.ts';
import { conduct } from '../../../src/state/experiments/conduct.ts';
import { createExperimentActions } from '../../../src/state/experiments/rowActions.ts';
import { loadLab } from '../../../src/state/lab.ts';
import { testBench, type TestBench } from '../testWorkbench.ts';

const of = (id: string) => preparedFor('france').find((each) => each.id === id)!;

let bench: TestBench;
const rows = (): readonly ExperimentRow[] => bench.store.getState().choices.experiments;
const start = (id: string): Promise<void> =>
  conduct(bench, createExperimentActions(bench.store), of(id), 'a story');

beforeAll(loadLab);
beforeEach(() => {
  bench = testBench();
  return bench.connect();
});

it('opens its network and text, and puts its rows under their name in the place of others', async () => {
  bench.actions.choose({ cell: 'rnn' });
  bench.actions.replaceWord(4, 'Italy');
  createExperimentActions(bench.store).add({ kind: 'cutPeepholes' });
  await start('foreignMemory');
  const { choices } = bench.store.getState();
  expect(recipeOf(choices)).toMatchObject({ cell: 'lstm', layers: 1, direction: 'forward' });
  expect(choices.text).toBe(france.openingText);
  expect(rows()).toEqual(
    of('foreignMemory')
      .rows([])
      .map((row) => ({ ...row, name: 'a story' })),
  );
  bench.actions.undo();
  expect(rows()).toEqual([{ kind: 'cutPeepholes' }]);
  bench.actions.undo();
  expect(bench.store.getState().choices.text).toContain('Italy');
});

it('measures which units carry where it has to know', async () => {
  await start('eraseCountry');
  const file = modelFileName('france', recipeOf(bench.store.getState().choices));
  const state = bench.models.states.getState()[file];
  if (state?.status !== 'ready') throw new Error('The network is not there.');
  const { units } = carryingUnits(france, state.opened.model);
  expect(rows()).toMatchObject([{ kind: 'set', value: 0, units }]);
});

it('gives up where the person goes on to something else, and where the network cannot be had', async () => {
  const story = start('eraseCountry');
  bench.actions.replaceWord(4, 'Italy');
  await story;
  expect(rows()).toEqual([]);

  const broken = testBench('', () => Promise.resolve(new Response('', { status: 500 })));
  const end = broken.connect();
  await conduct(broken, createExperimentActions(broken.store), of('leakyMemory'), 'a story');
  expect(broken.store.getState().choices.experiments).toEqual([]);
  end();
  await vi.waitFor(() => expect(rows()).toEqual([]));
});
