import { describe, expect, it } from 'vitest';
import { easedPath, roundedPath } from '../../src/draw/path.ts';

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
