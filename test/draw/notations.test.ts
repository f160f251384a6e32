import { describe, expect, it } from 'vitest';
import type { CellLayout, StripSpot } from '../../src/draw/cellLayout.ts';
import { compactNotations } from '../../src/draw/compact/notations.ts';
import { notations } from '../../src/draw/notations.ts';
import { cells } from '../../src/engine/cells/index.ts';
import {
  areApart,
  boundsOf,
  crosses,
  crossings,
  edgesDrawn,
  edgesOf,
  wiresThroughShapes,
  type Bounds,
} from './geometry.ts';

const sizes = [
  [700, 320],
  [800, 420],
  [1000, 500],
] as const;

/** On phones, on a tablet at twice the size, and as wide as they become. */
const narrowWidths = [300, 330, 482, 699];

const wideDrawings = Object.entries(notations).flatMap(([notation, layoutOf]) =>
  cells.flatMap((cell) =>
    sizes.map(([width, height]) => ({
      name: `${notation} notation of the ${cell.name} at ${String(width)} × ${String(height)}`,
      cell,
      layout: layoutOf(cell, width, height),
    })),
  ),
);

const narrowDrawings = Object.entries(compactNotations).flatMap(([notation, layoutOf]) =>
  cells.flatMap((cell) =>
    narrowWidths.map((width) => ({
      name: `${notation} notation of the ${cell.name}, ${String(width)} wide`,
      cell,
      layout: layoutOf(cell, width),
    })),
  ),
);
const drawings = [...wideDrawings, ...narrowDrawings];

/** What a short word takes above a strip; how long words are, only a browser knows. */
const LABEL = { width: 38, height: 17 };

/** What a letter takes above the line that it stands on, and how wide it is with a raised one. */
const LETTER = { width: 8, raisedWidth: 13, height: 12 };

/** A strip, and the label above it. */
function partsOfStrip({ x, y, width, height, anchor }: StripSpot): readonly Bounds[] {
  const labelPx = Math.min(width, LABEL.width);
  const spare = { start: 0, middle: (width - labelPx) / 2, end: width - labelPx };
  const left = x + spare[anchor ?? 'start'];
  return [
    { left: x, right: x + width, top: y, bottom: y + height },
    { left, right: left + labelPx, top: y - LABEL.height, bottom: y },
  ];
}

describe.each(drawings)('the $name', ({ cell, layout }) => {
  it('has a wire for every edge of the flow that leads from shape to shape', () => {
    expect(edgesDrawn(layout)).toEqual(edgesOf(cell));
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

  it('lets no wire run through a shape that is not its own, or cross another one', () => {
    expect(wiresThroughShapes(layout)).toEqual([]);
    expect(crossings(layout)).toEqual([]);
  });

  it('lets no wire run through a strip or its label', () => {
    const hits = layout.wires.flatMap((wire) =>
      layout.strips
        .filter((spot) => partsOfStrip(spot).some((part) => crosses(wire, part)))
        .map((spot) => `${wire.id} through the strip of ${spot.signal}, ${spot.time}`),
    );
    expect(hits).toEqual([]);
  });

  it('writes every letter where no wire, no shape, no strip and no other letter is', () => {
    const letters = (layout.symbols ?? []).map(({ signal, letter, x, y, anchor }) => {
      const widthPx = LETTER[letter.includes('^') ? 'raisedWidth' : 'width'];
      const left = x - { start: 0, middle: widthPx / 2, end: widthPx }[anchor];
      const box = { left, right: left + widthPx, top: y - LETTER.height, bottom: y };
      return { name: `the letter of ${signal}`, box };
    });
    const others = [
      ...layout.nodes.map((node) => ({ name: node.signal, box: boundsOf(node) })),
      ...layout.strips.flatMap((spot) =>
        partsOfStrip(spot).map((box) => ({ name: `${spot.signal} ${spot.time}`, box })),
      ),
      ...letters,
    ];
    const hits = letters.flatMap(({ name, box }) => [
      ...layout.wires.filter((wire) => crosses(wire, box)).map(({ id }) => `${name} on ${id}`),
      ...others
        .filter((other) => other.box !== box && !areApart(other.box, box))
        .map((other) => `${name} on ${other.name}`),
    ]);
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

describe.each(narrowDrawings)('the $name', ({ cell, layout }) => {
  it('shows the same vectors as where there is room', () => {
    const vectorsOf = ({ strips }: Pick<CellLayout, 'strips'>): readonly string[] =>
      strips.map(({ signal, time }) => `${signal} ${time}`).toSorted();
    expect(vectorsOf(layout)).toEqual(vectorsOf(notations.chain(cell, 800, 400)));
  });

  it('has boxes that a finger finds, and strips that can be read', () => {
    for (const { kind, width, height } of layout.nodes) {
      if (kind !== 'box' && kind !== 'memory') continue;
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
    for (const { width } of layout.strips) expect(width).toBeGreaterThanOrEqual(40);
  });

  it('is as high in one notation as in the other', () => {
    const heights = Object.values(compactNotations).map((of) => of(cell, layout.width).height);
    expect(new Set(heights)).toEqual(new Set([layout.height]));
  });
});
