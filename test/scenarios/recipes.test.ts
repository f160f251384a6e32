import { describe, expect, it } from 'vitest';
import { findCell } from '../../src/engine/cells/index.ts';
import type { Recipe } from '../../src/scenarios/contract.ts';
import { scenarios } from '../../src/scenarios/all.ts';
import { findScenario, loadScenario } from '../../src/scenarios/index.ts';
import { architectureOf } from '../../src/scenarios/lessons.ts';
import { trainedParameters } from '../../src/scenarios/size.ts';
import {
  findRecipe,
  modelFileName,
  sameVariant,
  shippedVariants,
} from '../../src/scenarios/variants.ts';

const france = findScenario('france')!;
const lstm = { cell: 'lstm', layers: 1, direction: 'forward' } as const;

function sizeOf(recipe: Recipe): number {
  return trainedParameters(architectureOf(france, recipe));
}

describe('the scenarios', () => {
  it('are found by an id of their own', async () => {
    expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length);
    for (const scenario of scenarios) {
      expect(await loadScenario(scenario.id)).toBe(scenario);
      expect(findScenario(scenario.id)).toBe(scenario);
    }
    expect(findScenario('nowhere')).toBeUndefined();
    expect(await loadScenario('nowhere')).toBeUndefined();
    expect(await loadScenario('constructor')).toBeUndefined();
  });

  it('name a bucket of their own for readability, if any', () => {
    for (const { buckets, readabilityBucket, fillIn } of scenarios) {
      for (const lessons of [{ buckets, readabilityBucket }, ...(fillIn ? [fillIn] : [])]) {
        if (lessons.readabilityBucket === undefined) continue;
        expect(lessons.buckets.map(({ name }) => name)).toContain(lessons.readabilityBucket);
      }
    }
  });
});

