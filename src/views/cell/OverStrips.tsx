import { Suspense } from 'react';
import type { CellLayout } from '../../draw/cellLayout.ts';
import type { Scene } from '../../state/scene.ts';
import { Flights } from '../flights/Flights.tsx';
import { StripGrips } from '../grips/StripGrips.tsx';
import { CellSymbols } from './CellSymbols.tsx';
import { PartInView } from './PartInView.tsx';
import { PointedBars } from './PointedBars.tsx';

export interface OverStripsProps {
  readonly scene: Scene;
  readonly layout: CellLayout;
}

const FLYING = { widthPx: 48, heightPx: 16 };
/** Where gates stand closer together. */
const FLYING_CLOSE = { widthPx: 32, heightPx: 14 };
const CLOSE_PX = 400;

/**
 * What the picture does without at first: values that travel, letters, grips to drag them by, and what keeps
 * a phase in view.
 */
export function OverStrips({ scene, layout }: OverStripsProps) {
  return (
    <>
      <PartInView scene={scene} layout={layout} />
      {layout.symbols && <CellSymbols symbols={layout.symbols} />}
      <PointedBars strips={layout.strips} units={scene.network.layer.units} />
      <Flights
        scene={scene}
        wires={layout.wires}
        size={layout.width < CLOSE_PX ? FLYING_CLOSE : FLYING}
      />
      <Suspense>
        <StripGrips scene={scene} strips={layout.strips} />
      </Suspense>
    </>
  );
}
