import { describe, expect, it } from 'vitest';
import { layoutSquashCurve, type SquashName } from '../../src/draw/squashCurve.ts';

const WIDTH = 150;
const HEIGHT = 90;

function pointsOf(path: string): { readonly x: number; readonly y: number }[] {
  return path
    .slice(1)
    .split('L')
    .map((point) => {
      const [x, y] = point.split(' ').map(Number);
      return { x: x!, y: y! };
    });
}

describe.each(['σ', 'tanh'] as const)('the curve of %s', (name: SquashName) => {
  it('rises all the way from its floor to its ceiling', () => {
    const { path, floor, ceiling } = layoutSquashCurve(name, 0, WIDTH, HEIGHT);
    const points = pointsOf(path);
    points.slice(1).forEach((point, index) => {
      expect(point.x).toBeGreaterThan(points[index]!.x);
      expect(point.y).toBeLessThanOrEqual(points[index]!.y);
    });
    expect(points[0]!.y).toBeCloseTo(floor, 0);
    expect(points.at(-1)!.y).toBeCloseTo(ceiling, 0);
  });

  it.each([-40, -2.31, 0, 0.4, 2.31, 12.8])('holds its point at %d, inside the picture', (at) => {
    const curve = layoutSquashCurve(name, at, WIDTH, HEIGHT);
    const { point, origin, path } = curve;
    expect(Math.sign(point.x - origin.x)).toBe(Math.sign(at));
    for (const { x, y } of [point, origin, ...pointsOf(path)]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(WIDTH);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(HEIGHT);
    }
    // The drawn pieces are straight, so that the point lies close to them and not on them.
    const near = pointsOf(path).map(({ x, y }) => Math.hypot(x - point.x, y - point.y));
    expect(Math.min(...near)).toBeLessThan(WIDTH / 30);
  });
});

it('σ passes one half at zero, tanh zero', () => {
  const sigmoid = layoutSquashCurve('σ', 0, WIDTH, HEIGHT);
  expect(sigmoid.point.y).toBeCloseTo((sigmoid.floor + sigmoid.ceiling) / 2, 9);
  expect(sigmoid.origin.y).toBe(sigmoid.floor);
  const tanh = layoutSquashCurve('tanh', 0, WIDTH, HEIGHT);
  expect(tanh.point).toEqual(tanh.origin);
  expect(tanh.origin.y).toBeCloseTo((tanh.floor + tanh.ceiling) / 2, 9);
});
