import { memo } from 'react';
import { layoutStrip, stripScale } from '../../draw/strip.ts';
import type { NetworkReading } from '../../state/scene.ts';

interface SmallStripProps {
  readonly cell: NetworkReading['cell'];
  readonly layer: NetworkReading['layer'];
  readonly signal: string;
  readonly step: number;
  readonly largest: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A signal's vector at one step as tiny bars; what lights it up does not draw it again. */
export const SmallStrip = memo(function SmallStrip(props: SmallStripProps) {
  const { cell, layer, signal, step, largest, x, y, width, height } = props;
  const range = cell.signals.find(({ id }) => id === signal)?.range ?? 'unbounded';
  const values = layer.signals[signal];
  if (values === undefined) return null;
  const scale = stripScale(range, largest);
  const bars = layoutStrip(values, step * layer.units, layer.units, scale, width, height);
  return (
    <g transform={`translate(${String(x)} ${String(y)})`}>
      <line className="chain-zero" x1={0} x2={width} y1={bars.baselinePx} y2={bars.baselinePx} />
      <path className="chain-bars" d={bars.path} />
    </g>
  );
});
