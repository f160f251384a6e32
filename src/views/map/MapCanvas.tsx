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
 * The values of one signal, a pixel each; the style sheet scales them up without smoothing. They are
 * painted when the network, the order or the range changes, never for a step.
 */
export const MapCanvas = memo(function MapCanvas({ block, columns, colours }: MapCanvasProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  const { layer, signal, scale, order, topPx, heightPx } = block;
  const { from, to, widthPx } = columns;
  const values = layer.signals[signal.id];
  const mark = useMark(signal.id);
  useLayoutEffect(() => {
    if (!ref.current || !values) return;
    const painted = { values, units: layer.units, order, from, to };
    paintPicture(ref.current, to - from + 1, order.length, (pixels) =>
      paintValues(painted, scale, colours[scale.kind], pixels),
    );
  }, [values, layer, order, from, to, scale, colours]);
  return (
    <canvas
      ref={ref}
      className={`map-canvas${mark.className}`}
      style={{ top: topPx, inlineSize: widthPx, blockSize: heightPx }}
    />
  );
});
