import { describe, expect, it } from 'vitest';
import { layoutChainColumn, type ChainColumn } from '../../../src/draw/chain/chainLayout.ts';
import type { CellColumn } from '../../../src/draw/chain/cellColumn.ts';
import { signalWithRole } from '../../../src/engine/cells/contract.ts';
import { cells } from '../../../src/engine/cells/index.ts';
import {
  areApart,
  boundsOf,
  crosses,
  crossings,
  edgesDrawn,
  edgesOf,
  wiresThroughShapes,
} from '../geometry.ts';

const DIRECTIONS = ['forward', 'backward'] as const;

const cellColumns = cells.flatMap((cell) =>
  DIRECTIONS.flatMap((direction) =>
    [300, 443, 1328].map((widthPx) => {
      const layout = layoutChainColumn('cells', cell, direction, widthPx);
      if (layout.level !== 'cells') throw new Error('Another level was asked for.');
      return {
        name: `${cell.name}, ${direction}, ${widthPx} px`,
        cell,
        direction,
        widthPx,
        layout,
      };
    }),
  ),
);

/** Where states enter and leave a column: heights at its left and right edge. */
function heightsAt({ wires }: CellColumn, x: number): number[] {
  const ends = wires
    .filter(({ rail }) => rail)
    .flatMap(({ points }) => [points[0]!, points.at(-1)!])
    .filter((point) => point.x === x)
    .map(({ y }) => y);
  return [...new Set(ends)].toSorted((a, b) => a - b);
}

describe.each(cellColumns)('a cell in the chain: $name', ({ cell, direction, widthPx, layout }) => {
  const { body } = layout;

  it('meets its neighbours: what leaves on one side enters on the other at the same height', () => {
    expect(heightsAt(body, 0)).toEqual(heightsAt(body, widthPx));
    expect(heightsAt(body, 0)).toHaveLength(cell.states.length);
  });

  it('is tied to the weights from its frame on, beside the name of what comes in', () => {
    const { tick, atPx } = layout.bracket;
    expect(tick.fromPx).toBe(layout.bodyTopPx + body.frame.y + body.frame.height);
    expect(tick.fromPx).toBeLessThan(atPx);
    expect(atPx).toBeLessThan(layout.heightPx);
    expect(Math.abs(tick.x - body.inputLabel.x)).toBeGreaterThan(widthPx / 2);
  });

  it('keeps everything inside the column, and shapes apart', () => {
    const boxes = body.nodes.map(boundsOf);
    boxes.forEach((box, index) => {
      expect(box.left).toBeGreaterThan(body.frame.x);
      expect(box.right).toBeLessThan(body.frame.x + body.frame.width);
      for (const other of boxes.slice(index + 1)) expect(areApart(box, other)).toBe(true);
    });
    for (const { x, y } of [...body.wires.flatMap(({ points }) => points), body.up]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(widthPx);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(body.heightPx);
    }
    for (const { x, width } of body.strips) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(widthPx);
    }
  });

  it('has a wire for every edge of the flow, none through a shape that is not its own', () => {
    expect(edgesDrawn(body)).toEqual(edgesOf(cell));
    expect(wiresThroughShapes(body)).toEqual([]);
    expect(crossings(body)).toEqual([]);
  });

  it('keeps wires off its strips, and shapes too', () => {
    for (const { x, y, width, height, signal } of body.strips) {
      const box = { left: x, right: x + width, top: y, bottom: y + height };
      for (const wire of body.wires) expect(crosses(wire, box), `${wire.id} ${signal}`).toBe(false);
      for (const node of body.nodes) expect(areApart(box, boundsOf(node)), signal).toBe(true);
    }
  });

  it('has wires that run straight', () => {
    for (const { points } of body.wires) {
      points.slice(1).forEach((to, index) => {
        const from = points[index]!;
        expect(Math.min(Math.abs(from.x - to.x), Math.abs(from.y - to.y))).toBeLessThan(1e-9);
      });
    }
  });

  it('stands under the places where its lines are thinned and added to', () => {
    const { keepAtPx, writeAtPx } = layout.belt;
    expect(keepAtPx).toBeLessThan(writeAtPx);
    const belt = body.nodes.find(({ signal }) => signal === signalWithRole(cell, 'belt')?.id)!;
    const entered = direction === 'backward' ? widthPx - belt.x : belt.x;
    if (signalWithRole(cell, 'keep') === undefined) {
      expect((keepAtPx + writeAtPx) / 2).toBeCloseTo(entered, 9);
    } else {
      expect(writeAtPx).toBeCloseTo(entered, 9);
    }
  });
});

const windows = cells.flatMap((cell) =>
  DIRECTIONS.flatMap((direction) =>
    [112, 148, 200].map((widthPx) => ({
      name: `${cell.name}, ${direction}, ${widthPx} px`,
      cell,
      widthPx,
      layout: layoutChainColumn('window', cell, direction, widthPx),
    })),
  ),
);

describe.each(windows)('a column of the window: $name', ({ cell, widthPx, layout }) => {
  const { body } = layout as Extract<ChainColumn, { readonly level: 'window' }>;

  it('has a row for each gate that the cell has, and one for what it hands on', () => {
    const shown = body.rows.map(({ signal }) => signal.id);
    const roles = ['keep', 'writeAmount', 'writeContent', 'read', 'output'] as const;
    for (const role of roles) {
      const signal = signalWithRole(cell, role);
      if (signal !== undefined) expect(shown).toContain(signal.id);
    }
    expect(new Set(shown).size).toBe(shown.length);
  });

  it('hands on at the height at which the next column takes in', () => {
    const [entry] = body.takeIn;
    const exit = body.handOn.at(-1)!;
    expect(entry!.y).toBe(exit.y);
    expect([entry!.x, exit.x].toSorted((a, b) => a - b)).toEqual([0, widthPx]);
  });

  it('keeps symbols, strips and numbers in their order and inside', () => {
    expect(body.symbolAtPx).toBeLessThan(body.strip.x);
    expect(body.strip.x + body.strip.width).toBeLessThan(body.numberAtPx - 30);
    expect(body.numberAtPx).toBeLessThan(widthPx);
    expect(body.rows.at(-1)!.y).toBeLessThan(body.heightPx);
    expect(layout.bracket.atPx).toBeLessThan(layout.heightPx);
  });
});
