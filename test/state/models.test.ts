import { describe, expect, it, vi } from 'vitest';
import { france } from '../../src/scenarios/france/index.ts';
import { modelFileName } from '../../src/scenarios/variants.ts';
import { createModels, type Fetcher, type ModelState } from '../../src/state/models.ts';
import { serveUntrained, untrainedFile } from './testModels.ts';
import { testBench } from './testWorkbench.ts';

const [readable, plain] = france.recipes;
const rnn = france.recipes.find(({ cell }) => cell === 'rnn');
const readableFile = modelFileName('france', readable!);

async function stateAfter(fetcher: Fetcher): Promise<ModelState | undefined> {
  const models = createModels(fetcher);
  models.request(france, readable!);
  expect(models.states.getState()[readableFile]).toEqual({ status: 'loading' });
  await vi.waitUntil(() => models.states.getState()[readableFile]?.status !== 'loading');
  return models.states.getState()[readableFile];
}

const serve =
  (bytes: Uint8Array): Fetcher =>
  () =>
    Promise.resolve(new Response(bytes.slice().buffer));

describe('a network that is asked for', () => {
  it('is fetched once and opened', async () => {
    const fetcher = vi.fn(serveUntrained);
    const models = createModels(fetcher);
    models.request(france, readable!);
    models.request(france, readable!);
    await vi.waitUntil(() => models.states.getState()[readableFile]?.status === 'ready');
    models.request(france, readable!);
    expect(fetcher.mock.calls).toEqual([[readableFile]]);
    const state = models.states.getState()[readableFile];
    if (state?.status !== 'ready') throw new Error('unreachable');
    expect(state.opened.model.architecture.units).toBe(readable!.units);
  });

  it('fails with what went wrong', async () => {
    const failed = (problem: unknown): unknown => ({ status: 'failed', problem });
    const offline: Fetcher = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await stateAfter(offline)).toEqual(failed({ kind: 'network' }));

    const gone: Fetcher = () => Promise.resolve(new Response('', { status: 503 }));
    expect(await stateAfter(gone)).toEqual(failed({ kind: 'missing', status: 503 }));

    const truncated = serve(untrainedFile(readable!).subarray(0, 20_000));
    const state = await stateAfter(truncated);
    if (state?.status !== 'failed' || state.problem.kind !== 'format') throw new Error('no');
    expect(state.problem.detail.length).toBeGreaterThan(10);

    const other = serve(untrainedFile(rnn!));
    expect(await stateAfter(other)).toEqual(failed({ kind: 'mismatch' }));

    for (const change of [{ trained: 'plain' }, { scenario: 'elsewhere' }] as const) {
      const mislabelled = serve(untrainedFile(readable!, france, change));
      expect(await stateAfter(mislabelled)).toEqual(failed({ kind: 'mismatch' }));
    }
    expect(await stateAfter(serve(untrainedFile(readable!, france, {})))).toMatchObject({
      status: 'ready',
    });

    const foreign = { ...france, vocabulary: france.vocabulary.toReversed() };
    const reversed = serve(untrainedFile(readable!, foreign));
    expect(await stateAfter(reversed)).toEqual(failed({ kind: 'mismatch' }));
  });

  it('is tried again after it failed', async () => {
    let isUp = false;
    const bench = testBench('', (name) =>
      isUp ? serveUntrained(name) : Promise.reject(new Error()),
    );
    const scene = () =>
      bench.selectScene(
        bench.store.getState().choices,
        bench.models.states.getState(),
        bench.influences.found.getState(),
      );
    const end = bench.connect();
    await vi.waitUntil(() => scene().status === 'failed');
    isUp = true;
    bench.retry();
    expect(scene().status).toBe('loading');
    await vi.waitUntil(() => scene().status === 'ready');
    end();
  });
});

describe('what is fetched', () => {
  it('is the chosen network and the simple RNN, and another when it is chosen', async () => {
    const fetcher = vi.fn(serveUntrained);
    const bench = testBench('', fetcher);
    const end = bench.connect();
    bench.actions.goToStep(3);
    const names = () => fetcher.mock.calls.map(([name]) => name);
    expect(names()).toEqual([readableFile, modelFileName('france', rnn!)]);
    bench.actions.choose({ trained: 'plain' });
    expect(names().at(-1)).toBe(modelFileName('france', plain!));
    bench.actions.choose({ cell: 'rnn', trained: 'readable' });
    expect(names()).toHaveLength(3);
    await vi.waitUntil(() =>
      Object.values(bench.models.states.getState()).every((state) => state?.status === 'ready'),
    );
    end();
  });
});
