/** The pixels of every canvas: as many values as before need no new memory. */
const images = new WeakMap<HTMLCanvasElement, ImageData>();

/** Gives a canvas so many pixels and lets them be painted; none where it cannot be painted on. */
export function paintPicture(
  canvas: HTMLCanvasElement,
  columns: number,
  rows: number,
  paint: (pixels: Uint32Array) => void,
): void {
  // Setting a size clears and reallocates, even if it is the same one.
  if (canvas.width !== columns) canvas.width = columns;
  if (canvas.height !== rows) canvas.height = rows;
  const context = canvas.getContext('2d');
  if (!context) return;
  const known = images.get(canvas);
  const fits = known?.width === columns && known.height === rows;
  const image = fits ? known : context.createImageData(columns, rows);
  images.set(canvas, image);
  paint(new Uint32Array(image.data.buffer));
  context.putImageData(image, 0, 0);
}
