/** What each word would do to the open layer if it stood at the current step. */
import { signalWithRole, type SignalDeclaration } from '../engine/cells/contract.ts';
import { BLANK, START_TOKEN } from '../engine/model.ts';
import { measureResponses } from '../engine/responses.ts';
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
