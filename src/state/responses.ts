/** What each word would do to the open layer if it stood at the current step. */
import { signalWithRole, type SignalDeclaration } from '../engine/cells/contract.ts';
import { BLANK, START_TOKEN } from '../engine/model.ts';
import { WRITTEN_THRESHOLD } from '../engine/provenance.ts';
import { measureResponses } from '../engine/responses.ts';
import { memoize } from './memoize.ts';
import type { Scene } from './scene.ts';
import { workInSlices } from './slices.ts';
import { tokensRead } from './tokensRead.ts';

/** By word, [units] each. */
export type Responses = ReadonlyMap<string, Float64Array>;

/** What tells how a unit responds: what it writes, or what it shows where it keeps no memory. */
export function responseSignal({ network }: Pick<Scene, 'network'>): SignalDeclaration {
  const { cell } = network;
  return signalWithRole(cell, 'written') ?? signalWithRole(cell, 'output')!;
}

/** What no person writes. */
const NOT_WORDS: readonly string[] = [START_TOKEN, BLANK];

/** Measures all words, slice by slice; tells once it has them all. Returns what gives it up. */
export function startResponses(scene: Scene, tell: (found: Responses) => void): () => void {
  const { model, trace, layer } = scene.network;
  const { vocabulary = [] } = model.architecture;
  const candidates = [...vocabulary.keys()].filter(
    (token) => !NOT_WORDS.includes(vocabulary[token]!),
  );
  const watched = {
    step: scene.step,
    place: trace.layers.indexOf(layer),
    signal: responseSignal(scene).id,
  };
  const found = new Map<string, Float64Array>();
  const tokens = tokensRead(model, scene.chips);
  const pieces = measureResponses(model, trace, tokens, watched, candidates);
  return workInSlices(pieces, ({ done, isComplete }) => {
    for (const [token, values] of done) found.set(vocabulary[token]!, values);
    if (isComplete) tell(found);
  });
}

/** How many words of a word's kind would be written into a unit in its place. */
export interface Alike {
  /** The others of its kind. */
  readonly others: number;
  readonly written: number;
  /** What counts as written. */
  readonly least: number;
}

/** What each word would write at a step, [units] each: one step of work a word. */
const writtenBy = memoize(
  (
    { model, trace, tokens, cell, layer }: Scene['network'],
    step: number,
    words: readonly string[],
  ): readonly Float64Array[] => {
    const { vocabulary = [] } = model.architecture;
    const signal = signalWithRole(cell, 'written');
    if (signal === undefined) return [];
    const watched = { step, place: trace.layers.indexOf(layer), signal: signal.id };
    const candidates = words.map((word) => vocabulary.indexOf(word));
    return [...measureResponses(model, trace, tokens, watched, candidates)].map(
      ([, values]) => values,
    );
  },
);

/**
 * Whether a unit that is written at a step stands for the word there, or for its kind. Undefined for
 * a word without a kind, for networks that would have to read the whole text for each, and under
 * experiments: the other words are tried without them, and nothing would be compared with its like.
 */
export function alikeWritten(
  { network, chips }: Pick<Scene, 'network' | 'chips'>,
  step: number,
  unit: number,
): Alike | undefined {
  const { word, kind = [] } = chips.find((chip) => chip.isRead && chip.step === step) ?? {};
  if (kind.length < 2 || network.model.architecture.bidirectional) return undefined;
  if (network.experiments?.some((experiment) => experiment.kind !== 'swapWord')) return undefined;
  const values = writtenBy(network, step, kind);
  const written = kind.filter(
    (other, index) => other !== word && Math.abs(values[index]?.[unit] ?? 0) > WRITTEN_THRESHOLD,
  );
  return { others: kind.length - 1, written: written.length, least: WRITTEN_THRESHOLD };
}
