import { describe, expect, it } from 'vitest';
import { GAPS } from '../../src/scenarios/acrossGap.ts';
import { france } from '../../src/scenarios/france/index.ts';
import {
  createGapMeasurer,
  curvesFor,
  networksAcross,
  SENTENCES,
} from '../../src/state/gapCurves.ts';
import { createModels, type Fetcher } from '../../src/state/models.ts';
import type { JobListener } from '../../src/workers/startJob.ts';
import type { Request } from '../../src/workers/protocol.ts';
import { serveUntrained } from './testModels.ts';

interface Started {
  readonly request: Request<'gap'>;
  readonly listener: JobListener<'gap'>;
  isGivenUp: boolean;
}

function bench(fetcher: Fetcher = serveUntrained) {
  const started: Started[] = [];
  const measurer = createGapMeasurer(createModels(fetcher), (_name, request, listener) => {
    const job = { request, listener, isGivenUp: false } as unknown as Started;
    started.push(job);
    return () => (job.isGivenUp = true);
  });
  const settled = (status: string): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (measurer.found.getState().status === status) resolve();
      };
      measurer.found.subscribe(look);
      look();
    });
  return { ...measurer, started, settled, now: () => measurer.found.getState() };
}

const SUMS = { sentences: 10, words: 70, right: 9, probability: 8.5, kept: 7 };
const round = (network: number, kept: number | null = 7) => ({
  network,
  sums: GAPS.map(() => ({ ...SUMS, kept })),
});

describe('the curves over the gap', () => {
  it('are of all networks of one layer that continue a text', () => {
    const names = networksAcross(france).map(({ cell, trained }) => `${cell} ${trained}`);
    expect(names).toEqual([
      'lstm readable',
      'lstm plain',
      'peephole-lstm readable',
      'gru readable',
      'rnn plain',
    ]);
    const known = curvesFor(bench().now(), france);
    expect(known.status).toBe('idle');
    expect(known.curves.map(({ cell }) => cell.name)).toHaveLength(5);
  });

  it('are measured once all networks are there, and grow piece by piece', async () => {
    const { start, started, settled, now } = bench();
    start(france);
    expect(now().status).toBe('fetching');
    await settled('measuring');
    const { request, listener } = started[0]!;
    expect(request.models).toHaveLength(5);
    expect(request.rounds * request.sentences).toBe(SENTENCES);
    listener.onPiece(round(0));
    listener.onPiece(round(4, null));
    listener.onPiece(round(0));
    expect(now().done).toBeCloseTo(3 / (5 * request.rounds), 12);
    const { curves } = curvesFor(now(), france);
    expect(curves[0]!.points[3]).toMatchObject({
      sentences: 20,
      words: 7,
      probability: 0.85,
      right: 0.9,
      kept: 0.7,
    });
    expect(curves[0]!.points[3]!.interval[0]).toBeLessThan(0.9);
    expect(curves[4]!.points[0]!.kept).toBeNull();
    expect(curves[1]!.points).toEqual([]);
    listener.onDone();
    expect(now().status).toBe('done');
  });

  it('are given up when stopped, and what is measured stays', async () => {
    const { start, stop, started, settled, now } = bench();
    start(france);
    await settled('measuring');
    started[0]!.listener.onPiece(round(0));
    stop();
    expect(started[0]!.isGivenUp).toBe(true);
    expect(now()).toMatchObject({ status: 'stopped' });
    expect(now().curves[0]!.points).toHaveLength(GAPS.length);
  });

  it('are not measured when stopped before the networks are there', async () => {
    const { start, stop, started, now } = bench();
    start(france);
    stop();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(started).toEqual([]);
    expect(now().status).toBe('stopped');
  });

  it('fail with the network that is not there, or with the worker', async () => {
    const none = bench((name) =>
      name.includes('gru')
        ? Promise.resolve(new Response('', { status: 404 }))
        : serveUntrained(name),
    );
    none.start(france);
    await none.settled('failed');
    expect(none.now().problem).toEqual({ kind: 'missing', status: 404 });
    const worker = bench();
    worker.start(france);
    await worker.settled('measuring');
    worker.started[0]!.listener.onFailed('No.');
    expect(worker.now()).toMatchObject({ status: 'failed', problem: 'worker' });
  });
});
