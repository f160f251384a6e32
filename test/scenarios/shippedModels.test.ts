import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/engine/random.ts';
import type { ModelCard } from '../../src/formats/card.ts';
import { openModel } from '../../src/formats/openModel.ts';
import { weightBytes } from '../../src/formats/safetensors.ts';
import { evaluateBucket } from '../../src/scenarios/accuracy.ts';
import type { Recipe } from '../../src/scenarios/contract.ts';
import { scenarios } from '../../src/scenarios/all.ts';
import { lessonsOf } from '../../src/scenarios/lessons.ts';
import { candidatesOf } from '../../src/scenarios/training.ts';
import { modelName } from '../../src/scenarios/variants.ts';

const folder = new URL('../../public/models/', import.meta.url);
const CHECK_SENTENCES = 40;

const shipped = scenarios.flatMap((scenario) =>
  scenario.recipes.map((recipe) => {
    const name = modelName(scenario.id, recipe);
    const bytes = readFileSync(new URL(`${name}.safetensors`, folder));
    return { name, scenario, recipe, bytes, ...openModel(bytes) };
  }),
);

function accuracies({ evaluation }: ModelCard): Record<string, number> {
  return Object.fromEntries(evaluation.buckets.map(({ name, accuracy }) => [name, accuracy]));
}

function settingsOf(source: ModelCard | Recipe): unknown[] {
  const { cell, layers, direction, trained, units, embeddingWidth } = source;
  const { steps, batch, writePenalty, showPenalty } = source;
  const network = [cell, layers, direction, trained, units, embeddingWidth];
  return [...network, steps, batch, writePenalty, showPenalty];
}

describe.each(shipped)('$name', ({ name, scenario, recipe, bytes, model, card }) => {
  it('carries the card that lies beside it, about these very weights', () => {
    const beside = readFileSync(new URL(`${name}.card.json`, folder), 'utf8');
    expect(card).toEqual(JSON.parse(beside));
    const hash = createHash('sha256').update(weightBytes(bytes)).digest('hex');
    expect(card!.weightsHash).toBe(hash);
  });

  it('was trained as its recipe says', () => {
    expect(settingsOf(card!)).toEqual(settingsOf(recipe));
    const candidates = candidatesOf(recipe);
    expect(card!.candidateSeeds).toEqual(recipe.seeds);
    expect(candidates).toContainEqual({
      seed: card!.trainingSeed,
      learningRate: card!.learningRate,
    });
  });

  it('answers fresh sentences as well as its card says, up to chance', () => {
    const claimed = accuracies(card!);
    for (const generated of lessonsOf(scenario, recipe.direction).buckets) {
      const random = seededRandom('shipped models', generated.name);
      const bucket = evaluateBucket(scenario, generated, model, random, CHECK_SENTENCES);
      // Four standard deviations of so many sentences, and one sentence for accuracies near 1.
      const share = claimed[bucket.name]!;
      const deviation = Math.sqrt((share * (1 - share)) / CHECK_SENTENCES);
      const tolerance = 4 * deviation + 1 / CHECK_SENTENCES;
      expect(Math.abs(bucket.accuracy - share), bucket.name).toBeLessThanOrEqual(tolerance);
    }
  });
});

const lstms = shipped.filter(({ recipe }) => recipe.cell !== 'rnn');

describe.each(lstms)('the figures of $name', ({ card }) => {
  it('are those that a memory makes possible', () => {
    const figures = accuracies(card!);
    expect(card!.evaluation.sentences).toBeGreaterThanOrEqual(1000);
    expect(figures['21-40']).toBeGreaterThanOrEqual(0.99);
    expect(figures['95-105']).toBeGreaterThanOrEqual(0.97);
    expect(figures['withheld']).toBeGreaterThanOrEqual(0.98);
  });
});

describe('the readable LSTM', () => {
  const { card } = lstms.find(
    ({ recipe }) => recipe.cell === 'lstm' && recipe.trained === 'readable',
  )!;

  it('keeps the country, forgets the middle, writes few units, and the country decides', () => {
    const { countryKept, middleKept, writtenUnits, influenceTop } = card!.evaluation.readability!;
    expect(countryKept).toBeGreaterThanOrEqual(0.95);
    expect(middleKept).toBeLessThanOrEqual(0.2);
    expect(writtenUnits).toBeGreaterThanOrEqual(2);
    expect(writtenUnits).toBeLessThanOrEqual(8);
    expect(influenceTop).toBeGreaterThanOrEqual(0.99);
  });
});

describe('the simple RNN', () => {
  const { card } = shipped.find(({ recipe }) => recipe.cell === 'rnn')!;
  const own = accuracies(card!);

  it('is right less often than any LSTM, and a larger one more often at the lengths it met', () => {
    for (const { card: other } of lstms) {
      for (const [bucket, accuracy] of Object.entries(accuracies(other!))) {
        expect(own[bucket], bucket).toBeLessThan(accuracy);
      }
    }
    for (const { name, accuracy } of card!.larger!.buckets) {
      if (['0-10', '11-20', '21-40', 'withheld'].includes(name)) {
        expect(accuracy, name).toBeGreaterThan(own[name]!);
      }
    }
  });
});
