import { useMemo } from 'react';
import type { CellLayout, StripSpot } from '../../draw/cellLayout.ts';
import { layoutStrip, largestOf, stripScale } from '../../draw/strip.ts';
import type { Scene } from '../../state/scene.ts';
import { quantityOf } from '../../state/quantity.ts';
import { valuesAt } from '../../state/values.ts';
import { useMark } from '../shared/useMark.ts';
import { useText } from '../useText.ts';
import { stripName } from './stripName.ts';

function Strip({ scene, spot }: { readonly scene: Scene; readonly spot: StripSpot }) {
  const text = useText();
  const { layer, cell } = scene.network;
  const { values, at } = valuesAt(scene, spot.signal, spot.time);
  const range = cell.signals.find((each) => each.id === spot.signal)?.range ?? 'unbounded';
  const largest = useMemo(() => largestOf(layer.signals[spot.signal]), [layer, spot.signal]);
  const scale = stripScale(range, largest);
  const bars = layoutStrip(values, at, layer.units, scale, spot.width, spot.height);
  const mark = useMark(quantityOf(spot.signal, spot.time === 'before' ? -1 : 0));
  const name = stripName(spot, scene.network, text);
  return (
    <g
      className={`cell-strip hue-${spot.hue}${mark.className}`}
      transform={`translate(${String(spot.x)} ${String(spot.y)})`}
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
      <text className="cell-stripName" x={0} y={-7}>
        {name}
      </text>
    </g>
  );
}

/** The vectors on the wires, one strip each; the focused unit's bar is framed in all of them. */
export function CellStrips({
  scene,
  layout,
}: {
  readonly scene: Scene;
  readonly layout: CellLayout;
}) {
  return (
    <g aria-hidden="true">
      {layout.strips.map((spot) => (
        <Strip key={`${spot.signal}-${spot.time}`} scene={scene} spot={spot} />
      ))}
    </g>
  );
}
