import { describe, expect, it } from 'vitest';
import type { CellLayout, NodeShape, StripSpot, Wire } from '../../src/draw/cellLayout.ts';
import type { Point } from '../../src/draw/path.ts';
import { notations } from '../../src/draw/notations.ts';
import { cells } from '../../src/engine/cells/index.ts';

const sizes = [
  [700, 320],
  [800, 420],
  [1000, 500],
] as const;

const drawings = Object.entries(notations).flatMap(([notation, layoutOf]) =>
  cells.flatMap((cell) =>
    sizes.map(([width, height]) => ({
      name: `${notation} notation of the ${cell.name} at ${String(width)} × ${String(height)}`,
      cell,
      layout: layoutOf(cell, width, height),
    })),
  ),
);

interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boundsOf({ x, y, width, height }: NodeShape): Bounds {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/** What a short word takes above a strip; how long words are, only a browser knows. */
const LABEL = { width: 38, height: 17 };

/** A strip, and the label above it. */
function partsOfStrip({ x, y, width, height }: StripSpot): readonly Bounds[] {
  return [
    { left: x, right: x + width, top: y, bottom: y + height },
    { left: x, right: x + Math.min(width, LABEL.width), top: y - LABEL.height, bottom: y },
  ];
}

function areApart(a: Bounds, b: Bounds): boolean {
  return a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
}

/** Whether a wire, which runs straight across or up and down, runs through a shape's inside. */
function crosses(wire: Wire, box: Bounds): boolean {
  return wire.points.slice(1).some((to, index) => {
    const from = wire.points[index]!;
    const run = {
      left: Math.min(from.x, to.x),
      right: Math.max(from.x, to.x),
      top: Math.min(from.y, to.y),
      bottom: Math.max(from.y, to.y),
    };
    return (
      run.right > box.left + 1 &&
      run.left < box.right - 1 &&
      run.bottom > box.top + 1 &&
      run.top < box.bottom - 1
    );
  });
}

type Piece = readonly [Point, Point];

function piecesOf({ points }: Wire): readonly Piece[] {
  return points.slice(1).map((to, index) => [points[index]!, to]);
}

/** Whether one piece goes over the other, not only up to it. */
function cross([a, b]: Piece, [c, d]: Piece): boolean {
  const isLevel = Math.abs(a.y - b.y) < 0.01;
  if (isLevel === Math.abs(c.y - d.y) < 0.01) return false;
  const [[from, to], [top, foot]] = isLevel
    ? [
        [a, b],
        [c, d],
      ]
    : [
        [c, d],
        [a, b],
      ];
  const isInside = (value: number, one: number, other: number): boolean =>
    value > Math.min(one, other) + 0.5 && value < Math.max(one, other) - 0.5;
  return isInside(top.x, from.x, to.x) && isInside(from.y, top.y, foot.y);
}

function ownNodes(wire: Wire, layout: CellLayout): readonly NodeShape[] {
  return layout.nodes.filter(
    (node) =>
      node.signal === wire.carries ||
      wire.edges.some((edge) => edge.to === node.signal || edge.from === node.signal),
  );
}

describe.each(drawings)('the $name', ({ cell, layout }) => {
  it('has a wire for every edge of the flow that leads from shape to shape', () => {
    const drawn = layout.wires.flatMap((wire) => wire.edges).map((edge) => JSON.stringify(edge));
    const expected = cell.signals.flatMap((signal) =>
      signal.from
        // A gate and its sum share one box, so nothing leads from the one to the other.
        .filter(
          ({ signal: from }) =>
            !cell.signals.find(({ id }) => id === from)?.roles.includes('preActivation'),
        )
        .map(({ signal: from, offset }) => JSON.stringify({ from, to: signal.id, offset })),
    );
    expect(drawn.toSorted()).toEqual(expected.toSorted());
  });

  it('gives every wire a name of its own', () => {
    const ids = layout.wires.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('draws every signal but the sums as a shape of its own', () => {
    const drawn = layout.nodes.map(({ signal }) => signal).toSorted();
    const expected = cell.signals.filter(({ roles }) => !roles.includes('preActivation'));
    expect(drawn).toEqual(expected.map(({ id }) => id).toSorted());
  });

  it('joins wires and the shapes that they belong to', () => {
    for (const wire of layout.wires) {
      for (const edge of wire.edges) {
        // A sum's wires end at the shape that squashes it.
        const sum = cell.signals.find(({ from }) => from.some(({ signal }) => signal === edge.to));
        const [shape] = [edge.to, sum?.id].flatMap((id) =>
          layout.nodes.filter(({ signal }) => signal === id),
        );
        const { left, right, top, bottom } = boundsOf(shape!);
        const end = wire.points.at(-1)!;
        const isOnEdge =
          (Math.abs(end.x - left) < 0.01 ||
            Math.abs(end.x - right) < 0.01 ||
            Math.abs(end.y - top) < 0.01 ||
            Math.abs(end.y - bottom) < 0.01) &&
          end.x >= left - 0.01 &&
          end.x <= right + 0.01 &&
          end.y >= top - 0.01 &&
          end.y <= bottom + 0.01;
        expect(isOnEdge, wire.id).toBe(true);
      }
    }
  });

  it('runs every wire straight across or up and down', () => {
    for (const { id, points } of layout.wires) {
      points.slice(1).forEach((to, index) => {
        const from = points[index]!;
        expect(Math.min(Math.abs(to.x - from.x), Math.abs(to.y - from.y)), id).toBeCloseTo(0, 6);
      });
    }
  });

  it('lets no wire run through a shape that is not its own', () => {
    const hits = layout.wires.flatMap((wire) =>
      layout.nodes
        .filter((node) => !ownNodes(wire, layout).includes(node) && crosses(wire, boundsOf(node)))
        // A belt passes behind the circles that sit on it.
        .filter((node) => !(wire.rail && node.kind === 'circle'))
        .map((node) => `${wire.id} through ${node.signal}`),
    );
    expect(hits).toEqual([]);
  });

  it('lets no wire cross another one, but for peepholes and what all gates take in', () => {
    const wires = layout.wires.filter(({ peephole, kind }) => !peephole && kind !== 'takeIn');
    const crossings = wires.flatMap((one, index) =>
      wires
        .slice(index + 1)
        .filter((other) => piecesOf(one).some((a) => piecesOf(other).some((b) => cross(a, b))))
        .map((other) => `${one.id} and ${other.id}`),
    );
    expect(crossings).toEqual([]);
  });

  it('lets no wire run through a strip or its label', () => {
    const hits = layout.wires.flatMap((wire) =>
      layout.strips
        .filter((spot) => partsOfStrip(spot).some((part) => crosses(wire, part)))
        .map((spot) => `${wire.id} through the strip of ${spot.signal}, ${spot.time}`),
    );
    expect(hits).toEqual([]);
  });

  it('keeps shapes and strips apart from each other', () => {
    const all = [
      ...layout.nodes.map((node) => ({ name: node.signal, box: boundsOf(node) })),
      ...layout.strips.flatMap((spot) =>
        partsOfStrip(spot).map((box) => ({ name: `${spot.signal} ${spot.time}`, box })),
      ),
    ];
    const close = all.flatMap((one, index) =>
      all
        .slice(index + 1)
        .filter((other) => !areApart(one.box, other.box))
        .map((other) => `${one.name} and ${other.name}`),
    );
    expect(close).toEqual([]);
  });

  it('keeps shapes inside the frame, and everything inside the picture', () => {
    const { frame } = layout;
    for (const box of layout.nodes.map(boundsOf)) {
      expect(box.left).toBeGreaterThan(frame.x);
      expect(box.right).toBeLessThan(frame.x + frame.width);
      expect(box.top).toBeGreaterThan(frame.y);
      expect(box.bottom).toBeLessThan(frame.y + frame.height);
    }
    for (const box of layout.strips.flatMap(partsOfStrip)) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(layout.width);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.bottom).toBeLessThanOrEqual(layout.height);
    }
    const points = [...layout.wires.flatMap((wire) => wire.points), layout.inputLabel];
    for (const point of [...points, ...layout.delays]) {
      expect(point.x).toBeGreaterThanOrEqual(0);
      expect(point.x).toBeLessThanOrEqual(layout.width);
      expect(point.y).toBeGreaterThanOrEqual(0);
      expect(point.y).toBeLessThanOrEqual(layout.height);
    }
  });

  it('shows each state as it comes in and as it goes on', () => {
    for (const state of cell.states) {
      const times = layout.strips.filter(({ signal }) => signal === state).map(({ time }) => time);
      expect(times.toSorted()).toEqual(['before', 'now']);
      expect(layout.wires.some(({ id }) => id === `${state}→next`)).toBe(true);
    }
  });
});

it.each(cells)('all notations of the $name show the same vectors', (cell) => {
  const [first, ...others] = Object.values(notations).map((layoutOf) =>
    layoutOf(cell, 800, 400)
      .strips.map(({ signal, time }) => `${signal} ${time}`)
      .toSorted(),
  );
  for (const other of others) expect(other).toEqual(first);
});
