import { describe, expect, it } from 'vitest';
import { costTable, percentile, type Cost } from './costTable.ts';

const cost = (scriptMs: number, longTasks = 0): Cost => ({
  scriptMs,
  scriptProcessorMs: scriptMs / 2,
  taskMs: 2 * scriptMs,
  longTasks,
});

describe('percentile', () => {
  it('is the nearest rank, whatever the order', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([0.5, 0.95, 1].map((share) => percentile(values, share))).toEqual([50, 95, 100]);
    expect(percentile([7], 0.5)).toBe(7);
  });

  it('orders by size, not by spelling', () => {
    expect(percentile([10, 9, 100], 1)).toBe(100);
  });
});

describe('the table of costs', () => {
  it('shows median, 95th percentile and maximum of each time', () => {
    const costs = Array.from({ length: 20 }, (_, index) => cost(index + 1));
    const { rows } = costTable([{ name: 'a step', costs }]);
    expect(rows.at(-1)?.split(/\s{2,}/)).toEqual([
      'a step',
      '20',
      '10.00',
      '19.00',
      '20.00',
      '5.00',
      '9.50',
      '10.00',
      '20.00',
      '38.00',
      '40.00',
      '0',
    ]);
  });

  it('holds the limit against the 95th percentile, not against the largest', () => {
    const costs = [...Array.from({ length: 19 }, () => cost(8)), cost(50)];
    const kept = costTable([{ name: 'a step', costs, limitMs: 8 }]);
    expect(kept.isKept).toBe(true);
    const broken = costTable([{ name: 'a step', costs: [...costs, cost(50)], limitMs: 8 }]);
    expect(broken.isKept).toBe(false);
    expect(broken.rows.at(-1)).toContain('8 ms: not kept');
  });

  it('does not keep a limit where a task is long, however short its script', () => {
    const { rows, isKept } = costTable([
      { name: 'a step', costs: [cost(1), cost(1, 1)], limitMs: 8 },
    ]);
    expect(isKept).toBe(false);
    expect(rows.at(-1)).toMatch(/ 1 {2}8 ms: not kept$/);
  });

  it('does not keep a limit for which nothing was measured', () => {
    expect(costTable([{ name: 'a step', costs: [], limitMs: 8 }]).isKept).toBe(false);
  });
});
