import { memo, useMemo, useRef } from 'react';
import { slotsOf } from '../../draw/chain/visible.ts';
import { layoutJoin } from '../../draw/chain/join.ts';
import { largestOf, layoutStrip, stripScale } from '../../draw/strip.ts';
import type { NetworkReading } from '../../state/scene.ts';
import { useColumns } from '../shared/timelineColumns.ts';
import { useFullText } from '../useText.ts';
import { useVisibleSteps } from './useVisibleSteps.ts';
import '../shared/hues.css';
import './chain.css';

export interface LayerJoinProps {
  readonly network: NetworkReading;
  /** The layer whose two directions are put side by side, counted from 0. */
  readonly layer: number;
}

/** What both directions of a layer hand up at every step: their hidden states side by side. */
export function LayerJoin({ network, layer }: LayerJoinProps) {
  const text = useFullText();
  const columns = useColumns();
  const ref = useRef<HTMLDivElement>(null);
  const { first, last } = useVisibleSteps(ref, columns);
  const { trace, model } = network;
  const layout = layoutJoin(columns.columnWidthPx);
  const isTop = layer === model.architecture.layers - 1;
  const label = isTop ? text('chain.joinAnswer') : text('chain.join', { layer: layer + 2 });
  const parts = useMemo(() => trace.layers.filter((each) => each.layer === layer), [trace, layer]);
  return (
    <div className="chain-joinRow" ref={ref} title={label}>
      <svg
        className="chain-join hue-hidden"
        role="img"
        aria-label={label}
        width={columns.widthPx}
        height={layout.heightPx}
      >
        {slotsOf({ first, last }).map(
          ([slot, step]) =>
            step < trace.steps && (
              <Join
                key={slot}
                step={step}
                parts={parts}
                state={network.cell.states[0]!}
                columnWidthPx={columns.columnWidthPx}
              />
            ),
        )}
      </svg>
      <span className="score-foldName" aria-hidden="true">
        [→h, ←h]
      </span>
    </div>
  );
}

interface JoinProps {
  readonly step: number;
  readonly parts: readonly NetworkReading['layer'][];
  readonly state: string;
  readonly columnWidthPx: number;
}

const Join = memo(function Join({ step, parts, state, columnWidthPx }: JoinProps) {
  const layout = useMemo(() => layoutJoin(columnWidthPx), [columnWidthPx]);
  return (
    <g transform={`translate(${String(step * columnWidthPx)} 0)`}>
      <path className="chain-bracket" d={layout.bracketPath} />
      {parts.map((part, index) => {
        const place = layout.strips[index];
        const values = part.signals[state];
        if (place === undefined || values === undefined) return null;
        const { units } = part;
        const scale = stripScale('symmetric', largestOf(values));
        const { path } = layoutStrip(values, step * units, units, scale, place.width, place.height);
        return (
          <path
            key={part.direction}
            className="chain-bars"
            transform={`translate(${String(place.x)} ${String(place.y)})`}
            d={path}
          />
        );
      })}
    </g>
  );
});
