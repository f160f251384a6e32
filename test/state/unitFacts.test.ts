import { describe, expect, it } from 'vitest';
import { cellNamed } from '../../src/engine/cells/index.ts';
import type { Experiment } from '../../src/engine/experiment.ts';
import { seededRandom } from '../../src/engine/random.ts';
import { runTrace, type LayerTrace, type Trace } from '../../src/engine/trace.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { alikeWritten } from '../../src/state/responses.ts';
import type { Scene } from '../../src/state/scene.ts';
import { unitFactsOf } from '../../src/state/unitFacts.ts';
import { randomModel } from '../engine/randomModel.ts';

const cell = cellNamed('lstm');

/** One unit over four steps. */
function networkOf(
  signals: Record<'cellState' | 'forgetGate' | 'written', number[]>,
  direction: LayerTrace['direction'] = 'forward',
) {
  const arrays = Object.entries(signals).map(([id, values]) => [id, Float64Array.from(values)]);
  const layer: LayerTrace = {
    layer: 0,
    direction,
    units: 1,
    input: new Float64Array(4),
    signals: Object.fromEntries(arrays) as Record<string, Float64Array>,
    initial: { cellState: Float64Array.of(0.5) },
  };
  const trace: Trace = { steps: 4, input: layer.input, layers: [layer], output: layer.input };
  return { cell, layer, trace };
}

describe('what happens to a unit', () => {
  const signals = {
    cellState: [0.2, -0.6, -0.6, 0.1],
    forgetGate: [0.4, 1, 1, 0.1],
    written: [0, -0.8, 0.12, 0.16],
  };

  it('is told with the largest amounts first', () => {
    const facts = unitFactsOf(networkOf(signals), 0)!;
    expect(facts.written).toEqual([
      { step: 1, amount: -0.8 },
      { step: 3, amount: 0.16 },
    ]);
    expect(facts.forgotten).toEqual([
      { step: 3, kept: 0.1, before: -0.6 },
      { step: 0, kept: 0.4, before: 0.5 },
    ]);
  });

  it('names the step after which an experiment put something else in its place', () => {
    const { layer, ...network } = networkOf({ ...signals, cellState: [0.2, -0.6, 0.3, 0.1] });
    const edits = { cellState: Float64Array.of(0, 0, 0.9, 0) };
    const slopes = { cellState: Float64Array.of(1, 1, 0, 1) };
    const { forgotten } = unitFactsOf({ ...network, layer: { ...layer, edits, slopes } }, 0)!;
    expect(forgotten.map(({ step, setTo }) => [step, setTo])).toEqual([
      [2, 0.3],
      [0, undefined],
      [3, undefined],
    ]);
    expect(forgotten[0]!.before).toBeCloseTo(-0.6, 12);
  });

  it('takes what came before from the right where a direction reads backwards', () => {
    const { forgotten } = unitFactsOf(networkOf(signals, 'backward'), 0)!;
    expect(forgotten).toEqual([
      { step: 3, kept: 0.1, before: 0.5 },
      { step: 0, kept: 0.4, before: -0.6 },
    ]);
  });

  it('is nothing in a cell without a memory', () => {
    const network = networkOf(signals);
    expect(unitFactsOf({ ...network, cell: cellNamed('rnn') }, 0)).toBeUndefined();
  });
});

describe('the words of a kind', () => {
  const kind = france.kinds[france.keyKind]!;
  const random = seededRandom('alike');
  const architecture = { cell: 'lstm', inputs: 4, units: 3, layers: 1, bidirectional: false };
  const vocabulary = ['<s>', 'I', 'like', ...kind];
  const model = randomModel(random, { ...architecture, vocabulary }, 2);
  const tokens = [0, 1, 2, 3];
  const trace = runTrace(model, { tokens });
  const network = { model, cell, tokens, trace, layer: trace.layers[0]! };
  const sceneOf = (word: string, words: readonly string[]): Scene =>
    ({ network, chips: [{ word, step: 3, isRead: true, kind: words }] }) as unknown as Scene;

  it('are counted by what each would write in the place of the one that stands there', () => {
    for (let unit = 0; unit < 3; unit++) {
      const written = kind.slice(1).filter((_, at) => {
        const other = runTrace(model, { tokens: tokens.with(3, 4 + at) }).layers[0]!;
        return Math.abs(other.signals['written']![9 + unit]!) > 0.12;
      });
      expect(alikeWritten(sceneOf(kind[0]!, kind), 3, unit)).toEqual({
        others: kind.length - 1,
        written: written.length,
        least: 0.12,
      });
    }
  });

  it('are not told of where a word has none', () => {
    expect(alikeWritten(sceneOf('like', []), 3, 0)).toBeUndefined();
    expect(alikeWritten(sceneOf(kind[0]!, kind), 2, 0)).toBeUndefined();
  });

  it('are not told of under experiments, with which they are not tried', () => {
    const scene = sceneOf(kind[0]!, kind);
    const place = { layer: 0, direction: 'forward', from: 3, to: 3 } as const;
    const under = (experiment: Experiment): Scene => ({
      ...scene,
      network: { ...scene.network, experiments: [experiment] },
    });
    const held = under({ kind: 'clamp', signal: 'inputGate', value: 1, ...place });
    expect(alikeWritten(held, 3, 0)).toBeUndefined();
    const swapped = under({ kind: 'swapWord', step: 3, token: 3 });
    expect(alikeWritten(swapped, 3, 0)).toBeDefined();
  });
});
