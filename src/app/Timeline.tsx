import { useMemo } from 'react';
import { columnLayout } from '../draw/columns.ts';
import { useChoice } from '../state/hooks.ts';
import type { Scene } from '../state/scene.ts';
import { viewOf } from '../state/zoom.ts';
import { panels } from '../views/index.ts';
import type { TimelineZoomProps } from '../views/chain/TimelineZoom.tsx';
import { Sentence } from '../views/sentence/Sentence.tsx';
import type { SymbolKeysProps } from '../views/sentence/SymbolKeys.tsx';
import { adornment, onDemand } from '../views/shared/onDemand.tsx';
import { columnsIn, TimelineColumns } from '../views/shared/timelineColumns.ts';
import { useMedia } from '../views/shared/useMedia.ts';
import { useSize } from '../views/shared/useSize.ts';
import { Guard, PanelFrame } from './PanelFrame.tsx';
import { useOpenTab } from './useOpenTab.ts';

const TimelineZoom = adornment<TimelineZoomProps>(
  async () => (await import('../views/chain/TimelineZoom.tsx')).TimelineZoom,
);
const SymbolKeys = onDemand<SymbolKeysProps>(
  async () => (await import('../views/sentence/SymbolKeys.tsx')).SymbolKeys,
);

/** The score's picture has a border; the words stand between borders of the same width. */
const BORDERS_PX = 2;

/** Words and score in the same columns; where they are too many, both scroll together. */
export function Timeline({ scene }: { readonly scene: Scene }) {
  const [ref, { widthPx }] = useSize<HTMLDivElement>();
  const count = scene.chips.length;
  const chosen = useChoice('zoom');
  const { range } = scene;
  // Without the score there is nothing that could be seen from nearer.
  const hasScore = (useOpenTab() ?? 'chain') === 'chain';
  const view = viewOf(hasScore ? chosen : null, range);
  const areTouched = useMedia('(pointer: coarse)');
  const columns = useMemo(
    () =>
      columnLayout(Math.max(0, widthPx - BORDERS_PX), count, columnsIn(view, range), areTouched),
    [widthPx, count, view, range, areTouched],
  );
  return (
    <TimelineColumns value={columns}>
      <div className="timeline" ref={ref}>
        <div className="timeline-content" style={{ inlineSize: columns.widthPx + BORDERS_PX }}>
          <TimelineZoom timeline={ref} columns={columns} scene={scene} hasScore={hasScore} />
          {columns.isReadable && (
            <div className="timeline-words">
              <Guard scene={scene}>
                <Sentence scene={scene} columns={columns} />
              </Guard>
            </div>
          )}
          {scene.scenario.legalNext && (
            <div className="timeline-keys">
              <SymbolKeys scene={scene} />
            </div>
          )}
          {panels
            .filter(({ area }) => area === 'score')
            .map((panel) => (
              <PanelFrame key={panel.id} panel={panel} scene={scene} />
            ))}
        </div>
      </div>
    </TimelineColumns>
  );
}
