/** The letters at the cell's inputs from below, as the lectures have them: z, zⁱ, zᶠ and zᵒ. */
import { signalWithRole, type Cell, type SignalDeclaration } from '../engine/cells/contract.ts';
import type { NodeShape, SymbolSpot } from './cellLayout.ts';
import { preActivationOf } from './roles.ts';

/** From the wire that carries what has the letter, and from the box that it comes out of. */
const BESIDE_WIRE_PX = 5;
const ABOVE_BOX_PX = 3;
/** Above the middle of a wire that leaves its box sideways. */
const ABOVE_WIRE_PX = 7;

/**
 * The lectures' letters mean an LSTM's inputs, its gates by what they are called here; another
 * cell's gates keep their own letters, and a cell without gates has nothing but z.
 */
function letterOf(cell: Cell, { roles, symbol }: SignalDeclaration): string {
  if (signalWithRole(cell, 'keep') === undefined || roles.includes('writeContent')) {
    return signalWithRole(cell, 'reset') === undefined ? 'z' : symbol;
  }
  return signalWithRole(cell, 'read') === undefined ? symbol : `z^${symbol}`;
}

interface Drawn {
  readonly nodes: ReadonlyMap<string, NodeShape>;
  /** The row along which peepholes come. */
  readonly approachPx: number;
}

type Spot = Pick<SymbolSpot, 'x' | 'y' | 'anchor'>;

/** Over a wire that leaves its box sideways, half way to what takes it in. */
function overWire(box: NodeShape, goal: NodeShape): Spot {
  const [from, to] = [box.x + box.width / 2, goal.x - goal.width / 2];
  return { x: (from + to) / 2, y: box.y - ABOVE_WIRE_PX, anchor: 'middle' };
}

/** Left of the wire that leads up, where the vector or the loop is not in the way. */
function besideWire({ roles }: SignalDeclaration, box: NodeShape, approachPx: number): Spot {
  // Peepholes to other boxes cross the wire of what keeps, just above its box.
  const foot = roles.includes('keep') ? approachPx : box.y - box.height / 2;
  const isRight = roles.includes('keep') || roles.includes('belt');
  const x = box.x + (isRight ? 1 : -1) * BESIDE_WIRE_PX;
  return { x, y: foot - ABOVE_BOX_PX, anchor: isRight ? 'start' : 'end' };
}

/** One letter for each box that squashes what it reads from below. */
export function lectureSymbols(cell: Cell, { nodes, approachPx }: Drawn): readonly SymbolSpot[] {
  const goalOf = ({ roles }: SignalDeclaration): NodeShape | undefined =>
    roles.includes('reset') ? nodes.get(signalWithRole(cell, 'recalled')?.id ?? '') : undefined;
  return cell.signals.flatMap((signal) => {
    const box = nodes.get(signal.id);
    if (box === undefined || preActivationOf(cell, signal.id) === undefined) return [];
    const goal = goalOf(signal);
    const spot = goal ? overWire(box, goal) : besideWire(signal, box, approachPx);
    return { signal: signal.id, letter: letterOf(cell, signal), hue: box.hue, ...spot };
  });
}
