/** Shapes and wires of the lecture notation, on whatever grid. */
import {
  INPUT,
  signalWithRole,
  type Cell,
  type SignalDeclaration,
  type Source,
} from '../engine/cells/contract.ts';
import type { FlowEdge, NodeShape, Wire } from './cellLayout.ts';
import { clipped, elbow, nodeOf } from './cellShapes.ts';
import { placeOfRole, roleWith, type LectureGrid, type LectureTraits } from './lecturePlaces.ts';
import type { Point } from './path.ts';
import { hueOf } from './roles.ts';

/** How far below the bus the input runs on to what reads nothing else. */
const INPUT_BELOW_PX = 11;
/** How far from a box's middle a peephole arrives, as a part of its width. */
const PEEPHOLE_OFFSET = 0.29;

function edgeOf({ signal, offset }: Source, to: SignalDeclaration): FlowEdge {
  return { from: signal, to: to.id, offset };
}

/** Shapes in their places on a grid, and a wire for every edge of the cell's flow. */
export class LectureDrawing {
  readonly nodes: ReadonlyMap<string, NodeShape>;
  readonly wires: Wire[] = [];
  readonly belt: NodeShape;
  /** What the next layer and the next step receive; in a cell without a memory the belt itself. */
  readonly output: NodeShape;

  /** @param width of the picture, as `height` */
  constructor(
    readonly cell: Cell,
    readonly grid: LectureGrid,
    readonly width: number,
    private readonly height: number,
    private readonly shapeOf = nodeOf,
  ) {
    this.nodes = new Map(cell.signals.flatMap((signal) => this.place(signal)));
    this.belt = this.nodes.get(signalWithRole(cell, 'belt')!.id)!;
    this.output = this.nodes.get(cell.states[0]!)!;
    for (const signal of cell.signals) this.wireInto(signal);
    this.wireLoop();
    this.wireOutput();
    this.wireBus();
  }

  private place(signal: SignalDeclaration): (readonly [string, NodeShape])[] {
    const place = roleWith(signal, placeOfRole);
    if (place === undefined) return [];
    const { x, y, columnPx, memory } = this.grid;
    const node = this.shapeOf(this.cell, signal, { x: x[place[0]], y: y[place[1]] }, columnPx);
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
      else this.wireFrom(node, source, edgeOf(source, signal));
    }
  }

  /** @param edge what is drawn; for a part of a sum it ends at the shape that takes the sum in */
  private wireFrom(node: NodeShape, { signal, offset }: Source, edge: FlowEdge): void {
    if (offset === -1) {
      const points = clipped([...this.loopTo(node.y), node], undefined, node);
      this.add(`${signal}@-1→${node.signal}`, signal, [edge], points, { rail: true });
      return;
    }
    const from = this.nodes.get(signal)!;
    const isLane = node === this.belt && from.y === this.grid.y.lane;
    const points = isLane ? [from, { x: node.x, y: from.y }] : elbow(from, node, false);
    this.add(`${signal}→${node.signal}`, signal, [edge], clipped(points, from, node), {
      rail: isLane,
    });
  }

  /** What is multiplied by matrices comes up from below; peepholes and other parts by their own. */
  private wireSum(box: NodeShape, sum: SignalDeclaration): void {
    const shared: FlowEdge[] = [];
    for (const source of sum.from) {
      const edge = edgeOf(source, sum);
      if (source.diagonal === true) this.wirePeephole(box, edge);
      else if (this.nodes.has(source.signal) && source.offset === 0) {
        this.wireFrom(box, source, edge);
      } else shared.push(edge);
    }
    const [first, second] = shared;
    const carries = second === undefined && first !== undefined ? first.from : INPUT;
    const isInputAlone = carries === INPUT && second === undefined;
    const stub = isInputAlone ? this.besideBus(box) : [{ x: box.x, y: this.grid.y.bus }, box];
    this.add(`rail→${box.signal}`, carries, shared, clipped(stub, undefined, box));
  }

  /** From the input to a shape that reads nothing else, below the bus and across it. */
  private besideBus(shape: NodeShape): readonly Point[] {
    const y = this.grid.y.bus + INPUT_BELOW_PX;
    return [{ x: this.inputX(), y }, { x: shape.x, y }, shape];
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

  /** The same from where another wire has left the loop already. */
  private loopOn(rowPx: number): readonly Point[] {
    const way = this.loopTo(rowPx);
    const isShared = this.wires.some(({ edges }) => edges.some(({ to }) => this.isOnLane(to)));
    return isShared ? [{ x: this.grid.x.turn, y: this.grid.y.lane }, ...way.slice(2)] : way;
  }

  private isOnLane(signal: string): boolean {
    return this.nodes.get(signal)?.y === this.grid.y.lane;
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
    const ends = this.wires
      .map(({ points: [start] }) => start!)
      .filter((start) => start.y === y.bus)
      .map((start) => start.x);
    const isLooped = this.output === this.belt;
    const trunk = isLooped
      ? [...this.loopOn(y.bus), { x: Math.min(...ends), y: y.bus }]
      : [
          { x: 0, y: y.bus },
          { x: Math.max(...ends), y: y.bus },
        ];
    const takeIn = { kind: 'takeIn', arrow: false } as const;
    this.add(`${signal}@-1`, signal, [], trunk, { ...takeIn, rail: true });
    const inputX = this.inputX();
    const up = [
      { x: inputX, y: this.height - 22 },
      { x: inputX, y: y.bus },
    ];
    this.add(INPUT, INPUT, [], up, takeIn);
  }

  /** Where the input comes up: left of the candidate, or under the only box. */
  inputX(): number {
    const { inputPx, x } = this.grid;
    const isOnly = this.nodes.size === 1;
    return inputPx ?? (isOnly ? x.content : (x.recall + x.content) / 2);
  }
}

/** What decides on columns and rows: whether the cell has gates, and an output beside its belt. */
export function traitsOf(cell: Cell): LectureTraits {
  return {
    hasGates: signalWithRole(cell, 'keep') !== undefined,
    hasPorts: signalWithRole(cell, 'belt')?.id !== cell.states[0],
  };
}
