import { describe, expect, it } from 'vitest';
import { layoutStream, type StreamFrame } from '../../../src/draw/ledger/stream.ts';
import { mapColumns } from '../../../src/draw/map/layout.ts';

const HEIGHT = 100;

function frame(from: number, to: number, direction: StreamFrame['direction'] = 'forward') {
  return { columns: mapColumns((to - from + 1) * 50, from, to), heightPx: HEIGHT, direction };
}

const band = (labelPx: number, ...sizes: number[]) => ({
  labelPx,
  sizes: Float64Array.from(sizes),
});

/** Every place that a path comes to. */
function places(path: string): [x: number, y: number][] {
  return [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)(?=[A-Z]|$)/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ]);
}

/** Where a path is at a place, from the highest to the lowest. */
function heightsAt(path: string, xPx: number): number[] {
  const found = places(path).filter(([x]) => Math.abs(x - xPx) < 0.01);
  return [...new Set(found.map(([, y]) => y))].sort((a, b) => a - b);
}

describe('the stream', () => {
  // The second word comes upon the first, which loses half.
  const { shapes, highest } = layoutStream([band(20, 4, 2, 2), band(20, 0, 6, 3)], frame(0, 2));

  it('is as high as the most that is there at any step', () => {
    expect(highest).toBe(8);
  });

  it('lays the later bands upon the earlier ones', () => {
    // Level to the end of the last column.
    expect(heightsAt(shapes[0]!.path, 150)).toEqual([75, 100]);
    expect(heightsAt(shapes[1]!.path, 150)).toEqual([37.5, 75]);
    expect(heightsAt(shapes[0]!.path, 50 + 6.5)).toEqual([75, 100]);
    expect(heightsAt(shapes[1]!.path, 50 + 6.5)).toEqual([0, 75]);
  });

  it('begins a band where its column begins', () => {
    const first = Math.min(...places(shapes[1]!.path).map(([x]) => x));
    expect(first).toBeCloseTo(50 - 6.5, 5);
    expect(heightsAt(shapes[0]!.path, 0)).toEqual([100]);
  });

  it('runs to the left where a direction reads backwards', () => {
    const back = layoutStream([band(20, 1, 2, 4), band(20, 3, 0, 0)], frame(0, 2, 'backward'));
    expect(heightsAt(back.shapes[0]!.path, 150)).toEqual([100]);
    expect(heightsAt(back.shapes[0]!.path, 0)).toEqual([75, 100]);
    const right = Math.max(...places(back.shapes[1]!.path).map(([x]) => x));
    expect(right).toBeCloseTo(50 + 6.5, 5);
  });

  it('begins at full height where the steps before are not shown', () => {
    const { shapes: part, highest: most } = layoutStream([band(20, 4, 2, 1)], frame(1, 2));
    expect(most).toBe(2);
    expect(heightsAt(part[0]!.path, 0)).toEqual([0, 100]);
  });

  it('writes a name where its band is thickest and long enough, and none elsewhere', () => {
    const { shapes: named } = layoutStream(
      [band(30, 1, 5, 5), band(30, 0.2, 0.2, 0.2), band(90, 0, 0, 4)],
      frame(0, 2),
    );
    expect(named[0]!.label!.xPx).toBe(75);
    expect(named[0]!.label!.yPx).toBeCloseTo(100 - (2.5 / 9.2) * 100, 5);
    expect(named[1]!.label).toBeUndefined();
    expect(named[2]!.label).toBeUndefined();
  });

  it('draws nothing where nothing is', () => {
    const { shapes: empty } = layoutStream([band(20, 0, 0, 0), band(20, 0, 1, 0)], frame(0, 2));
    expect(empty[0]!.path).toBe('');
    expect(empty[1]!.path).not.toBe('');
    expect(layoutStream([band(20, 0, 0)], frame(0, 1))).toMatchObject({ highest: 0 });
  });
});
