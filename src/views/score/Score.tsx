import { Fragment, useMemo, useState } from 'react';
import { columnLayout } from '../../draw/columns.ts';
import { layoutScore } from '../../draw/score.ts';
import { placeOf } from '../../state/places.ts';
import type { Scene } from '../../state/scene.ts';
import { hasPlaces } from '../shared/place.ts';
import { useSize } from '../shared/useSize.ts';
import { onDemand } from '../shared/onDemand.tsx';
import { useText } from '../useText.ts';
import { LayerFold } from './LayerFold.tsx';
import { readOut } from './readOut.ts';
import { ScoreLegend } from './ScoreLegend.tsx';
import { ScorePicture, type Hovered } from './ScorePicture.tsx';
import type { ScoreTableProps } from './ScoreTable.tsx';
import { UnitSlider } from './UnitSlider.tsx';
import './score.css';

const ScoreTable = onDemand<ScoreTableProps>(
  async () => (await import('./ScoreTable.tsx')).ScoreTable,
);

/**
 * The memory over the whole sentence, one line a unit; the words stand above its columns. Of several
 * layers and directions one is open, the others are folded.
 */
export function Score({ scene }: { readonly scene: Scene }) {
  const text = useText();
  const { cell, layer, trace } = scene.network;
  const { pin, pinnedShare, chips } = scene;
  const [ref, { widthPx, heightPx }] = useSize<HTMLDivElement>(placeOf(layer));
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const [asTable, setAsTable] = useState(false);
  const columns = useMemo(() => columnLayout(widthPx, chips.length), [widthPx, chips.length]);
  const layout = useMemo(
    () => layoutScore(cell, layer, pin, pinnedShare, columns, heightPx),
    [cell, layer, pin, pinnedShare, columns, heightPx],
  );
  const said = hovered && readOut(scene, hovered.step, hovered.unit, text);
  const hasMemory = cell.signals.some((signal) => signal.roles.includes('keep'));
  const hasFolds = hasPlaces(scene.network);

  return (
    <section className="score" aria-labelledby="score-title">
      <header className="score-head">
        <h2 id="score-title">{text(hasMemory ? 'score.title' : 'score.titleNoMemory')}</h2>
        {said === null ? (
          <ScoreLegend scene={scene} hasMemory={hasMemory} />
        ) : (
          <p className="score-readOut">{said}</p>
        )}
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
      </header>
      <UnitSlider scene={scene} layout={layout} />
      <div
        className={`score-stack has-${String(trace.layers.length)}`}
        role={hasFolds ? 'group' : undefined}
        aria-label={hasFolds ? text('score.layers') : undefined}
      >
        {trace.layers.map((each) => (
          <Fragment key={placeOf(each)}>
            {hasFolds && <LayerFold scene={scene} layer={each} columns={columns} />}
            {each === layer && (
              <div className="score-plot" ref={ref}>
                <ScorePicture
                  scene={scene}
                  layout={layout}
                  columns={columns}
                  hasMemory={hasMemory}
                  onHover={setHovered}
                />
              </div>
            )}
          </Fragment>
        ))}
      </div>
      {asTable && <ScoreTable scene={scene} layout={layout} />}
    </section>
  );
}
