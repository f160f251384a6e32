import { describe, expect, it } from 'vitest';
import { arrowPaths, easedPath, roundedPath } from '../../src/draw/path.ts';

describe('a rounded path', () => {
  it('is straight between two points', () => {
    expect(
      roundedPath([
        { x: 0, y: 1 },
        { x: 10, y: 1 },
      ]),
    ).toBe('M0 1L10 1');
  });

  it('turns a corner with the radius', () => {
    const path = roundedPath(
      [
        { x: 0, y: 0 },
        { x: 20, y: 0 },
        { x: 20, y: 30 },
      ],
      5,
    );
    expect(path).toBe('M0 0L15 0Q20 0 20 5L20 30');
  });

  it('takes half of a piece that is shorter than the radius', () => {
    const path = roundedPath(
      [
        { x: 0, y: 0 },
        { x: 4, y: 0 },
        { x: 4, y: 30 },
      ],
      8,
    );
    expect(path).toBe('M0 0L2 0Q4 0 4 8L4 30');
  });

  it('of nothing is empty', () => {
    expect(roundedPath([])).toBe('');
  });
});

describe('an arrow', () => {
  it('is a line up to its head, and a head with its tip at the end', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 20, y: 0 },
    ];
    expect(arrowPaths(points, 10)).toEqual({ line: 'M0 0L10 0', head: 'M20 0L10 -5.5L10 5.5z' });
  });

  it('is no longer than its last piece', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 20, y: 0 },
      { x: 20, y: 4 },
    ];
    expect(arrowPaths(points, 10).head.startsWith('M20 4L')).toBe(true);
    expect(arrowPaths(points, 10).line.endsWith('20 0')).toBe(true);
  });

  it('of nothing is empty', () => {
    expect(arrowPaths([], 10)).toEqual({ line: '', head: '' });
  });
});

describe('an eased path', () => {
  it('leaves and reaches every point level', () => {
    const path = easedPath([
      { x: 0, y: 0 },
      { x: 10, y: 4 },
      { x: 20, y: 4 },
    ]);
    expect(path).toBe('0,0C5,0,5,4,10,4L20,4');
  });

  it('of nothing is empty', () => {
    expect(easedPath([])).toBe('');
  });
});
