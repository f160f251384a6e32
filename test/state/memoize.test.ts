import { expect, it, vi } from 'vitest';
import { memoize } from '../../src/state/memoize.ts';

it('computes once for the same arguments, compared by identity', () => {
  const compute = vi.fn((a: unknown, b: unknown) => [a, b]);
  const remembered = memoize(compute);
  const list: number[] = [];
  expect(remembered(list, NaN)).toBe(remembered(list, NaN));
  expect(remembered([], NaN)).not.toBe(remembered(list, NaN));
  expect(compute).toHaveBeenCalledTimes(3);
});

it('forgets what was not asked for the longest', () => {
  const compute = vi.fn((key: string) => ({ key }));
  const remembered = memoize(compute, 2);
  remembered('a');
  remembered('b');
  remembered('a');
  remembered('c');
  remembered('a');
  expect(compute).toHaveBeenCalledTimes(3);
  remembered('b');
  expect(compute).toHaveBeenCalledTimes(4);
});

it('remembers nothing of a computation that failed', () => {
  let fails = true;
  const remembered = memoize(() => {
    if (fails) throw new Error('not yet');
    return 'there';
  });
  expect(() => remembered()).toThrow('not yet');
  fails = false;
  expect(remembered()).toBe('there');
});
