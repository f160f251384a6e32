import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/engine/random.ts';
import { reber } from '../../src/scenarios/reber.ts';

/** Reber's grammar, written as a regular expression. */
const INNER = /^B(?:TS*X|PT*VP)(?:XT*VP)*(?:S|XT*VV)E$|^BPT*VVE$/;

function innerOf(words: readonly string[]): string {
  const [, first, inner, last] = /^B(.)(.*)(.)E$/.exec(words.join(''))!;
  expect(last).toBe(first);
  return inner!;
}

describe('the embedded Reber grammar', () => {
  const last = reber.levels.length - 1;

  it('has an inner string of Reber’s between the branch and its return', () => {
    const random = seededRandom('inner');
    for (let index = 0; index < 2000; index++) {
      const { words, keyAt, answerAt } = reber.generate(random, last);
      expect(innerOf(words)).toMatch(INNER);
      expect(words[keyAt]).toBe(words[answerAt]);
      expect([keyAt, answerAt]).toEqual([1, words.length - 2]);
    }
  });

  it('takes both branches equally often, without a hint inside which it was', () => {
    const random = seededRandom('branches');
    const counts = { T: { T: 0, P: 0 }, P: { T: 0, P: 0 } };
    for (let index = 0; index < 4000; index++) {
      const { words } = reber.generate(random, last);
      counts[words[1] as 'T' | 'P'][words[3] as 'T' | 'P']++;
    }
    for (const outer of ['T', 'P'] as const) {
      for (const inner of ['T', 'P'] as const) {
        expect(counts[outer][inner] / 4000).toBeCloseTo(0.25, 1);
      }
    }
  });

  it('fills each bucket with inner strings of the lengths in its name', () => {
    for (const { name, generate } of reber.buckets) {
      const [from, to] = name.split('-').map(Number) as [number, number];
      const random = seededRandom('lengths', name);
      const lengths = Array.from({ length: 500 }, () => innerOf(generate(random).words).length);
      expect(Math.min(...lengths)).toBe(from);
      expect(Math.max(...lengths)).toBeLessThanOrEqual(to);
      expect(Math.max(...lengths)).toBeGreaterThan(from);
    }
  });

  it('asks for every symbol but the first, of which only B is possible', () => {
    const { words, asked } = reber.generate(seededRandom('asked'), last);
    expect(asked).toEqual([...words.keys()].slice(1));
    expect(reber.legalNext!([])).toEqual(['B']);
    expect(reber.legalNext!(['B'])).toEqual(['T', 'P']);
    expect(reber.rightAnswer(reber.tokenize('BPBPVVE'), 7)).toBe('P');
    expect(reber.rightAnswer(reber.tokenize('BTBPVVE'), 7)).toBe('T');
  });
});
