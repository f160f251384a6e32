import { describe, expect, it } from 'vitest';
import type { CellLayout, NodeShape, StripSpot, Wire } from '../../src/draw/cellLayout.ts';
import { layoutChainNotation } from '../../src/draw/chainNotation.ts';
import { cells, cellNamed } from '../../src/engine/cells/index.ts';

const sizes = [
  [700, 320],
  [780, 370],
  [1100, 460],
] as const;

const drawings = cells.flatMap((cell) =>
  sizes.map(([width, height]) => ({
    name: `${cell.name} at ${String(width)} × ${String(height)}`,
    cell,
    layout: layoutChainNotation(cell, width, height),
  })),
);

/** Room for a strip's name, a short word above its left end. */
const NAME_PX = { width: 38, height: 18 };

function boundsOf({ x, y, width, height }: NodeShape) {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

type Bounds = ReturnType<typeof boundsOf>;

/** A strip, and its name above it. */
function boundsOfStrip({ x, y, width, height }: StripSpot): readonly Bounds[] {
  return [
    { left: x, right: x + width, top: y, bottom: y + height },
    { left: x, right: x + NAME_PX.width, top: y - NAME_PX.height, bottom: y },
  ];
}

function areApart(a: Bounds, b: Bounds): boolean {
  return a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
}

/** Whether a wire, which runs straight across or up and down, runs through a shape's inside. */
function crosses(wire: Wire, box: Bounds): boolean {
  return wire.points.slice(1).some((to, index) => {
    const from = wire.points[index]!;
    const left = Math.min(from.x, to.x);
    const right = Math.max(from.x, to.x);
    const top = Math.min(from.y, to.y);
    const bottom = Math.max(from.y, to.y);
    return (
      right > box.left + 1 && left < box.right - 1 && bottom > box.top + 1 && top < box.bottom - 1
    );
  });
}

function ownNodes(wire: Wire, layout: CellLayout): readonly NodeShape[] {
  return layout.nodes.filter(
    (node) =>
      node.signal === wire.carries ||
      wire.edges.some((edge) => edge.to === node.signal || edge.from === node.signal),
  );
}

describe.each(drawings)('the chain notation of $name', ({ cell, layout }) => {
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

  it('draws every signal but the sums as a shape of its own', () => {
    const drawn = layout.nodes.map(({ signal }) => signal).toSorted();
    const expected = cell.signals.filter(({ roles }) => !roles.includes('preActivation'));
    expect(drawn).toEqual(expected.map(({ id }) => id).toSorted());
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

  it('keeps shapes apart from each other and inside the frame', () => {
    const { frame, nodes } = layout;
    for (const node of nodes) {
      const box = boundsOf(node);
      expect(box.left).toBeGreaterThan(frame.x);
      expect(box.right).toBeLessThan(frame.x + frame.width);
      expect(box.top).toBeGreaterThan(frame.y);
      expect(box.bottom).toBeLessThan(frame.y + frame.height);
      for (const other of nodes) {
        if (other === node) continue;
        expect(areApart(box, boundsOf(other)), `${node.signal} and ${other.signal}`).toBe(true);
      }
    }
  });

  it('keeps strips and their names off shapes, wires and each other', () => {
    const { strips, nodes, wires } = layout;
    strips.forEach((strip, index) => {
      const others = strips.slice(index + 1);
      for (const own of boundsOfStrip(strip)) {
        const hits = [
          ...nodes.filter((node) => !areApart(own, boundsOf(node))).map(({ signal }) => signal),
          ...others
            .filter((other) => boundsOfStrip(other).some((its) => !areApart(own, its)))
            .map(({ signal }) => signal),
          ...wires.filter((wire) => crosses(wire, own)).map(({ id }) => id),
        ];
        expect(hits, `${strip.signal} ${strip.time}`).toEqual([]);
      }
    });
  });

  it('keeps strips and wires inside the picture', () => {
    for (const strip of layout.strips) {
      expect(strip.x).toBeGreaterThanOrEqual(0);
      expect(strip.x + strip.width).toBeLessThanOrEqual(layout.width);
      expect(strip.y - 18).toBeGreaterThanOrEqual(0);
    }
    for (const point of layout.wires.flatMap(({ points }) => points)) {
      expect(point.x).toBeGreaterThanOrEqual(0);
      expect(point.x).toBeLessThanOrEqual(layout.width);
      expect(point.y).toBeGreaterThanOrEqual(0);
      expect(point.y).toBeLessThanOrEqual(layout.height);
    }
  });

  it('has each state come in on the left and go on to the right', () => {
    for (const state of cell.states) {
      const before = layout.strips.filter(
        ({ signal, time }) => signal === state && time === 'before',
      );
      expect(before).toHaveLength(1);
      const out = layout.wires.find(({ id }) => id === `${state}→next`)!;
      expect(out.points.at(-1)!.x).toBe(layout.width);
    }
  });
});

describe('peepholes', () => {
  it('are drawn for the peephole LSTM only, from C before to i and f, from C after to o', () => {
    const of = (name: string) =>
      layoutChainNotation(cellNamed(name), 780, 370).wires.filter(({ peephole }) => peephole);
    expect(of('lstm')).toEqual([]);
    const edges = of('peephole-lstm').flatMap((wire) => wire.edges);
    expect(edges.toSorted((a, b) => a.to.localeCompare(b.to))).toEqual([
      { from: 'cellState', to: 'forgetGatePreActivation', offset: -1 },
      { from: 'cellState', to: 'inputGatePreActivation', offset: -1 },
      { from: 'cellState', to: 'outputGatePreActivation', offset: 0 },
    ]);
  });

  it('of i and f leave the belt before ×, that of o leaves it after +', () => {
    const { wires, nodes } = layoutChainNotation(cellNamed('peephole-lstm'), 780, 370);
    const x = (signal: string) => nodes.find((node) => node.signal === signal)!.x;
    const tap = (gate: string) => wires.find(({ id }) => id === `peephole→${gate}`)!.points[0]!.x;
    expect(tap('forgetGate')).toBeLessThan(x('retained'));
    expect(tap('inputGate')).toBeLessThan(x('retained'));
    expect(tap('outputGate')).toBeGreaterThan(x('cellState'));
  });
});
