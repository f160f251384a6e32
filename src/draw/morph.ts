/** One drawing of a cell turning into another: the same shapes, wires and strips on their way. */
import type { CellLayout, NodeShape, Wire } from './cellLayout.ts';
import type { Point } from './path.ts';

/** How many points a wire has while it is on its way. */
const SAMPLES = 32;

/** Slow at both ends; 0 to 1. */
function eased(progress: number): number {
  return progress * progress * (3 - 2 * progress);
}

/** Points at equal distances along straight pieces, the first and the last included. */
export function resampled(points: readonly Point[], count = SAMPLES): readonly Point[] {
  const lengths = points
    .slice(1)
    .map((point, index) => Math.hypot(point.x - points[index]!.x, point.y - points[index]!.y));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  let piece = 0;
  let before = 0;
  return Array.from({ length: count }, (_, sample) => {
    const distance = (total * sample) / (count - 1);
    while (piece < lengths.length - 1 && before + lengths[piece]! < distance) {
      before += lengths[piece]!;
      piece += 1;
    }
    const from = points[piece]!;
    const to = points[piece + 1] ?? from;
    const length = lengths[piece] ?? 0;
    return between(from, to, length === 0 ? 0 : Math.min(1, (distance - before) / length));
  });
}

const mixed = (from: number, to: number, t: number): number => from + (to - from) * t;

function between(from: Point, to: Point, t: number): Point {
  return { x: mixed(from.x, to.x, t), y: mixed(from.y, to.y, t) };
}

type Box = Point & { readonly width: number; readonly height: number };

function boxBetween(from: Box, to: Box, t: number): Box {
  const width = mixed(from.width, to.width, t);
  const height = mixed(from.height, to.height, t);
  return { ...between(from, to, t), width, height };
}

/** What is drawn in one notation only comes out of the shape whose values it carries. */
function hiddenAt(wire: Wire, nodes: readonly NodeShape[]): readonly Point[] {
  const node = nodes.find(({ signal }) => signal === wire.carries);
  return node === undefined ? wire.points.slice(0, 1) : [node];
}

function wiresBetween(from: CellLayout, to: CellLayout, t: number): readonly Wire[] {
  const starts = new Map(from.wires.map((wire) => [wire.id, wire]));
  const ends = new Set(to.wires.map(({ id }) => id));
  const morphed = (wire: Wire, start: readonly Point[], end: readonly Point[]): Wire => {
    const goals = resampled(end);
    const points = resampled(start).map((point, index) => between(point, goals[index]!, t));
    return { ...wire, points, arrow: false };
  };
  return [
    ...to.wires.map((wire) =>
      morphed(wire, starts.get(wire.id)?.points ?? hiddenAt(wire, from.nodes), wire.points),
    ),
    ...from.wires
      .filter(({ id }) => !ends.has(id))
      .map((wire) => morphed(wire, wire.points, hiddenAt(wire, to.nodes))),
  ];
}

/**
 * The drawing at `progress` on its way, from 0 to 1; at 1 it is `to` itself. `from` may be on its way
 * too.
 */
export function morphLayouts(from: CellLayout, to: CellLayout, progress: number): CellLayout {
  if (progress >= 1) return to;
  const t = eased(progress);
  const nodes = new Map(from.nodes.map((node) => [node.signal, node]));
  const strips = new Map(from.strips.map((spot) => [spot.signal + spot.time, spot]));
  return {
    ...to,
    frame: boxBetween(from.frame, to.frame, t),
    nodes: to.nodes.map((node) => {
      const start = nodes.get(node.signal) ?? node;
      const { kind } = t < 0.5 ? start : node;
      return { ...node, kind, ...boxBetween(start, node, t) };
    }),
    wires: wiresBetween(from, to, t),
    strips: to.strips.map((spot) => ({
      ...spot,
      ...boxBetween(strips.get(spot.signal + spot.time) ?? spot, spot, t),
    })),
    delays: [],
    ...(to.symbols && { symbols: [] }),
    inputLabel: between(from.inputLabel, to.inputLabel, t),
  };
}
