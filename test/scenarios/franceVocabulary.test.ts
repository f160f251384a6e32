import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/engine/random.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { alternatives, kindOf, replacementsOf } from '../../src/scenarios/kinds.ts';
import { toTokens, tokenize, unknownWords } from '../../src/scenarios/tokens.ts';
import { ANCHORS, ASIDES, DECOYS, QUESTIONS } from './franceSpecification.ts';
import { match, sentencesOf } from './wordSpecification.ts';

/** Shipped weights hold these words by token: the order may never change. */
const WORDS = `<s> .
  france spain italy germany japan china russia greece turkey poland sweden portugal
  french spanish italian german japanese chinese russian greek turkish polish swedish portuguese
  bread cheese soup rice fish cake apples noodles teacher doctor baker farmer painter nurse
  cat dog rabbit horse parrot brother sister uncle aunt father cousin
  old small happy quiet lovely funny max luna oscar bella summer winter spring autumn
  house garden village school market river
  i grew up in my family comes from was born spent childhood raised by grandparents parents and are
  last visited we went to on holiday once travelled the a told me about
  like works as have named our every ate near now work sold at slept it
  speak fluent mother tongue is home still dream first language an`.split(/\s+/u);

describe('the vocabulary of France', () => {
  it('is a fixed list', () => {
    expect(france.vocabulary).toEqual(WORDS);
    expect(new Set(WORDS).size).toBe(WORDS.length);
  });

  it('is exactly what the grammar can produce, and the start token', () => {
    const random = seededRandom('vocabulary');
    const produced = new Set(['<s>']);
    for (let index = 0; index < 2000; index++) {
      for (const word of france.generate(random, 4).words) produced.add(word);
    }
    expect([...produced].sort()).toEqual([...WORDS].sort());
  });

  it('gives a word one kind at most, and the frame of the sentences none', () => {
    const words = Object.values(france.kinds).flat();
    expect(new Set(words).size).toBe(words.length);
    expect(words.filter((word) => !france.vocabulary.includes(word))).toEqual([]);
    expect(kindOf(france, 'france')).toBe(france.keyKind);
    expect(kindOf(france, 'market')).toBe('place');
    for (const word of ['i', 'grew', 'in', 'the', '.', '<s>', 'mother']) {
      expect(kindOf(france, word)).toBeUndefined();
      expect(alternatives(france, word)).toEqual([]);
    }
  });

  it('offers the other words of a kind as replacements, by step', () => {
    const words = ['<s>', 'i', 'grew', 'up', 'in', 'france', '.', 'our', 'cat', '.'];
    const replacements = replacementsOf(france, words);
    expect([...replacements.keys()]).toEqual([5, 8]);
    expect(replacements.get(8)!.map((token) => france.vocabulary[token])).toEqual([
      'dog',
      'rabbit',
      'horse',
      'parrot',
    ]);
    expect(replacements.get(5)).toHaveLength(11);
  });

  it('shows words with their natural capitals', () => {
    const shown = ['i', 'france', 'french', 'luna', 'summer', 'in', '.', '<s>'].map(france.display);
    expect(shown).toEqual(['I', 'France', 'French', 'Luna', 'summer', 'in', '.', '<s>']);
  });
});

describe('the opening text of France', () => {
  const words = tokenize(france.openingText);

  it('is known and could have been generated, but for the blank', () => {
    expect(unknownWords(words, france.vocabulary)).toEqual([]);
    const blank = words.indexOf('___');
    const answer = france.rightAnswer(words, blank);
    expect(answer).toBe('french');
    const sentences = sentencesOf([...words.with(blank, answer!), '.']);
    expect(match(sentences[0]!, ANCHORS)).toBeDefined();
    expect(match(sentences[1]!, DECOYS)).toBeDefined();
    expect(match(sentences[2]!, ASIDES)).toBeDefined();
    expect(match(sentences[3]!, QUESTIONS)).toBeDefined();
    expect(toTokens(words.slice(0, blank), france.vocabulary)).toHaveLength(blank);
  });

  it('pins the country', () => {
    expect(['<s>', ...words][france.openingPin]).toBe('france');
  });

  it('does not use a withheld pair, nor with any country next to it in the list', () => {
    const random = seededRandom('opening');
    const withheld = france.buckets.find(({ name }) => name === 'withheld')!;
    for (let index = 0; index < 400; index++) {
      const start = withheld.generate(random).words.slice(0, 5).join(' ');
      expect(start).not.toBe('i grew up in france');
      expect(start).not.toBe('i grew up in spain');
    }
  });
});
