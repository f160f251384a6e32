/**
 * The open cell as Hung-yi Lee draws it in his lectures: the memory in the middle with a loop on
 * which it comes back, sums from below, and gates that control multiplications. It follows from the
 * cell's flow and from the roles of its signals.
 */
import { INPUT, type Cell, type SignalDeclaration, type Source } from '../engine/cells/contract.ts';
import type { CellLayout, FlowEdge, NodeShape, StripSpot, Wire } from './cellLayout.ts';
import {
  clipped,
  elbow,
  nodeOf,
  PORT_INSET_PX,
  PORT_STRIP_WIDTH_PX,
  STRIP_HEIGHT_PX,
} from './cellShapes.ts';
import { lectureGrid, placeOfRole, stripOfRole, type LectureGrid } from './lecturePlaces.ts';
import type { Point } from './path.ts';
import { hueOf } from './roles.ts';

const FRAME_INSET_PX = 7;
/** How far a strip stands from the wire whose values it shows. */
const BESIDE_PX = 9;
/** Beside the circle above the candidate, not beside its wire. */
const BESIDE_CIRCLE_PX = 30;
/** How far from a box's middle a peephole arrives, as a part of its width. */
const PEEPHOLE_OFFSET = 0.29;

function roleWith<Value>(
  { roles }: SignalDeclaration,
  table: Partial<Readonly<Record<SignalDeclaration['roles'][number], Value>>>,
): Value | undefined {
  return roles.map((role) => table[role]).find((value) => value !== undefined);
}

class LectureDrawing {
  readonly nodes: ReadonlyMap<string, NodeShape>;
  readonly wires: Wire[] = [];
  readonly grid: LectureGrid;
  private readonly belt: NodeShape;
  /** What the next layer and the next step receive; in a cell without a memory the belt itself. */
  private readonly output: NodeShape;

  constructor(
    private readonly cell: Cell,
    private readonly width: number,
    private readonly height: number,
  ) {
    const hasGates = cell.signals.some(({ roles }) => roles.includes('keep'));
    this.grid = lectureGrid(width, height, hasGates);
    this.nodes = new Map(cell.signals.flatMap((signal) => this.place(signal)));
    this.belt = this.nodeWith('belt');
    this.output = this.nodes.get(cell.states[0]!)!;
    for (const signal of cell.signals) this.wireInto(signal);
    this.wireLoop();
    this.wireOutput();
    this.wireBus();
  }

  private nodeWith(role: 'belt'): NodeShape {
    return this.nodes.get(this.cell.signals.find(({ roles }) => roles.includes(role))!.id)!;
  }

  private place(signal: SignalDeclaration): (readonly [string, NodeShape])[] {
    const place = roleWith(signal, placeOfRole);
    if (place === undefined) return [];
    const { x, y, columnPx, memory } = this.grid;
    const node = nodeOf(this.cell, signal, { x: x[place[0]], y: y[place[1]] }, columnPx);
    const isBelt = signal.roles.includes('belt');
    return [[signal.id, isBelt ? { ...node, kind: 'memory', ...memory } : node]];
  }

  private add(
    id: string,
    carries: string,
    edges: readonly FlowEdge[],
    points: readonly Point[],
    facts: Partial<Pick<Wire, 'kind' | 'rail' | 'peephole' | 'arrow'>> = {},
  ): void {
    const hue = carries === INPUT ? 'ink' : hueOf(this.cell, carries);
    const usual = { kind: 'inside', rail: false, peephole: false, arrow: true } as const;
    this.wires.push({ id, carries, edges, points, hue, ...usual, ...facts });
  }

  private wireInto(signal: SignalDeclaration): void {
    const node = this.nodes.get(signal.id);
    if (node === undefined) return;
    for (const source of signal.from) {
      const sum = this.cell.signals.find(
        ({ id, roles }) => id === source.signal && roles.includes('preActivation'),
      );
      if (sum !== undefined) this.wireSum(node, sum);
      else this.wireFrom(node, source, signal.id);
    }
  }

