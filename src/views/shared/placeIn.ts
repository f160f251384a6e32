import type { Point } from '../../draw/path.ts';

/** Where the pointer is in a drawing, which in the narrowest windows is scaled down. */
export function placeIn(
  picture: SVGSVGElement,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): Point {
  const { left, top, width } = picture.getBoundingClientRect();
  const scale = picture.viewBox.baseVal.width / width;
  return { x: (clientX - left) * scale, y: (clientY - top) * scale };
}
