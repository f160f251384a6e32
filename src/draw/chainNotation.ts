/**
 * The open cell in the notation of boxes and circles on a belt (made popular by C. Olah's
 * "Understanding LSTM Networks", 2015), laid out from the cell's own flow and placement.
 */
import {
  INPUT,
  type Cell,
  type Placement,
  type SignalDeclaration,
  type Source,
} from '../engine/cells/contract.ts';
import type { CellLayout, FlowEdge, NodeShape, StripSpot, Wire } from './cellLayout.ts';
import {
  clipped,
  elbow,
  nodeOf,
  PORT_INSET_PX,
  PORT_STRIP_WIDTH_PX,
  STRIP_HEIGHT_PX,
} from './cellShapes.ts';
import type { Point } from './path.ts';
import { hueOf } from './roles.ts';

const MARGIN_PX = { top: 58, left: 102, right: 102 };
const BELOW_RAIL_PX = 52;
const FRAME_INSET_PX = 7;
/** How far above its rail the strip of a state begins. */
const PORT_STRIP_ABOVE_PX = 36;
/** How far from a box's middle a peephole or a direct part of its sum arrives, in columns. */
const SIDE_OFFSET = 0.34;
/** How far below the sums' rail the input runs on to those that read nothing else. */
const INPUT_BELOW_PX = 13;

/** Where columns and rows of a placement lie, in pixels. */
export interface ChainGrid {
  readonly width: number;
  readonly height: number;
  readonly x: (column: number) => number;
  readonly y: (row: number) => number;
  readonly columnPx: number;
}

function gridOf(placement: Placement, width: number, height: number): ChainGrid {
  const columnPx = (width - MARGIN_PX.left - MARGIN_PX.right) / placement.columns;
  const rowPx = (height - MARGIN_PX.top - BELOW_RAIL_PX) / (placement.rows - 1);
  return {
    width,
    height,
    columnPx,
    x: (column) => MARGIN_PX.left + column * columnPx,
    y: (row) => MARGIN_PX.top + row * rowPx,
  };
}

/** A wire for every edge of a cell's flow, between shapes that have their places. */
export class ChainDrawing {
  readonly nodes: ReadonlyMap<string, NodeShape>;
  readonly wires: Wire[] = [];
  /** The height of the rail that the sums read from, and where it ends. */
  private readonly trunkY: number;
  private trunkEnd = 0;

  constructor(
    private readonly cell: Cell,
    private readonly placement: Placement,
    private readonly grid: ChainGrid,
    shapeOf = nodeOf,
  ) {
    const { trunk, rails } = placement;
    this.trunkY = grid.y(trunk?.row ?? rails[cell.states[0]!]!.in);
    this.nodes = new Map(
      cell.signals.flatMap((signal) => {
        const place = placement.nodes[signal.id];
        if (place === undefined) return [];
        const point = { x: grid.x(place[0]), y: grid.y(place[1]) };
        return [[signal.id, shapeOf(cell, signal, point, grid.columnPx)] as const];
      }),
    );
    for (const node of this.nodes.values()) this.wireInto(node);
    this.wireRails();
  }

  private add(
    id: string,
    carries: string,
    edges: readonly FlowEdge[],
    points: readonly Point[],
    facts: Partial<Pick<Wire, 'kind' | 'rail' | 'peephole'>> = {},
  ): void {
    const hue = carries === INPUT ? 'ink' : hueOf(this.cell, carries);
    const usual = { kind: 'inside', rail: false, peephole: false, arrow: false } as const;
    this.wires.push({ id, carries, edges, points, hue, ...usual, ...facts });
  }

  /** Wires for all sources of a shape; for a sum that it takes in, those of the sum. */
  private wireInto(node: NodeShape): void {
    const signalOf = (id: string) => this.cell.signals.find((each) => each.id === id)!;
    for (const { signal, offset } of signalOf(node.signal).from) {
      const from = this.nodes.get(signal);
      const edge = { from: signal, to: node.signal, offset };
      if (offset === -1) this.wireFromBefore(node, edge);
      else if (from === undefined) this.wireSum(node, signalOf(signal));
      else this.wireBetween(from, node, edge);
    }
  }

  private wireBetween(from: NodeShape, to: NodeShape, edge: FlowEdge): void {
    const onRail = from.y === this.grid.y(0) && from.kind === 'circle';
    const points = clipped(elbow(from, to, onRail), from, to);
    const rail = from.y === to.y && from.y === this.grid.y(0);
    this.add(`${edge.from}→${edge.to}`, edge.from, [edge], points, { rail });
  }

  /** A state of the step before comes in along its rail. */
  private wireFromBefore(node: NodeShape, edge: FlowEdge): void {
    const start = { x: 0, y: this.railIn(edge.from) };
    const points = clipped(elbow(start, node, true), undefined, node);
    this.add(`${edge.from}@-1→${edge.to}`, edge.from, [edge], points, { rail: true });
  }

  /** What is multiplied by matrices comes along one stub; peepholes and direct parts by their own. */
  private wireSum(shape: NodeShape, sum: SignalDeclaration): void {
    const edgeOf = ({ signal, offset }: Source) => ({ from: signal, to: sum.id, offset });
    const shared = sum.from.filter(({ diagonal, direct }) => !diagonal && !direct);
    const [first, second] = shared;
    const points = clipped(this.stub(shape, shared), undefined, shape);
    const carries = second === undefined && first !== undefined ? first.signal : INPUT;
    this.add(`rail→${shape.signal}`, carries, shared.map(edgeOf), points);
    for (const source of sum.from) {
      if (source.diagonal === true) this.wirePeephole(shape, edgeOf(source));
      if (source.direct === true) this.wireDirect(shape, edgeOf(source));
    }
  }

