import type { StripSpot } from '../cellLayout.ts';
import type { ChainColumn } from './chainLayout.ts';

/** Where the strips of a column stand, from the upper left corner of what is below its lines. */
export function stripSpots({
  level,
  body,
}: ChainColumn): readonly Pick<StripSpot, 'x' | 'y' | 'width' | 'height'>[] {
  if (level === 'cells') return body.strips;
  const { strip, rows } = body;
  return rows.map(({ y }) => ({ ...strip, y: y - strip.height / 2 }));
}
