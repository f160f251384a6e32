import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/engine/random.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { vocabularyOf } from '../../src/scenarios/lessons.ts';
import { candidatesOf, exampleOf, planOf } from '../../src/scenarios/training.ts';

describe('an example to learn from', () => {
  it('asks after each word for the next, and five times as hard for the language', () => {
    const sentence = france.generate(seededRandom('examples'), 1);
    const example = exampleOf(france, sentence, 'forward');
    const wordOf = (token: number): string => france.vocabulary[token]!;
    expect(example.tokens.map(wordOf)).toEqual(['<s>', ...sentence.words.slice(0, -1)]);
    expect(example.targets.map(wordOf)).toEqual(sentence.words);
    expect(wordOf(example.targets[example.answerStep]!)).toBe(sentence.words[sentence.answerAt]);
    expect(example.weights.filter((weight) => weight !== 1)).toEqual([france.answerWeight]);
    expect(example.weights[example.answerStep]).toBe(france.answerWeight);
  });
});

describe('an example for a network that reads both ways', () => {
  it('has a blank in the place of the language, and asks for nothing else', () => {
    const sentence = france.fillIn!.generate(seededRandom('examples'), 1);
    const example = exampleOf(france, sentence, 'bidirectional');
    const vocabulary = vocabularyOf(france, 'bidirectional');
    const wordOf = (token: number): string => vocabulary[token]!;
    const blanked = sentence.words.with(sentence.answerAt, '___');
    expect(example.tokens.map(wordOf)).toEqual(['<s>', ...blanked]);
    expect(wordOf(example.targets[example.answerStep]!)).toBe(sentence.words[sentence.answerAt]);
    expect(wordOf(example.tokens[example.answerStep]!)).toBe('___');
    const asked = example.weights.flatMap((weight, step) => (weight === 0 ? [] : [step]));
    expect(asked).toEqual([example.answerStep]);
  });

  it('is refused where a scenario has no such sentences', () => {
    const { fillIn, ...forwardOnly } = france;
    expect(fillIn).toBeDefined();
    const recipe = { ...france.recipes[0]!, direction: 'bidirectional' } as const;
    const [candidate] = candidatesOf(recipe);
    expect(() => planOf(forwardOnly, recipe, candidate!)).toThrow(/no sentences with a blank/);
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
