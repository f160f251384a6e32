import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/engine/random.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { tokenize } from '../../src/scenarios/tokens.ts';

/** The right answer at the first blank, or else at the end of the text, of which all is read. */
function answerToAll(text: string): string | undefined {
  const words = tokenize(text);
  const blank = words.indexOf('___');
  return france.rightAnswer(words, blank < 0 ? words.length : blank);
}

/** The same where nothing is read that stands behind the blank. */
function answerTo(text: string): string | undefined {
  const [before = ''] = text.split('___');
  return answerToAll(before);
}

describe('the right answer of a text', () => {
  it('is the language of every generated sentence, and known at no other position', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat({ max: 5 }), (seed, bucket) => {
        const { words, answerAt } = france.buckets[bucket]!.generate(seededRandom(seed));
        for (const position of words.keys()) {
          const right = position === answerAt ? words[answerAt] : undefined;
          expect(france.rightAnswer(words, position)).toBe(right);
        }
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['I grew up in Japan. I speak fluent ___', 'japanese'],
    ['I grew up in Japan! At home we speak ___.', 'japanese'],
    ['I grew up in Japan with my cat. My first language is', 'japanese'],
    ['Our cat slept. I was raised in Greece by my grandparents. I still dream in ___', 'greek'],
    ['I was born in Italy. My family comes from Italy. I speak fluent ___', 'italian'],
    [
      'I visited Spain. I was born in Italy. I speak fluent Spanish. I still dream in ___',
      'italian',
    ],
    ['I was born in Poland and now I speak fluent ___', 'polish'],
  ])('%s → %s', (text, language) => {
    expect(answerTo(text)).toBe(language);
  });

  it.each([
    ['no anchor', 'Last summer I visited Spain. I speak fluent ___'],
    ['no question', 'I grew up in France. I like ___'],
    ['an anchor inside another sentence', 'My uncle said I grew up in France. I speak fluent ___'],
    ['an anchor without a country', 'I grew up in the village. I speak fluent ___'],
    ['a blank for a country', 'I grew up in ___. I speak fluent French.'],
    ['an anchor after the blank', 'I speak fluent ___. I grew up in France.'],
    ['an anchor that ends with the text', 'I grew up in'],
    ['contradicting anchors', 'I grew up in France. I was born in Spain. I speak fluent ___'],
    ['nothing', ''],
  ])('is unknown with %s', (_, text) => {
    expect(answerTo(text)).toBeUndefined();
  });

  it.each([
    ['I speak fluent ___. I grew up in France.', 'french'],
    ['At home we speak ___. I visited Spain. I was raised in Japan by my', 'japanese'],
    ['I was born in Italy. I speak fluent ___. My family comes from Italy.', 'italian'],
    ['I was born in Italy. I speak fluent ___. My family comes from Spain.', undefined],
    ['I speak fluent ___. I visited Spain.', undefined],
  ])('may stand behind the blank where all is read: %s → %s', (text, language) => {
    expect(answerToAll(text)).toBe(language);
  });

  it('is safe at any position of any words', () => {
    const word = fc.constantFrom(...france.vocabulary, '___', 'constructor', '__proto__');
    fc.assert(
      fc.property(fc.array(word), fc.integer({ min: 0, max: 30 }), (words, position) => {
        const right = france.rightAnswer(words, position);
        if (right !== undefined) expect(france.kinds['language']).toContain(right);
      }),
    );
  });
});
