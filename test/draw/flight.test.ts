import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compactNotations } from '../../src/draw/compact/notations.ts';
import { cornersOf, flightsOf, placeAt } from '../../src/draw/flight.ts';
import { notations } from '../../src/draw/notations.ts';
import { isLit, sourcesOn } from '../../src/draw/wires.ts';
import type { Cell } from '../../src/engine/cells/contract.ts';
import { cellNamed, cells } from '../../src/engine/cells/index.ts';

describe('the way along a wire', () => {
  const points = [
    { x: 0, y: 10 },
    { x: 30, y: 10 },
    { x: 30, y: 20 },
  ];

  it('is divided by length', () => {
    const corners = cornersOf(points);
    expect(corners.map(({ at }) => at)).toEqual([0, 0.75, 1]);
    expect(placeAt(corners, 0)).toEqual({ x: 0, y: 10 });
    expect(placeAt(corners, 0.5)).toEqual({ x: 20, y: 10 });
    expect(placeAt(corners, 0.75)).toEqual({ x: 30, y: 10 });
    expect(placeAt(corners, 0.875)).toEqual({ x: 30, y: 15 });
    expect(placeAt(corners, 1)).toEqual({ x: 30, y: 20 });
  });

  it('has no corners where there is no way to go', () => {
    expect(cornersOf([{ x: 3, y: 3 }])).toEqual([]);
    expect(cornersOf([points[0]!, points[0]!])).toEqual([]);
  });

  it('is gone along evenly, whatever its corners', () => {
    const coordinate = fc.integer({ min: -500, max: 500 });
    const way = fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 2 });
    fc.assert(
      fc.property(way, fc.double({ min: 0, max: 0.98, noNaN: true }), (places, part) => {
        const corners = cornersOf(places);
        if (corners.length === 0) return;
        const length = places
          .slice(1)
          .reduce((sum, { x, y }, at) => sum + Math.hypot(x - places[at]!.x, y - places[at]!.y), 0);
        const [a, b] = [placeAt(corners, part), placeAt(corners, part + 0.02)];
        // As the crow flies it is shorter where there is a corner in between.
        expect(Math.hypot(b.x - a.x, b.y - a.y)).toBeLessThanOrEqual(0.02 * length + 1e-6);
      }),
    );
  });
});

const layouts = [
  ...Object.entries(notations).map(([name, of]) => ({
    name,
    of: (cell: Cell) => of(cell, 800, 400),
  })),
  ...Object.entries(compactNotations).map(([name, of]) => ({
    name: `narrow ${name}`,
    of: (cell: Cell) => of(cell, 330),
  })),
];
const played = cells.flatMap((cell) =>
  layouts.flatMap((layout) =>
    cell.phases.map((phase, index) => ({
      name: `${phase.id} of the ${cell.name} in the ${layout.name} notation`,
      cell,
      computed: phase.computes,
      isFirst: index === 0,
      wires: layout.of(cell).wires,
    })),
  ),
);

describe.each(played)('in $name', ({ cell, computed, isFirst, wires }) => {
  const flights = flightsOf(cell, wires, computed, isFirst);

  it('every lit wire is travelled along once, and no other', () => {
    const lit = wires.filter((wire) => isLit(wire, computed, isFirst));
    expect(flights.map(({ wire }) => wire.id)).toEqual(lit.map(({ id }) => id));
  });

  it('the way takes the whole phase', () => {
    for (const { from, to, wire } of flights) {
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeGreaterThan(from);
      expect(cornersOf(wire.points).at(-1)!.at).toBe(1);
    }
    if (flights.length > 0) expect(Math.max(...flights.map(({ to }) => to))).toBe(1);
  });

  it('nothing starts before all that makes it has arrived', () => {
    for (const { wire, from } of flights) {
      for (const { signal, offset } of sourcesOn(wire)) {
        if (offset === -1) continue;
        const into = flights.filter((other) => other.wire.edges.some(({ to }) => to === signal));
        for (const { to } of into) expect(from).toBeGreaterThanOrEqual(to);
      }
    }
  });

  it('what meets in a shape arrives at once', () => {
    const arrivals = new Map<string, number>();
    for (const { wire, to } of flights) {
      for (const edge of wire.edges) {
        expect(arrivals.get(edge.to) ?? to, edge.to).toBe(to);
        arrivals.set(edge.to, to);
      }
    }
  });
});

it('the memory is thinned and added to, and goes on when that is done', () => {
  const cell = cellNamed('lstm');
  const { computes } = cell.phases.find(({ id }) => id === 'update')!;
  const { wires } = notations.chain(cell, 800, 400);
  const times = flightsOf(cell, wires, computes, false).map(({ wire, from, to }) => [
    wire.id,
    Math.round(3 * from),
    Math.round(3 * to),
  ]);
  expect(Object.fromEntries(times.map(([id, ...rest]) => [id, rest]))).toEqual({
    'forgetGate→retained': [0, 1],
    'cellState@-1→retained': [0, 1],
    'inputGate→written': [0, 1],
    'candidate→written': [0, 1],
    'retained→cellState': [1, 2],
    'written→cellState': [1, 2],
    'cellState→next': [2, 3],
  });
});

it('what a matrix reads comes side by side: what was shown before, and the input', () => {
  const { wires } = notations.chain(cellNamed('peephole-lstm'), 800, 400);
  const on = (id: string) => sourcesOn(wires.find((wire) => wire.id === id)!);
  expect(on('rail→forgetGate')).toEqual([
    { signal: 'hiddenState', offset: -1 },
    { signal: 'input', offset: 0 },
  ]);
  expect(on('peephole→forgetGate')).toEqual([{ signal: 'cellState', offset: -1 }]);
  expect(on('peephole→outputGate')).toEqual([{ signal: 'cellState', offset: 0 }]);
});
