/** The strips of what comes in and goes on, at the picture's edges. */
import type { Cell } from '../../engine/cells/contract.ts';
import type { StripSpot } from '../cellLayout.ts';
import { hueOf } from '../roles.ts';
import { EDGE_PX, portWidth, STRIP_PX } from './sizes.ts';

/** @param widthPx of the picture */
export function portStrip(
  cell: Cell,
  { signal, time, edge }: Pick<StripSpot, 'signal' | 'time'> & { readonly edge: 'left' | 'right' },
  widthPx: number,
  y: number,
): StripSpot {
  const width = portWidth(widthPx);
  const x = edge === 'left' ? EDGE_PX : widthPx - EDGE_PX - width;
  const hue = hueOf(cell, signal);
  const anchor = edge === 'right' ? ('end' as const) : undefined;
  return { signal, time, x, y, width, height: STRIP_PX.height, hue, anchor };
}
