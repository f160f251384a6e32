import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/engine/random.ts';
import { brackets } from '../../src/scenarios/brackets.ts';

/** Takes away pairs without anything inside until nothing is left; how often that took. */
function depthOf(symbols: readonly string[]): number {
  let rest = symbols.join('');
  let depth = 0;
  for (; rest !== ''; depth++) {
    // A pair next to one that was just taken away is no deeper: both go in the same round.
    const shorter = rest.replaceAll(/\((?:\(\)|\[\])*\)|\[(?:\(\)|\[\])*\]/g, (outer) =>
      outer.length === 2 ? '' : outer.slice(0, 1) + outer.slice(-1),
    );
    expect(shorter.length).toBeLessThan(rest.length);
    rest = shorter;
  }
  return depth;
}

describe('nested brackets', () => {
  const last = brackets.levels.length - 1;
  const strings = (count: number) => {
    const random = seededRandom('strings');
    return Array.from({ length: count }, () => brackets.generate(random, last));
  };

  it('are balanced, at most four deep, and end once', () => {
    const depths = new Set<number>();
    for (const { words } of strings(1000)) {
      expect(words.at(-1)).toBe('.');
      depths.add(depthOf(words.slice(0, -1)));
    }
    expect([...depths].sort()).toEqual([1, 2, 3, 4]);
  });

  it('ask for the closing bracket that stands farthest from its own opening one', () => {
    for (const { words, keyAt, answerAt } of strings(500)) {
      const inside = words.slice(keyAt + 1, answerAt);
      depthOf(inside);
      expect([words[keyAt], words[answerAt]].join('')).toMatch(/^(\(\)|\[\])$/);
      for (let from = 0; from < words.length - 1; from++) {
        for (let to = from + (answerAt - keyAt) + 1; to < words.length - 1; to++) {
          const piece = words.slice(from, to + 1);
          let open = 0;
          const closesAt = piece.findIndex(
            (symbol) => (open += '(['.includes(symbol) ? 1 : -1) <= 0,
          );
          expect(closesAt === piece.length - 1 && open === 0).toBe(false);
        }
      }
    }
  });

  it('fill each bucket with strings of the lengths in its name', () => {
    for (const { name, generate } of brackets.buckets) {
      const [from, to] = name.split('-').map(Number) as [number, number];
      const random = seededRandom('lengths', name);
      const lengths = Array.from({ length: 400 }, () => generate(random).words.length - 1);
      expect(Math.min(...lengths)).toBe(from);
      expect(Math.max(...lengths)).toBeLessThanOrEqual(to);
      expect(Math.max(...lengths)).toBeGreaterThan(to - 5);
    }
  });

  it('may open four times, close what was opened last, and end when nothing is open', () => {
    const legal = (text: string) => brackets.legalNext!(brackets.tokenize(text)).join('');
    expect(legal('')).toBe('([');
    expect(legal('(')).toBe('([)');
    expect(legal('([')).toBe('([]');
    expect(legal('([(')).toBe('([)');
    expect(legal('([([')).toBe(']');
    expect(legal('()')).toBe('([.');
    expect(legal('().')).toBe('');
    expect(legal('(]')).toBe('');
    expect(legal('(((((')).toBe('');
    expect(brackets.rightAnswer(brackets.tokenize('([([]'), 4)).toBe(']');
    expect(brackets.rightAnswer(brackets.tokenize('([([]'), 3)).toBeUndefined();
  });
});
