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
    const [lstmRecipe, , peepholes, rnn] = france.recipes as [Recipe, Recipe, Recipe, Recipe];
    const wordLayers = (units: number) => words * 16 + words * units + words;
    const h = rnn.units;
    expect(sizeOf(lstmRecipe)).toBe(4 * 24 * (16 + 24) + 4 * 24 + wordLayers(24));
    expect(sizeOf(peepholes)).toBe(4 * 16 * (16 + 16) + 4 * 16 + 3 * 16 + wordLayers(16));
    expect(sizeOf(rnn)).toBe(h * (16 + h) + h + wordLayers(h));
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

describe('the fair foil', () => {
  const readable = findRecipe(france, lstm)!;
  const rnn = findRecipe(france, { ...lstm, cell: 'rnn' })!;

  it('is as large as the LSTM within 1 %, and no other size is nearer', () => {
    const miss = (units: number) => Math.abs(sizeOf({ ...rnn, units }) - sizeOf(readable));
    expect(miss(rnn.units) / sizeOf(readable)).toBeLessThan(0.01);
    expect(miss(rnn.units)).toBeLessThanOrEqual(miss(rnn.units - 1));
    expect(miss(rnn.units)).toBeLessThanOrEqual(miss(rnn.units + 1));
  });

  it('gets the same budget and seeds, several learning rates, and a curriculum by step', () => {
    expect(rnn).toMatchObject({
      steps: readable.steps,
      batch: readable.batch,
      embeddingWidth: readable.embeddingWidth,
      seeds: readable.seeds,
      writePenalty: 0,
      showPenalty: 0,
      advanceBySteps: true,
    });
    expect(rnn.learningRates).toContain(3e-3);
    expect(rnn.learningRates.length).toBeGreaterThan(1);
  });
});
