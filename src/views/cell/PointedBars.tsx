import { useEffect, useRef } from 'react';
import { barAt, barFrames } from '../../draw/bars.ts';
import type { StripSpot } from '../../draw/cellLayout.ts';
import { useActions, usePointed } from '../../state/hooks.ts';
import { placeIn } from '../shared/placeIn.ts';
import '../shared/pointed.css';

interface PointedBarsProps {
  readonly strips: readonly StripSpot[];
  readonly units: number;
}

/** Over the strips of an open cell: pointing at a bar marks its unit, here in all of them. */
export function PointedBars({ strips, units }: PointedBarsProps) {
  const { point } = useActions();
  const unit = usePointed('unit');
  const group = useRef<SVGGElement>(null);
  useEffect(() => {
    const picture = group.current?.ownerSVGElement;
    if (!picture) return undefined;
    const listening = new AbortController();
    const { signal } = listening;
    const follow = (event: PointerEvent): void => {
      const { x, y } = placeIn(picture, event);
      const bar = barAt(strips, units, x, y);
      point(bar && { unit: bar.unit });
    };
    picture.addEventListener('pointermove', follow, { signal });
    picture.addEventListener('pointerleave', () => point(), { signal });
    return () => listening.abort();
  }, [strips, units, point]);
  const isShown = unit !== undefined && unit < units;
  return (
    <g ref={group}>
      {isShown && <path className="pointed-bars" d={barFrames(strips, units, unit)} />}
    </g>
  );
}