describe('the networks of a scenario', () => {
  it('are of known cells, each variant once', () => {
    for (const scenario of scenarios) {
      const variants = shippedVariants(scenario);
      for (const [index, variant] of variants.entries()) {
        expect(findCell(variant.cell)).toBeDefined();
        expect(variants.findIndex((each) => sameVariant(each, variant))).toBe(index);
      }
      const names = variants.map((variant) => modelFileName(scenario.id, variant));
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('are found by what was asked for, the readable first', () => {
    expect(findRecipe(france, lstm)?.trained).toBe('readable');
    expect(findRecipe(france, { ...lstm, trained: 'plain' })?.writePenalty).toBe(0);
    expect(findRecipe(france, { ...lstm, cell: 'rnn' })?.trained).toBe('plain');
    expect(findRecipe(france, { ...lstm, cell: 'rnn', trained: 'readable' })).toBeUndefined();
    expect(findRecipe(france, { ...lstm, layers: 9 })).toBeUndefined();
  });

  it('have file names that say which they are', () => {
    expect(modelFileName('france', { ...lstm, trained: 'readable' })).toBe(
      'france.lstm.1.forward.readable.safetensors',
    );
  });
});

describe('the parameter count', () => {
  it('is the formula of each cell', () => {
    const words = france.vocabulary.length;
    const [lstmRecipe, peepholes, rnn] = ['lstm', 'peephole-lstm', 'rnn'].map((cell) =>
      findRecipe(france, { ...lstm, cell })!,
    ) as [Recipe, Recipe, Recipe];
    const wordLayers = (units: number) => words * 16 + words * units + words;
    const h = rnn.units;
    expect(sizeOf(lstmRecipe)).toBe(4 * 24 * (16 + 24) + 4 * 24 + wordLayers(24));
    expect(sizeOf(peepholes)).toBe(4 * 16 * (16 + 16) + 4 * 16 + 3 * 16 + wordLayers(16));
    expect(sizeOf(rnn)).toBe(h * (16 + h) + h + wordLayers(h));
  });

  it('counts the bias of a GRU that the reset gate sets apart, and no other second one', () => {
    const size = { cell: 'gru', inputs: 3, units: 2, layers: 1, bidirectional: false };
    expect(trainedParameters(size)).toBe(6 * (3 + 2) + 6 + 2);
  });

  it('counts every layer and both directions', () => {
    const size = (layers: number, bidirectional: boolean) =>
      trainedParameters({ cell: 'lstm', inputs: 3, units: 2, layers, bidirectional });
    const layer = (inputs: number) => 8 * (inputs + 2) + 8;
    expect(size(2, false) - size(1, false)).toBe(layer(2));
    const wordless = trainedParameters({
      cell: 'rnn',
      inputs: 3,
      units: 2,
      layers: 2,
      bidirectional: true,
      vocabulary: ['a', 'b'],
    });
    expect(wordless).toBe(2 * (2 * 5 + 2) + 2 * (2 * 6 + 2) + 2 * 3 + 2 * 5);
  });
});

describe('the networks of France', () => {
  it('are RNN and both LSTMs, with every number of layers, in both directions', () => {
    const combinations = ['rnn', 'lstm', 'peephole-lstm'].flatMap((cell) =>
      [1, 2, 3].flatMap((layers) =>
        (['forward', 'bidirectional'] as const).map((direction) => ({ cell, layers, direction })),
      ),
    );
    expect(combinations).toHaveLength(18);
    for (const combination of combinations) {
      expect(findRecipe(france, combination), JSON.stringify(combination)).toBeDefined();
    }
  });
});

it('the GRU of France is trained as the LSTM beside it, but for its price, and as large within 1 %', () => {
  const beside = findRecipe(france, lstm)!;
  const gru = findRecipe(france, { ...lstm, cell: 'gru' })!;
  const { units } = gru;
  // Its memory is what it shows: a price on showing would be one on keeping.
  const price = { writePenalty: 0.1, showPenalty: 0 };
  expect(gru).toEqual({ ...beside, ...price, cell: 'gru', units, seeds: [1, 2, 3] });
  expect(Math.abs(sizeOf(gru) - sizeOf(beside)) / sizeOf(beside)).toBeLessThan(0.01);
});

/** Every simple RNN of every scenario with the LSTM that it stands beside. */
const foils = scenarios.flatMap((scenario) =>
  scenario.recipes
    .filter(({ cell }) => cell === 'rnn')
    .map((foil) => {
      const { layers, direction } = foil;
      const name = modelFileName(scenario.id, foil);
      return {
        name,
        scenario,
        foil,
        beside: findRecipe(scenario, { ...lstm, layers, direction })!,
      };
    }),
);

describe.each(foils)('the fair foil $name', ({ scenario, foil, beside }) => {
  const size = (recipe: Recipe): number => trainedParameters(architectureOf(scenario, recipe));

  it('is as large as the LSTM, and no other size is nearer', () => {
    const miss = (units: number) => Math.abs(size({ ...foil, units }) - size(beside));
    expect(miss(foil.units)).toBeLessThanOrEqual(miss(foil.units - 1));
    expect(miss(foil.units)).toBeLessThanOrEqual(miss(foil.units + 1));
  });

  it('gets the same budget and seeds, several learning rates, and a curriculum by step', () => {
    expect(foil).toMatchObject({
      steps: beside.steps,
      batch: beside.batch,
      embeddingWidth: beside.embeddingWidth,
      seeds: beside.seeds,
      writePenalty: 0,
      showPenalty: 0,
      advanceBySteps: true,
    });
    expect(foil.learningRates).toContain(3e-3);
    expect(foil.learningRates.length).toBeGreaterThan(1);
  });
});

it("the opening view's foil is as large as its LSTM within 1 %", () => {
  const readable = sizeOf(findRecipe(france, lstm)!);
  const rnn = sizeOf(findRecipe(france, { ...lstm, cell: 'rnn' })!);
  expect(Math.abs(rnn - readable) / readable).toBeLessThan(0.01);
});
