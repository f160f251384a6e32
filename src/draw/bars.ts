/** Single bars of strips: which one is at a place, and what frames a unit's in each of them. */
import type { StripSpot } from './cellLayout.ts';
import { hundredths } from './round.ts';

type Box = Pick<StripSpot, 'x' | 'y' | 'width' | 'height'>;

/** One bar of a strip. */
export interface Bar<Spot> {
  readonly spot: Spot;
  readonly unit: number;
}

/** So far above and below its bars a strip can still be taken hold of. */
const MARGIN_PX = 3;

export function barAt<Spot extends Box>(
  strips: readonly Spot[],
  units: number,
  x: number,
  y: number,
): Bar<Spot> | undefined {
  const spot = strips.find(
    (each) =>
      x >= each.x &&
      x < each.x + each.width &&
      y >= each.y - MARGIN_PX &&
      y <= each.y + each.height + MARGIN_PX,
  );
  return spot && { spot, unit: Math.floor(((x - spot.x) / spot.width) * units) };
}

/** Frames of one unit's bars as an SVG path, a little wider and higher than the strips. */
export function barFrames(strips: readonly Box[], units: number, unit: number): string {
  return strips
    .map(({ x, y, width, height }) => {
      const pitchPx = width / units;
      const left = hundredths(x + unit * pitchPx - 1);
      const across = hundredths(pitchPx + 0.8);
      const down = hundredths(height + 4);
      return `M${left} ${hundredths(y - 2)}h${across}v${down}h-${across}z`;
    })
    .join('');
}
