import { useMemo, useState, type MouseEvent } from 'react';
import { columnLayout, type Columns } from '../../draw/columns.ts';
import { layoutScore, type ScoreLayout } from '../../draw/score.ts';
import type { Scene } from '../../state/scene.ts';
import { useActions } from '../../state/hooks.ts';
import { useText } from '../useText.ts';
import { useSize } from '../shared/useSize.ts';
import { readOut } from './readOut.ts';
import { ScoreLegend } from './ScoreLegend.tsx';
import { ScoreLines } from './ScoreLines.tsx';
import { ScoreTable } from './ScoreTable.tsx';
import { UnitSlider } from './UnitSlider.tsx';
import './score.css';

/** What the pointer is over, or touched. */
interface Hovered {
  readonly step: number;
  readonly unit: number;
}

function hoveredAt(
  event: MouseEvent<SVGSVGElement>,
  layout: ScoreLayout,
  columns: Columns,
  steps: number,
): Hovered | null {
  const box = event.currentTarget.getBoundingClientRect();
  const row = Math.floor((event.clientY - box.top) / layout.pitchPx);
  const line = layout.lines[Math.min(layout.lines.length - 1, Math.max(0, row))];
  const step = columns.stepAt(event.clientX - box.left);
  return line === undefined || step >= steps ? null : { step, unit: line.unit };
}

/** The memory over the whole sentence, one line a unit; the words stand above its columns. */
export function Score({ scene }: { readonly scene: Scene }) {
  const text = useText();
  const { goToStep, choose } = useActions();
  const [ref, { widthPx, heightPx }] = useSize<HTMLDivElement>();
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const [asTable, setAsTable] = useState(false);
  const { cell, layer, trace } = scene.network;
  const { pin, pinnedShare, chips, step, unit } = scene;
  const columns = useMemo(() => columnLayout(widthPx, chips.length), [widthPx, chips.length]);
  const layout = useMemo(
    () => layoutScore(cell, layer, pin, pinnedShare, columns, heightPx),
    [cell, layer, pin, pinnedShare, columns, heightPx],
  );
  const said = hovered && readOut(scene, hovered.step, hovered.unit, text);
  const hasMemory = cell.signals.some((signal) => signal.roles.includes('keep'));

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
      <div className="score-plot" ref={ref}>
        <svg
          className="score-picture"
          role="img"
          aria-label={text(hasMemory ? 'score.picture' : 'score.pictureNoMemory', {
            units: layer.units,
            steps: trace.steps,
          })}
          width={columns.widthPx}
          height={heightPx}
          onPointerMove={(event) => {
            setHovered(hoveredAt(event, layout, columns, trace.steps));
          }}
          onPointerLeave={() => {
            setHovered(null);
          }}
          onClick={(event) => {
            const touched = hoveredAt(event, layout, columns, trace.steps);
            if (touched === null) return;
            goToStep(touched.step);
            choose({ unit: touched.unit });
          }}
        >
          <rect
            className="score-cursor"
            x={step * columns.columnWidthPx + 0.75}
            y={0.75}
            width={columns.columnWidthPx - 1.5}
            height={Math.max(0, heightPx - 1.5)}
            rx={3}
          />
          <ScoreLines
            layout={layout}
            steps={trace.steps}
            columns={columns}
            unit={unit}
            hasMemory={hasMemory}
          />
        </svg>
      </div>
      {asTable && <ScoreTable scene={scene} layout={layout} />}
    </section>
  );
}
