import { useRef, useState, type RefObject } from 'react';
import type { MapLayout, MapPlace } from '../../draw/map/layout.ts';
import type { MapRun } from '../../state/chosen.ts';
import { useActions } from '../../state/hooks.ts';
import { placeOf } from '../../state/places.ts';
import { rangeBetween } from '../../state/range.ts';
import type { Scene } from '../../state/scene.ts';
import { actInPlace } from '../shared/keepInPlace.ts';
import { useFullText } from '../useText.ts';
import { MapCanvas } from './MapCanvas.tsx';
import { MapOverlay } from './MapOverlay.tsx';
import { readOut } from './readOut.ts';
import { revealPlace } from './revealPlace.ts';
import type { Colours } from './useColours.ts';
import { useMapKeys } from './useMapKeys.ts';
import { useMapPointer } from './useMapPointer.ts';
import './MapPlot.css';

interface MapPlotProps {
  readonly scene: Scene;
  readonly layout: MapLayout;
  readonly colours: Colours;
  readonly run: MapRun;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly hintId: string;
  /** Tells what is under the pointer or the keyboard's cursor. */
  readonly onRead: (said: string | null) => void;
}

/** The belt of the focused unit at the current step: where the keyboard begins. */
function whereItStands({ network, step, unit }: Scene, layout: MapLayout): MapPlace | undefined {
  const { blocks, columns } = layout;
  const own = blocks.findIndex(
    ({ layer, signal }) => layer === network.layer && signal.roles.includes('belt'),
  );
  const block = Math.max(0, own);
  const row = blocks[block]?.order.indexOf(unit);
  if (row === undefined) return undefined;
  const inside = Math.min(columns.to, Math.max(columns.from, step));
  return { block, row: Math.max(0, row), step: inside };
}

/** A place that is still there after the map has changed. */
function isThere(place: MapPlace | null, { blocks, columns }: MapLayout): place is MapPlace {
  const block = place && blocks[place.block];
  if (!block) return false;
  const isShown = place.step >= columns.from && place.step <= columns.to;
  return isShown && place.row < block.order.length;
}

/**
 * The picture itself, which one walks through like along a slider with two directions: it has one
 * place at a time, which it tells.
 */
export function MapPlot(props: MapPlotProps) {
  const { scene, layout, colours, run, scroller, hintId, onRead } = props;
  const text = useFullText();
  const { choose, lookClosely, goToStep, openPlace, hover, point } = useActions();
  const plot = useRef<HTMLDivElement>(null);
  const [moved, setMoved] = useState<MapPlace | null>(null);
  const [hovered, setHovered] = useState<MapPlace | null>(null);
  const [isFocused, setFocused] = useState(false);
  const { trace, layer } = scene.network;
  const place = isThere(moved, layout) ? moved : whereItStands(scene, layout);

  const read = (at: MapPlace | null): void => {
    onRead(at && readOut(scene, layout, at, run, text));
    const block = at && layout.blocks[at.block];
    hover(block?.signal.id ?? null);
    // Units of other layers have nothing in common with those that are shown elsewhere.
    point(at && { step: at.step, unit: block?.layer === layer ? block.order[at.row] : undefined });
  };
  const onPick = (at: MapPlace): void => {
    const block = layout.blocks[at.block];
    if (block === undefined) return;
    if (block.layer !== layer) openPlace(placeOf(block.layer));
    goToStep(at.step);
    choose({ unit: block.order[at.row]! });
    setMoved(at);
    // The focus that comes with a press has read what stood there before.
    read(at);
  };
  const onBrush = (one: number, other: number): void => {
    const range = rangeBetween(one, other, trace.steps - 1);
    actInPlace(plot.current, () => lookClosely(range));
  };
  const onHover = (at: MapPlace | null): void => {
    setHovered(at);
    read(at);
  };
  const pointer = useMapPointer(layout, { onHover, onPick, onBrush });
  const keys = useMapKeys(layout, place, {
    onMove: (to) => {
      setHovered(null);
      setMoved(to);
      read(to);
      revealPlace(scroller.current, layout, to);
    },
    onPick,
    onBrush,
  });
  const underPointer = isThere(hovered, layout) ? hovered : null;
  const said = place === undefined ? '' : readOut(scene, layout, place, run, text);
  const selected = keys.brush && text('map.selected', { from: keys.brush.from, to: keys.brush.to });

  return (
    <div
      ref={plot}
      className="map-plot"
      role="slider"
      tabIndex={0}
      aria-label={text('map.picture', { units: layer.units, steps: trace.steps })}
      aria-describedby={hintId}
      aria-valuemin={layout.columns.from}
      aria-valuemax={layout.columns.to}
      aria-valuenow={place?.step ?? layout.columns.from}
      aria-valuetext={selected ? text('map.readOutIn', { layer: selected, said }) : said}
      style={{ inlineSize: layout.columns.widthPx, blockSize: layout.heightPx }}
      onKeyDown={keys.onKeyDown}
      onFocus={() => {
        setFocused(true);
        read(place ?? null);
      }}
      onBlur={() => {
        setFocused(false);
        setMoved(null);
        keys.letGo();
        read(null);
      }}
      {...pointer.handlers}
    >
      {layout.blocks.map((block) => (
        <MapCanvas
          key={placeOf(block.layer) + block.signal.id}
          block={block}
          columns={layout.columns}
          colours={colours}
        />
      ))}
      <MapOverlay
        scene={scene}
        layout={layout}
        cursor={underPointer ?? (isFocused ? (place ?? null) : null)}
        brush={pointer.brush ?? keys.brush}
      />
    </div>
  );
}
