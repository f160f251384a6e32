import { memo, useMemo } from 'react';
import type { Columns } from '../../draw/columns.ts';
import { layoutSummary } from '../../draw/score.ts';
import { useActions } from '../../state/hooks.ts';
import { placeOf } from '../../state/places.ts';
import type { NetworkReading, Scene } from '../../state/scene.ts';
import { pinnedShareOf } from '../../state/shares.ts';
import type { SummaryBeforeProps } from '../experiments/ScoreBefore.tsx';
import { adornment } from '../shared/onDemand.tsx';
import { nameOfPlace } from '../shared/place.ts';
import { useText } from '../useText.ts';
import type { PointedStepProps } from './ScorePointed.tsx';

const SummaryBefore = adornment<SummaryBeforeProps>(
  async () => (await import('../experiments/index.ts')).SummaryBefore,
);

const PointedStep = adornment<PointedStepProps>(
  async () => (await import('./ScorePointed.tsx')).PointedStep,
);

const HEIGHT_PX = 22;

interface LayerFoldProps {
  readonly scene: Scene;
  readonly layer: NetworkReading['layer'];
  readonly columns: Columns;
}

/** The head of a layer and direction; while another is open, it shows a summary and opens its own. */
export function LayerFold({ scene, layer, columns }: LayerFoldProps) {
  const text = useText();
  const { openPlace } = useActions();
  const { network, step, pin, before } = scene;
  const isOpen = layer === network.layer;
  const name = nameOfPlace(network, layer, text);
  return (
    <button
      type="button"
      className="score-fold"
      aria-expanded={isOpen}
      aria-label={name}
      onClick={() => openPlace(placeOf(layer))}
    >
      {!isOpen && (
        <svg
          className="score-summary"
          aria-hidden="true"
          width={columns.widthPx}
          height={HEIGHT_PX}
        >
          <rect
            className="score-foldCursor"
            x={step * columns.columnWidthPx}
            width={columns.columnWidthPx}
            height={HEIGHT_PX}
          />
          <Summary
            cell={network.cell}
            layer={layer}
            before={before?.trace.layers[network.trace.layers.indexOf(layer)]}
            pin={pin}
            columns={columns}
          />
          <PointedStep columns={columns} steps={network.trace.steps} heightPx={HEIGHT_PX} />
        </svg>
      )}
      <span className="score-foldName">{name}</span>
    </button>
  );
}

interface SummaryProps {
  readonly cell: NetworkReading['cell'];
  readonly layer: NetworkReading['layer'];
  readonly before: NetworkReading['layer'] | undefined;
  readonly pin: number | null;
  readonly columns: Columns;
}

/** It does not follow the steps. */
const Summary = memo(function Summary({ cell, layer, before, pin, columns }: SummaryProps) {
  const { memoryPath, pinnedPath, ...pen } = useMemo(() => {
    const share = pin === null ? undefined : pinnedShareOf(cell, layer, pin);
    return layoutSummary(cell, layer, share, columns, HEIGHT_PX, before);
  }, [cell, layer, before, pin, columns]);
  const hasMemory = cell.signals.some(({ roles }) => roles.includes('keep'));
  return (
    <g className={hasMemory ? undefined : 'has-no-memory'}>
      <path className="score-memory" d={memoryPath} />
      <path className="score-pinned is-thin" d={pinnedPath} />
      {before && (
        <SummaryBefore cell={cell} before={before} now={layer} columns={columns} {...pen} />
      )}
    </g>
  );
});
