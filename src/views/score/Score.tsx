import { Fragment, useMemo, useState } from 'react';
import { isPainted, layoutScore } from '../../draw/score.ts';
import { useActions, useChoice } from '../../state/hooks.ts';
import { placeOf } from '../../state/places.ts';
import type { Scene } from '../../state/scene.ts';
import { isNear, viewOf } from '../../state/zoom.ts';
import type { ChainBandProps } from '../chain/ChainBand.tsx';
import type { LayerJoinProps } from '../chain/LayerJoin.tsx';
import type { ScoreBeforeProps } from '../experiments/ScoreBefore.tsx';
import type { ScoreCanvasProps } from './ScoreCanvas.tsx';
import type { ChainLegendProps } from '../chain/ChainLegend.tsx';
import { hasPlaces } from '../shared/place.ts';
import { useSize } from '../shared/useSize.ts';
import { adornment, onDemand } from '../shared/onDemand.tsx';
import { levelOf, useColumns } from '../shared/timelineColumns.ts';
import { useText } from '../useText.ts';
import { LayerFold } from './LayerFold.tsx';
import { readOut } from './readOut.ts';
import { ScoreLegend } from './ScoreLegend.tsx';
import { ScorePicture, type Hovered } from './ScorePicture.tsx';
import type { ScorePointedProps } from './ScorePointed.tsx';
import type { ScoreTableProps } from './ScoreTable.tsx';
import type { ScoreToolsProps } from './ScoreTools.tsx';
import { UnitSlider } from './UnitSlider.tsx';
import './score.css';
import './scoreMarks.css';

const ScoreTable = onDemand<ScoreTableProps>(
  async () => (await import('./ScoreTable.tsx')).ScoreTable,
);

const ScoreTools = onDemand<ScoreToolsProps>(
  async () => (await import('./ScoreTools.tsx')).ScoreTools,
  <span className="score-toolsRoom" />,
);
const ChainLegend = onDemand<ChainLegendProps>(
  async () => (await import('../chain/index.ts')).ChainLegend,
);
const LayerJoin = onDemand<LayerJoinProps>(
  async () => (await import('../chain/index.ts')).LayerJoin,
);
const ScoreCanvas = onDemand<ScoreCanvasProps>(
  async () => (await import('./ScoreCanvas.tsx')).ScoreCanvas,
);
const ScoreStaffs = adornment<ScoreCanvasProps>(
  async () => (await import('./ScoreCanvas.tsx')).ScoreStaffs,
);
const BeforeKey = adornment<{ readonly scene: Scene }>(
  async () => (await import('./BeforeKey.tsx')).BeforeKey,
);
const ScoreBefore = adornment<ScoreBeforeProps>(
  async () => (await import('../experiments/index.ts')).ScoreBefore,
);
const ScorePointed = adornment<ScorePointedProps>(
  async () => (await import('./ScorePointed.tsx')).ScorePointed,
);
const ChainBand = onDemand<ChainBandProps>(
  async () => (await import('../chain/index.ts')).ChainBand,
);

/**
 * The memory over the whole sentence, one line a unit; the words stand above its columns. Of several
 * layers and directions one is open, the others are folded.
 */
export function Score({ scene }: { readonly scene: Scene }) {
  const text = useText();
  const { cell, layer, trace } = scene.network;
  const { pin, pinnedShare, before, range } = scene;
  const view = viewOf(useChoice('zoom'), range);
  const order = useChoice('lines');
  const columns = useColumns();
  const zoom = levelOf(view, columns);
  const near = isNear(zoom);
  const [ref, { heightPx }] = useSize<HTMLDivElement>(placeOf(layer));
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const { point } = useActions();
  const onHover = (now: Hovered | null): void => {
    setHovered(now);
    point(now);
  };
  const [asTable, setAsTable] = useState(false);
  const painted = !near && isPainted(layer.units, trace.steps);
  const isBare = near || painted;
  const layout = useMemo(
    () =>
      layoutScore(cell, layer, pin, pinnedShare, columns, heightPx, order, before?.layer, isBare),
    [cell, layer, pin, pinnedShare, columns, heightPx, order, before, isBare],
  );
  const units = useMemo(() => layout.lines.map(({ unit }) => unit), [layout]);
  // What a layer hands up goes to the one above it.
  const byHeight = trace.layers.toSorted((a, b) => b.layer - a.layer);
  const top = byHeight[0]?.layer;
  const bothWays = scene.network.model.architecture.bidirectional;
  // They do not follow the steps.
  const tools = useMemo(() => <ScoreTools range={range} />, [range]);
  const said = hovered && readOut(scene, hovered.step, hovered.unit, text);
  const hasMemory = cell.signals.some((signal) => signal.roles.includes('keep'));
  const hasFolds = hasPlaces(scene.network);

  return (
    <section className="score" aria-labelledby="score-title">
      <header className="score-head">
        <h2 id="score-title">{text(hasMemory ? 'score.title' : 'score.titleNoMemory')}</h2>
        <div className="score-said">
          {near ? (
            <ChainLegend scene={scene} />
          ) : (
            <ScoreLegend scene={scene} hasMemory={hasMemory}>
              {before && <BeforeKey scene={scene} />}
            </ScoreLegend>
          )}
          {said !== null && <p className="score-readOut">{said}</p>}
        </div>
        <div className="score-tools">
          {tools}
          <button
            type="button"
            className="score-tableButton"
            aria-pressed={asTable}
            onClick={() => {
              setAsTable(!asTable);
            }}
          >
            {text('score.table')}
          </button>
        </div>
      </header>
      <UnitSlider scene={scene} layout={layout} />
      <div
        className={`score-stack has-${String(trace.layers.length)}${near ? ' is-near' : ''}`}
        role={hasFolds ? 'group' : undefined}
        aria-label={hasFolds ? text('score.layers') : undefined}
      >
        {byHeight.map((each) => (
          <Fragment key={placeOf(each)}>
            {bothWays && each.direction === 'forward' && (near || each.layer === top) && (
              <LayerJoin network={scene.network} layer={each.layer} />
            )}
            {hasFolds && <LayerFold scene={scene} layer={each} columns={columns} />}
            {each === layer && (
              <div className="score-plot" ref={ref}>
                {near ? (
                  <ChainBand scene={scene} units={units} zoom={zoom} onHover={setHovered} />
                ) : (
                  <>
                    {painted && <ScoreCanvas scene={scene} layout={layout} columns={columns} />}
                    <ScorePicture
                      scene={scene}
                      layout={layout}
                      columns={columns}
                      hasMemory={hasMemory}
                      isPainted={painted}
                      onHover={onHover}
                    >
                      {painted && <ScoreStaffs scene={scene} layout={layout} columns={columns} />}
                      {before && !painted && (
                        <ScoreBefore
                          before={before}
                          now={layer}
                          layout={layout}
                          columns={columns}
                        />
                      )}
                      <ScorePointed
                        layout={layout}
                        columns={columns}
                        steps={trace.steps}
                        tagged={scene.unit}
                      />
                    </ScorePicture>
                  </>
                )}
              </div>
            )}
          </Fragment>
        ))}
      </div>
      {asTable && <ScoreTable scene={scene} layout={layout} />}
    </section>
  );
}
