/** What the words of a vocabulary would do to a layer, each in the same place of a sentence. */
import { arrayOf } from './cells/access.ts';
import type { Model } from './model.ts';
import { resumeFrom } from './resume.ts';
import { prepareRun, readTokens, runLayers, type Run } from './run.ts';
import type { Trace } from './trace.ts';

/** Where a network is looked at: a signal of one direction of one layer at a step. */
export interface Watched {
  readonly step: number;
  /** The index among the trace's layers, in PyTorch's order. */
  readonly place: number;
  readonly signal: string;
}

/** A word's token and what the signal would be, [units]. */
export type WordResponse = readonly [token: number, values: Float64Array];

interface Prepared {
  readonly run: Run;
  /** The step of the run that stands for the watched one. */
  readonly step: number;
  readonly read: (token: number) => void;
}

/** A network that reads one way needs nothing but this one step, from the states before it. */
function prepareStep(model: Model, trace: Trace, step: number): Prepared {
  const run = prepareRun(model, 1);
  resumeFrom(run, trace, step);
  return { run, step: 0, read: (token) => readTokens(run, [token]) };
}

/** In one that reads both ways a word also reaches this step through all the others. */
function prepareWhole(model: Model, tokens: readonly number[], step: number): Prepared {
  const run = prepareRun(model, tokens.length);
  return { run, step, read: (token) => readTokens(run, tokens.with(step, token)) };
}

/**
 * Measures one word at a time, so that large networks can be measured piece by piece: what the
 * watched signal would be if the word stood at that step and everything else as it does.
 *
 * @param trace the network's own run over `tokens`, without experiments
 * @param candidates the tokens to try
 */
export function* measureResponses(
  model: Model,
  trace: Trace,
  tokens: readonly number[],
  { step, place, signal }: Watched,
  candidates: readonly number[],
): Generator<WordResponse, undefined> {
  const prepared = model.architecture.bidirectional
    ? prepareWhole(model, tokens, step)
    : prepareStep(model, trace, step);
  const { units, signals } = prepared.run.layers.flat()[place]!;
  const at = prepared.step * units;
  for (const token of candidates) {
    prepared.read(token);
    runLayers(prepared.run);
    yield [token, arrayOf(signals, signal).slice(at, at + units)];
  }
}
