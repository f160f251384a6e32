import { describe, expect, it } from 'vitest';
import { architectureOf } from '../../src/scenarios/lessons.ts';
import { recipeTable, type Stack } from '../../src/scenarios/recipeTable.ts';
import { trainedParameters } from '../../src/scenarios/size.ts';

const vocabulary = ['<s>', 'a', 'b', 'c', '.'];
const shared = { vocabulary, embeddingWidth: 4, batch: 8 };
const stack: Stack = { layers: 1, units: 6, steps: 300, seeds: [1, 2] };

function kindsOf(...stacks: Stack[]): string[] {
  return recipeTable({ ...shared, stacks }).map(({ cell, layers, direction, trained }) =>
    [cell, layers, direction, trained].join(' '),
  );
}

describe('a table of recipes', () => {
  it('has every cell once for every stack', () => {
    expect(kindsOf(stack, { ...stack, layers: 2, direction: 'bidirectional' })).toEqual([
      'lstm 1 forward plain',
      'peephole-lstm 1 forward plain',
      'rnn 1 forward plain',
      'lstm 2 bidirectional plain',
      'peephole-lstm 2 bidirectional plain',
      'rnn 2 bidirectional plain',
    ]);
  });

  it('has a plain LSTM beside a readable one where asked for, and no readable RNN', () => {
    const readable = { ...stack, writePenalty: 0.2, showPenalty: 0.05 };
    const recipes = recipeTable({
      ...shared,
      stacks: [{ ...readable, plain: { steps: 900 }, peepholes: { showPenalty: 0 } }],
    });
    expect(recipes).toMatchObject([
      { cell: 'lstm', trained: 'readable', choose: 'mostReadable', steps: 300, writePenalty: 0.2 },
      { cell: 'lstm', trained: 'plain', choose: 'mostAccurate', steps: 900, writePenalty: 0 },
      { cell: 'peephole-lstm', trained: 'readable', writePenalty: 0.2, showPenalty: 0 },
      { cell: 'rnn', trained: 'plain', choose: 'mostAccurate', writePenalty: 0, showPenalty: 0 },
    ]);
  });

  it('has a GRU where asked for, trained as the LSTM and as large', () => {
    const readable = { ...stack, writePenalty: 0.2, showPenalty: 0.05 };
    const stacks = [{ ...readable, gru: { seeds: [3] } }];
    const [lstm, , gru] = recipeTable({ ...shared, stacks });
    const size = (units: number, cell: string) =>
      trainedParameters(architectureOf({ vocabulary }, { ...lstm!, units, cell }));
    const miss = (units: number) => Math.abs(size(units, 'gru') - size(lstm!.units, 'lstm'));
    const { units } = gru!;
    expect(gru).toEqual({ ...lstm, cell: 'gru', seeds: [3], units });
    expect(miss(units)).toBeLessThanOrEqual(Math.min(miss(units - 1), miss(units + 1)));
  });

  it('chooses as it is told, the foil alike', () => {
    const recipes = recipeTable({ ...shared, stacks: [{ ...stack, choose: 'furthest' }] });
    expect(recipes.map(({ choose }) => choose)).toEqual(['furthest', 'furthest', 'furthest']);
  });

  it('gives the foil the nearest size, the same budget, and what it is granted besides', () => {
    for (const direction of ['forward', 'bidirectional'] as const) {
      for (const layers of [1, 2, 3]) {
        const larger = { units: 40, seeds: [1] };
        const stacks = [{ ...stack, layers, direction, foil: { larger } }];
        const [lstm, , rnn] = recipeTable({ ...shared, stacks });
        const size = (units: number) =>
          trainedParameters(architectureOf({ vocabulary }, { ...rnn!, units }));
        const wanted = trainedParameters(architectureOf({ vocabulary }, lstm!));
        const miss = (units: number) => Math.abs(size(units) - wanted);
        expect(miss(rnn!.units)).toBeLessThanOrEqual(miss(rnn!.units - 1));
        expect(miss(rnn!.units)).toBeLessThanOrEqual(miss(rnn!.units + 1));
        expect(rnn).toMatchObject({ steps: 300, seeds: [1, 2], advanceBySteps: true, larger });
        expect(rnn!.learningRates).toContain(3e-3);
        expect(rnn!.learningRates.length).toBeGreaterThan(1);
      }
    }
  });
});
