/**
 * The inside of a cell as one column of the unrolled chain: the open cell's drawing without its
 * margins, so that belt and rails end at the column's edges, where the next column's begin.
 */
import type { Cell } from '../../engine/cells/contract.ts';
import type { LayerTrace } from '../../engine/trace.ts';
import type { CellLayout, NodeShape, Wire } from '../cellLayout.ts';
import { layoutChainNotation } from '../chainNotation.ts';
import type { Point } from '../path.ts';
import { labelStrips, type StripLabels } from './stripLabels.ts';

type Shapes = Pick<CellLayout, 'frame' | 'nodes' | 'wires' | 'strips' | 'inputLabel'>;

interface UnlabelledColumn extends Shapes {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Where what the step hands up leaves its rail, on its way to the top. */
  readonly up: Point;
  /** Whether boxes have room for the names of their gates. */
  readonly hasNames: boolean;
}

/** Its strips are those of what is computed inside; what comes in and goes on is in the lines above. */
export type CellColumn = Omit<UnlabelledColumn, 'strips'> & StripLabels;

/** What the open cell leaves free to each side for its ports. */
const PORT_MARGIN_PX = 102;
const SIDE = { part: 0.05, leastPx: 13, mostPx: 44 };
const BOX_GAP_PX = 7;
const NAMED_BOX_PX = 92;
const WIDEST_BOX_PX = 98;
const NARROWEST_BOX_PX = 26;
/** The places of the notation's grid, from left to right. */
const GRID_COLUMNS = 8;
const UP_COLUMN = 7.72;

interface Frame {
  readonly widthPx: number;
  readonly sidePx: number;
  readonly columnPx: number;
}

function frameOf(widthPx: number): Frame {
  const sidePx = Math.min(SIDE.mostPx, Math.max(SIDE.leastPx, widthPx * SIDE.part));
  return { widthPx, sidePx, columnPx: (widthPx - 2 * sidePx) / GRID_COLUMNS };
}

/** How far to the side wires run up or down beside a shape that they do not belong to. */
function wiresBeside({ x, y }: NodeShape, wires: readonly Wire[]): number[] {
  return wires
    .filter(({ kind }) => kind !== 'inside')
    .flatMap(({ points }) =>
      points.slice(1).flatMap((to, index) => {
        const from = points[index]!;
        const passes = from.x === to.x && Math.min(from.y, to.y) < y && Math.max(from.y, to.y) > y;
        return passes ? [Math.abs(from.x - x)] : [];
      }),
    );
}

/** Shapes of a size that leaves room between them, whatever the width. */
function fit(node: NodeShape, layout: CellLayout, { columnPx }: Frame): NodeShape {
  const { nodes, frame } = layout;
  if (node.kind === 'circle') {
    const size = Math.min(node.width, Math.max(20, columnPx * 0.72));
    return { ...node, width: size, height: size };
  }
  if (node.kind === 'ellipse') {
    return { ...node, width: Math.min(node.width, Math.max(38, columnPx * 0.9)), height: 28 };
  }
  const neighbours = nodes
    .filter((other) => other.kind === 'box' && other !== node && other.y === node.y)
    .map((other) => Math.abs(other.x - node.x));
  const walls = [node.x - frame.x, frame.x + frame.width - node.x]
    .concat(wiresBeside(node, layout.wires))
    .map((apart) => 2 * apart);
  const room = Math.min(...neighbours, ...walls) - BOX_GAP_PX;
  return { ...node, width: Math.max(NARROWEST_BOX_PX, Math.min(WIDEST_BOX_PX, room)) };
}

function holds(node: NodeShape, { x, y }: Point): boolean {
  return (
    Math.abs(x - node.x) <= node.width / 2 + 0.5 && Math.abs(y - node.y) <= node.height / 2 + 0.5
  );
}

/** A wire that ended at a shape's edge ends under it, for the shape may be smaller now. */
function underShape(end: Point, other: Point, nodes: readonly NodeShape[]): Point {
  const isUpright = end.x === other.x;
  // Boxes stay as high as they are.
  const node = nodes.find((each) => !(isUpright && each.kind === 'box') && holds(each, end));
  if (node === undefined) return end;
  return isUpright ? { x: end.x, y: node.y } : { x: node.x, y: end.y };
}