  private wireFrom(node: NodeShape, { signal, offset }: Source, to: string): void {
    const edge = { from: signal, to, offset };
    if (offset === -1) {
      const points = clipped([...this.loopTo(node.y), node], undefined, node);
      this.add(`${signal}@-1→${to}`, signal, [edge], points, { rail: true });
      return;
    }
    const from = this.nodes.get(signal)!;
    const isLane = node === this.belt && from.y === this.grid.y.lane;
    const points = isLane ? [from, { x: node.x, y: from.y }] : elbow(from, node, false);
    this.add(`${signal}→${to}`, signal, [edge], clipped(points, from, node), { rail: isLane });
  }

  /** The input and the output before share one stub from the bus up into the box. */
  private wireSum(box: NodeShape, sum: SignalDeclaration): void {
    const shared: FlowEdge[] = [];
    for (const source of sum.from) {
      const edge = { from: source.signal, to: sum.id, offset: source.offset };
      if (source.diagonal === true) this.wirePeephole(box, edge);
      else if (this.nodes.has(source.signal) && source.offset === 0) {
        this.wireFrom(box, source, sum.id);
      } else shared.push(edge);
    }
    const stub = [{ x: box.x, y: this.grid.y.bus }, box];
    this.add(`rail→${box.signal}`, INPUT, shared, clipped(stub, undefined, box));
  }

  /** From the loop, where it brings what was held before; of this step, from the memory itself. */
  private wirePeephole(box: NodeShape, edge: FlowEdge): void {
    const { x, y, approach } = this.grid;
    const top = box.y - box.height / 2;
    const arrival = box.x + PEEPHOLE_OFFSET * box.width;
    const { belt } = this;
    const points =
      edge.offset === 0
        ? [
            { x: belt.x + (Math.sign(box.x - belt.x) * belt.width) / 2, y: belt.y },
            { x: arrival, y: belt.y },
            { x: arrival, y: top },
          ]
        : [
            { x: x.keep + PEEPHOLE_OFFSET * box.width, y: y.lane },
            { x: x.keep + PEEPHOLE_OFFSET * box.width, y: approach },
            { x: arrival, y: approach },
            { x: arrival, y: top },
          ];
    const isStraight = edge.offset === -1 && box.x === x.keep;
    const drawn = isStraight ? [points[0]!, points[3]!] : points;
    this.add(`peephole→${box.signal}`, edge.from, [edge], drawn, { peephole: true });
  }

  /** Where the loop hands over to the next step: between what is held and what was held. */
  delay(): Point {
    const { x, y, lanePx } = this.grid;
    const start = this.belt.x + this.belt.width / 2;
    return { x: (start + x.turn) / 2, y: y.memory - lanePx };
  }

  /** The way back of what was held before, down to a row. */
  private loopTo(rowPx: number): readonly Point[] {
    const start = this.delay();
    const { turn } = this.grid.x;
    return [start, { x: turn, y: start.y }, { x: turn, y: rowPx }];
  }

  private wireLoop(): void {
    const { belt } = this;
    const end = this.delay();
    const out = [{ x: belt.x + belt.width / 2, y: end.y }, end];
    const facts = { kind: 'handOn', rail: true, arrow: false } as const;
    this.add(`${belt.signal}→next`, belt.signal, [], out, facts);
  }

  /** Up to the next layer, and along to the next step where the loop does not do that. */
  private wireOutput(): void {
    const { output } = this;
    const handOn = { kind: 'handOn', rail: true } as const;
    const up = [output, { x: output.x, y: 2 }];
    this.add(`${output.signal}→above`, output.signal, [], clipped(up, output), handOn);
    if (output === this.belt) return;
    const along = [output, { x: this.width, y: output.y }];
    this.add(`${output.signal}→next`, output.signal, [], clipped(along, output), handOn);
  }

