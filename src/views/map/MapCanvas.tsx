import { memo, useLayoutEffect, useRef } from 'react';
import type { MapBlock, MapColumns } from '../../draw/map/layout.ts';
import { paintValues } from '../../draw/map/pixels.ts';
import { useMark } from '../shared/useMark.ts';
import { paintPicture } from './paintPicture.ts';
import type { Colours } from './useColours.ts';

interface MapCanvasProps {
  readonly block: MapBlock;
  readonly columns: MapColumns;
  readonly colours: Colours;
}

/**
 * The values of one signal, a pixel each, or two at every step where two runs stand side by side; the
 * style sheet scales them up without smoothing. They are painted when the network, the order or the
 * range changes, never for a step.
 */
export const MapCanvas = memo(function MapCanvas({ block, columns, colours }: MapCanvasProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  const { layer, beside, signal, scale, order, topPx, heightPx } = block;
  const { from, to, widthPx } = columns;
  const values = layer.signals[signal.id];
  const before = beside?.signals[signal.id];
  const mark = useMark(signal.id);
  useLayoutEffect(() => {
    if (!ref.current || !values) return;
    const painted = { values, units: layer.units, order, from, to };
    const table = colours[scale.kind];
    const of = before ? 2 : 1;
    paintPicture(ref.current, (to - from + 1) * of, order.length, (pixels) => {
      paintValues(painted, scale, table, pixels, { of, at: of - 1 });
      if (before) paintValues({ ...painted, values: before }, scale, table, pixels, { of, at: 0 });
    });
  }, [values, before, layer, order, from, to, scale, colours]);
  return (
    <canvas
      ref={ref}
      className={`map-canvas${mark.className}`}
      style={{ top: topPx, inlineSize: widthPx, blockSize: heightPx }}
    />
  );
});
