import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/engine/random.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { nearestWords, toTokens, tokenize, unknownWords } from '../../src/scenarios/tokens.ts';

describe('tokenize', () => {
  it.each([
    ['I grew up in France.', ['i', 'grew', 'up', 'in', 'france', '.']],
    ['I speak fluent ___', ['i', 'speak', 'fluent', '___']],
    ['fluent_____, maybe', ['fluent', '___', 'maybe']],
    ['__ .', ['___', '.']],
    ['Spain?! Really... yes', ['spain', '.', 'really', '.', 'yes']],
    ['“Bread”, (he said): ‘cheese’; "soup"', ['bread', 'he', 'said', 'cheese', 'soup']],
    ["don't  say\n\tgrand-parents - no", ["don't", 'say', 'grand-parents', 'no']],
    ['don’t', ["don't"]],
    ['我，France。', ['我', 'france', '.']],
    ['France. … I speak', ['france', '.', 'i', 'speak']],
    ['a_b c_', ['a_b', 'c_']],
    ['<s> i', ['s', 'i']],
    [' \n ', []],
    ['', []],
  ])('%j', (text, words) => {
    expect(tokenize(text)).toEqual(words);
  });

  it('gives back every generated sentence, also as it is shown', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { words } = france.generate(seededRandom(seed), 4);
        expect(tokenize(words.join(' '))).toEqual(words);
        const shown = words.map(france.display).join(' ').replaceAll(' .', '.');
        expect(tokenize(shown)).toEqual(words);
      }),
      { numRuns: 100 },
    );
  });

  it('of its own words is the same, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const words = tokenize(text);
        expect(tokenize(words.join(' '))).toEqual(words);
        for (const word of words) expect(word).toMatch(/^\S+$/u);
      }),
      { numRuns: 500 },
    );
  });
});

describe('words and tokens', () => {
  const vocabulary = ['<s>', '.', 'i', 'grew', 'great', 'grey'];

  it('go from one to the other', () => {
    expect(toTokens(['<s>', 'grew', '.'], vocabulary)).toEqual([0, 3, 1]);
    expect(toTokens([], vocabulary)).toEqual([]);
    expect(toTokens(['i'], ['i'])).toEqual([0]);
  });

  it('name the words that are not known, each once', () => {
    const words = ['i', 'zebra', '___', 'constructor', 'zebra'];
    expect(unknownWords(words, vocabulary)).toEqual(['zebra', 'constructor']);
    expect(() => toTokens(words, vocabulary)).toThrow('Not in the vocabulary: zebra.');
    expect(() => toTokens(['___'], vocabulary)).toThrow('Not in the vocabulary: ___.');
  });

  it('offer the nearest known words, equals in the order of the vocabulary', () => {
    expect(nearestWords('grewt', vocabulary, 2)).toEqual(['grew', 'great']);
    expect(nearestWords('gre', vocabulary, 3)).toEqual(['grew', 'grey', 'great']);
    expect(nearestWords('zzz', vocabulary, 9)).toEqual(['i', 'grew', 'grey', 'great']);
    expect(nearestWords('frence', france.vocabulary, 2)).toEqual(['france', 'french']);
    expect(nearestWords('paris', [], 3)).toEqual([]);
  });

  it('measure the distance as Levenshtein does', () => {
    const first = (word: string, ...known: string[]) => nearestWords(word, known, 1)[0];
    expect(first('kitten', 'sitting', 'kitchen')).toBe('kitchen');
    expect(first('saturday', 'monday', 'sunday')).toBe('sunday');
  });
});
