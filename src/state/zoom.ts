import type { StepRange } from './range.ts';

/** How much of the text is seen at once, from the farthest to the nearest. */
export const ZOOMS = ['overview', 'all', '9', '3', '1'] as const;

export type Zoom = (typeof ZOOMS)[number];

/** One of these levels, or just the steps that are looked at closely. */
export type ZoomView = Zoom | 'range';

/** What is seen: the level chosen by hand, or else what is looked at closely, or else all. */
export function viewOf(zoom: Zoom | null, range: StepRange | null): ZoomView {
  return zoom ?? (range ? 'range' : 'all');
}

/** From here on columns open: what is done to the memory is drawn, and then the cells themselves. */
export function isNear(zoom: Zoom): boolean {
  return ZOOMS.indexOf(zoom) > ZOOMS.indexOf('all');
}
