import { describe, expect, it } from 'vitest';
import { layoutChainNotation } from '../../../src/draw/chainNotation.ts';
import { layoutCompactChain } from '../../../src/draw/compact/chain.ts';
import { signalWithRole } from '../../../src/engine/cells/contract.ts';
import { cells, cellNamed } from '../../../src/engine/cells/index.ts';

const PHONE_PX = 330;
const keepers = cells.filter((cell) => signalWithRole(cell, 'keep') !== undefined);

describe.each(keepers)('the belt of a narrow $name', (cell) => {
  const { nodes, wires, width } = layoutCompactChain(cell, PHONE_PX);
  const belt = signalWithRole(cell, 'belt')!.id;
  const kept = signalWithRole(cell, 'retained')!.id;
  const nodeOf = (signal: string) => nodes.find((node) => node.signal === signal)!;
  const wire = (id: string) => wires.find((each) => each.id === id)!;

  it('is one straight line from edge to edge, on which × and + stand', () => {
    const pieces = [`${belt}@-1→${kept}`, `${kept}→${belt}`, `${belt}→next`].map(wire);
    const heights = pieces.flatMap(({ points }) => points.map(({ y }) => y));
    expect(new Set(heights)).toEqual(new Set([nodeOf(kept).y]));
    expect(nodeOf(belt).y).toBe(nodeOf(kept).y);
    expect(pieces.every(({ rail }) => rail)).toBe(true);
    expect(pieces[0]!.points[0]!.x).toBe(0);
    expect(pieces[2]!.points.at(-1)!.x).toBe(width);
  });

  it('has its gates below in the order in which a wide drawing has them', () => {
    const orderIn = (drawn: typeof nodes): readonly string[] =>
      drawn
        .filter(({ kind }) => kind === 'box')
        .toSorted((a, b) => a.x - b.x)
        .map(({ signal }) => signal);
    expect(orderIn(nodes)).toEqual(orderIn(layoutChainNotation(cell, 800, 400).nodes));
    const boxes = nodes.filter(({ kind }) => kind === 'box');
    expect(new Set(boxes.map(({ y }) => y)).size).toBe(1);
    expect(boxes[0]!.y).toBeGreaterThan(nodeOf(belt).y);
  });
});

it.each(cells)('what comes into a narrow $name does so at the left edge', (cell) => {
  const { strips, width } = layoutCompactChain(cell, PHONE_PX);
  for (const { signal, time, x, width: stripPx } of strips) {
    if (!cell.states.includes(signal)) continue;
    if (time === 'before') expect(x).toBeLessThan(width / 10);
    else expect(x + stripPx).toBeGreaterThan((9 * width) / 10);
  }
});

it('peepholes of i and f leave the narrow belt before ×, that of o leaves it after +', () => {
  const { wires, nodes } = layoutCompactChain(cellNamed('peephole-lstm'), PHONE_PX);
  const nodeOf = (signal: string) => nodes.find((node) => node.signal === signal)!;
  const tap = (gate: string) => wires.find(({ id }) => id === `peephole→${gate}`)!.points[0]!;
  expect(tap('forgetGate').x).toBeLessThan(nodeOf('retained').x);
  expect(tap('inputGate').x).toBeLessThan(nodeOf('retained').x);
  expect(tap('outputGate').x).toBeGreaterThan(nodeOf('cellState').x);
  for (const gate of ['forgetGate', 'inputGate', 'outputGate']) {
    expect(tap(gate).y).toBe(nodeOf('retained').y);
  }
});
