import { useState, type PointerEvent } from 'react';
import { placeAt, type MapLayout, type MapPlace } from '../../draw/map/layout.ts';
import type { StepRange } from '../../state/range.ts';

interface Acts {
  readonly onHover: (place: MapPlace | null) => void;
  readonly onPick: (place: MapPlace) => void;
  readonly onBrush: (one: number, other: number) => void;
}

/** Nearer than this a press that moved is still a press. */
const STILL_PX = 4;

function placeUnder(event: PointerEvent<HTMLElement>, layout: MapLayout): MapPlace | undefined {
  const box = event.currentTarget.getBoundingClientRect();
  return placeAt(layout, event.clientX - box.left, event.clientY - box.top);
}

/** A press that is being dragged, from the step where it began. */
interface Drag {
  readonly xPx: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The pointer on the map: it reads out what it is over, a press goes there, and dragging a mouse or
 * pen selects steps (a finger scrolls).
 */
export function useMapPointer(layout: MapLayout, { onHover, onPick, onBrush }: Acts) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const brush: StepRange | null =
    drag && drag.from !== drag.to
      ? { from: Math.min(drag.from, drag.to), to: Math.max(drag.from, drag.to) }
      : null;
  return {
    brush,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>): void => {
        const place = placeUnder(event, layout);
        if (!place || event.button !== 0 || event.pointerType === 'touch') return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ xPx: event.clientX, from: place.step, to: place.step });
      },
      onPointerMove: (event: PointerEvent<HTMLElement>): void => {
        const place = placeUnder(event, layout);
        if (!place) return;
        onHover(place);
        const hasMoved = drag !== null && Math.abs(event.clientX - drag.xPx) > STILL_PX;
        if (hasMoved && place.step !== drag.to) setDrag({ ...drag, to: place.step });
      },
      onPointerUp: (event: PointerEvent<HTMLElement>): void => {
        const place = placeUnder(event, layout);
        setDrag(null);
        if (!place || event.button !== 0) return;
        if (brush === null) onPick(place);
        else onBrush(brush.from, brush.to);
      },
      onPointerCancel: (): void => setDrag(null),
      onPointerLeave: (): void => onHover(null),
    },
  };
}
