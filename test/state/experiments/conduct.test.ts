import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { ExperimentRow } from '../../../src/engine/experimentRows.ts';
import { carryingUnits } from '../../../src/scenarios/carryingUnits.ts';
import { preparedFor } from '../../../src/scenarios/experiments/prepared.ts';
import { france } from '../../../src/scenarios/france/index.ts';
import { modelFileName } from '../../../src/scenarios/variants.ts';
import { recipeOf } from '../../../src/state/recipe.ts';
import { conduct, type Watch } from '../../../src/state/experiments/conduct.ts';
import { createExperimentActions } from '../../../src/state/experiments/rowActions.ts';
import { loadLab } from '../../../src/state/lab.ts';
import { workInSameThread } from '../../workers/sameThread.ts';
import { testBench, type TestBench } from '../testWorkbench.ts';

const of = (id: string) => preparedFor('france').find((each) => each.id === id)!;

let bench: TestBench;
const rows = (): readonly ExperimentRow[] => bench.store.getState().choices.experiments;
const unwatched = { onPart: () => undefined, signal: new AbortController().signal };
const start = (id: string, watch: Watch = unwatched, at: TestBench = bench): Promise<void> =>
  conduct(at, createExperimentActions(at.store), of(id), 'a story', watch);

beforeAll(loadLab);
beforeEach(() => {
  workInSameThread();
  bench = testBench();
  return bench.connect();
});

afterEach(() => void vi.unstubAllGlobals());

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

it('changes nothing while it looks for them, nor when it is given up meanwhile', async () => {
  const { started } = workInSameThread();
  bench.actions.choose({ cell: 'rnn' });
  bench.actions.replaceWord(4, 'Italy');
  const before = bench.store.getState().choices;
  const stopped = new AbortController();
  const parts: number[] = [];
  const onPart = (part: number): void => {
    parts.push(part);
    expect(bench.store.getState().choices).toBe(before);
    if (parts.length === 2) stopped.abort();
  };
  await start('eraseCountry', { onPart, signal: stopped.signal });
  expect(parts).toEqual([1 / 60, 2 / 60]);
  expect(bench.store.getState().choices).toBe(before);
  expect(started()).toBe(1);
});

it('gives the search up as soon as the person goes on to something else', async () => {
  const parts: number[] = [];
  const onPart = (part: number): void => {
    parts.push(part);
    bench.actions.replaceWord(4, 'Italy');
  };
  await start('eraseCountry', { ...unwatched, onPart });
  expect(parts).toHaveLength(1);
  expect(bench.store.getState().choices.text).toContain('Italy');
  expect(rows()).toEqual([]);
});

it('says that the search broke off, with nothing changed', async () => {
  vi.stubGlobal(
    'Worker',
    class extends EventTarget {
      postMessage(): void {
        this.dispatchEvent(new Event('error'));
      }
      terminate(): void {}
    },
  );
  bench.actions.choose({ cell: 'rnn' });
  const before = bench.store.getState().choices;
  await expect(start('eraseCountry')).rejects.toThrow('broke off');
  expect(bench.store.getState().choices).toBe(before);
});

it('gives up where the person goes on to something else, and where the network cannot be had', async () => {
  const story = start('eraseCountry');
  bench.actions.replaceWord(4, 'Italy');
  await story;
  expect(rows()).toEqual([]);

  const broken = testBench('', () => Promise.resolve(new Response('', { status: 500 })));
  const end = broken.connect();
  await start('leakyMemory', unwatched, broken);
  expect(broken.store.getState().choices.experiments).toEqual([]);
  // Where units are needed of it too, it is opened: there the page says what is wrong.
  broken.actions.choose({ cell: 'rnn' });
  await start('eraseCountry', unwatched, broken);
  expect(recipeOf(broken.store.getState().choices).cell).toBe('lstm');
  expect(broken.store.getState().choices.experiments).toEqual([]);
  end();
  await vi.waitFor(() => expect(rows()).toEqual([]));
});
