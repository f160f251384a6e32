import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/engine/random.ts';
import { agreement } from '../../src/scenarios/agreement/index.ts';
import type { Sentence } from '../../src/scenarios/contract.ts';

const SINGULAR = ['key', 'cabinet', 'door', 'house', 'garden', 'tree', 'wall', 'box', 'table'];
SINGULAR.push('picture', 'window', 'tower');
const PLURAL = SINGULAR.map((noun) => (noun === 'box' ? 'boxes' : `${noun}s`));
const PREPOSITIONS = 'near|behind|beside|under|above|with|to';
const ADJECTIVES = 'old|new|small|clean|green|white|lovely|strange';
const PHRASE = `the (?:(?:${ADJECTIVES}) )?(?:${[...SINGULAR, ...PLURAL].join('|')})`;
const SENTENCE = new RegExp(
  `^${PHRASE}(?: (?:${PREPOSITIONS}) ${PHRASE})* (?:is|are) (?:${ADJECTIVES}) \\.$`,
  'u',
);
const LAST_LEVEL = agreement.levels.length - 1;
const seeds = fc.integer({ min: 0, max: 2 ** 31 });

function isNoun(word: string): boolean {
  return agreement.kinds['noun']!.includes(word);
}

/** Everything that must hold of any sentence; tells what the other tests count. */
function checkSentence({ words, answerAt, keyAt, middle }: Sentence) {
  expect(words.join(' ')).toMatch(SENTENCE);
  const nouns = words.filter(isNoun);
  const subject = nouns[0]!;
  expect(words[keyAt]).toBe(subject);
  expect(words[answerAt]).toBe(PLURAL.includes(subject) ? 'are' : 'is');
  expect(answerAt).toBe(words.length - 3);
  expect(middle).toEqual([keyAt + 1, answerAt]);
  return { subject, distractors: nouns.slice(1), last: nouns.at(-1)! };
}

describe('agreement', () => {
  it('makes sentences whose verb agrees with their first noun, at every level', () => {
    fc.assert(
      fc.property(seeds, fc.nat({ max: LAST_LEVEL }), (seed, level) => {
        const sentence = agreement.generate(seededRandom(seed), level);
        const { distractors } = checkSentence(sentence);
        expect(distractors.length).toBeLessThanOrEqual(agreement.levels[level]!);
      }),
      { numRuns: 400 },
    );
  });

  it('has singular and plural nouns in one kind, as many of each', () => {
    expect(agreement.kinds['noun']!.toSorted()).toEqual([...SINGULAR, ...PLURAL].sort());
    expect(agreement.keyKind).toBe('noun');
  });

  it('fills every bucket with its number of distractors', () => {
    expect(agreement.buckets.map(({ name }) => name)).toEqual(['0', '1-2', '3-5', '6-10', '11-20']);
    for (const { name, generate } of agreement.buckets) {
      const [low, high = low] = name.split('-').map(Number);
      const random = seededRandom('buckets', name);
      const counts = Array.from(
        { length: 300 },
        () => checkSentence(generate(random)).distractors.length,
      );
      expect(Math.min(...counts)).toBe(low);
      expect(Math.max(...counts)).toBe(high);
    }
  });

  it('gives nothing away: the last noun is of either number, whatever the subject is', () => {
    const { generate } = agreement.buckets.find(({ name }) => name === '6-10')!;
    const random = seededRandom('shares');
    const drawn = Array.from({ length: 4000 }, () => checkSentence(generate(random)));
    const plural = drawn.filter(({ subject }) => PLURAL.includes(subject));
    expect(plural.length / drawn.length).toBeCloseTo(0.5, 1.3);
    const alike = drawn.filter(
      ({ subject, last }) => PLURAL.includes(subject) === PLURAL.includes(last),
    );
    expect(alike.length / drawn.length).toBeCloseTo(0.5, 1.3);
  });

  it('names no thing twice in a row, and the subject only once', () => {
    const random = seededRandom('repeats');
    const thing = (noun: string) => SINGULAR[PLURAL.indexOf(noun)] ?? noun;
    for (let index = 0; index < 500; index++) {
      const { subject, distractors } = checkSentence(agreement.generate(random, LAST_LEVEL));
      const things = [subject, ...distractors].map(thing);
      expect(things.slice(1)).not.toContain(things[0]);
      for (const [at, each] of things.entries()) expect(things[at + 1]).not.toBe(each);
    }
  });
});

describe('the verb that is right', () => {
  it.each([
    ['The keys ___', 'are'],
    ['The key to the cabinets ___', 'is'],
    ['The old keys to the cabinet near the doors ___ new.', 'are'],
    ['The keys are old. The tower beside the walls ___', 'is'],
    ['The ___', undefined],
    ['The keys near ___', undefined],
    ['The keys are ___', undefined],
    ['The keys are near the door ___', undefined],
    ['The keys are old. ___', undefined],
  ])('%s → %s', (text, verb) => {
    const words = agreement.tokenize(text);
    expect(agreement.rightAnswer(words, words.indexOf('___'))).toBe(verb);
  });

  it('flips with the number of the first noun, and with no other', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { words, keyAt, answerAt } = agreement.generate(seededRandom(seed), LAST_LEVEL);
        const verbFor = (at: number, noun: string) =>
          agreement.rightAnswer(words.with(at, noun), answerAt);
        expect(verbFor(keyAt, 'boxes')).toBe('are');
        expect(verbFor(keyAt, 'box')).toBe('is');
        for (const [at, word] of words.entries()) {
          if (at !== keyAt && isNoun(word)) expect(verbFor(at, 'boxes')).toBe(words[answerAt]);
        }
      }),
    );
  });
});
