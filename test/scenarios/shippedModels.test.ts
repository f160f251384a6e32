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
      const tolerance = 4 * deviation + 1 / CHECK_SENTENCES + 1e-9;
      expect(Math.abs(bucket.accuracy - share), bucket.name).toBeLessThanOrEqual(tolerance);
    }
  });
});

/** Buckets in which every LSTM of a scenario is right in 99 of 100 sentences, by direction. */
const RIGHT_BUCKETS: Readonly<Record<string, readonly string[]>> = {
  'france forward': ['0-10', '11-20', '21-40'],
  'france bidirectional': ['before', 'after'].flatMap((clue) =>
    ['0-10', '11-20', '21-40'].map((lengths) => `${clue} ${lengths}`),
  ),
  'two-people forward': ['0-10', '11-20', '21-40'],
  'agreement forward': ['0', '1-2', '3-5', '6-10'],
  'france-zh forward': ['0-10', '11-20', '21-40'],
  'reber forward': ['5-8', '9-15', '16-30'],
  'brackets forward': ['2-10', '12-20', '22-40'],
  'recall forward': ['20', '50', '100'],
  // What an LSTM without peepholes reaches by counting is told, not demanded.
  'counting forward': [],
};

const lstms = shipped.filter(({ recipe }) => recipe.cell === 'lstm');

describe.each(lstms)('the figures of $name', ({ scenario, recipe, card }) => {
  it('are those that a memory makes possible', () => {
    const figures = accuracies(card!);
    expect(card!.evaluation.sentences).toBeGreaterThanOrEqual(1000);
    const right = RIGHT_BUCKETS[`${scenario.id} ${recipe.direction}`];
    expect(right).toBeDefined();
    const { asTrained } = lessonsOf(scenario, recipe.direction);
    expect(Object.keys(figures)).toEqual(expect.arrayContaining([...asTrained]));
    for (const bucket of right!) expect(figures[bucket], bucket).toBeGreaterThanOrEqual(0.99);
  });
});

/** The card of a network that is shipped. */
function cardOf(wanted: string): ModelCard {
  return shipped.find(({ name }) => name === wanted)!.card!;
}

describe('the LSTMs of the opening scenario', () => {
  it.each(['lstm.1.forward.readable', 'lstm.1.forward.plain', 'peephole-lstm.1.forward.readable'])(
    '%s remembers as long as no training sentence was',
    (network) => {
      const figures = accuracies(cardOf(`france.${network}`));
      expect(figures['95-105']).toBeGreaterThanOrEqual(0.97);
      expect(figures['withheld']).toBeGreaterThanOrEqual(0.98);
    },
  );

  it('the readable one keeps the country, forgets the middle, writes few units', () => {
    const { readability } = cardOf('france.lstm.1.forward.readable').evaluation;
    const { countryKept, middleKept, writtenUnits, influenceTop } = readability!;
    expect(countryKept).toBeGreaterThanOrEqual(0.95);
    expect(middleKept).toBeLessThanOrEqual(0.2);
    expect(writtenUnits).toBeGreaterThanOrEqual(2);
    expect(writtenUnits).toBeLessThanOrEqual(8);
    expect(influenceTop).toBeGreaterThanOrEqual(0.99);
  });
});

describe('the simple RNN beside them', () => {
  const card = cardOf('france.rnn.1.forward.plain');
  const own = accuracies(card);

  it('is right less often than any LSTM, and a larger one more often at the lengths it met', () => {
    for (const { recipe, scenario, card: other } of lstms) {
      if (scenario.id !== 'france' || recipe.direction !== 'forward') continue;
      for (const [bucket, accuracy] of Object.entries(accuracies(other!))) {
        expect(own[bucket], bucket).toBeLessThan(accuracy);
      }
    }
    for (const { name, accuracy } of card.larger!.buckets) {
      if (['0-10', '11-20', '21-40', 'withheld'].includes(name)) {
        expect(accuracy, name).toBeGreaterThan(own[name]!);
      }
    }
  });
});

describe('counting', () => {
  it('with peepholes goes on to five times what was trained, by a cell of three units at most', () => {
    const card = cardOf('counting.peephole-lstm.1.forward.plain');
    expect(card.units).toBeLessThanOrEqual(3);
    expect(card.reach!.size).toBeGreaterThanOrEqual(50);
  });

  it.each(['peephole-lstm', 'lstm'])('tells the median over ten seeds of the %s', (cell) => {
    const { reach } = cardOf(`counting.${cell}.1.forward.plain`);
    const sorted = reach!.ofCandidates.toSorted((a, b) => a - b);
    expect(sorted).toHaveLength(10);
    expect(reach!.medianOfCandidates).toBe((sorted[4]! + sorted[5]!) / 2);
    expect(Math.max(...sorted)).toBe(reach!.size);
  });

  it.each(shipped.filter(({ card }) => card?.reach !== undefined))(
    '$name reaches as far as its card says, and no farther',
    ({ scenario, model, card }) => {
      const { isRight, most } = scenario.reach!;
      const { size } = card!.reach!;
      for (let n = 1; n <= size; n++) expect(isRight(model, n), String(n)).toBe(true);
      if (size < most) expect(isRight(model, size + 1)).toBe(false);
    },
  );
});
