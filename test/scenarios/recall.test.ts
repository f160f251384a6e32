import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/engine/random.ts';
import { recall } from '../../src/scenarios/recall.ts';

describe('recall', () => {
  const last = recall.levels.length - 1;
  const keys = recall.kinds['key']!;
  const noise = recall.kinds['noise']!;

  it('asks for the first symbol after noise and the cue', () => {
    const random = seededRandom('recall');
    const seen = new Map<string, number>();
    for (let index = 0; index < 1000; index++) {
      const { words, answerAt, middle } = recall.generate(random, last);
      const [key, cue, answer] = [words[0]!, words.at(-2), words.at(-1)];
      expect([cue, answer, answerAt]).toEqual(['?', key, words.length - 1]);
      expect(words.slice(...middle)).toEqual(words.slice(1, -2));
      expect(words.slice(...middle).filter((symbol) => !noise.includes(symbol))).toEqual([]);
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    expect([...seen.keys()].sort()).toEqual([...keys].sort());
    for (const times of seen.values()) expect(times / 1000).toBeCloseTo(1 / keys.length, 1);
  });

  it('has exactly as much noise in a bucket as its name says', () => {
    expect(recall.buckets.map(({ name }) => name)).toEqual(['20', '50', '100', '200']);
    for (const { name, generate } of recall.buckets) {
      const { middle } = generate(seededRandom(name));
      expect(middle[1] - middle[0]).toBe(Number(name));
    }
  });

  it('trains on up to a hundred steps of noise, one at least', () => {
    const random = seededRandom('training');
    const lengths = Array.from({ length: 2000 }, () => {
      const { middle } = recall.generate(random, last);
      return middle[1] - middle[0];
    });
    expect(Math.min(...lengths)).toBe(1);
    expect(Math.max(...lengths)).toBe(100);
  });

  it('allows only the first symbol behind the cue', () => {
    const legal = (text: string) => recall.legalNext!(recall.tokenize(text));
    expect(legal('')).toEqual(keys);
    expect(legal('B')).toEqual([...noise, '?']);
    expect(legal('Bxy?')).toEqual(['B']);
    expect(legal('B?')).toEqual(['B']);
    expect(legal('Bxy?B')).toEqual([]);
    expect(legal('BxA')).toEqual([]);
    expect(legal('xB')).toEqual([]);
  });
});
