import { useState, type KeyboardEvent } from 'react';
import type { MapLayout, MapPlace } from '../../draw/map/layout.ts';
import type { StepRange } from '../../state/range.ts';
import { placeByKey } from './keyMoves.ts';

interface Acts {
  readonly onMove: (place: MapPlace) => void;
  readonly onPick: (place: MapPlace) => void;
  readonly onBrush: (one: number, other: number) => void;
}

/**
 * The keyboard on the map: arrows move by step and unit, Page keys by signal, Enter goes there; with
 * Shift the arrows select steps, which Enter zooms to and Escape lets go.
 */
export function useMapKeys(
  layout: MapLayout,
  place: MapPlace | undefined,
  { onMove, onPick, onBrush }: Acts,
) {
  const [anchor, setAnchor] = useState<number | null>(null);
  const brush: StepRange | null =
    anchor === null || place === undefined
      ? null
      : { from: Math.min(anchor, place.step), to: Math.max(anchor, place.step) };

  const act = (key: string, isSelecting: boolean): boolean => {
    if (place === undefined) return false;
    if (key === 'Enter') {
      setAnchor(null);
      if (brush === null) onPick(place);
      else onBrush(brush.from, brush.to);
      return true;
    }
    if (key === 'Escape' && anchor !== null) {
      setAnchor(null);
      return true;
    }
    const next = placeByKey(layout, place, key);
    if (next === undefined) return false;
    if (!isSelecting) setAnchor(null);
    else if (anchor === null) setAnchor(place.step);
    onMove(next);
    return true;
  };
  return {
    brush,
    letGo: (): void => setAnchor(null),
    onKeyDown: (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (act(event.key, event.shiftKey)) event.preventDefault();
    },
  };
}