  /** From what a sum reads: from the trunk if that is all, else from the input's line or a rail. */
  private stub({ x, y }: NodeShape, sources: readonly Source[]): readonly Point[] {
    const from = (railY: number): readonly Point[] => [
      { x, y: railY },
      { x, y },
    ];
    const states = sources.filter(({ signal }) => signal !== INPUT);
    if (states.length > 0) {
      this.trunkEnd = Math.max(this.trunkEnd, x);
      return from(this.trunkY);
    }
    const along = this.trunkY + INPUT_BELOW_PX;
    return [{ x: this.grid.x(this.placement.inputColumn), y: along }, ...from(along)];
  }

  /** The height at which a state comes in from the step before. */
  private railIn(state: string): number {
    return this.grid.y(this.placement.rails[state]!.in);
  }

  /** Straight on into a box beside it, otherwise along and down, beside the box's middle. */
  private wireDirect(box: NodeShape, edge: FlowEdge): void {
    const from = this.nodes.get(edge.from)!;
    const x = box.x - SIDE_OFFSET * this.grid.columnPx;
    const points =
      from.y === box.y
        ? clipped([from, box], from, box)
        : clipped([from, { x, y: from.y }, { x, y: box.y - box.height / 2 }], from);
    this.add(`${edge.from}→${box.signal}`, edge.from, [edge], points);
  }

  private wirePeephole(box: NodeShape, edge: FlowEdge): void {
    const { peepholes } = this.placement;
    const arrival = box.x - SIDE_OFFSET * this.grid.columnPx;
    const isNow = edge.offset === 0 || peepholes === undefined;
    const tap = isNow ? arrival : this.grid.x(peepholes.column);
    const approach = this.grid.y(peepholes?.row ?? 0);
    const start = { x: tap, y: this.railIn(edge.from) };
    const end = { x: arrival, y: box.y - box.height / 2 };
    const points =
      tap === arrival
        ? [start, end]
        : [start, { x: tap, y: approach }, { x: arrival, y: approach }, end];
    this.add(`peephole→${box.signal}`, edge.from, [edge], points, { peephole: true });
  }

  private wireRails(): void {
    const hidden = this.cell.states[0]!;
    const { trunk, inputColumn } = this.placement;
    const inputX = this.grid.x(inputColumn);
    const leaving = { x: trunk ? this.grid.x(trunk.column) : 0, y: this.railIn(hidden) };
    const along = elbow(leaving, { x: this.trunkEnd, y: this.trunkY }, false);
    this.add(`${hidden}@-1`, hidden, [], along, { kind: 'takeIn', rail: true });
    const up = [
      { x: inputX, y: this.grid.height - 26 },
      { x: inputX, y: this.trunkY },
    ];
    this.add(INPUT, INPUT, [], up, { kind: 'takeIn' });
    for (const state of this.cell.states) {
      const node = this.nodes.get(state)!;
      const end = { x: this.grid.width, y: this.grid.y(this.placement.rails[state]!.out) };
      const points = clipped(elbow(node, end, false), node);
      this.add(`${state}→next`, state, [], points, { kind: 'handOn', rail: true });
    }
  }

  strips(): StripSpot[] {
    const width = PORT_STRIP_WIDTH_PX;
    const ports = this.cell.states.flatMap((signal) => {
      const rails = this.placement.rails[signal]!;
      const hue = hueOf(this.cell, signal);
      const base = { signal, width, height: STRIP_HEIGHT_PX, hue };
      return [
        {
          ...base,
          time: 'before' as const,
          x: PORT_INSET_PX,
          y: this.grid.y(rails.in) - PORT_STRIP_ABOVE_PX,
        },
        {
          ...base,
          time: 'now' as const,
          x: this.grid.width - width - PORT_INSET_PX,
          y: this.grid.y(rails.out) - PORT_STRIP_ABOVE_PX,
        },
      ];
    });
    const inside = Object.entries(this.placement.strips).map(([signal, [column, row]]) => ({
      signal,
      time: 'now' as const,
      x: this.grid.x(column),
      y: this.grid.y(row),
      width: this.grid.columnPx,
      height: STRIP_HEIGHT_PX,
      hue: hueOf(this.cell, signal),
    }));
    return [...ports, ...inside];
  }

  inputLabel(): Point {
    return { x: this.grid.x(this.placement.inputColumn), y: this.grid.height - 10 };
  }
}

/** The cell in a box of the given size, in pixels. */
export function layoutChainNotation(cell: Cell, width: number, height: number): CellLayout {
  const placement = cell.placement.chain;
  const drawing = new ChainDrawing(cell, placement, gridOf(placement, width, height));
  const frame = {
    x: MARGIN_PX.left - FRAME_INSET_PX,
    y: MARGIN_PX.top - 34,
    width: width - MARGIN_PX.left - MARGIN_PX.right + 2 * FRAME_INSET_PX,
    height: height - MARGIN_PX.top - BELOW_RAIL_PX + 34 + 22,
  };
  return {
    width,
    height,
    frame,
    nodes: [...drawing.nodes.values()],
    wires: drawing.wires,
    strips: drawing.strips(),
    delays: [],
    inputLabel: drawing.inputLabel(),
  };
}
