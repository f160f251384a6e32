import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/engine/random.ts';
import type { Sentence } from '../../src/scenarios/contract.ts';
import { franceZh } from '../../src/scenarios/france-zh/index.ts';
import { nearestWords } from '../../src/scenarios/tokens.ts';
import { ANCHORS, ASIDES, DECOYS, LANGUAGES, QUESTIONS } from './franceZhSpecification.ts';
import { match, sentencesOf } from './wordSpecification.ts';

const LAST_LEVEL = franceZh.levels.length - 1;
const seeds = fc.integer({ min: 0, max: 2 ** 31 });

function answerTo(text: string): string | undefined {
  const words = franceZh.tokenize(text);
  const blank = words.indexOf('___');
  return franceZh.rightAnswer(words, blank < 0 ? words.length : blank);
}

/** Everything that must hold of any sentence; tells what the other tests count. */
function checkSentence({ words, answerAt, keyAt, middle }: Sentence) {
  const sentences = sentencesOf(words);
  const country = words[keyAt]!;
  const anchor = match(sentences[0]!, ANCHORS);
  const question = match(sentences.at(-1)!, QUESTIONS);
  expect(anchor?.slots['country']).toBe(country);
  expect(question?.slots['language']).toBe(LANGUAGES[country]);
  expect(words[answerAt]).toBe(LANGUAGES[country]);
  expect(words.slice(...middle).join(' ')).toBe(sentences.slice(1, -1).join(' '));
  let decoys = 0;
  for (const sentence of sentences.slice(1, -1)) {
    const decoy = match(sentence, DECOYS);
    if (decoy) {
      decoys++;
      expect(decoy.slots['country']).not.toBe(country);
    } else expect(match(sentence, ASIDES), sentence).toBeDefined();
  }
  return { pair: `${String(anchor?.index)} ${country}`, decoys, others: sentences.length - 2 };
}

describe('France in Chinese', () => {
  it('knows where somebody is from by whole sentences only', () => {
    expect(answerTo('我在法国长大。我会说流利的 ___')).toBe('法语');
    expect(answerTo('我在法国卖面包。我会说流利的 ___')).toBeUndefined();
    expect(answerTo('我在法国长大，我会说流利的 ___')).toBe('法语');
  });

  it('finds the words of a text even where a longer one would leave signs over', () => {
    expect(franceZh.tokenize('西班牙语言')).toEqual(['西班牙', '语言']);
    expect(franceZh.tokenize('西班牙语')).toEqual(['西班牙语']);
    expect(franceZh.tokenize('我会说火星语言')).toEqual(['我', '会', '说', '火星', '语言']);
  });

  it('makes consistent sentences of its own patterns at every level', () => {
    fc.assert(
      fc.property(seeds, fc.nat({ max: LAST_LEVEL }), (seed, level) => {
        const sentence = franceZh.generate(seededRandom(seed), level);
        checkSentence(sentence);
        const [from, to] = sentence.middle;
        expect(to - from).toBeLessThanOrEqual(franceZh.levels[level]! + 10);
      }),
      { numRuns: 400 },
    );
  });

  it('fills the same buckets as France, by true length', () => {
    const names = ['0-10', '11-20', '21-40', '55-65', '95-105', 'withheld'];
    expect(franceZh.buckets.map(({ name }) => name)).toEqual(names);
    for (const { name, generate } of franceZh.buckets) {
      const [low, high] = name === 'withheld' ? [21, 40] : name.split('-').map(Number);
      const random = seededRandom('lengths', name);
      for (let index = 0; index < 100; index++) {
        const sentence = generate(random);
        checkSentence(sentence);
        const [from, to] = sentence.middle;
        expect(to - from).toBeGreaterThanOrEqual(low!);
        expect(to - from).toBeLessThanOrEqual(high!);
      }
    }
  });

  it('names another country in three of ten sentences of the middle', () => {
    const random = seededRandom('decoys');
    let decoys = 0;
    let others = 0;
    for (let index = 0; index < 3000; index++) {
      const facts = checkSentence(franceZh.generate(random, LAST_LEVEL));
      decoys += facts.decoys;
      others += facts.others;
    }
    expect(decoys / others).toBeCloseTo(0.3, 1.5);
  });

  it('withholds twelve pairs of anchor and country from training and the other buckets', () => {
    const random = seededRandom('withheld');
    const pairs = (count: number, draw: () => Sentence) =>
      new Set(Array.from({ length: count }, () => checkSentence(draw()).pair));
    const trained = pairs(5000, () => franceZh.generate(random, LAST_LEVEL));
    expect(trained.size).toBe(60);
    for (const { name, generate } of franceZh.buckets) {
      const met = pairs(400, () => generate(random));
      if (name === 'withheld') expect(met.size).toBe(12);
      for (const pair of met) expect(trained.has(pair), name).toBe(name !== 'withheld');
    }
  });
});

describe('Chinese texts', () => {
  it.each([
    ['我在法国长大。', '我 在 法国 长大 。'],
    ['我会说流利的西班牙语!', '我 会 说 流利 的 西班牙语 。'],
    ['我哥哥是面包师，他吃面包。', '我 哥哥 是 面包师 他 吃 面包 。'],
    ['我在英国长大', '我 在 英国 长大'],
    ['在家里我们说____', '在 家里 我们 说 ___'],
  ])('%s falls into %s', (text, words) => {
    expect(franceZh.tokenize(text).join(' ')).toBe(words);
  });

  it('offer the known words most like an unknown one, but no sign', () => {
    expect(nearestWords('英国', franceZh.vocabulary, 2)).toEqual(['法国', '德国']);
    expect(nearestWords('！', franceZh.vocabulary, 200)).not.toContain('。');
  });

  it.each([
    ['我在日本长大。我会说流利的___', '日语'],
    ['我在日本长大。去年夏天我去了法国。我还是用___做梦。', '日语'],
    ['我和父母都是中国人。我最先学会的语言是', '汉语'],
    ['西班牙的汤很好喝。我会说流利的___', undefined],
    ['我在法国长大。我出生在希腊。我的母语是___', undefined],
    ['我在法国长大。我喜欢吃___', undefined],
  ])('%s → %s', (text, language) => {
    expect(answerTo(text)).toBe(language);
  });
});
