import { describe, expect, it } from 'vitest';
import { strongest } from '../../src/views/unit/strongest.ts';

/** One unit's values, as those of a layer with one unit. */
function found(values: Record<string, number>): ReadonlyMap<string, Float64Array> {
  return new Map(Object.entries(values).map(([word, value]) => [word, Float64Array.of(value)]));
}

function words(values: Record<string, number>, here?: string): string[] {
  return strongest(found(values), 0, here).map(({ word }) => word);
}

describe('the words that move a unit most', () => {
  it('are four each way, from the largest value to the smallest', () => {
    const values = { a: 0.1, b: -0.9, c: 0.3, d: 0.2, e: -0.1, f: 0.4, g: 0.05, h: -0.2, i: -0.3 };
    expect(words(values)).toEqual(['f', 'c', 'd', 'a', 'e', 'h', 'i', 'b']);
  });

  it('name each word once where there are few, whatever their signs', () => {
    expect(words({ a: 0.4, b: 0.2, c: 0.3, d: 0.1, e: 0.5 })).toEqual(['e', 'a', 'c', 'b', 'd']);
  });

  it('are without those that move nothing, but always with the word that is there', () => {
    expect(words({ a: 0.0049, b: -0.0049, c: 0.005 })).toEqual(['c']);
    expect(words({ a: 0.5, b: 0.4, c: 0.3, d: 0.2, e: 0.01, f: -0.5, g: -0.4 }, 'e')).toContain(
      'e',
    );
    expect(words({ a: 0, b: 0.5 }, 'a')).toEqual(['b', 'a']);
  });
});
