/** The lecture notation in a narrow picture: the loop beside the memory, the gates closer together. */
import type { Cell, Role, SignalDeclaration } from '../../engine/cells/contract.ts';
import type { CellLayout, StripSpot } from '../cellLayout.ts';
import { nodeOf } from '../cellShapes.ts';
import { LectureDrawing } from '../lectureDrawing.ts';
import { roleWith } from '../lecturePlaces.ts';
import { lectureSymbols } from '../lectureSymbols.ts';
import { hueOf } from '../roles.ts';
import { compactLectureGrid, type CompactLectureGrid } from './lecturePlaces.ts';
import { portStrip } from './ports.ts';
import {
  BELOW_BUS_PX,
  BESIDE_PX,
  CIRCLE_PX,
  FRAME_INSET_PX,
  heightOf,
  NARROWEST_PX,
  portWidth,
  resized,
  STRIP_PX,
} from './sizes.ts';

const FRAME_TOP_PX = 6;
/** From the rail on which the output goes on down to its strip. */
const BELOW_OUT_PX = 34;

type Drawing = LectureDrawing & { readonly grid: CompactLectureGrid };
type Place = Pick<StripSpot, 'x' | 'y' | 'width'>;

/** Where the strip of a gate stands; with an output beside its belt a cell is busier on the left. */
const placeOfStrip: Partial<Readonly<Record<Role, (grid: CompactLectureGrid) => Place>>> = {
  read: ({ x, tops, stripPx }) => ({ x: x.read + BESIDE_PX, y: tops.memory, width: stripPx }),
  reset: ({ x, tops, stripPx }) => ({ x: x.read - stripPx / 2, y: tops.boxes, width: stripPx }),
  writeContent: ({ x, tops, stripPx, isBusyLeft }) => ({
    x: isBusyLeft ? x.content + BESIDE_PX : x.content - BESIDE_PX - stripPx,
    y: tops.boxes,
    width: stripPx,
  }),
  // Above the wire that leads to where it is written.
  writeAmount: ({ x, tops, stripPx }) => ({
    x: x.content + CIRCLE_PX / 2,
    y: tops.write,
    width: stripPx,
  }),
  keep: ({ x, tops, stripPx }) => {
    const width = Math.min(stripPx, x.keep - x.amount - 2 * BESIDE_PX);
    return { x: x.keep - BESIDE_PX - width, y: tops.boxes, width };
  },
};

function gateStrip(signal: SignalDeclaration, { cell, grid }: Drawing): StripSpot[] {
  const place = roleWith(signal, placeOfStrip)?.(grid);
  if (place === undefined || cell.placement.chain.strips[signal.id] === undefined) return [];
  const hue = hueOf(cell, signal.id);
  return [{ signal: signal.id, time: 'now', ...place, height: STRIP_PX.height, hue }];
}

/** What is held, beside the wire out of the memory, and what was held, over the loop. */
function memoryStrips({ cell, grid, belt, width }: Drawing): StripSpot[] {
  const y = grid.tops.memory;
  const stripPx = portWidth(width);
  const { signal, hue } = belt;
  const base = { signal, time: 'now' as const, y, width: stripPx, height: STRIP_PX.height, hue };
  return [
    portStrip(cell, { signal, time: 'before', edge: 'right' }, width, y),
    grid.isBusyLeft
      ? { ...base, x: belt.x + BESIDE_PX }
      : { ...base, x: belt.x - BESIDE_PX - stripPx, anchor: 'end' },
  ];
}

/** The output that comes in under the frame, and the one that goes on at the top. */
function outputStrips({ cell, grid, belt, output, width }: Drawing): StripSpot[] {
  if (output === belt) return [];
  const { signal } = output;
  const { y } = grid;
  return [
    portStrip(cell, { signal, time: 'before', edge: 'left' }, width, y.bus + BELOW_BUS_PX.strip),
    portStrip(cell, { signal, time: 'now', edge: 'right' }, width, y.out + BELOW_OUT_PX),
  ];
}

/** The cell in a picture of the given width, in pixels; how high that is follows from the cell. */
export function layoutCompactLecture(cell: Cell, availablePx: number): CellLayout {
  const width = Math.max(NARROWEST_PX, availablePx);
  const height = heightOf(cell);
  const grid = compactLectureGrid(cell, width);
  const drawing = new LectureDrawing(cell, grid, width, height, (...node) =>
    resized(nodeOf(...node), grid.boxPx),
  ) as Drawing;
  return {
    width,
    height,
    frame: {
      x: FRAME_INSET_PX,
      y: FRAME_TOP_PX,
      width: width - 2 * FRAME_INSET_PX,
      height: grid.y.bus + BELOW_BUS_PX.frame - FRAME_TOP_PX,
    },
    nodes: [...drawing.nodes.values()],
    wires: drawing.wires,
    strips: [
      ...outputStrips(drawing),
      ...memoryStrips(drawing),
      ...cell.signals.flatMap((signal) => gateStrip(signal, drawing)),
    ],
    delays: [drawing.delay()],
    symbols: lectureSymbols(cell, { nodes: drawing.nodes, approachPx: grid.approach }),
    inputLabel: { x: width / 2, y: height - 8 },
  };
}
