import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/engine/random.ts';
import { agreement } from '../../src/scenarios/agreement/index.ts';
import { franceZh } from '../../src/scenarios/france-zh/index.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { kindOf } from '../../src/scenarios/kinds.ts';
import { unknownWords } from '../../src/scenarios/tokens.ts';
import { twoPeople } from '../../src/scenarios/two-people/index.ts';
import { findRecipe } from '../../src/scenarios/variants.ts';

const scenarios = [france, twoPeople, agreement, franceZh];
const seeds = fc.integer({ min: 0, max: 2 ** 31 });

describe.each(scenarios)('$id', (scenario) => {
  const lastLevel = scenario.levels.length - 1;

  it('has a vocabulary that is exactly what the grammar can produce, and the start token', () => {
    const random = seededRandom('vocabulary');
    const produced = new Set(['<s>']);
    for (let index = 0; index < 4000; index++) {
      for (const word of scenario.generate(random, lastLevel).words) produced.add(word);
    }
    expect([...produced].sort()).toEqual([...scenario.vocabulary].sort());
    expect(new Set(scenario.vocabulary).size).toBe(scenario.vocabulary.length);
    expect(scenario.vocabulary[0]).toBe('<s>');
  });

  it('gives a word one kind at most, and the key word of every sentence the key kind', () => {
    const words = Object.values(scenario.kinds).flat();
    expect(new Set(words).size).toBe(words.length);
    expect(words.filter((word) => !scenario.vocabulary.includes(word))).toEqual([]);
    const random = seededRandom('kinds');
    for (const { generate } of scenario.buckets) {
      for (let index = 0; index < 50; index++) {
        const { words: read, keyAt } = generate(random);
        expect(kindOf(scenario, read[keyAt]!)).toBe(scenario.keyKind);
      }
    }
  });

  it('reads back every text that it writes, word by word', () => {
    const levels = fc.integer({ min: 0, max: lastLevel });
    fc.assert(
      fc.property(seeds, levels, fc.boolean(), (seed, level, blanked) => {
        const { words, answerAt } = scenario.generate(seededRandom(seed), level);
        const read = blanked ? words.with(answerAt, '___') : words;
        expect(scenario.tokenize(scenario.write(read))).toEqual(read);
      }),
      { numRuns: 500 },
    );
  });

  it('knows the right answer of every sentence, from what stands before it', () => {
    fc.assert(
      fc.property(seeds, fc.nat({ max: scenario.buckets.length - 1 }), (seed, index) => {
        const { words, answerAt } = scenario.buckets[index]!.generate(seededRandom(seed));
        expect(scenario.rightAnswer(words, answerAt)).toBe(words[answerAt]);
        expect(scenario.rightAnswer(words.slice(0, answerAt), answerAt)).toBe(words[answerAt]);
      }),
      { numRuns: 200 },
    );
  });

  it('tells no answer that is not of the vocabulary, whatever it is asked', () => {
    const word = fc.constantFrom(...scenario.vocabulary, '___', 'constructor', '__proto__');
    fc.assert(
      fc.property(fc.array(word), fc.integer({ min: 0, max: 30 }), (words, position) => {
        const right = scenario.rightAnswer(words, position);
        if (right !== undefined) expect(scenario.vocabulary).toContain(right);
      }),
    );
  });

  it('gives the same sentences for the same seed, and others for another', () => {
    const draw = (seed: number) => {
      const random = seededRandom('a label', seed);
      const buckets = scenario.buckets.map(({ generate }) => generate(random));
      return [scenario.generate(random, lastLevel), ...buckets];
    };
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(draw(seed)).toEqual(draw(seed));
        expect(draw(seed)).not.toEqual(draw(seed + 1));
      }),
      { numRuns: 30 },
    );
  });

  it('refuses a level that it does not have', () => {
    const random = seededRandom(1);
    expect(() => scenario.generate(random, scenario.levels.length)).toThrow(/no level/);
  });

  it('opens with a text of known words, as it would write it, that is answered', () => {
    const words = scenario.tokenize(scenario.openingText);
    const blank = words.indexOf('___');
    expect(unknownWords(words, scenario.vocabulary)).toEqual([]);
    expect(scenario.write(words)).toBe(scenario.openingText);
    expect(blank).toBe(words.length - 1);
    expect(words.length).toBeGreaterThanOrEqual(20);
    expect(words.length).toBeLessThanOrEqual(30);
    expect(scenario.rightAnswer(words, blank)).toBeDefined();
  });

  it('pins the key word of its opening text', () => {
    const words = scenario.tokenize(scenario.openingText);
    const pinned = words[scenario.openingPin - 1]!;
    expect(kindOf(scenario, pinned)).toBe(scenario.keyKind);
    const right = scenario.rightAnswer(words, words.length - 1);
    const others = scenario.kinds[scenario.keyKind]!.filter((word) => word !== pinned);
    const answers = others.map((word) =>
      scenario.rightAnswer(words.with(scenario.openingPin - 1, word), words.length - 1),
    );
    expect(new Set(answers).size).toBeGreaterThan(1);
    expect(answers.some((answer) => answer !== right)).toBe(true);
  });

  it.each(['lstm', 'peephole-lstm', 'rnn'])('ships a forward %s of one layer', (cell) => {
    expect(findRecipe(scenario, { cell, layers: 1, direction: 'forward' })).toBeDefined();
  });
});

describe.each([twoPeople, agreement, franceZh])('the networks of $id', (scenario) => {
  it('are all cells of one and two layers', () => {
    const cells = ['lstm', 'peephole-lstm', 'rnn'];
    expect(
      scenario.recipes.map(({ cell, layers, direction }) => [layers, cell, direction]),
    ).toEqual([1, 2].flatMap((layers) => cells.map((cell) => [layers, cell, 'forward'])));
  });
});
