import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { barAt, type Bar } from '../../draw/bars.ts';
import type { StripSpot } from '../../draw/cellLayout.ts';
import { largestOf, stripScale, type StripScale } from '../../draw/strip.ts';
import { holdOf, type Hold } from '../../state/experiments/holds.ts';
import { useChoice } from '../../state/hooks.ts';
import type { Scene } from '../../state/scene.ts';
import { placeIn } from '../shared/placeIn.ts';
import { StripGrip } from './StripGrip.tsx';
import { useHoldDrag } from './useHoldDrag.ts';
import './stripGrips.css';

export interface StripGripsProps {
  readonly scene: Scene;
  readonly strips: readonly StripSpot[];
}

/** A strip is so low that a drag may go further than its bars. */
const WAY_PX = 80;

function scaleOf({ network }: Scene, signal: string): StripScale {
  const { cell, layer } = network;
  const { range } = cell.signals.find(({ id }) => id === signal)!;
  return stripScale(range, largestOf(layer.signals[signal]));
}

/**
 * Over the strips of an open cell: their bars can be dragged up and down, and the focused unit's has
 * a grip. A press that does not move is still the strip's own.
 */
export function StripGrips({ scene, strips }: StripGripsProps) {
  const rows = useChoice('experiments');
  const { dragged, start } = useHoldDrag();
  const group = useRef<SVGGElement>(null);
  const [hovered, setHovered] = useState<Bar<StripSpot>>();
  const { step, unit, network } = scene;
  const { units } = network.layer;
  const holdAt = ({ spot: { signal }, unit: of }: Bar<StripSpot>): Hold | undefined =>
    holdOf(scene, rows, { signal, step, unit: of });
  const movable = strips.filter(
    (spot) => spot.time === 'now' && holdAt({ spot, unit }) !== undefined,
  );
  const barUnder = (event: PointerEvent, picture: SVGSVGElement): Bar<StripSpot> | undefined => {
    // A finger scrolls.
    if (event.pointerType === 'touch') return undefined;
    const { x, y } = placeIn(picture, event);
    return barAt(movable, units, x, y);
  };
  const onPress = useEffectEvent((event: PointerEvent, picture: SVGSVGElement) => {
    const bar = barUnder(event, picture);
    const hold = bar && holdAt(bar);
    if (bar === undefined || hold === undefined || event.button !== 0) return;
    start(picture, event, hold, (hold.most - hold.least) / WAY_PX);
  });
  const onMove = useEffectEvent((event: PointerEvent, picture: SVGSVGElement) => {
    const bar = barUnder(event, picture);
    if (bar?.spot !== hovered?.spot || bar?.unit !== hovered?.unit) setHovered(bar);
  });
  useEffect(() => {
    const picture = group.current?.ownerSVGElement;
    if (!picture) return undefined;
    const listening = new AbortController();
    const { signal } = listening;
    picture.addEventListener('pointerdown', (event) => onPress(event, picture), { signal });
    picture.addEventListener('pointermove', (event) => onMove(event, picture), { signal });
    picture.addEventListener('pointerleave', () => setHovered(undefined), { signal });
    return () => listening.abort();
  }, []);
  return (
    <g ref={group} className={hovered || dragged ? 'strip-grips is-over' : 'strip-grips'}>
      {movable.map((spot) => (
        <StripGrip
          key={spot.signal}
          scene={scene}
          spot={spot}
          hold={holdAt({ spot, unit })!}
          scale={scaleOf(scene, spot.signal)}
          isDragged={dragged?.signal === spot.signal}
          hovered={!dragged && hovered?.spot === spot ? hovered.unit : undefined}
        />
      ))}
    </g>
  );
}
