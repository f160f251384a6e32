/** The chain notation in a narrow picture: the belt above, and below it room for everything else. */
import type { Cell, Role } from '../../engine/cells/contract.ts';
import { ChainDrawing } from '../chainNotation.ts';
import type { CellLayout, NodeShape, StripSpot } from '../cellLayout.ts';
import { nodeOf } from '../cellShapes.ts';
import { roleWith } from '../lecturePlaces.ts';
import { hueOf } from '../roles.ts';
import { chainPlaces, type ChainPlaces } from './chainPlaces.ts';
import { portStrip } from './ports.ts';
import {
  ABOVE_RAIL_PX,
  BELOW_BUS_PX,
  BESIDE_PX,
  CIRCLE_PX,
  FRAME_INSET_PX,
  NARROWEST_PX,
  PEEPHOLE_OFFSET,
  resized,
  STRIP_PX,
} from './sizes.ts';

interface Spot {
  readonly side: -1 | 0 | 1;
  readonly row: 'upper' | 'lower';
  readonly anchor?: StripSpot['anchor'];
}

/** On which side of its wire the strip of a gate stands, or over its box, and in which row. */
const stripOfRole: Partial<Readonly<Record<Role, Spot>>> = {
  keep: { side: 1, row: 'upper' },
  read: { side: -1, row: 'upper' },
  // Its name takes all the room between two wires.
  writeAmount: { side: -1, row: 'lower', anchor: 'middle' },
  writeContent: { side: -1, row: 'lower' },
  reset: { side: 0, row: 'lower' },
};

/** What is not a box stands on its wire: its strip is above that, behind it. */
const onWire: Spot = { side: 1, row: 'upper' };

/** Above the rails that run at the top, below those that run at the bottom. */
function portStrips(cell: Cell, { placement, grid, y, isBelow }: ChainPlaces): StripSpot[] {
  const topOf = (rail: number): number =>
    isBelow(rail) ? y.bus + BELOW_BUS_PX.strip : y.belt - ABOVE_RAIL_PX;
  return cell.states.flatMap((signal) => {
    const rails = placement.rails[signal]!;
    return [
      portStrip(cell, { signal, time: 'before', edge: 'left' }, grid.width, topOf(rails.in)),
      portStrip(cell, { signal, time: 'now', edge: 'right' }, grid.width, topOf(rails.out)),
    ];
  });
}

/** The left edge of a strip of a gate. */
function besideWire(
  node: NodeShape,
  side: -1 | 0 | 1,
  width: number,
  hasPeephole: boolean,
): number {
  if (side === 0) return node.x - width / 2;
  if (side === 1) return node.x + (node.kind === 'circle' ? CIRCLE_PX / 2 : 0) + BESIDE_PX;
  const peephole = hasPeephole ? PEEPHOLE_OFFSET * node.width : 0;
  return node.x - peephole - BESIDE_PX - width;
}

/** Those of the same signals as the cell's own placement shows. */
function gateStrips(cell: Cell, places: ChainPlaces, drawing: ChainDrawing): StripSpot[] {
  const { columns, strips } = places;
  return cell.signals.flatMap((signal) => {
    const spot = roleWith(signal, stripOfRole);
    if (spot === undefined || cell.placement.chain.strips[signal.id] === undefined) return [];
    const node = drawing.nodes.get(signal.id)!;
    const { side, row, anchor } = node.kind === 'box' ? spot : onWire;
    const hasPeephole =
      row === 'upper' && drawing.wires.some(({ id }) => id === `peephole→${signal.id}`);
    return {
      signal: signal.id,
      time: 'now' as const,
      x: besideWire(node, side, columns.stripPx, hasPeephole),
      y: strips[row],
      width: columns.stripPx,
      height: STRIP_PX.height,
      hue: hueOf(cell, signal.id),
      anchor,
    };
  });
}

/** The cell in a picture of the given width, in pixels; how high that is follows from the cell. */
export function layoutCompactChain(cell: Cell, availablePx: number): CellLayout {
  const width = Math.max(NARROWEST_PX, availablePx);
  const places = chainPlaces(cell, width);
  const { placement, grid, columns, y } = places;
  const drawing = new ChainDrawing(cell, placement, grid, (...node) =>
    resized(nodeOf(...node), columns.boxPx),
  );
  const top = y.belt - CIRCLE_PX / 2 - 8;
  return {
    width,
    height: grid.height,
    frame: {
      x: FRAME_INSET_PX,
      y: top,
      width: width - 2 * FRAME_INSET_PX,
      height: y.bus + BELOW_BUS_PX.frame - top,
    },
    nodes: [...drawing.nodes.values()],
    wires: drawing.wires,
    strips: [...portStrips(cell, places), ...gateStrips(cell, places, drawing)],
    delays: [],
    inputLabel: { x: width / 2, y: grid.height - BELOW_BUS_PX.name },
  };
}
