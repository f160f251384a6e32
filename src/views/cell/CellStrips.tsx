import { useMemo, useRef, type KeyboardEvent } from 'react';
import type { CellLayout, StripSpot } from '../../draw/cellLayout.ts';
import { layoutStrip, largestOf, stripScale } from '../../draw/strip.ts';
import type { Scene } from '../../state/scene.ts';
import { useActions } from '../../state/hooks.ts';
import { quantityOf } from '../../state/quantity.ts';
import { valuesAt } from '../../state/values.ts';
import { useMark } from '../shared/useMark.ts';
import { useText } from '../useText.ts';
import { stripName } from './stripName.ts';

/** Which strip is open, and where it is drawn. */
export interface OpenStrip extends Pick<StripSpot, 'signal' | 'time'> {
  readonly element: Element;
}

export function isOpen({ signal, time }: StripSpot, opened: OpenStrip | undefined): boolean {
  return opened?.signal === signal && opened.time === time;
}

interface StripProps {
  readonly scene: Scene;
  readonly spot: StripSpot;
  readonly isExpanded: boolean;
  readonly onOpen: (strip: OpenStrip) => void;
}

/** A vector as bars, and a button that opens its numbers. */
function Strip({ scene, spot, isExpanded, onOpen }: StripProps) {
  const text = useText();
  const { hover } = useActions();
  const { layer, cell } = scene.network;
  const { values, at } = valuesAt(scene, spot.signal, spot.time);
  const range = cell.signals.find((each) => each.id === spot.signal)?.range ?? 'unbounded';
  const largest = useMemo(() => largestOf(layer.signals[spot.signal]), [layer, spot.signal]);
  const scale = stripScale(range, largest);
  const bars = layoutStrip(values, at, layer.units, scale, spot.width, spot.height);
  const quantity = quantityOf(spot.signal, spot.time === 'before' ? -1 : 0);
  const mark = useMark(quantity);
  const name = stripName(spot, scene.network, text);
  // A press outside of what is open closes it before it counts as a click.
  const wasOpen = useRef(false);
  const open = (element: Element): void => {
    const { signal, time } = spot;
    if (!wasOpen.current) onOpen({ signal, time, element });
    wasOpen.current = false;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    open(event.currentTarget);
  };
  return (
    <g
      className={`cell-strip hue-${spot.hue}${mark.className}`}
      transform={`translate(${String(spot.x)} ${String(spot.y)})`}
      role="button"
      tabIndex={0}
      aria-label={text('cell.openStrip', { vector: name })}
      aria-haspopup="dialog"
      aria-expanded={isExpanded}
      onPointerDown={() => {
        wasOpen.current = isExpanded;
      }}
      onClick={(event) => open(event.currentTarget)}
      onKeyDown={onKeyDown}
      onFocus={() => hover(quantity)}
      onBlur={() => hover(null)}
      {...mark.handlers}
    >
      <rect
        className="cell-stripBack"
        x={-4}
        y={-20}
        width={spot.width + 8}
        height={spot.height + 24}
        rx={6}
      />
      <rect
        className="cell-stripFocus"
        x={scene.unit * bars.barPitchPx - 1}
        y={-2}
        width={bars.barPitchPx + 0.8}
        height={spot.height + 4}
        rx={1.5}
      />
      <line
        className="cell-stripZero"
        x1={0}
        x2={spot.width}
        y1={bars.baselinePx}
        y2={bars.baselinePx}
      />
      <path className="cell-stripBars" d={bars.path} />
      <text
        className="cell-stripName"
        x={spot.anchor ? spot.width / (spot.anchor === 'end' ? 1 : 2) : 0}
        y={-7}
        textAnchor={spot.anchor}
      >
        {name}
      </text>
    </g>
  );
}

interface CellStripsProps {
  readonly scene: Scene;
  readonly layout: CellLayout;
  readonly opened: OpenStrip | undefined;
  readonly onOpen: (strip: OpenStrip) => void;
}

/** The vectors on the wires, one strip each; the focused unit's bar is framed in all of them. */
export function CellStrips({ scene, layout, opened, onOpen }: CellStripsProps) {
  return layout.strips.map((spot) => (
    <Strip
      key={`${spot.signal}-${spot.time}`}
      scene={scene}
      spot={spot}
      isExpanded={isOpen(spot, opened)}
      onOpen={onOpen}
    />
  ));
}
