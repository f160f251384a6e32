import { describe, expect, it } from 'vitest';
import { compactNotations } from '../../src/draw/compact/notations.ts';
import { morphLayouts, resampled } from '../../src/draw/morph.ts';
import { notations } from '../../src/draw/notations.ts';
import { cells } from '../../src/engine/cells/index.ts';

const pairs = cells.flatMap((cell) => {
  const drawings = [
    {
      size: 'wide',
      chain: notations.chain(cell, 800, 400),
      lecture: notations.lecture(cell, 800, 400),
    },
    {
      size: 'narrow',
      chain: compactNotations.chain(cell, 330),
      lecture: compactNotations.lecture(cell, 330),
    },
  ];
  return drawings.flatMap(({ size, chain, lecture }) => [
    { name: `${size} ${cell.name}, chain to lecture`, from: chain, to: lecture },
    { name: `${size} ${cell.name}, lecture to chain`, from: lecture, to: chain },
  ]);
});

describe.each(pairs)('the way of the $name', ({ from, to }) => {
  it('ends at the very drawing', () => {
    expect(morphLayouts(from, to, 1)).toBe(to);
    expect(morphLayouts(from, to, 1.3)).toBe(to);
  });

  it('begins where everything was', () => {
    const first = morphLayouts(from, to, 0);
    expect(first.frame).toEqual(from.frame);
    expect(first.inputLabel).toEqual(from.inputLabel);
    for (const node of first.nodes) {
      const { x, y, kind, width } = from.nodes.find(({ signal }) => signal === node.signal)!;
      expect(node).toMatchObject({ x, y, kind, width });
    }
    for (const wire of from.wires) {
      const points = first.wires.find(({ id }) => id === wire.id)!.points;
      for (const end of [0, -1]) {
        expect(points.at(end)!.x).toBeCloseTo(wire.points.at(end)!.x, 9);
        expect(points.at(end)!.y).toBeCloseTo(wire.points.at(end)!.y, 9);
      }
    }
  });

  it('keeps every shape, wire and strip on the way, inside the picture', () => {
    const half = morphLayouts(from, to, 0.5);
    const ids = new Set([...from.wires, ...to.wires].map(({ id }) => id));
    expect(new Set(half.wires.map(({ id }) => id))).toEqual(ids);
    expect(half.nodes).toHaveLength(to.nodes.length);
    expect(half.strips).toHaveLength(to.strips.length);
    for (const { x, y } of [
      ...half.nodes,
      ...half.strips,
      ...half.wires.flatMap((w) => w.points),
    ]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(to.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(to.height);
    }
  });

  it('can be turned round half-way', () => {
    const half = morphLayouts(from, to, 0.5);
    const back = morphLayouts(half, from, 0);
    expect(back.nodes.map(({ x, y }) => [x, y]).toSorted()).toEqual(
      half.nodes.map(({ x, y }) => [x, y]).toSorted(),
    );
    expect(morphLayouts(half, from, 1)).toBe(from);
  });
});

describe('a resampled line', () => {
  it('has its points at equal distances, round corners too', () => {
    const corner = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 10 },
    ];
    expect(resampled(corner, 5)).toEqual([
      { x: 0, y: 0 },
      { x: 5, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 5 },
      { x: 10, y: 10 },
    ]);
  });

  it('of a single point stays there', () => {
    expect(resampled([{ x: 3, y: 4 }], 3)).toEqual(
      Array.from({ length: 3 }, () => ({ x: 3, y: 4 })),
    );
  });
});