function reach(wire: Wire, nodes: readonly NodeShape[]): readonly Point[] {
  const points = [...wire.points];
  const last = points.length - 1;
  points[0] = underShape(points[0]!, points[1]!, nodes);
  points[last] = underShape(points[last]!, points[last - 1]!, nodes);
  return points;
}

/**
 * Where a state goes on in another row than it comes in, it changes over at the column's end, so
 * that it meets the next column.
 */
function meetNext(wire: Wire, cell: Cell, cropped: readonly Point[], yIn: number, frame: Frame) {
  const last = cropped.at(-1)!;
  if (wire.kind !== 'handOn' || !cell.states.includes(wire.carries) || last.y === yIn) {
    return cropped;
  }
  const x = frame.widthPx - frame.sidePx / 2;
  return [...cropped.slice(0, -1), { x, y: last.y }, { x, y: yIn }, { x: frame.widthPx, y: yIn }];
}

function entryOf(layout: CellLayout, state: string): number | undefined {
  const enters = layout.wires.find(
    (wire) =>
      wire.carries === state &&
      wire.points[0]!.x === 0 &&
      (wire.kind === 'takeIn' || wire.edges.some(({ offset }) => offset === -1)),
  );
  return enters?.points[0]?.y;
}

/** Everything mirrored, for a layer that reads from right to left; text keeps its direction. */
function mirrored(column: UnlabelledColumn): UnlabelledColumn {
  const { widthPx } = column;
  const flip = <Place extends { readonly x: number }>(place: Place): Place => ({
    ...place,
    x: widthPx - place.x,
  });
  const flipBox = <Box extends { readonly x: number; readonly width: number }>(box: Box): Box => ({
    ...box,
    x: widthPx - box.x - box.width,
  });
  return {
    ...column,
    frame: flipBox(column.frame),
    nodes: column.nodes.map(flip),
    wires: column.wires.map((wire) => ({ ...wire, points: wire.points.map(flip) })),
    strips: column.strips.map(flipBox),
    inputLabel: flip(column.inputLabel),
    up: flip(column.up),
  };
}

/** Everything but the names of the strips, for a layer that reads from left to right. */
function layoutForward(cell: Cell, widthPx: number, heightPx: number): UnlabelledColumn {
  const frame = frameOf(widthPx);
  const cropPx = PORT_MARGIN_PX - frame.sidePx;
  const layout = layoutChainNotation(cell, widthPx + 2 * cropPx, heightPx);
  const shift = (x: number): number => Math.min(widthPx, Math.max(0, x - cropPx));
  const wires = layout.wires.map((wire) => {
    const cropped = reach(wire, layout.nodes).map(({ x, y }) => ({ x: shift(x), y }));
    const yIn = entryOf(layout, wire.carries) ?? cropped.at(-1)!.y;
    return { ...wire, points: meetNext(wire, cell, cropped, yIn, frame) };
  });
  const nodes = layout.nodes
    .map((node) => fit(node, layout, frame))
    .map((node) => ({ ...node, x: node.x - cropPx }));
  const output = layout.wires.find(
    ({ kind, carries }) => kind === 'handOn' && carries === cell.states[0],
  );
  return {
    widthPx,
    heightPx,
    frame: { ...layout.frame, x: layout.frame.x - cropPx },
    nodes,
    wires,
    strips: layout.strips
      .filter(({ signal, time }) => time === 'now' && !cell.states.includes(signal))
      .map((spot) => ({ ...spot, x: spot.x - cropPx })),
    inputLabel: { ...layout.inputLabel, x: layout.inputLabel.x - cropPx },
    up: {
      x: frame.sidePx + UP_COLUMN * frame.columnPx,
      y: output?.points.at(-1)?.y ?? heightPx,
    },
    hasNames: nodes.every(({ kind, width }) => kind !== 'box' || width >= NAMED_BOX_PX),
  };
}

/** One cell in a column of the given size; `names` are those of its strips, in words. */
export function layoutCellColumn(
  cell: Cell,
  direction: LayerTrace['direction'],
  widthPx: number,
  heightPx: number,
  names: Readonly<Record<string, string>>,
): CellColumn {
  const forward = layoutForward(cell, widthPx, heightPx);
  const isBackward = direction === 'backward';
  const column = isBackward ? mirrored(forward) : forward;
  return { ...column, ...labelStrips(column.strips, column, names, isBackward) };
}
