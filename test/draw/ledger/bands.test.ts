import { describe, expect, it } from 'vitest';
import { groupBands } from '../../../src/draw/ledger/bands.ts';

const item = (name: string, ...sizes: number[]) => ({ name, sizes: Float64Array.from(sizes) });
const namesOf = (items: readonly { readonly name: string }[]) => items.map(({ name }) => name);
const nobody = () => false;

const items = [
  item('large', 10, 8, 8),
  item('tiny', 0, 0.1, 0.05),
  item('wiped', 0, 3, 0),
  item('speck', 0, 0, 0.02),
  item('nothing', 0, 0, 0),
];

describe('bands', () => {
  it('put together what is too small to be seen, and count it', () => {
    const { own, others, othersSizes } = groupBands(items, 0, 2, nobody);
    expect(namesOf(own)).toEqual(['large', 'wiped']);
    expect(namesOf(others)).toEqual(['tiny', 'speck']);
    expect([...othersSizes].map((size) => size.toFixed(2))).toEqual(['0.00', '0.10', '0.07']);
  });

  it('keep what is wanted apart however small it is', () => {
    const { own } = groupBands(items, 0, 2, ({ name }) => name === 'tiny' || name === 'nothing');
    expect(namesOf(own)).toContain('tiny');
  });

  it('name a single small one rather than calling it the others', () => {
    const { own, others } = groupBands(items.slice(0, 3), 0, 2, nobody);
    expect(namesOf(own)).toEqual(['large', 'tiny', 'wiped']);
    expect(others).toEqual([]);
  });

  it('are judged by the steps that are shown', () => {
    expect(namesOf(groupBands(items, 2, 2, nobody).own)).toEqual(['large']);
  });

  it('are never more than can be told apart', () => {
    const many = Array.from({ length: 40 }, (_, index) => item(String(index), 40 - index + 100));
    const { own, others } = groupBands(many, 0, 0, nobody);
    expect(own).toHaveLength(24);
    expect(others).toHaveLength(16);
    expect(namesOf(own)).toEqual(Array.from({ length: 24 }, (_, index) => String(index)));
  });
});
