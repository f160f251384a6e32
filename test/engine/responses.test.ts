import { describe, expect, it } from 'vitest';
import { cells } from '../../src/engine/cells/index.ts';
import { seededRandom } from '../../src/engine/random.ts';
import { measureResponses } from '../../src/engine/responses.ts';
import { runTrace } from '../../src/engine/trace.ts';
import { architectures, randomModel, titled } from './randomModel.ts';

const WORDS = 6;
const UNITS = 4;
const vocabulary = Array.from({ length: WORDS }, (_, token) => `word ${token}`);
const tokens = [0, 3, 1, 5, 2];
const networks = architectures(
  cells.map(({ name }) => name),
  { inputs: 3, units: UNITS, vocabulary },
);

describe('what a word would do equals a run over the sentence with that word', () => {
  it.each(titled(networks))('%s', (title, network) => {
    const model = randomModel(seededRandom('responses', title), network, 2);
    const trace = runTrace(model, { tokens });
    const candidates = [4, 0, 5];
    for (const place of trace.layers.keys()) {
      for (const signal of Object.keys(trace.layers[place]!.signals)) {
        for (const step of [0, 2, 4]) {
          const watched = { step, place, signal };
          const found = [...measureResponses(model, trace, tokens, watched, candidates)];
          expect(found.map(([token]) => token)).toEqual(candidates);
          for (const [token, values] of found) {
            const other = runTrace(model, { tokens: tokens.with(step, token) });
            const expected = other.layers[place]!.signals[signal]!;
            expect(values).toHaveLength(UNITS);
            values.forEach((value, unit) => {
              expect(Math.abs(value - expected[step * UNITS + unit]!)).toBeLessThanOrEqual(1e-12);
            });
          }
        }
      }
    }
  });
});
