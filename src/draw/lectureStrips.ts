/** Where the lecture notation shows the vectors: at the loop, at the sides, and beside the gates. */
import type { NodeShape, StripSpot } from './cellLayout.ts';
import { PORT_INSET_PX, PORT_STRIP_WIDTH_PX, STRIP_HEIGHT_PX } from './cellShapes.ts';
import type { LectureDrawing } from './lectureDrawing.ts';
import { roleWith, stripOfRole } from './lecturePlaces.ts';
import { hueOf } from './roles.ts';

/** How far a strip stands from the wire whose values it shows. */
const BESIDE_PX = 9;
/** Beside the circle above the candidate, not beside its wire. */
const BESIDE_CIRCLE_PX = 30;
/** From the rail of the output before up to the top of its strip, and from that of the new one down. */
const ABOVE_RAIL_PX = 36;
const BELOW_RAIL_PX = 32;

type Drawn = Pick<
  LectureDrawing,
  'cell' | 'grid' | 'nodes' | 'belt' | 'output' | 'width' | 'delay'
>;

function port(
  { hue, signal }: NodeShape,
  time: StripSpot['time'],
  x: number,
  y: number,
): StripSpot {
  return { signal, time, x, y, width: PORT_STRIP_WIDTH_PX, height: STRIP_HEIGHT_PX, hue };
}

/** Above the loop, what is held now on this side of the delay and what was held on the other. */
function loopStrips(drawing: Drawn): StripSpot[] {
  const { grid, belt } = drawing;
  const delay = drawing.delay();
  const half = (delay.x - belt.x - belt.width / 2) / 2;
  const left = (middle: number): number => middle - PORT_STRIP_WIDTH_PX / 2;
  return [
    port(belt, 'before', left(delay.x + half), grid.strips.upper),
    port(belt, 'now', left(delay.x - half), grid.strips.upper),
  ];
}

function sideStrips({ grid, belt, output, width }: Drawn): StripSpot[] {
  if (output === belt) return [];
  const right = width - PORT_STRIP_WIDTH_PX - PORT_INSET_PX;
  return [
    port(output, 'before', PORT_INSET_PX, grid.y.bus - ABOVE_RAIL_PX),
    port(output, 'now', right, output.y + BELOW_RAIL_PX),
  ];
}

/** Those of the same signals as the cell's own placement shows. */
function gateStrips({ cell, grid, nodes }: Drawn): StripSpot[] {
  return cell.signals.flatMap((signal) => {
    const spot = roleWith(signal, stripOfRole);
    if (spot === undefined || cell.placement.chain.strips[signal.id] === undefined) return [];
    const { x: middle } = nodes.get(signal.id)!;
    const width = grid.columnPx;
    const away = spot.column === 'content' ? BESIDE_CIRCLE_PX : BESIDE_PX;
    return {
      signal: signal.id,
      time: 'now' as const,
      x: middle + spot.side * away + ((spot.side - 1) / 2) * width,
      y: grid.strips[spot.row],
      width,
      height: STRIP_HEIGHT_PX,
      hue: hueOf(cell, signal.id),
    };
  });
}

export function lectureStrips(drawn: Drawn): readonly StripSpot[] {
  return [...sideStrips(drawn), ...loopStrips(drawn), ...gateStrips(drawn)];
}
