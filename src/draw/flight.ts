/** Values on their way along the wires: which of them travel in a phase, when, and where they are. */
import type { Cell } from '../engine/cells/contract.ts';
import type { Wire } from './cellLayout.ts';
import type { Point } from './path.ts';
import { isLit, sourcesOn } from './wires.ts';

/** A wire that is travelled along, and during which part of the phase, from 0 to 1. */
export interface Flight {
  readonly wire: Wire;
  readonly from: number;
  readonly to: number;
}

/** A corner of the way, and how much of the way lies before it, from 0 to 1. */
export interface Corner extends Point {
  readonly at: number;
}

/** The corners of a way by the length that lies behind them; ways of no length have none. */
export function cornersOf(points: readonly Point[]): readonly Corner[] {
  let length = 0;
  const behind = points.map(({ x, y }, index) => {
    const before = points[index - 1] ?? { x, y };
    length += Math.hypot(x - before.x, y - before.y);
    return { x, y, length };
  });
  if (length === 0) return [];
  return behind.map((corner) => ({ x: corner.x, y: corner.y, at: corner.length / length }));
}

/** Where something is that has a part of the way behind it, from 0 to 1. */
export function placeAt(corners: readonly Corner[], part: number): Point {
  const next = corners.findIndex(({ at }) => at >= part);
  const to = corners.at(next)!;
  const from = corners[Math.max(0, next - 1)]!;
  const stretch = to.at - from.at;
  const done = stretch === 0 ? 1 : (part - from.at) / stretch;
  return { x: from.x + (to.x - from.x) * done, y: from.y + (to.y - from.y) * done };
}

/**
 * After how many moves from shape to shape a signal is there, among what the phase computes: what
 * was there before needs none, and a sum is drawn inside the shape that takes it in.
 */
function movesTo(cell: Cell, id: string, computed: readonly string[]): number {
  if (!computed.includes(id)) return 0;
  const signalOf = (name: string) => cell.signals.find((each) => each.id === name);
  const moves = (signalOf(id)?.from ?? []).map(({ signal, offset }) => {
    if (offset === -1) return 1;
    const isInside = signalOf(signal)?.roles.includes('preActivation') === true;
    return movesTo(cell, signal, computed) + (isInside ? 0 : 1);
  });
  return Math.max(0, ...moves);
}

/**
 * The wires that are travelled along in a phase. A vector starts when it is computed, and all that
 * a shape takes in arrives there at once.
 */
export function flightsOf(
  cell: Cell,
  wires: readonly Wire[],
  computed: readonly string[],
  isFirst: boolean,
): readonly Flight[] {
  const moves = (id: string): number => movesTo(cell, id, computed);
  const timed = wires
    .filter((wire) => isLit(wire, computed, isFirst))
    .map((wire) => {
      const sources = sourcesOn(wire).filter(({ offset }) => offset === 0);
      const from = Math.max(0, ...sources.map(({ signal }) => moves(signal)));
      const to = Math.max(from + 1, ...wire.edges.map((edge) => moves(edge.to)));
      return { wire, from, to };
    });
  const most = Math.max(1, ...timed.map(({ to }) => to));
  return timed.map(({ wire, from, to }) => ({ wire, from: from / most, to: to / most }));
}
