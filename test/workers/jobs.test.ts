import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cellNamed } from '../../src/engine/cells/index.ts';
import { flowNorms } from '../../src/engine/gradientFlow.ts';
import { keptFraction } from '../../src/engine/provenance.ts';
import { seededRandom } from '../../src/engine/random.ts';
import { runTrace } from '../../src/engine/trace.ts';
import { openModel } from '../../src/formats/openModel.ts';
import { answerSentence } from '../../src/scenarios/accuracy.ts';
import { GAPS, type GapRound } from '../../src/scenarios/acrossGap.ts';
import { ask, stepOf } from '../../src/scenarios/asked.ts';
import { carryingUnits } from '../../src/scenarios/carryingUnits.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { runJob } from '../../src/workers/jobs.ts';
import type { JobMessage, JobName, Reply } from '../../src/workers/protocol.ts';
import { startJob } from '../../src/workers/startJob.ts';

const modelOf = (name: string) =>
  openModel(readFileSync(`public/models/${name}.safetensors`)).model;
const models = ['france.lstm.1.forward.readable', 'france.rnn.1.forward.plain'].map(modelOf);
const request = { scenario: 'france', models, seed: 1, rounds: 2, sentences: 3 };

async function repliesTo<Name extends JobName>(
  message: JobMessage<Name>,
): Promise<readonly Reply<Name>[]> {
  const replies: Reply<Name>[] = [];
  await runJob(message, (reply) => {
    replies.push(reply);
  });
  return replies;
}

const piecesOf = (replies: readonly Reply<'gap'>[]): readonly GapRound[] =>
  replies.flatMap((reply) => (reply.kind === 'piece' ? [reply.piece] : []));

describe('the measuring of the gap', () => {
  it('tells of every network in every round, and then that it is done', async () => {
    const replies = await repliesTo<'gap'>({ name: 'gap', request });
    expect(replies.at(-1)).toEqual({ kind: 'done' });
    const pieces = piecesOf(replies);
    expect(pieces.map(({ network }) => network)).toEqual([0, 1, 0, 1]);
    for (const { sums } of pieces) {
      expect(sums.map(({ sentences }) => sentences)).toEqual(GAPS.map(() => 3));
    }
    // All networks read the same sentences; rounds differ.
    const lengths = pieces.map(({ sums }) => sums.map(({ words }) => words));
    expect(lengths[0]).toEqual(lengths[1]);
    expect(lengths[0]).not.toEqual(lengths[2]);
  });

  it('adds up what each sentence comes to', async () => {
    const [model] = models as [(typeof models)[number]];
    const [piece] = piecesOf(await repliesTo<'gap'>({ name: 'gap', request }));
    const gap = await france.gap!();
    const at = 4;
    const random = seededRandom('gap', 'france', GAPS[at]!, 1, 0);
    const sentences = Array.from({ length: 3 }, () => gap.sentence(random, GAPS[at]!));
    const answered = sentences.map((each) => answerSentence(france, model, each));
    const kept = sentences.map((each) => {
      const [layer] = runTrace(model, { tokens: ask(france, model, each).tokens }).layers;
      const end = stepOf(each.middle[1]) - 1;
      return keptFraction(cellNamed('lstm'), layer!, stepOf(each.keyAt), end)!;
    });
    const sumOf = (values: readonly number[]): number => values.reduce((sum, each) => sum + each);
    const sums = piece!.sums[at]!;
    expect(sums.probability).toBeCloseTo(sumOf(answered.map(({ probability }) => probability)), 12);
    expect(sums.right).toBe(answered.filter(({ right }) => right).length);
    expect(sums.kept).toBeCloseTo(sumOf(kept), 12);
  });

  it('knows of no kept fraction where nothing is kept', async () => {
    const [, ofRnn] = piecesOf(await repliesTo<'gap'>({ name: 'gap', request }));
    expect(ofRnn!.sums.every(({ kept }) => kept === null)).toBe(true);
  });

  it('says what went wrong as a message', async () => {
    const replies = await repliesTo<'gap'>({
      name: 'gap',
      request: { ...request, scenario: 'reber' },
    });
    expect(replies).toEqual([
      { kind: 'failed', message: 'There is no scenario reber with words between.' },
    ]);
  });
});

