import { memo, useLayoutEffect, useRef } from 'react';
import { COLOURS } from '../../draw/map/colours.ts';
import type { MapLayout } from '../../draw/map/layout.ts';
import type { ValueScale } from '../../draw/valueScale.ts';
import { endName } from '../shared/endName.ts';
import { useFullText } from '../useText.ts';
import { paintPicture } from './paintPicture.ts';
import type { Colours } from './useColours.ts';
import './MapLegend.css';

/** The colours themselves from end to end: painted, so that no setting takes them away. */
function ColourBar({ table }: { readonly table: Uint32Array }) {
  const ref = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    if (ref.current) paintPicture(ref.current, COLOURS, 1, (pixels) => pixels.set(table));
  }, [table]);
  return <canvas ref={ref} className="map-colourBar" aria-hidden="true" />;
}

interface Entry {
  readonly scale: ValueScale;
  readonly signals: readonly string[];
}

/** Every scale once, with the signals that are painted in it. */
function entriesOf({ blocks }: MapLayout): readonly Entry[] {
  const entries = new Map<string, Entry>();
  for (const { scale, signal } of blocks) {
    const key = `${scale.lowest}–${scale.highest}`;
    const signals = entries.get(key)?.signals ?? [];
    if (!signals.includes(signal.id)) entries.set(key, { scale, signals: [...signals, signal.id] });
  }
  return [...entries.values()];
}

interface MapLegendProps {
  readonly layout: MapLayout;
  readonly colours: Colours;
}

/** What the colours stand for, with the numbers at their ends. */
export const MapLegend = memo(function MapLegend({ layout, colours }: MapLegendProps) {
  const text = useFullText();
  return (
    <ul className="map-legend" aria-label={text('map.legend')}>
      {entriesOf(layout).map(({ scale, signals }) => (
        <li key={`${scale.kind} ${scale.highest}`}>
          <span className="map-legendScale">
            <span>{endName(scale.lowest, text)}</span>
            <ColourBar table={colours[scale.kind]} />
            <span>{endName(scale.highest, text)}</span>
          </span>
          <span className="map-legendNames">
            {signals.map((id) => text.of('signal', id)).join(text('word.listGap'))}
          </span>
        </li>
      ))}
    </ul>
  );
});
