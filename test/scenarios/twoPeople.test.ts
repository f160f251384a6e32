import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/engine/random.ts';
import type { Sentence } from '../../src/scenarios/contract.ts';
import { twoPeople } from '../../src/scenarios/two-people/index.ts';
import {
  ANCHORS,
  ASIDES,
  DECOYS,
  LANGUAGES,
  QUESTIONS as OWN_QUESTIONS,
} from './franceSpecification.ts';
import { anyOf, match, sentencesOf, wholeSentences } from './wordSpecification.ts';

const C = anyOf(Object.keys(LANGUAGES), 'country');
const L = anyOf(Object.values(LANGUAGES), 'language');
const WIFE_ANCHORS = wholeSentences([
  `my wife grew up in ${C}`,
  `my wife was born in ${C}`,
  `my wife comes from ${C}`,
]);
const WIFE_QUESTIONS = wholeSentences([
  `my wife speaks fluent ${L}`,
  `my wife still dreams in ${L}`,
  `her mother tongue is ${L}`,
]);
const ORIGINS = [...ANCHORS, ...WIFE_ANCHORS];
const LAST_LEVEL = twoPeople.levels.length - 1;
const seeds = fc.integer({ min: 0, max: 2 ** 31 });

/** The only country that one of the patterns names in a text, if any. */
function countryIn(sentences: readonly string[], anchors: readonly RegExp[]): string | undefined {
  const named = sentences.flatMap((sentence) => match(sentence, anchors)?.slots['country'] ?? []);
  expect(named.length).toBeLessThanOrEqual(1);
  return named[0];
}

/** Everything that must hold of any sentence; tells what the other tests count. */
function checkSentence({ words, answerAt, keyAt, middle }: Sentence) {
  const sentences = sentencesOf(words);
  const own = countryIn(sentences, ANCHORS);
  const wife = countryIn(sentences, WIFE_ANCHORS);
  const forWife = match(sentences.at(-1)!, WIFE_QUESTIONS);
  const question = forWife ?? match(sentences.at(-1)!, OWN_QUESTIONS);
  const country = forWife ? wife : own;
  expect(words[keyAt]).toBe(country);
  expect(words[answerAt]).toBe(LANGUAGES[country!]);
  expect(question?.slots['language']).toBe(words[answerAt]);

  const isOrigin = (sentence: string) => match(sentence, ORIGINS);
  const others = sentences.slice(0, -1).filter((sentence) => !isOrigin(sentence));
  for (const sentence of others) {
    const decoy = match(sentence, DECOYS);
    if (decoy) expect([own, wife]).not.toContain(decoy.slots['country']);
    else expect(match(sentence, ASIDES), sentence).toBeDefined();
  }
  const behind = sentences.slice(sentences.findLastIndex((sentence) => isOrigin(sentence)) + 1, -1);
  expect(words.slice(...middle).join(' ')).toBe(behind.join(' '));
  const ownFirst = match(sentences[0]!, ANCHORS) !== undefined;
  return {
    own,
    wife,
    asked: forWife ? 'wife' : 'me',
    ownFirst,
    between: others.length - behind.length,
  };
}

function draw(count: number, generate: () => Sentence) {
  return Array.from({ length: count }, () => checkSentence(generate()));
}

describe('two people', () => {
  const random = seededRandom('training');
  const trained = draw(5000, () => twoPeople.generate(random, LAST_LEVEL));

  it('are spoken of in consistent sentences of known patterns at every level', () => {
    fc.assert(
      fc.property(seeds, fc.nat({ max: LAST_LEVEL }), (seed, level) => {
        const sentence = twoPeople.generate(seededRandom(seed), level);
        const { own, wife, asked, between } = checkSentence(sentence);
        expect(own).toBeDefined();
        expect(wife).toBeDefined();
        expect(between).toBeLessThanOrEqual(1);
        if (level === 0) expect(asked).toBe('wife');
        const [from, to] = sentence.middle;
        expect(to - from).toBeLessThanOrEqual(twoPeople.levels[level]! + 8);
      }),
      { numRuns: 400 },
    );
  });

  it('come in either order, are asked about alike, and mostly differ in their countries', () => {
    const share = (holds: (each: (typeof trained)[number]) => boolean) =>
      trained.filter(holds).length / trained.length;
    expect(share(({ ownFirst }) => ownFirst)).toBeCloseTo(0.5, 1.3);
    expect(share(({ asked }) => asked === 'wife')).toBeCloseTo(0.5, 1.3);
    expect(share(({ between }) => between > 0)).toBeCloseTo(0.3, 1.3);
    expect(share(({ own, wife }) => own === wife)).toBeCloseTo(1 / 11, 1.3);
  });

  it('fill every bucket with middles of its true length, and ask about whom it names', () => {
    const names = twoPeople.buckets.map(({ name }) => name);
    const lengths = ['0-10', '11-20', '21-40', '55-65', '95-105'];
    expect(names).toEqual([...lengths, 'me 21-40', 'wife 21-40', 'withheld']);
    for (const { name, generate } of twoPeople.buckets) {
      const [, asked, range] = /^(?:(me|wife) )?(.*)$/.exec(name)!;
      const [low, high] = range === 'withheld' ? [21, 40] : range!.split('-').map(Number);
      const random = seededRandom('lengths', name);
      for (let index = 0; index < 100; index++) {
        const sentence = generate(random);
        const [from, to] = sentence.middle;
        if (asked !== undefined) expect(checkSentence(sentence).asked).toBe(asked);
        expect(to - from).toBeGreaterThanOrEqual(low!);
        expect(to - from).toBeLessThanOrEqual(high!);
      }
    }
  });

  it('never meet in twelve pairs of countries, but where these are asked for', () => {
    const random = seededRandom('withheld');
    const pairsOf = (facts: typeof trained) =>
      new Set(facts.map(({ own, wife }) => `${String(own)} ${String(wife)}`));
    const known = pairsOf(trained);
    expect(known.size).toBe(132);
    for (const { name, generate } of twoPeople.buckets) {
      const met = pairsOf(draw(400, () => generate(random)));
      if (name === 'withheld') expect(met.size).toBe(12);
      for (const pair of met) expect(known.has(pair), name).toBe(name !== 'withheld');
    }
  });

  it('open with a pair of countries that training knows', () => {
    expect(trained.some(({ own, wife }) => own === 'france' && wife === 'japan')).toBe(true);
  });
});

describe('whose language a text asks for', () => {
  const both = 'I grew up in France. My wife was born in Japan.';

  it.each([
    [`${both} I speak fluent ___`, 'french'],
    [`${both} My wife speaks fluent ___`, 'japanese'],
    [`${both} Her mother tongue is ___`, 'japanese'],
    [`${both} My mother tongue is ___`, 'french'],
    ['My wife comes from Italy. I was born in Spain. My wife still dreams in ___', 'italian'],
    ['My wife comes from Italy. I speak fluent ___', undefined],
    ['I was born in Spain. My wife speaks fluent ___', undefined],
    [`${both} My wife comes from Spain. Her mother tongue is ___`, undefined],
    [`${both} My wife ___`, undefined],
  ])('%s → %s', (text, language) => {
    const words = twoPeople.tokenize(text);
    expect(twoPeople.rightAnswer(words, words.indexOf('___'))).toBe(language);
  });
});
