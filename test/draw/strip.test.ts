import { describe, expect, it } from 'vitest';
import { largestOf, layoutStrip, stripScale } from '../../src/draw/strip.ts';

interface Bar {
  readonly x: number;
  readonly top: number;
  readonly height: number;
}

/** The bars of a strip's path: each is written `M x y h … v height h … z`. */
function barsOf(path: string): Bar[] {
  return [...path.matchAll(/M([-\d.]+) ([-\d.]+)h[-\d.]+v([-\d.]+)h[-\d.]+z/g)].map((match) => ({
    x: Number(match[1]),
    top: Number(match[2]),
    height: Number(match[3]),
  }));
}

describe('a strip', () => {
  const values = Float64Array.from([9, 0.5, -1, 0.25, 9]);

  it('draws a bar a unit, up for positive and down for negative, as long as the value', () => {
    const strip = layoutStrip(values, 1, 3, stripScale('symmetric'), 30, 20);
    expect(strip.baselinePx).toBe(10);
    const [half, down, quarter] = barsOf(strip.path);
    expect(half).toEqual({ x: 0, top: 5, height: 5 });
    expect(down).toEqual({ x: 10, top: 10, height: 10 });
    expect(quarter).toEqual({ x: 20, top: 7.5, height: 2.5 });
  });

  it('stands gates on the floor: 1 fills the height', () => {
    const strip = layoutStrip(Float64Array.of(1, 0.5), 0, 2, stripScale('unit'), 20, 20);
    expect(strip.baselinePx).toBe(20);
    expect(barsOf(strip.path).map((bar) => bar.height)).toEqual([20, 10]);
  });

  it('keeps a value beyond its scale inside the strip', () => {
    const strip = layoutStrip(Float64Array.of(5, -5), 0, 2, stripScale('symmetric'), 20, 20);
    expect(barsOf(strip.path)).toMatchObject([
      { top: 0, height: 10 },
      { top: 10, height: 10 },
    ]);
  });

  it('takes the scale of unbounded values from the largest, but never below 1', () => {
    expect(stripScale('unbounded', 3.5)).toEqual({ lowest: -3.5, highest: 3.5 });
    expect(stripScale('unbounded', 0.2)).toEqual({ lowest: -1, highest: 1 });
    expect(largestOf(Float64Array.of(0.5, -2, 1))).toBe(2);
    expect(largestOf(undefined)).toBe(0);
  });
});
