import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/engine/random.ts';
import type { Sentence } from '../../src/scenarios/contract.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { ANCHORS, ASIDES, DECOYS, LANGUAGES, QUESTIONS } from './franceSpecification.ts';
import { match, sentencesOf } from './wordSpecification.ts';

const fillIn = france.fillIn!;
const LAST_LEVEL = france.levels.length - 1;
const seeds = fc.integer({ min: 0, max: 2 ** 31 });

/** Everything that must hold of any sentence with a blank; tells what the other tests count. */
function checkSentence({ words, answerAt, keyAt, middle }: Sentence) {
  const stopped = words.at(-1) === '.';
  const sentences = sentencesOf(stopped ? words : [...words, '.']);
  const clueBefore = keyAt < answerAt;
  const [clue, asking] = clueBefore
    ? [sentences[0]!, sentences.at(-1)!]
    : [sentences.at(-1)!, sentences[0]!];
  const country = words[keyAt]!;
  const anchor = match(clue, ANCHORS);
  expect(anchor?.slots['country']).toBe(country);
  expect(match(asking, QUESTIONS)?.slots['language']).toBe(LANGUAGES[country]);
  expect(words[answerAt]).toBe(LANGUAGES[country]);
  expect(words.slice(...middle).join(' ')).toBe(sentences.slice(1, -1).join(' '));
  for (const sentence of sentences.slice(1, -1)) {
    const decoy = match(sentence, DECOYS);
    if (decoy) expect(decoy.slots['country']).not.toBe(country);
    else expect(match(sentence, ASIDES), sentence).toBeDefined();
  }
  return { clueBefore, stopped, pair: `${String(anchor?.index)} ${country}` };
}

function facts(count: number, generate: (random: ReturnType<typeof seededRandom>) => Sentence) {
  const random = seededRandom('fill in');
  return Array.from({ length: count }, () => checkSentence(generate(random)));
}

function share(values: readonly boolean[]): number {
  return values.filter(Boolean).length / values.length;
}

describe('a blank to fill in', () => {
  it('stands in consistent sentences of the same patterns at every level', () => {
    fc.assert(
      fc.property(seeds, fc.nat({ max: LAST_LEVEL }), (seed, level) => {
        const sentence = fillIn.generate(seededRandom(seed), level);
        checkSentence(sentence);
        const [from, to] = sentence.middle;
        expect(to - from).toBeLessThanOrEqual(france.levels[level]! + 8);
      }),
      { numRuns: 300 },
    );
  });

  it('has its clue before and after it alike, and half of the texts that end in it no full stop', () => {
    const drawn = facts(4000, (random) => fillIn.generate(random, LAST_LEVEL));
    expect(share(drawn.map(({ clueBefore }) => clueBefore))).toBeCloseTo(0.5, 1.3);
    const before = drawn.filter(({ clueBefore }) => clueBefore);
    expect(share(before.map(({ stopped }) => stopped))).toBeCloseTo(0.5, 1.3);
    expect(drawn.every(({ clueBefore, stopped }) => clueBefore || stopped)).toBe(true);
  });

  it('has one right answer if all is read, wherever the clue stands', () => {
    fc.assert(
      fc.property(seeds, fc.nat({ max: LAST_LEVEL }), (seed, level) => {
        const { words, answerAt } = fillIn.generate(seededRandom(seed), level);
        const read = words.with(answerAt, '___');
        expect(france.rightAnswer(read, answerAt)).toBe(words[answerAt]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the buckets of blanks', () => {
  it('have middles of their true length on the side that they name', () => {
    expect(fillIn.buckets).toHaveLength(12);
    for (const { name, generate } of fillIn.buckets) {
      const [side, range] = name.split(' ') as [string, string];
      const [low, high] = range === 'withheld' ? [21, 40] : range.split('-').map(Number);
      const random = seededRandom('buckets', name);
      for (let index = 0; index < 100; index++) {
        const sentence = generate(random);
        const [from, to] = sentence.middle;
        expect(checkSentence(sentence).clueBefore, name).toBe(side === 'before');
        expect(to - from, name).toBeGreaterThanOrEqual(low!);
        expect(to - from, name).toBeLessThanOrEqual(high!);
      }
    }
  });

  it('withhold the same twelve pairs of anchor and country from training on either side', () => {
    const trained = new Set(
      facts(5000, (random) => fillIn.generate(random, LAST_LEVEL)).map(({ pair }) => pair),
    );
    expect(trained.size).toBe(60);
    for (const { name, generate } of fillIn.buckets) {
      const pairs = new Set(facts(400, generate).map(({ pair }) => pair));
      const withheld = name.endsWith('withheld');
      if (withheld) expect(pairs.size, name).toBe(12);
      for (const pair of pairs) expect(trained.has(pair), `${name}: ${pair}`).toBe(!withheld);
    }
  });
});
