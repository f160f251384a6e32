/** How much of the text is seen at once, from the farthest to the nearest. */
export const ZOOMS = ['overview', 'all', '9', '3', '1'] as const;

export type Zoom = (typeof ZOOMS)[number];

/** One level nearer (+1) or farther (−1); the same at the ends. */
export function zoomBeside(zoom: Zoom, by: 1 | -1): Zoom {
  return ZOOMS[ZOOMS.indexOf(zoom) + by] ?? zoom;
}

/** From here on columns open: what is done to the memory is drawn, and then the cells themselves. */
export function isNear(zoom: Zoom): boolean {
  return ZOOMS.indexOf(zoom) > ZOOMS.indexOf('all');
}
