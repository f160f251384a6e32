import { describe, expect, it } from 'vitest';
import { runExperiments, type Experiment } from '../../../src/engine/intervene.ts';
import { topWords } from '../../../src/engine/predict.ts';
import { scenarios } from '../../../src/scenarios/all.ts';
import { carryingUnitsByLayer } from '../../../src/scenarios/carryingUnits.ts';
import { preparedExperiments, preparedFor } from '../../../src/scenarios/experiments/prepared.ts';
import { resolveExperiments } from '../../../src/scenarios/experiments/resolve.ts';
import { readingOf } from '../../../src/scenarios/reading.ts';
import { toTokens } from '../../../src/scenarios/tokens.ts';
import { findRecipe, modelName } from '../../../src/scenarios/variants.ts';
import { shippedModel } from '../shippedFile.ts';

/** The answer without and with what is done; an exclamation mark in front: anything but that. */
const CLAIMS: Readonly<Record<string, readonly [before: string, after: string]>> = {
  'france eraseCountry': ['french', '!french'],
  'france foreignMemory': ['french', 'spanish'],
  'france leakyMemory': ['french', '!french'],
  'two-people eraseCountries': ['japanese', '!japanese'],
  'two-people exchangedCountries': ['japanese', 'french'],
  'two-people otherPersonsCountry': ['japanese', 'japanese'],
  'agreement eraseNumber': ['are', 'is'],
  'agreement singularMemory': ['are', 'is'],
  'france-zh eraseCountry': ['法语', '!法语'],
  'france-zh foreignMemory': ['法语', '西班牙语'],
  'france-zh leakyMemory': ['法语', '!法语'],
  'counting leakyCount': ['b', '.'],
  'counting countWithoutPeepholes': ['b', '.'],
  'reber otherBranch': ['P', 'T'],
  'brackets otherBracket': [']', ')'],
  'brackets leakyStack': [']', '.'],
  'recall otherSymbol': ['C', 'A'],
  'recall leakyRecall': ['A', '!A'],
};

const stories = preparedExperiments.map(
  (prepared) => [`${prepared.scenario} ${prepared.id}`, prepared] as const,
);

describe('prepared experiments', () => {
  it('exist for every scenario, each with a claim', () => {
    for (const { id } of scenarios) expect(preparedFor(id).length).toBeGreaterThan(0);
    expect(stories.map(([name]) => name)).toEqual(Object.keys(CLAIMS));
  });

  it.each(stories)('%s: does what its story says', (name, prepared) => {
    const scenario = scenarios.find(({ id }) => id === prepared.scenario)!;
    const recipe = findRecipe(scenario, { cell: prepared.cell, layers: 1, direction: 'forward' })!;
    const model = shippedModel(modelName(scenario.id, recipe));
    const { tokenize, vocabulary } = scenario;
    const { words, answers } = readingOf(tokenize(prepared.text ?? scenario.openingText), false);
    const answerAfter = (experiments: readonly Experiment[]): string => {
      const { logits } = runExperiments(
        model,
        { tokens: toTokens(words, vocabulary) },
        experiments,
      );
      return topWords(logits!, answers[0]!.step, vocabulary, 1)[0]!.word;
    };

    const carrying = prepared.needsCarrying ? carryingUnitsByLayer(scenario, model) : [];
    const rows = prepared.rows(carrying);
    const { experiments, problems } = resolveExperiments(
      { model, steps: words.length, tokenize },
      rows,
    );
    expect(problems.size).toBe(0);
    expect(experiments.length).toBeGreaterThan(0);
    const [before, after] = CLAIMS[name]!;
    expect(answerAfter([])).toBe(before);
    if (after.startsWith('!')) expect(answerAfter(experiments)).not.toBe(after.slice(1));
    else expect(answerAfter(experiments)).toBe(after);
  });
});
