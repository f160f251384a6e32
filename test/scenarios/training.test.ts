import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/engine/random.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { candidatesOf, exampleOf, planOf } from '../../src/scenarios/training.ts';

describe('an example to learn from', () => {
  it('asks after each word for the next, and five times as hard for the language', () => {
    const sentence = france.generate(seededRandom('examples'), 1);
    const example = exampleOf(france, sentence);
    const wordOf = (token: number): string => france.vocabulary[token]!;
    expect(example.tokens.map(wordOf)).toEqual(['<s>', ...sentence.words.slice(0, -1)]);
    expect(example.targets.map(wordOf)).toEqual(sentence.words);
    expect(wordOf(example.targets[example.answerStep]!)).toBe(sentence.words[sentence.answerAt]);
    expect(example.weights.filter((weight) => weight !== 1)).toEqual([france.answerWeight]);
    expect(example.weights[example.answerStep]).toBe(france.answerWeight);
  });
});

describe('a bidirectional recipe', () => {
  it('is refused: it would learn to repeat the word that it has already read', () => {
    const recipe = { ...france.recipes[0]!, direction: 'bidirectional' } as const;
    const [candidate] = candidatesOf(recipe);
    expect(() => planOf(france, recipe, candidate!)).toThrow(/no sentences with a blank/);
  });
});

describe('the candidates of a recipe', () => {
  it('are each seed at each learning rate', () => {
    const recipe = { ...france.recipes[0]!, seeds: [1, 2], learningRates: [0.1, 0.2] };
    expect(candidatesOf(recipe)).toEqual([
      { seed: 1, learningRate: 0.1 },
      { seed: 2, learningRate: 0.1 },
      { seed: 1, learningRate: 0.2 },
      { seed: 2, learningRate: 0.2 },
    ]);
  });

  it('share the sentences and differ in their weights', () => {
    const recipe = france.recipes[0]!;
    const [first, second] = candidatesOf(recipe).map((each) => planOf(france, recipe, each));
    expect(first!.dataSeed).toBe(second!.dataSeed);
    expect(first!.trainingSeed).not.toBe(second!.trainingSeed);
    expect(first!.levels).toBe(france.levels.length);
  });
});