  /** What every sum reads: the output before, from the left or out of the loop, and the input. */
  private wireBus(): void {
    const { y } = this.grid;
    const { signal } = this.output;
    const stubs = this.wires.filter(({ id }) => id.startsWith('rail→')).map((each) => each.points);
    const ends = stubs.map(([start]) => start!.x);
    const isLooped = this.output === this.belt;
    const trunk = isLooped
      ? [...this.loopTo(y.bus), { x: Math.min(...ends), y: y.bus }]
      : [
          { x: 0, y: y.bus },
          { x: Math.max(...ends), y: y.bus },
        ];
    const takeIn = { kind: 'takeIn', arrow: false } as const;
    this.add(`${signal}@-1`, signal, [], trunk, { ...takeIn, rail: true });
    const { x: inputX } = this.inputLabel();
    const up = [
      { x: inputX, y: this.height - 22 },
      { x: inputX, y: y.bus },
    ];
    this.add(INPUT, INPUT, [], up, takeIn);
  }

  /** Between the first two boxes, or under the only one. */
  inputLabel(): Point {
    const { x } = this.grid;
    const isOnly = this.nodes.size === 1;
    return { x: isOnly ? x.content : (x.read + x.content) / 2, y: this.height - 8 };
  }

  private port(signal: string, time: StripSpot['time'], x: number, y: number): StripSpot {
    const hue = hueOf(this.cell, signal);
    return { signal, time, x, y, width: PORT_STRIP_WIDTH_PX, height: STRIP_HEIGHT_PX, hue };
  }

  strips(): StripSpot[] {
    const { grid, belt, output } = this;
    const delay = this.delay();
    const half = (delay.x - belt.x - belt.width / 2) / 2;
    const beside = (middle: number): number => middle - PORT_STRIP_WIDTH_PX / 2;
    const loop = [
      this.port(belt.signal, 'before', beside(delay.x + half), grid.strips.upper),
      this.port(belt.signal, 'now', beside(delay.x - half), grid.strips.upper),
    ];
    const right = this.width - PORT_STRIP_WIDTH_PX - PORT_INSET_PX;
    const ports =
      output === belt
        ? []
        : [
            this.port(output.signal, 'before', PORT_INSET_PX, grid.y.bus - 36),
            this.port(output.signal, 'now', right, output.y + 32),
          ];
    return [...ports, ...loop, ...this.gateStrips()];
  }

  /** The same signals as the cell's own placement shows. */
  private gateStrips(): StripSpot[] {
    const { grid, cell } = this;
    return cell.signals.flatMap((signal) => {
      const spot = roleWith(signal, stripOfRole);
      if (spot === undefined || cell.placement.chain.strips[signal.id] === undefined) return [];
      const { x: middle } = this.nodes.get(signal.id)!;
      const width = grid.columnPx;
      const left = spot.column === 'content' ? BESIDE_CIRCLE_PX : BESIDE_PX;
      return {
        signal: signal.id,
        time: 'now' as const,
        x: spot.side > 0 ? middle + BESIDE_PX : middle - left - width,
        y: grid.strips[spot.row],
        width,
        height: STRIP_HEIGHT_PX,
        hue: hueOf(cell, signal.id),
      };
    });
  }
}

/** The cell in a box of the given size, in pixels. */
export function layoutLectureNotation(cell: Cell, width: number, height: number): CellLayout {
  const drawing = new LectureDrawing(cell, width, height);
  const { grid } = drawing;
  const top = 6;
  return {
    width,
    height,
    frame: {
      x: grid.left - FRAME_INSET_PX,
      y: top,
      width: grid.right - grid.left + 2 * FRAME_INSET_PX,
      height: grid.y.bus + 14 - top,
    },
    nodes: [...drawing.nodes.values()],
    wires: drawing.wires,
    strips: drawing.strips(),
    delays: [drawing.delay()],
    inputLabel: drawing.inputLabel(),
  };
}