describe('the following of gradients', () => {
  it('answers every question in its order', async () => {
    const questions = models.map((model) => {
      return { model, tokens: [0, 3, 5, 4, 2], answerStep: 4, answer: 7, experiments: [] };
    });
    const replies = await repliesTo<'flow'>({ name: 'flow', request: questions });
    const pieces = questions.map((each) => ({ kind: 'piece', piece: flowNorms(each) }));
    expect(replies).toEqual([...pieces, { kind: 'done' }]);
  });
});

describe('the search for the carrying units', () => {
  const [model] = models as [(typeof models)[number]];
  const task = { scenario: 'france', model, layer: 0, direction: 'forward', sentences: 4 } as const;

  it('tells after every sentence how far it is, and in the end the engine’s units', async () => {
    const replies = await repliesTo<'carrying'>({ name: 'carrying', request: task });
    const parts = [0.25, 0.5, 0.75, 1].map((part) => ({ kind: 'piece', piece: { part } }));
    const { units } = carryingUnits(france, model, task);
    expect(units.length).toBeGreaterThan(0);
    const found = { kind: 'piece', piece: { part: 1, units } };
    expect(replies).toEqual([...parts, found, { kind: 'done' }]);
  });

  it('says what went wrong as a message', async () => {
    const request = { ...task, scenario: 'none' };
    expect(await repliesTo<'carrying'>({ name: 'carrying', request })).toEqual([
      { kind: 'failed', message: 'There is no scenario none.' },
    ]);
    const beyond = { ...task, layer: 1 };
    expect(await repliesTo<'carrying'>({ name: 'carrying', request: beyond })).toEqual([
      { kind: 'failed', message: 'The network has no layer 1 forward.' },
    ]);
  });
});

/** A worker whose replies the test gives. */
class TestWorker extends EventTarget {
  static latest: TestWorker;
  readonly posted: unknown[] = [];
  isEnded = false;
  constructor() {
    super();
    TestWorker.latest = this;
  }
  postMessage(message: unknown): void {
    this.posted.push(message);
  }
  terminate(): void {
    this.isEnded = true;
  }
  reply(reply: Reply): void {
    this.dispatchEvent(new MessageEvent('message', { data: reply }));
  }
}

describe('a job', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });
  const start = () => {
    vi.stubGlobal('Worker', TestWorker);
    const listener = { onPiece: vi.fn(), onDone: vi.fn(), onFailed: vi.fn() };
    const giveUp = startJob('gap', request, listener);
    return { listener, giveUp, worker: TestWorker.latest };
  };

  it('is handed to a worker, and every reply is told', () => {
    const { listener, worker } = start();
    expect(worker.posted).toEqual([{ name: 'gap', request }]);
    const piece = { network: 0, sums: [] };
    worker.reply({ kind: 'piece', piece });
    expect(listener.onPiece).toHaveBeenCalledWith(piece);
    expect(worker.isEnded).toBe(false);
    worker.reply({ kind: 'done' });
    expect(listener.onDone).toHaveBeenCalledOnce();
    expect(worker.isEnded).toBe(true);
  });

  it('ends with its worker when it is given up', () => {
    const { giveUp, worker } = start();
    giveUp();
    expect(worker.isEnded).toBe(true);
  });

  it('fails with what the worker says, or with the worker itself', () => {
    const first = start();
    first.worker.reply({ kind: 'failed', message: 'No.' });
    expect(first.listener.onFailed).toHaveBeenCalledWith('No.');
    const second = start();
    second.worker.dispatchEvent(Object.assign(new Event('error'), { message: 'Not found.' }));
    expect(second.listener.onFailed).toHaveBeenCalledWith('Not found.');
    expect(second.worker.isEnded).toBe(true);
  });
});
